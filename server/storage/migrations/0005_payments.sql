-- Money: what was taken and given back, and the double-entry journal that every figure is a sum of.
CREATE TABLE payment (
    payment_id uuid PRIMARY KEY,
    order_id   uuid NOT NULL REFERENCES "order",
    kind       text NOT NULL CHECK (kind IN ('cash', 'card')),
    amount     bigint NOT NULL CHECK (amount <> 0), -- minor units; negative: given back
    reference  text,
    refund_of  uuid REFERENCES payment,
    account_id bigint NOT NULL REFERENCES account, -- who took it
    created_at timestamptz NOT NULL,
    CHECK ((amount < 0) = (refund_of IS NOT NULL))
);
CREATE INDEX payment_of_order ON payment (order_id);
CREATE INDEX payment_created ON payment (created_at);
CREATE UNIQUE INDEX payment_refunded_once ON payment (refund_of) WHERE refund_of IS NOT NULL;

CREATE TABLE journal_entry (
    entry_id   uuid PRIMARY KEY,
    kind       text NOT NULL CHECK (kind IN ('sale', 'refund')),
    order_id   uuid NOT NULL REFERENCES "order",
    account_id bigint NOT NULL REFERENCES account, -- who did it
    created_at timestamptz NOT NULL
);
CREATE INDEX journal_entry_of_order ON journal_entry (order_id);
CREATE INDEX journal_entry_created ON journal_entry (created_at);

-- Debits positive, credits negative. Ledgers: 'tender:cash', 'tender:card', 'revenue:show:17', 'revenue:fee'.
CREATE TABLE posting (
    entry_id uuid NOT NULL REFERENCES journal_entry,
    line_no  integer NOT NULL,
    ledger   text NOT NULL,
    amount   bigint NOT NULL, -- minor units
    currency char(3) NOT NULL,
    PRIMARY KEY (entry_id, line_no)
);

-- All postings of an entry are written by one statement; they sum to zero or nothing is written.
CREATE FUNCTION posting_must_balance() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT FROM written GROUP BY entry_id, currency HAVING sum(amount) <> 0) THEN
        RAISE EXCEPTION 'a journal entry does not balance';
    END IF;
    IF EXISTS (SELECT FROM (SELECT DISTINCT entry_id FROM written) e
               WHERE (SELECT count(*) FROM posting p WHERE p.entry_id = e.entry_id)
                  <> (SELECT count(*) FROM written w WHERE w.entry_id = e.entry_id)) THEN
        RAISE EXCEPTION 'a journal entry cannot grow';
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER posting_balances AFTER INSERT ON posting REFERENCING NEW TABLE AS written
    FOR EACH STATEMENT EXECUTE FUNCTION posting_must_balance();

CREATE FUNCTION journal_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'the journal is append-only: corrections are new entries';
END $$;
CREATE TRIGGER posting_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON posting
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
CREATE TRIGGER journal_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entry
    FOR EACH STATEMENT EXECUTE FUNCTION journal_is_append_only();
