#!/usr/bin/env python3
"""Holds what Examples/ makes of the records of `import` against what `assess` says.

    exchange.py ANPING WORK [--forms DIR --units FILE --round N --date DAY] [--companies N]

Two folders: the one given, and a group of many units that is made of its forms, each company's in a zip.

- Spark, on two local workers: every unit's status, total, grade, rank and number of findings.
- DuckDB: every form's score and grade.
- Memory: importing the group takes no more than a fifth above importing a tenth of it.

Exit status 0 only if all agree.
"""
import argparse
import collections
import json
import os
import shutil
import subprocess
import sys
import zipfile

import duckdb

EXAMPLES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "Examples")
MEMBERS = ("status", "total", "grade", "rank", "provisionalTotal", "findings")
faults = []


def run(*command, **more):
    """The standard output; status 1 and 2 tell of faulty forms."""
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, **more)
    if done.returncode > 2:
        sys.exit(f"{command[:3]}: status {done.returncode}\n{done.stderr.decode()[-3000:]}")
    return done.stdout.decode()


def expect(what, found, wanted):
    if found != wanted:
        faults.append(f"{what}: {found}, not {wanted}")


class Round:
    """A folder of forms with what is said of it."""

    def __init__(self, anping, folder, units, number, date, work):
        self.anping, self.folder, self.units, self.work = anping, folder, units, work
        self.options = ["--units", units, "--templates", "templates"]
        self.options += ["--round", str(number)] + (["--date", date] if date else [])
        os.makedirs(work, exist_ok=True)
        path = os.path.join(work, "assess.json")
        run(anping, "assess", folder, *self.options, "-o", os.path.join(work, "assess.xlsx"), "--json", path, "--force")
        with open(path, encoding="utf-8") as text:
            self.assessed = {unit["unit"]: unit for unit in json.load(text)["units"]}

    def spark(self):
        out = os.path.join(self.work, "spark")
        run(os.path.join(os.path.dirname(sys.executable), "spark-submit"), "--master", "local[2]",
            "--conf", "spark.ui.enabled=false", "--conf", "spark.sql.shuffle.partitions=4", os.path.join(EXAMPLES, "Spark", "rank.py"), self.folder,
            "--anping", self.anping, *self.options, "-o", out)
        found = {}
        with open(os.path.join(out, "units.json"), encoding="utf-8") as lines:
            for line in lines:
                unit = json.loads(line)
                found[unit["unit"]] = unit
        expect(f"{self.folder}: units in Spark", sorted(found), sorted(self.assessed))
        for name, unit in self.assessed.items():
            for member in MEMBERS:
                expect(f"Spark, {name}, {member}", found.get(name, {}).get(member), unit[member])
        return len(found)

    def duckdb(self):
        records = os.path.join(self.work, "records.ndjson")
        run(self.anping, "import", self.folder, *self.options, "-o", records, "--force")
        with open(os.path.join(EXAMPLES, "DuckDB", "round.sql"), encoding="utf-8") as text:
            statements = text.read()
        database = duckdb.connect()
        here = os.getcwd()
        os.chdir(self.work)
        try:
            answers = [database.execute(one).fetchall() for one in statements.split(";") if one.strip()]
        finally:
            os.chdir(here)
        scores = collections.defaultdict(list)
        for unit, form, score, grade, _ in answers[3]:
            scores[unit, form].append((None if score is None else float(score), grade))
        count = 0
        for name, unit in self.assessed.items():
            for title, form in unit["forms"].items():
                if form["status"] != "duplicate":
                    expect(f"DuckDB, {name}, {title}", scores[name, title], [(form["score"], form["grade"])])
                    count += 1
        return count, [len(answer) for answer in answers[2:]]


def make_group(anping, forms, units, options, companies, folder):
    """Many companies with the units of one: its forms filled again under other names, a zip a company, and five
    files that cannot be read."""
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(os.path.join(folder, "forms"))
    lines = run(anping, "import", forms, *options).splitlines()
    records = [record for record in map(json.loads, lines) if record["form"] and record["unit"]]
    rows = [json.loads(line) for line in run(anping, "convert", units, "-o", "-", "--format", "ndjson").splitlines()]
    listed = ["单位,党支部"]
    for company in range(companies):
        prefix = f"第{company + 1}公司"
        listed += [f"{prefix}{row['单位']},{prefix}{row['单位']}党支部" for row in rows]
    for title in sorted({record["form"] for record in records}):
        data = os.path.join(folder, "data.ndjson")
        with open(data, "w", encoding="utf-8") as text:
            for company in range(companies):
                for record in records:
                    if record["form"] == title:
                        text.write(json.dumps(renamed(record, f"第{company + 1}公司"), ensure_ascii=False) + "\n")
        template = next(os.path.join(place, name) for place, _, names in os.walk("templates") for name in names
                        if name == title + ".xlsx")
        run(anping, "fill", template, "--data", data, "-o", os.path.join(folder, "filled", title))
    pack(folder, companies)
    with open(os.path.join(folder, "units.csv"), "w", encoding="utf-8") as text:
        text.write("\n".join(listed) + "\n")


def renamed(record, prefix):
    record = json.loads(json.dumps(record))
    record["fields"]["受检单位"] = {"value": prefix + record["unit"]}
    return record


def pack(folder, companies):
    filled = sorted(os.path.join(place, name) for place, _, names in os.walk(os.path.join(folder, "filled"))
                    for name in names)
    for index in range(companies):
        with zipfile.ZipFile(os.path.join(folder, "forms", f"公司{index + 1}.zip"), "w") as archive:
            for path in filled[index::companies]:
                archive.write(path, os.path.relpath(path, os.path.join(folder, "filled")))
    for index in range(5):
        with open(os.path.join(folder, "forms", f"坏{index}.xlsx"), "wb") as bad:
            bad.write(b"PK\3\4" + bytes(index))
    return len(filled)


def peak(command):
    """The most memory of a run, in MB, and its lines."""
    script = ("import resource, subprocess, sys; out = subprocess.run(sys.argv[1:], stdout=subprocess.PIPE,"
              " stderr=subprocess.DEVNULL).stdout; print(out.count(b'\\n'),"
              " resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024)")
    count, memory = subprocess.run([sys.executable, "-c", script, *command], stdout=subprocess.PIPE).stdout.split()
    return int(memory), int(count)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("anping")
    options.add_argument("work")
    options.add_argument("--forms", default="fixtures/received/forms")
    options.add_argument("--units", default="fixtures/received/units.csv")
    options.add_argument("--round", default=3)
    options.add_argument("--date", default="2025-10-02")
    options.add_argument("--companies", type=int, default=20)
    given = options.parse_args()
    one = Round(given.anping, given.forms, given.units, given.round, given.date, os.path.join(given.work, "one"))
    print("one company: Spark", one.spark(), "units; DuckDB", *one.duckdb())

    group = os.path.join(given.work, "group")
    make_group(given.anping, given.forms, given.units, one.options, given.companies, group)
    forms = os.path.join(group, "forms")
    many = Round(given.anping, forms, os.path.join(group, "units.csv"), given.round, given.date,
                 os.path.join(given.work, "many"))
    print("a group in zips: Spark", many.spark(), "units; DuckDB", *many.duckdb())

    few = sorted(name for name in os.listdir(forms) if name.endswith(".zip"))[:max(1, given.companies // 10)]
    (small, _), (large, count) = (peak([given.anping, "import", *paths, *many.options])
                                  for paths in ([os.path.join(forms, name) for name in few], [forms]))
    print(f"memory: {small} MB for {len(few)} zips, {large} MB for {given.companies}; {count} records")
    if large > small * 1.2 + 10:
        faults.append(f"memory grows: {small} MB, then {large} MB")

    for fault in faults[:30]:
        print("FAULT " + fault)
    print("pass" if not faults else f"FAIL ({len(faults)} faults)")
    sys.exit(bool(faults))


if __name__ == "__main__":
    main()
