-- Orders: pending -> paid -> cancelled; pending -> expired / cancelled.
CREATE TABLE "order" (
    order_id       uuid PRIMARY KEY,
    code           text NOT NULL UNIQUE, -- eight characters, without the dash
    show_id        bigint NOT NULL REFERENCES show,
    hold_id        uuid NOT NULL,
    status         text NOT NULL CHECK (status IN ('pending', 'paid', 'cancelled', 'expired')),
    total          bigint NOT NULL CHECK (total >= 0), -- minor units
    currency       char(3) NOT NULL,
    channel        text NOT NULL CHECK (channel IN ('counter', 'web', 'phone')),
    account_id     bigint NOT NULL REFERENCES account, -- who sold it
    sold_by        text NOT NULL, -- that person's name then
    session_id     bigint NOT NULL,
    customer_name  text,
    customer_email text,
    customer_phone text,
    created_at     timestamptz NOT NULL,
    expires_at     timestamptz NOT NULL,
    paid_at        timestamptz,
    cancelled_at   timestamptz
);
CREATE INDEX order_created ON "order" (created_at);
CREATE INDEX order_of_show ON "order" (show_id, created_at);
CREATE INDEX order_pending ON "order" (expires_at) WHERE status = 'pending';
CREATE INDEX order_customer ON "order" (lower(customer_email)) WHERE customer_email IS NOT NULL;

CREATE TABLE order_line (
    order_id         uuid NOT NULL REFERENCES "order",
    line_no          integer NOT NULL,
    kind             text NOT NULL CHECK (kind IN ('seat', 'fee')),
    seat_no          integer,
    label            text NOT NULL, -- the place for people, as it was when sold
    ticket_type_id   bigint REFERENCES ticket_type,
    ticket_type_name text,
    zone             text,
    amount           bigint NOT NULL, -- minor units
    PRIMARY KEY (order_id, line_no),
    CHECK ((kind = 'seat') = (seat_no IS NOT NULL AND ticket_type_id IS NOT NULL))
);

CREATE TABLE ticket (
    ticket_id   uuid PRIMARY KEY,
    order_id    uuid NOT NULL REFERENCES "order",
    line_no     integer NOT NULL,
    show_id     bigint NOT NULL,
    seat_no     integer NOT NULL,
    issued_at   timestamptz NOT NULL,
    void_at     timestamptz,
    admitted_at timestamptz,
    gate        text,
    FOREIGN KEY (order_id, line_no) REFERENCES order_line
);
CREATE INDEX ticket_of_order ON ticket (order_id);
-- The second lock on the door: two valid tickets for one seat cannot be written.
CREATE UNIQUE INDEX ticket_of_seat ON ticket (show_id, seat_no) WHERE void_at IS NULL;

-- Tickets are signed with the newest key and checked with any.
CREATE TABLE signing_key (
    key_no     smallint PRIMARY KEY CHECK (key_no BETWEEN 1 AND 255),
    seed       bytea NOT NULL CHECK (length(seed) = 32), -- Ed25519
    created_at timestamptz NOT NULL
);
