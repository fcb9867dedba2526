-- Seat maps that are being drawn. Layouts are what was published of them.
CREATE TABLE draft (
    draft_id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    venue_id   bigint NOT NULL REFERENCES venue,
    name       text NOT NULL, -- as in the document
    based_on   bigint REFERENCES layout, -- what it was made of, or what was last made of it
    revision   bigint NOT NULL DEFAULT 1 CHECK (revision > 0), -- raised by each saving; who saves says which one he saw
    document   text NOT NULL, -- Parterre layout JSON, as it was saved
    seat_count integer NOT NULL CHECK (seat_count >= 0),
    account_id bigint NOT NULL, -- who saved it last
    changed_by text NOT NULL, -- that person's name then
    changed_at timestamptz NOT NULL
);
CREATE INDEX draft_of_venue ON draft (venue_id);
