#!/usr/bin/env python3
"""The tables of a history in other programs: SQLite's rows against both exports, the CSV as DuckDB and LibreOffice
read it, and the histories of two companies in one PostgreSQL against the answers of `anping history`.

    postgres.py ANPING WORK        (PGHOST, PGUSER, PGDATABASE: a server that may be written into; see .ci/postgres)
"""
import csv
import decimal
import glob
import json
import os
import shutil
import sqlite3
import subprocess
import sys
import zlib

import duckdb

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIXTURES = os.path.join(ROOT, "fixtures")
IMPORT = os.path.join(ROOT, "Examples", "PostgreSQL", "import")
TABLES = ["round", "file", "form", "reading", "score", "category", "standing", "finding", "indicator", "problem", "change"]
BOOLEANS = {"released", "veto", "carried_over", "due", "met"}
LISTS = {"missing", "arguments"}
# SQLite keeps the rows that it numbers itself by a number; a day called `due` is one of problems.
QUOTIENTS = {("score", "points"), ("standing", "points"), ("indicator", "value")}


class Check:
    def __init__(self, anping, work):
        self.anping, self.work = anping, work
        self.faults = 0

    def run(self, *words, status=(0,)):
        done = subprocess.run([self.anping, *words], capture_output=True, text=True, cwd=ROOT)
        assert done.returncode in status, (words, done.returncode, done.stderr)
        return done.stdout

    def lines(self, *words):
        return [json.loads(line, parse_float=decimal.Decimal) for line in self.run(*words).splitlines()]

    def equal(self, what, one, other):
        if one == other:
            return
        self.faults += 1
        print(f"FAIL: {what}: {str(one)[:400]} != {str(other)[:400]}")

    # The tables as they are in the file.

    def rows(self, history, table):
        """The rows as they leave the file: members in order, true and false, quotients in two, records inflated."""
        database = sqlite3.connect(history)
        database.row_factory = sqlite3.Row
        for row in database.execute(f'SELECT * FROM "{table}"'):
            out = {}
            for name in row.keys():
                value = row[name]
                assert not isinstance(value, float), (table, name)
                if (table, name) == ("reading", "id"):
                    continue
                if (table, name) in QUOTIENTS:
                    parts = value.split("/") if value else (None, None)
                    out[f"{name}_numerator"], out[f"{name}_denominator"] = parts
                elif name == "record":
                    out[name] = zlib.decompress(value, -15).decode()
                elif name in BOOLEANS and (table, name) != ("problem", "due"):
                    out[name] = None if value is None else bool(value)
                else:
                    out[name] = value
            yield out
        database.close()

    def exports(self, history, name):
        """Both exports against the file, and what DuckDB and LibreOffice make of the CSV."""
        folder, stream = os.path.join(self.work, name), os.path.join(self.work, name + ".ndjson")
        self.run("history", "export", "--history", history, "-o", folder)
        self.run("history", "export", "--history", history, "-o", stream)
        with open(stream, encoding="utf-8") as file:
            lines = file.read().split("\n")
        self.equal(f"{name}: the stream as standard output", "\n".join(lines),
                   self.run("history", "export", "--history", history))
        end = json.loads(lines[-2])
        self.equal(f"{name}: the last line", end, {"table": "end", "rows": len(lines) - 2})
        streamed = {}
        for line in lines[:-2]:
            value = json.loads(line, parse_float=decimal.Decimal)
            streamed.setdefault(value.pop("table"), []).append((value, line))
        for table in TABLES:
            kept = list(self.rows(history, table))
            self.equal(f"{name}: {table}: count", len(streamed.get(table, [])), len(kept))
            as_text = [self.texts(row) for row in kept]
            told = [self.texts({key: self.record(line) if key == "record" else value for key, value in row.items()})
                    for row, line in streamed.get(table, [])]
            self.equal(f"{name}: {table}: ndjson", sorted(told, key=str), sorted(as_text, key=str))
            if table == "reading":
                with open(os.path.join(folder, "reading.ndjson"), encoding="utf-8") as file:
                    self.equal(f"{name}: reading.ndjson", file.read().splitlines(), [line for _, line in streamed[table]])
                continue
            read = duckdb.sql(f"SELECT * FROM read_csv('{folder}/{table}.csv', all_varchar = true, header = true, "
                              "delim = ',', quote = '\"', nullstr = '', allow_quoted_nulls = false)")
            found = [dict(zip(read.columns, row)) for row in read.fetchall()]
            self.equal(f"{name}: {table}: CSV as DuckDB reads it", sorted(found, key=str), sorted(as_text, key=str))
        self.office(folder)
        return stream

    def texts(self, row):
        """A row as the texts of its fields."""
        def text(key, value):
            if value is None or key == "record":
                return value
            if isinstance(value, bool):
                return "true" if value else "false"
            return json.dumps(value, ensure_ascii=False, separators=(",", ":")) if isinstance(value, list) else str(value)
        return {key: text(key, value) for key, value in row.items()}

    def record(self, line):
        """The record of a line as it was written."""
        return line[line.index('"record":') + len('"record":'):-1]

    def office(self, folder):
        """LibreOffice, all columns as text, saves the same fields."""
        source = sorted(glob.glob(os.path.join(folder, "*.csv")))
        saved = os.path.join(folder, "office")
        columns = "/".join(f"{column}/2" for column in range(1, 40))
        subprocess.run(["soffice", "--headless", f"-env:UserInstallation=file://{os.path.abspath(self.work)}/office",
                        f"--infilter=Text - txt - csv (StarCalc):44,34,76,1,{columns}",
                        "--convert-to", "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false",
                        "--outdir", saved, *source], check=True, capture_output=True)

        def fields(path):
            with open(path, encoding="utf-8-sig", newline="") as file:
                return list(csv.reader(file))
        for path in source:
            self.equal(f"LibreOffice: {path}", fields(os.path.join(saved, os.path.basename(path))), fields(path))

    # The database of the group.

    def sql(self, query):
        done = subprocess.run(["psql", "-XAtq", "-v", "ON_ERROR_STOP=1", "-c", query], capture_output=True, text=True)
        assert done.returncode == 0, done.stderr
        return done.stdout.strip()

    def asked(self, query):
        return json.loads(self.sql(f"SELECT coalesce(json_agg(one), '[]') FROM ({query}) AS one"),
                          parse_float=decimal.Decimal)

    def take(self, name, stream, refusal=None):
        done = subprocess.run([IMPORT, name, stream], capture_output=True, text=True)
        if refusal is None:
            assert done.returncode == 0, done.stderr
        else:
            self.equal(f"{stream} is refused", (done.returncode != 0, refusal in done.stderr), (True, True))
        return done.stdout.strip()

    def counts(self):
        return {table: self.sql(f"SELECT count(*), coalesce(md5(string_agg(one::text, '|' ORDER BY one::text)), '') "
                                f"FROM anping.{table} AS one") for table in TABLES + ["source"]}

    def company(self, name, history):
        """What the database says of a company against the answers of `history`, and sums against the file."""
        for table in TABLES:
            self.equal(f"{name}: {table}: rows",
                       self.sql(f"SELECT count(*) FROM anping.{table} WHERE source = '{name}'"),
                       str(sum(1 for _ in self.rows(history, table))))
        rounds = [{key: one[key] for key in ("round", "generation", "counts", "date", "units", "ranked", "mean", "problems",
                                             "open", "overdue", "writer")}
                  for one in self.lines("history", "rounds", "--history", history, "--json")]
        self.equal(f"{name}: rounds", self.asked(f"""
            SELECT concat(year, '-', one.number) AS round, generation,
              EXISTS (SELECT FROM anping.counting WHERE counting.source = one.source AND counting.id = one.id) AS counts,
              day AS date, (SELECT count(*) FROM anping.standing WHERE (source, round) = (one.source, one.id)) AS units,
              (SELECT count(rank) FROM anping.standing WHERE (source, round) = (one.source, one.id)) AS ranked,
              (SELECT trim_scale(round(avg(points), 2)) FROM anping.standing
               WHERE (source, round) = (one.source, one.id) AND rank IS NOT NULL) AS mean,
              count(problem.number) AS problems, count(*) FILTER (WHERE state NOT IN ('closed', 'void')) AS open,
              count(*) FILTER (WHERE overdue_days > 0) AS overdue, writer
            FROM anping.round AS one LEFT JOIN anping.problem ON (problem.source, problem.round) = (one.source, one.id)
            WHERE one.source = '{name}' GROUP BY one.source, one.id ORDER BY year, one.number, generation"""), rounds)
        trend = self.lines("history", "trend", "--history", history, "--json")
        self.equal(f"{name}: trend", self.asked(f"""
            SELECT concat(year, '-', number) AS round, unit, state AS status, rank,
              CASE WHEN rank IS NOT NULL THEN shown END AS total, CASE WHEN rank IS NULL THEN shown END AS "provisionalTotal",
              grade, findings, owed, closed, overdue
            FROM anping.counting JOIN anping.standing ON (standing.source, standing.round) = (counting.source, counting.id)
            WHERE counting.source = '{name}' ORDER BY year, number, position"""), trend)
        problems = [{key: one[key] for key in ("id", "unit", "text", "state", "due", "overdueDays")}
                    for one in self.lines("history", "problem", "--history", history, "--round", "3", "--json")]
        self.equal(f"{name}: problems", self.asked(f"""
            SELECT problem.number AS id, unit, text, state, coalesce(effective_due::text, due_condition) AS due,
              overdue_days AS "overdueDays"
            FROM anping.counting JOIN anping.problem ON (problem.source, problem.round) = (counting.source, counting.id)
            WHERE counting.source = '{name}' AND counting.number = 3 ORDER BY position"""), problems)
        records = {(row["round"], row["form"]): row["record"] for row in self.rows(history, "reading")}
        told = self.sql(f"SELECT count(*) FROM anping.reading WHERE source = '{name}' AND record ->> 'sha256' = "
                        f"(SELECT sha256 FROM anping.form WHERE (source, round, position) = (reading.source, reading.round, form))")
        self.equal(f"{name}: records", told, str(len(records)))


def main(anping, work):
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    check = Check(anping, work)
    first, second = os.path.join(work, "一厂.sqlite"), os.path.join(work, "二厂.sqlite")
    shutil.copy(os.path.join(FIXTURES, "history", "version1.sqlite"), second)
    forms = sorted(glob.glob(os.path.join(FIXTURES, "received", "forms", "[!~]*")))
    units = ["--units", os.path.join(FIXTURES, "received", "units.csv"), "--templates", os.path.join(ROOT, "templates")]

    def assess(number, files, history, date="2025-10-02"):
        check.run("assess", *files, *units, "--round", str(number), "--date", date, "--history", history, "-q", status=(0, 1, 2))

    # A round of registers, a round of forms without one of them, the same with all.
    assess(2, [os.path.join(FIXTURES, "registers")], first, "2025-12-31")
    assess(3, forms[:-1], first)
    check.sql(open(os.path.join(ROOT, "docs", "schemas", "history.sql")).read())
    stream = check.exports(first, "一厂-1")
    print(check.take("一厂", stream))
    check.company("一厂", first)
    check.equal("tables without a row", [table for table, count in check.counts().items() if count.startswith("0|")], [])
    before = check.counts()
    print(check.take("一厂", stream))
    check.equal("imported twice", check.counts(), before)

    assess(3, forms, first)
    stream = check.exports(first, "一厂-2")
    print(check.take("一厂", stream))
    check.equal("a corrected round is the next generation, and both stay", check.sql(
        "SELECT string_agg(concat(year, '-', number, '/', generation), ' ' ORDER BY id) FROM anping.round"),
        "2025-2/1 2025-3/1 2025-3/2")
    other = check.exports(second, "二厂")
    print(check.take("二厂", other))
    check.company("一厂", first)
    check.company("二厂", second)

    before = check.counts()
    check.take("一厂", other, refusal="another history is known")
    cut = os.path.join(work, "cut.ndjson")
    lines = open(stream, encoding="utf-8").read().splitlines(keepends=True)
    open(cut, "w", encoding="utf-8").writelines(lines[:-1])
    check.take("三厂", cut, refusal="no whole export")
    open(cut, "w", encoding="utf-8").writelines([lines[0].replace('"year"', '"Jahr"'), *lines[1:]])
    check.take("三厂", cut, refusal="round.Jahr")
    open(cut, "w", encoding="utf-8").write(lines[0][:40])
    check.take("三厂", cut, refusal="invalid input syntax for type json")
    check.equal("what is refused changes nothing", check.counts(), before)
    if check.faults:
        sys.exit(f"{check.faults} faults")
    print("history in DuckDB, LibreOffice, PostgreSQL: pass")


if __name__ == "__main__":
    main(*sys.argv[1:])
