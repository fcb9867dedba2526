-- Seats kept for a purpose, who may sell them, and the story of each seat.

-- The house's letters for kept seats. A code says who may sell; an allocation says what for.
CREATE TABLE hold_code (
    letter  text PRIMARY KEY CHECK (letter ~ '^[A-Z]$'),
    name    text NOT NULL,
    color   text NOT NULL CHECK (color ~ '^#[0-9A-F]{6}$'),
    sellers text[] NOT NULL -- roles
);
INSERT INTO hold_code (letter, name, color, sellers) VALUES
    ('H', 'House seats', '#8C6D1F', '{manager,owner}'),
    ('P', 'Promoter', '#6A51A3', '{manager,owner}'),
    ('A', 'Accessible', '#0072B2', '{counter,manager,owner}'),
    ('X', 'Out of use', '#667085', '{}');

-- Its seats are the claims that name it: blocked while nobody has them, and blocked again when a hold or an order
-- gives them back. When it is released, no claim names it any more.
CREATE TABLE allocation (
    allocation_id   uuid PRIMARY KEY,
    show_id         bigint NOT NULL REFERENCES inventory,
    letter          text NOT NULL REFERENCES hold_code,
    purpose         text NOT NULL,
    reason          text,
    owner           text NOT NULL, -- who answers for it, for people
    expires_at      timestamptz, -- as it was asked for
    release_minutes integer CHECK (release_minutes >= 0), -- before the show
    release_at      timestamptz, -- the earlier of the two; null: kept until somebody releases it
    account_id      bigint NOT NULL REFERENCES account, -- who made it
    created_at      timestamptz NOT NULL,
    released_at     timestamptz
);
CREATE INDEX allocation_of_show ON allocation (show_id) WHERE released_at IS NULL;
CREATE INDEX allocation_to_release ON allocation (release_at) WHERE released_at IS NULL AND release_at IS NOT NULL;

ALTER TABLE claim ADD COLUMN allocation_id uuid; -- whose it is as long as nobody has it, and again when it is given back
CREATE INDEX claim_of_allocation ON claim (allocation_id) WHERE allocation_id IS NOT NULL;
-- Seats that were blocked before there was a word for what for.
INSERT INTO allocation (allocation_id, show_id, letter, purpose, owner, account_id, created_at)
SELECT gen_random_uuid(), show_id, 'H', 'House seats', 'Front of house', (SELECT min(account_id) FROM account), now()
FROM claim WHERE state = 3 GROUP BY show_id;
UPDATE claim c SET allocation_id = a.allocation_id FROM allocation a WHERE a.show_id = c.show_id AND c.state = 3;

ALTER TABLE claim DROP CONSTRAINT claim_check;
ALTER TABLE claim ADD CONSTRAINT claim_check CHECK (CASE state
    WHEN 0 THEN hold_id IS NULL AND order_id IS NULL AND expires_at IS NULL AND allocation_id IS NULL
    WHEN 1 THEN hold_id IS NOT NULL AND expires_at IS NOT NULL
    WHEN 2 THEN order_id IS NOT NULL AND expires_at IS NULL
    WHEN 3 THEN hold_id IS NULL AND order_id IS NULL AND expires_at IS NULL
    ELSE false END);

-- Written only while the row of the show in inventory is locked: asking for it again for each hold is a tenth of the
-- whole work. parterre-server audit looks after it.
ALTER TABLE hold DROP CONSTRAINT hold_show_id_fkey;
ALTER TABLE hold ADD COLUMN extensions smallint NOT NULL DEFAULT 0;

-- What happened to seats, in the order of the versions of their show; written in the transaction that did it.
CREATE TABLE seat_history (
    show_id       bigint NOT NULL,
    version       bigint NOT NULL,
    what          smallint NOT NULL, -- 0 released, 1 hold_expired, 2 order_expired, 3 cancelled, 4 refunded,
                                     -- 5 unblocked, 6 blocked, 7 held, 8 ordered, 9 sold
    seats         integer[] NOT NULL,
    hold_id       uuid,
    order_id      uuid,
    allocation_id uuid,
    account_id    bigint, -- who; null: the house itself, when a time ran out
    session_id    bigint,
    origin        text, -- the address that the request came from
    happened_at   timestamptz NOT NULL
);
CREATE INDEX seat_history_of_show ON seat_history (show_id, version);

CREATE FUNCTION seat_history_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the history of seats is append-only';
END $$;
CREATE TRIGGER seat_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seat_history
    FOR EACH STATEMENT EXECUTE FUNCTION seat_history_is_append_only();
