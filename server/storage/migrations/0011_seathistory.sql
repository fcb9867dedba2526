-- What a commit did to a show in a row or a few, not in one for each hold, order and payment: their rows were an eighth
-- of the time of a hold.
ALTER TABLE seat_history RENAME TO seat_history_before;
ALTER INDEX seat_history_of_show RENAME TO seat_history_before_of_show;
CREATE TABLE seat_history (
    show_id        bigint NOT NULL,
    version        bigint NOT NULL,
    -- The n-th seat is what the n-th of the others tells of. Where there is nothing to tell, an array may be empty.
    seats          integer[] NOT NULL,
    what           smallint[] NOT NULL, -- 0 released, 1 hold_expired, 2 order_expired, 3 cancelled, 4 refunded,
                                        -- 5 unblocked, 6 blocked, 7 held, 8 ordered, 9 sold
    hold_ids       uuid[] NOT NULL,
    order_ids      uuid[] NOT NULL,
    allocation_ids uuid[] NOT NULL,
    account_ids    bigint[] NOT NULL, -- who; null: the house itself, when a time ran out
    session_ids    bigint[] NOT NULL,
    origins        text[] NOT NULL, -- the address that the request came from
    happened_at    timestamptz NOT NULL
);
INSERT INTO seat_history
SELECT show_id, version, seats, array_fill(what, ARRAY[n]), array_fill(hold_id, ARRAY[n]),
    array_fill(order_id, ARRAY[n]), array_fill(allocation_id, ARRAY[n]), array_fill(account_id, ARRAY[n]),
    array_fill(session_id, ARRAY[n]), array_fill(origin, ARRAY[n]), happened_at
FROM (SELECT *, cardinality(seats) AS n FROM seat_history_before) before;
DROP TABLE seat_history_before;
CREATE INDEX seat_history_of_show ON seat_history (show_id, version);
CREATE TRIGGER seat_history_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON seat_history
    FOR EACH STATEMENT EXECUTE FUNCTION seat_history_is_append_only();

-- One seat and event a row; seats: all of the row of seat_history, to look for one without taking all apart.
CREATE VIEW seat_event AS
SELECT h.show_id, h.version, h.seats, h.happened_at, e.*
FROM seat_history h CROSS JOIN LATERAL unnest(h.seats, h.what, h.hold_ids, h.order_ids, h.allocation_ids,
    h.account_ids, h.session_ids, h.origins)
    AS e (seat_no, what, hold_id, order_id, allocation_id, account_id, session_id, origin);
