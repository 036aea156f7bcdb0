#!/usr/bin/env python3
"""Reads returned forms with the program and compares every value with the truth beside them.

    check_forms.py FOLDER --anping PATH [--templates DIR] [--all]

FOLDER has forms/, units.csv and truth.json, such as fixtures/received or a folder written by
fixtures/make/make_received.py. A value that differs from the truth must have a warning or an error
at its cell; scores, grades and ranks must be right where nothing is in their way; what is expected to
be said must be said at its cell. Exit status 0 only if all of this holds.
"""
import argparse
import collections
import fnmatch
import json
import os
import re
import subprocess
import sys
import tempfile
import unicodedata

LOUD = {"warning", "error"}


def squeezed(value):
    if isinstance(value, list):
        value = "、".join(map(str, value))
    text = unicodedata.normalize("NFKC", str(value))
    return re.sub(r"\s+", "", text).strip("。;,.、:")


def round_of(text):
    digits = re.search(r"第([0-9一二三四])轮", squeezed(text)) or re.search(r"([0-9])轮?$", squeezed(text))
    return "一二三四".find(digits.group(1)) + 1 or int(digits.group(1)) if digits else text


def equal(name, want, got):
    if want == "*any" or (want == "*conditional" and got and not re.match(r"\d{4}-", str(got))):
        return True
    if want is None or got is None:
        return want is None and got in (None, "", [])
    if isinstance(want, (int, float)):
        return isinstance(got, (int, float)) and abs(want - got) < 1e-9
    if name == "轮次":
        return round_of(want) == round_of(got)
    return re.sub("[、,/;]", "", squeezed(want)) == re.sub("[、,/;]", "", squeezed(got))


class Comparison:
    def __init__(self, truth, records, told):
        self.truth, self.records, self.told = truth, records, told
        self.count, self.faults = collections.Counter(), []

    def run(self):
        used = set()
        for file in self.truth["files"]:
            for form in file["forms"]:
                name = file["path"].split("/", 1)[1]
                place = next((i for i, r in enumerate(self.records) if i not in used and r["file"] == name
                              and r.get("form") == form["form"]
                              and (form["sheet"] is None or r["sheet"] == form["sheet"])), None)
                if place is None:
                    self.faults.append(f"{name}: {form['form']} not read")
                    continue
                used.add(place)
                self.form(name, form, self.records[place])
        self.count["extra records"] = sum(i not in used and r.get("form") is not None
                                          for i, r in enumerate(self.records))

    def form(self, name, form, record):
        told = [d for d in self.told + (record.get("diagnostics") or []) if d.get("file") == name
                and d.get("sheet") in (None, form["sheet"]) and d.get("form") in (None, form["form"])]
        self.where = f"{name} {form['form'][:2]}"
        for field, entry in form["fields"].items():
            self.value(field, entry, record["fields"].get(field), told)
        rows = {squeezed((r.get("序号") or {}).get("value")): r for g in record["groups"].values() for r in g}
        for item in form["items"]:
            row = rows.get(item["no"])
            if row is None:
                self.faults.append(f"{self.where} {item['no']}: no such row")
                continue
            for column, entry in item["cells"].items():
                self.value(column, entry, row.get(column), told, item["no"])
        for carried in form["carried"]:
            if carried["id"] not in rows:
                self.faults.append(f"{self.where}: carried-over {carried['id']} not read")
        self.score(form, record, told)
        for want in form["expected"]:
            cells = [c for c in [want["cell"]] + want.get("alsoCells", []) if c]
            codes = [want["code"]] + want.get("alsoCodes", [])
            self.count["expected"] += 1
            if not any(any(fnmatch.fnmatch(d["code"], c) for c in codes) and (
                    d.get("cell") in cells or want.get("wholeForm")
                    or not cells and (not d.get("cell") or d.get("item") == want.get("item"))) for d in told):
                self.faults.append(f"{self.where}: {want['code']} not said at {cells or 'the form'}")

    def value(self, name, entry, got, told, item=""):
        self.count["values"] += 1
        got = got or {}
        cells = {entry["cell"], got.get("cell"), *entry.get("cells", [])}
        loud = any(d.get("cell") in cells and d["severity"] in LOUD for d in told if d.get("cell"))
        right = not entry.get("mustFlag") and any(
            equal(name, want, got.get("value")) for want in [entry["value"]] + entry.get("also", []))
        if right:
            self.count["right"] += 1
        elif loud:
            self.count["flagged"] += 1
        else:
            self.count["silently wrong"] += 1
            self.faults.append(f"{self.where} {item} {entry['cell']} {name}: written "
                               f"{entry.get('raw', entry['value'])!r}, true {entry['value']!r}, "
                               f"read {got.get('value')!r}")

    def score(self, form, record, told):
        errors = [d for d in told if d["severity"] == "error"]
        if errors and form["blocked"] == "no":
            self.faults.append(f"{self.where}: said to be wrong but is not: {errors[0]['code']} "
                               f"{errors[0].get('cell')} {errors[0].get('message')}")
        if errors or form["scoreUncertain"]:
            return
        self.count["scores"] += 1
        for key in ("applicable", "deducted", "raw", "score", "grade"):
            if form["score"][key] != (record.get("score") or {}).get(key):
                self.faults.append(f"{self.where} score {key}: true {form['score'][key]!r}, "
                                   f"read {(record.get('score') or {}).get(key)!r}")

    def ranking(self, assessed):
        got = {u["unit"]: u for u in assessed["units"]}
        missing = set(self.truth["missing"]) | {x["unit"] for x in self.truth["missingForms"]}
        for name in missing:
            mine = got.get(name)
            if mine is None or mine["status"] != "missing" or mine["rank"] or mine["total"] or mine["grade"]:
                self.faults.append(f"{name} lacks a form and is {mine}")
        clean = [u for u in self.truth["summary"] if u["blocked"] == "no" and u["unit"] not in missing]
        for unit in clean:
            mine = got.get(unit["unit"])
            if mine is None:
                self.faults.append(f"{unit['unit']} is not in the assessment")
            elif (mine["total"], mine["grade"]) != (unit["total"], unit["grade"]):
                self.faults.append(f"{unit['unit']}: true {unit['total']} {unit['grade']}, "
                                   f"told {mine['total']} {mine['grade']}")
        clean = [u for u in clean if got.get(u["unit"])]
        order = sorted(clean, key=lambda u: got[u["unit"]]["rank"] or 0)
        if [u["rank"] for u in order] != sorted(u["rank"] for u in clean):
            self.faults.append(f"the order of ranks is wrong: {[u['unit'] for u in order]}")
        for missing in self.truth["missing"]:
            if missing not in json.dumps(assessed["missing"], ensure_ascii=False):
                self.faults.append(f"{missing} sent nothing, and it is not said")


def run(arguments):
    done = subprocess.run(arguments, capture_output=True, timeout=600)
    if done.returncode not in (0, 1):
        sys.exit(f"{arguments[1]} ended with {done.returncode}: {done.stderr.decode()[:400]}")
    return done.stdout.decode("utf-8")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder")
    parser.add_argument("--anping", required=True)
    parser.add_argument("--templates")
    parser.add_argument("--all", action="store_true")
    given = parser.parse_args()
    at = lambda name: os.path.join(given.folder, name)
    with open(at("truth.json"), encoding="utf-8") as source:
        truth = json.load(source)
    more = ["--templates", given.templates] if given.templates else []
    records = [json.loads(line) for line in run(
        [given.anping, "import", at("forms"), "--format", "ndjson"] + more).splitlines()]
    told = json.loads(run([given.anping, "check", at("forms"), "--json", "--round", str(truth["round"]), "--units",
                           at("units.csv"), "--date", truth["today"]] + more))["diagnostics"]
    with tempfile.TemporaryDirectory() as work:
        out = os.path.join(work, "out.json")
        run([given.anping, "assess", at("forms"), "-o", os.path.join(work, "out.xlsx"), "--json", out, "--round",
             str(truth["round"]), "--units", at("units.csv"), "--date", truth["today"]] + more)
        with open(out, encoding="utf-8") as source:
            assessed = json.load(source)
    comparison = Comparison(truth, records, told)
    comparison.run()
    comparison.ranking(assessed)
    print(", ".join(f"{name} {n}" for name, n in comparison.count.items()))
    for fault in comparison.faults if given.all else comparison.faults[:40]:
        print("FAULT " + fault)
    print("pass" if not comparison.faults else f"FAIL ({len(comparison.faults)} faults)")
    sys.exit(bool(comparison.faults))


if __name__ == "__main__":
    main()
