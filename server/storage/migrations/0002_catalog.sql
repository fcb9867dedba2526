-- What can be sold: venues and their layouts, events and their shows, prices.

-- The words of a text as a search compares them: lower case, without accents, apostrophes and punctuation, a space
-- before and after each. The collation is named so that it works the same whatever the database's own is.
CREATE FUNCTION search_words(plain text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT ' ' || trim(regexp_replace(
        regexp_replace(lower(normalize(plain, NFKD) COLLATE "und-x-icu"), '[\u0300-\u036f''\u2019]', '', 'g'),
        '[^[:alnum:]]+', ' ', 'g')) || ' '
$$;

CREATE TABLE venue (
    venue_id  bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name      text NOT NULL UNIQUE,
    city      text NOT NULL,
    country   char(2) NOT NULL,
    time_zone text NOT NULL,
    words     text NOT NULL GENERATED ALWAYS AS (search_words(name || ' ' || city)) STORED
);

-- A versioned seat map. Once published, it never changes.
CREATE TABLE layout (
    layout_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    venue_id     bigint NOT NULL REFERENCES venue,
    name         text NOT NULL,
    version      integer NOT NULL CHECK (version > 0),
    status       text NOT NULL CHECK (status IN ('draft', 'published')),
    document     text NOT NULL, -- Parterre layout JSON
    seat_count   integer NOT NULL CHECK (seat_count >= 0),
    published_at timestamptz,
    UNIQUE (venue_id, name, version),
    CHECK ((status = 'published') = (published_at IS NOT NULL))
);

CREATE FUNCTION layout_is_immutable() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'layout % is published and cannot change', OLD.layout_id;
END $$;
CREATE TRIGGER layout_immutable BEFORE UPDATE OR DELETE ON layout
    FOR EACH ROW WHEN (OLD.status = 'published') EXECUTE FUNCTION layout_is_immutable();

CREATE TABLE event (
    event_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    venue_id    bigint NOT NULL REFERENCES venue,
    title       text NOT NULL,
    category    text NOT NULL,
    description text NOT NULL DEFAULT '',
    words       text NOT NULL GENERATED ALWAYS AS (search_words(title || ' ' || category)) STORED
);

CREATE TABLE show (
    show_id      bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    event_id     bigint NOT NULL REFERENCES event,
    layout_id    bigint NOT NULL REFERENCES layout,
    starts_at    timestamptz NOT NULL,
    sales_from   timestamptz NOT NULL,
    sales_until  timestamptz NOT NULL,
    cancelled_at timestamptz,
    currency     char(3) NOT NULL,
    fee          bigint NOT NULL DEFAULT 0 CHECK (fee >= 0), -- minor units an order
    CHECK (sales_from < sales_until)
);
CREATE INDEX show_starts ON show (starts_at);
CREATE INDEX show_event ON show (event_id, starts_at);

CREATE TABLE ticket_type (
    ticket_type_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name           text NOT NULL UNIQUE,
    position       integer NOT NULL -- the first is the usual one
);

-- What is not listed is not sold.
CREATE TABLE price (
    show_id        bigint NOT NULL REFERENCES show,
    zone           text NOT NULL, -- the key of a zone of the show's layout
    ticket_type_id bigint NOT NULL REFERENCES ticket_type,
    amount         bigint NOT NULL CHECK (amount >= 0), -- minor units
    PRIMARY KEY (show_id, zone, ticket_type_id)
);
