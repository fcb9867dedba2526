-- A seat is taken if and only if its claim says so; the primary key is what makes that true.

-- Each commit that touches a show raises its version by one, so the changes of a show are totally ordered.
CREATE TABLE inventory (
    show_id bigint PRIMARY KEY REFERENCES show,
    version bigint NOT NULL DEFAULT 0
);

CREATE TABLE hold (
    hold_id    uuid PRIMARY KEY,
    show_id    bigint NOT NULL REFERENCES inventory,
    session_id bigint NOT NULL, -- no foreign key: sessions are swept, history stays
    seats      integer[] NOT NULL, -- rising; a seat is still the hold's while its claim names the hold
    status     smallint NOT NULL, -- 0 active, 1 released, 2 ordered, 3 expired
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX hold_of_session ON hold (session_id) WHERE status = 0;
CREATE INDEX hold_to_expire ON hold (expires_at) WHERE status = 0;

-- Rows exist only for touched seats; opening a show inserts nothing. A row that was freed stays, so that
-- "version > v" is the change feed after any gap.
CREATE TABLE claim (
    show_id    bigint NOT NULL,
    seat_no    integer NOT NULL CHECK (seat_no >= 0),
    state      smallint NOT NULL, -- 0 free, 1 held, 2 sold, 3 blocked
    hold_id    uuid, -- state held: by whom
    order_id   uuid, -- state sold: to whom; state held: the pending order
    expires_at timestamptz, -- state held: until when
    version    bigint NOT NULL, -- of the show, when this row last changed
    PRIMARY KEY (show_id, seat_no),
    CHECK (CASE state
        WHEN 0 THEN hold_id IS NULL AND order_id IS NULL AND expires_at IS NULL
        WHEN 1 THEN hold_id IS NOT NULL AND expires_at IS NOT NULL
        WHEN 2 THEN order_id IS NOT NULL AND expires_at IS NULL
        WHEN 3 THEN hold_id IS NULL AND order_id IS NULL
        ELSE false END)
) WITH (fillfactor = 70);

-- The answers that were given, by request: what makes every change idempotent (docs/protocol.md, `key`).
CREATE TABLE answer (
    request_id  uuid PRIMARY KEY, -- of account and key; see server/storage/requestid.h
    fingerprint bytea NOT NULL, -- of the request: the same key with another request is an error
    document    bytea NOT NULL, -- CBOR
    created_at  timestamptz NOT NULL
);
CREATE INDEX answer_created ON answer USING brin (created_at);
