-- A resource and everything it is found by lies under its home: the patient it is of, or, if it is of none, its type.
-- Engines that distribute tables do so by the columns that README.md names; each is in the table's keys.
-- All text is compared by its bytes, whatever the database was made with.

CREATE TABLE resource (
  tenant text COLLATE "C" NOT NULL,
  home text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  written bigint NOT NULL,
  newest bigint NOT NULL,
  keys bigint[] NOT NULL,
  format smallint NOT NULL,
  contents bytea NOT NULL,
  PRIMARY KEY (tenant, home, type, id)
);
COMMENT ON COLUMN resource.written IS 'milliseconds since 1970-01-01T00:00Z';
COMMENT ON COLUMN resource.newest IS 'the clinically relevant time, smaller the newer; the greatest number without one';
COMMENT ON COLUMN resource.keys IS 'digests of the codes, references and addresses it is found by, and of its parameters';
-- Contents are packed already.
ALTER TABLE resource ALTER COLUMN contents SET STORAGE EXTERNAL;
CREATE INDEX resource_newest ON resource (tenant, home, type, newest, id);
-- Digests begin with the tenant and the type. Searches ask at once for what was written last, so nothing may be pending.
CREATE INDEX resource_keys ON resource USING gin (keys) WITH (fastupdate = off);

CREATE TABLE former (
  tenant text COLLATE "C" NOT NULL,
  home text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  version bigint NOT NULL,
  written bigint NOT NULL,
  newest bigint NOT NULL,
  format smallint NOT NULL,
  contents bytea NOT NULL,
  PRIMARY KEY (tenant, home, type, id, version)
);
ALTER TABLE former ALTER COLUMN contents SET STORAGE EXTERNAL;

-- Where a resource is that may be of a patient. Never changes: what leaves a patient stays where it began.
CREATE TABLE place (
  tenant text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  home text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, type, id)
);

-- Resources that refer, or once referred, to a patient who is not their home: where else to look.
CREATE TABLE guest (
  tenant text COLLATE "C" NOT NULL,
  patient text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  home text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, patient, type, home, id)
);

CREATE TABLE moment (
  tenant text COLLATE "C" NOT NULL,
  home text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  parameter text COLLATE "C" NOT NULL,
  begins bigint NOT NULL,
  ends bigint NOT NULL,
  PRIMARY KEY (tenant, home, type, id, parameter, begins, ends)
);
-- Of what is searched for without a patient.
CREATE INDEX moment_begins ON moment (tenant, type, parameter, begins, ends)
  WHERE type IN (
    'Binary', 'Location', 'Medication', 'Organization', 'Patient', 'Person', 'Practitioner', 'RelatedPerson',
    'Schedule', 'Slot');

CREATE TABLE phrase (
  tenant text COLLATE "C" NOT NULL,
  home text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  parameter text COLLATE "C" NOT NULL,
  value text COLLATE "C" NOT NULL,
  PRIMARY KEY (tenant, home, type, id, parameter, value)
);
CREATE INDEX phrase_value ON phrase (tenant, type, parameter, value);

CREATE TABLE measure (
  tenant text COLLATE "C" NOT NULL,
  home text COLLATE "C" NOT NULL,
  type text COLLATE "C" NOT NULL,
  id text COLLATE "C" NOT NULL,
  parameter text COLLATE "C" NOT NULL,
  low numeric,
  high numeric,
  system text COLLATE "C" NOT NULL,
  code text COLLATE "C",
  unit text COLLATE "C"
);
CREATE INDEX measure_of_resource ON measure (tenant, home, type, id);

-- What all processes must agree on.
CREATE TABLE about (
  name text COLLATE "C" PRIMARY KEY,
  value text NOT NULL
);
-- To be raised by every migration.
INSERT INTO about (name, value) VALUES ('schema', '1');
