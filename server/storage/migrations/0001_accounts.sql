-- Who may sign in, and who has.
CREATE TABLE account (
    account_id    bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    user_name     text NOT NULL UNIQUE CHECK (user_name = lower(user_name) AND length(user_name) BETWEEN 1 AND 100),
    display_name  text NOT NULL,
    role          text NOT NULL
                  CHECK (role IN ('customer', 'door', 'counter', 'venue_admin', 'manager', 'owner')),
    password_hash text NOT NULL, -- argon2id, as libsodium writes it
    disabled_at   timestamptz,
    created_at    timestamptz NOT NULL
);

-- A session outlives its connection and the server: a desk resumes it with its token.
CREATE TABLE session (
    session_id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token_hash bytea NOT NULL UNIQUE, -- BLAKE2b-256; the token itself is not kept
    account_id bigint NOT NULL REFERENCES account,
    created_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX session_expires ON session (expires_at);
