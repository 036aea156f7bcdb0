-- The histories of several companies in one PostgreSQL (12 or newer): the tables of `anping history export`, each row
-- with the name of the history that it came from. Columns mean what docs/history.md says.
--
--   psql -f docs/schemas/history.sql group
--   Examples/PostgreSQL/import 一厂 历次.ndjson group

BEGIN;
CREATE SCHEMA IF NOT EXISTS anping;
SET LOCAL search_path = anping;

-- Whose history it is: the name that it was imported under.
CREATE TABLE source (name text PRIMARY KEY CHECK (name <> ''));

-- A generation of a round. Nothing is ever changed: a corrected round is another generation.
CREATE TABLE round (
  source text NOT NULL REFERENCES source,
  id integer NOT NULL,
  year integer NOT NULL, number integer NOT NULL, generation integer NOT NULL,
  day date NOT NULL,
  digest text NOT NULL,
  writer text NOT NULL, written timestamptz NOT NULL, program text NOT NULL,
  PRIMARY KEY (source, id),
  UNIQUE (source, year, number, generation)
);

-- Of each round the generation that counts: the newest.
CREATE VIEW counting AS
SELECT DISTINCT ON (source, year, number) * FROM round ORDER BY source, year, number, generation DESC;

CREATE TABLE file (
  source text NOT NULL, sha256 text NOT NULL, first_round integer NOT NULL,
  PRIMARY KEY (source, sha256),
  FOREIGN KEY (source, first_round) REFERENCES round
);

CREATE TABLE form (
  source text NOT NULL, round integer NOT NULL, position integer NOT NULL,
  sha256 text, file text NOT NULL, sheet text,
  title text NOT NULL, number text, version integer NOT NULL,
  unit text, inspected date, status text NOT NULL, released boolean NOT NULL,
  PRIMARY KEY (source, round, position),
  FOREIGN KEY (source, round) REFERENCES round,
  FOREIGN KEY (source, sha256) REFERENCES file
);
CREATE INDEX form_of_unit ON form (source, unit, round);

CREATE TABLE reading (
  source text NOT NULL, round integer NOT NULL, form integer NOT NULL,
  record json NOT NULL,
  PRIMARY KEY (source, round, form),
  FOREIGN KEY (source, round, form) REFERENCES form
);

CREATE TABLE score (
  source text NOT NULL, round integer NOT NULL, form integer NOT NULL,
  applicable numeric NOT NULL, deducted numeric, raw numeric, bonus numeric NOT NULL,
  points_numerator numeric, points_denominator numeric,
  points numeric GENERATED ALWAYS AS (points_numerator / points_denominator) STORED,
  shown numeric, grade text, veto boolean NOT NULL,
  PRIMARY KEY (source, round, form),
  FOREIGN KEY (source, round, form) REFERENCES form
);

CREATE TABLE category (
  source text NOT NULL, round integer NOT NULL, form integer NOT NULL, position integer NOT NULL,
  name text NOT NULL, applicable numeric NOT NULL, points numeric,
  PRIMARY KEY (source, round, form, position),
  FOREIGN KEY (source, round, form) REFERENCES form
);

CREATE TABLE standing (
  source text NOT NULL, round integer NOT NULL, position integer NOT NULL,
  unit text NOT NULL, branch text, state text NOT NULL, rank integer,
  points_numerator numeric, points_denominator numeric,
  points numeric GENERATED ALWAYS AS (points_numerator / points_denominator) STORED,
  shown numeric, grade text, veto boolean NOT NULL,
  findings integer NOT NULL, owed integer NOT NULL, closed integer NOT NULL, overdue integer NOT NULL,
  missing jsonb NOT NULL,
  PRIMARY KEY (source, round, position),
  FOREIGN KEY (source, round) REFERENCES round
);
CREATE INDEX standing_of_unit ON standing (source, unit, round);

CREATE TABLE finding (
  source text NOT NULL, round integer NOT NULL, position integer NOT NULL, form integer,
  code text NOT NULL, detail text NOT NULL, severity text NOT NULL, arguments jsonb NOT NULL,
  file text, sheet text, cell text, field text, item text,
  PRIMARY KEY (source, round, position),
  FOREIGN KEY (source, round) REFERENCES round,
  FOREIGN KEY (source, round, form) REFERENCES form
);
CREATE INDEX finding_by_code ON finding (code);

CREATE TABLE indicator (
  source text NOT NULL, round integer NOT NULL, position integer NOT NULL,
  name text NOT NULL, form text NOT NULL, unit text, subject text, item text, period text NOT NULL,
  value_numerator numeric, value_denominator numeric,
  value numeric GENERATED ALWAYS AS (value_numerator / value_denominator) STORED,
  numerator numeric, denominator numeric, required text, due boolean NOT NULL, met boolean,
  PRIMARY KEY (source, round, position),
  FOREIGN KEY (source, round) REFERENCES round
);

CREATE TABLE problem (
  source text NOT NULL, round integer NOT NULL, position integer NOT NULL,
  number text NOT NULL, unit text NOT NULL, form text, item text NOT NULL,
  text text NOT NULL, found date, department text, person text,
  due date, due_condition text, extended_to date, effective_due date,
  state text NOT NULL, carried_over boolean NOT NULL, overdue_days integer NOT NULL,
  measure text, accepted date, completed date, verdict text,
  reinspector text, reinspected date, deferred_to date,
  PRIMARY KEY (source, round, position),
  FOREIGN KEY (source, round) REFERENCES round
);
CREATE INDEX problem_by_number ON problem (source, number, unit, round);

CREATE TABLE change (
  source text NOT NULL, id integer NOT NULL, round integer NOT NULL,
  number text NOT NULL, unit text NOT NULL,
  before text, state text NOT NULL,
  day date, person text, writer text NOT NULL, written timestamptz NOT NULL,
  PRIMARY KEY (source, id),
  FOREIGN KEY (source, round) REFERENCES round
);
CREATE INDEX change_of_problem ON change (source, number, unit);
COMMIT;
