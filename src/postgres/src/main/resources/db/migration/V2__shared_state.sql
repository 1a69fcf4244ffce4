-- Small things that all processes share beside the record, such as those of the sandbox's authorization server.
CREATE TABLE shared_state (
  tenant text COLLATE "C" NOT NULL,
  kind text COLLATE "C" NOT NULL,
  name text COLLATE "C" NOT NULL,
  value text NOT NULL,
  until bigint NOT NULL,
  PRIMARY KEY (tenant, kind, name)
);
COMMENT ON COLUMN shared_state.tenant IS 'empty for what is of no tenant, or known by a random name only';
COMMENT ON COLUMN shared_state.until IS 'milliseconds since 1970-01-01T00:00Z, from when on it may be forgotten';
CREATE INDEX shared_state_kind ON shared_state (kind);

UPDATE about SET value = '2' WHERE name = 'schema';
