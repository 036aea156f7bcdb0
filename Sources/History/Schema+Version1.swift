#if Office
  extension Schema {
    /// Rounds in generations, and what was said of each. Points are text: decimals by their digits,
    /// quotients as `numerator/denominator`; days are `2026-11-03`.
    static let version1 = """
      CREATE TABLE round (
        id INTEGER PRIMARY KEY,
        year INTEGER NOT NULL, number INTEGER NOT NULL, generation INTEGER NOT NULL,
        day TEXT NOT NULL,
        digest TEXT NOT NULL,
        writer TEXT NOT NULL, written TEXT NOT NULL, program TEXT NOT NULL,
        UNIQUE (year, number, generation)
      ) STRICT;

      CREATE VIEW counting AS SELECT * FROM round AS one WHERE generation =
        (SELECT max(generation) FROM round WHERE year = one.year AND number = one.number);

      CREATE TABLE file (
        sha256 TEXT PRIMARY KEY,
        first_round INTEGER NOT NULL REFERENCES round (id)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE form (
        round INTEGER NOT NULL REFERENCES round (id), position INTEGER NOT NULL,
        sha256 TEXT REFERENCES file (sha256), file TEXT NOT NULL, sheet TEXT,
        title TEXT NOT NULL, number TEXT, version INTEGER NOT NULL,
        unit TEXT, inspected TEXT, status TEXT NOT NULL, released INTEGER NOT NULL,
        PRIMARY KEY (round, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX form_of_unit ON form (unit, round);

      CREATE TABLE reading (
        id INTEGER PRIMARY KEY,
        round INTEGER NOT NULL, form INTEGER NOT NULL, record BLOB NOT NULL,
        UNIQUE (round, form), FOREIGN KEY (round, form) REFERENCES form (round, position)
      ) STRICT;

      CREATE TABLE score (
        round INTEGER NOT NULL, form INTEGER NOT NULL,
        applicable TEXT NOT NULL, deducted TEXT, raw TEXT, bonus TEXT NOT NULL,
        points TEXT, shown TEXT, grade TEXT, veto INTEGER NOT NULL,
        PRIMARY KEY (round, form), FOREIGN KEY (round, form) REFERENCES form (round, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE category (
        round INTEGER NOT NULL, form INTEGER NOT NULL, position INTEGER NOT NULL,
        name TEXT NOT NULL, applicable TEXT NOT NULL, points TEXT,
        PRIMARY KEY (round, form, position),
        FOREIGN KEY (round, form) REFERENCES form (round, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE standing (
        round INTEGER NOT NULL REFERENCES round (id), position INTEGER NOT NULL,
        unit TEXT NOT NULL, branch TEXT, state TEXT NOT NULL, rank INTEGER,
        points TEXT, shown TEXT, grade TEXT, veto INTEGER NOT NULL,
        findings INTEGER NOT NULL, owed INTEGER NOT NULL, closed INTEGER NOT NULL,
        overdue INTEGER NOT NULL, missing TEXT NOT NULL,
        PRIMARY KEY (round, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX standing_of_unit ON standing (unit, round);

      CREATE TABLE finding (
        round INTEGER NOT NULL REFERENCES round (id), position INTEGER NOT NULL, form INTEGER,
        code TEXT NOT NULL, detail TEXT NOT NULL, severity TEXT NOT NULL, arguments TEXT NOT NULL,
        file TEXT, sheet TEXT, cell TEXT, field TEXT, item TEXT,
        PRIMARY KEY (round, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE indicator (
        round INTEGER NOT NULL REFERENCES round (id), position INTEGER NOT NULL,
        name TEXT NOT NULL, form TEXT NOT NULL, unit TEXT, subject TEXT, item TEXT,
        period TEXT NOT NULL, value TEXT, numerator TEXT, denominator TEXT,
        required TEXT, due INTEGER NOT NULL, met INTEGER,
        PRIMARY KEY (round, position)
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE problem (
        round INTEGER NOT NULL REFERENCES round (id), position INTEGER NOT NULL,
        number TEXT NOT NULL, unit TEXT NOT NULL, form TEXT, item TEXT NOT NULL,
        text TEXT NOT NULL, found TEXT, department TEXT, person TEXT,
        due TEXT, due_condition TEXT, extended_to TEXT, effective_due TEXT,
        state TEXT NOT NULL, carried_over INTEGER NOT NULL, overdue_days INTEGER NOT NULL,
        measure TEXT, accepted TEXT, completed TEXT, verdict TEXT,
        reinspector TEXT, reinspected TEXT, deferred_to TEXT,
        PRIMARY KEY (round, position)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX problem_by_number ON problem (number, unit, round);

      CREATE TABLE change (
        id INTEGER PRIMARY KEY,
        round INTEGER NOT NULL REFERENCES round (id),
        number TEXT NOT NULL, unit TEXT NOT NULL,
        before TEXT, state TEXT NOT NULL,
        day TEXT, person TEXT, writer TEXT NOT NULL, written TEXT NOT NULL
      ) STRICT;
      CREATE INDEX change_of_problem ON change (number, unit);
      """
  }
#endif
