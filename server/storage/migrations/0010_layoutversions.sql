-- Shows go on from one version of their layout to the next while their seats are on sale.

-- Numbers of seats that are gone are not given again: more than there are seats. Null: as many.
ALTER TABLE layout ADD COLUMN number_count integer CHECK (number_count >= seat_count);

-- Seats that a show had before it went on to a layout without them. Their claims are blocked, for no allocation: who
-- has not heard of the new layout yet must not get them.
CREATE TABLE retired_seat (
    show_id bigint NOT NULL REFERENCES inventory,
    seat_no integer NOT NULL,
    PRIMARY KEY (show_id, seat_no)
);
