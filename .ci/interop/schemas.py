#!/usr/bin/env python3
"""Every JSON that anping prints, held against its schema in docs/schemas.

    python3 .ci/interop/schemas.py ANPING WORK [OFFICE]

OFFICE is built with the trait Office; without it the history is left out. Forms of fixtures/received, broken files, registers and workbooks go through each command; all that a schema
names must be seen somewhere in what was printed, so that a schema cannot outlive a member. Needs jsonschema.
"""
import glob
import json
import os
import subprocess
import sys

import jsonschema

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FIXTURES = os.path.join(ROOT, "fixtures")
RECEIVED = os.path.join(FIXTURES, "received")
# What the fixtures give no reason for.
RARE = {"assess": {"units.forms.sheets", "units.forms.items", "units.forms.items.item", "units.forms.items.indicator",
                   "units.forms.items.actual", "units.forms.items.score"} | {
            "units.forms.sheets." + name for name in ("score", "grade", "veto", "status", "file", "sheet")},
        "record": {"fields.kind"}}
PHRASES = """每发现一处扣1分，2分扣完为止；未登记的不得分
发现一处扣1～3分
每少一次扣2分
每逾期3天扣1分
低于95%的，每低5个百分点扣1分
扣标准分的50%
发现重复问题加倍扣分
降低一个等级
在总分中另扣5分
一票否决
酌情扣分
不涉及的不扣分
每提出一条被采纳的加1分，最多加3分
发现一处扣1分；未登记扣2分；本条最多扣3分
海阔天空"""


def main(anping, work, office=None):
    os.makedirs(work, exist_ok=True)

    def run(*words, text=None, by=anping):
        done = subprocess.run([by, *words, "--lang", "zh", "-q"], input=text, capture_output=True, text=True)
        if done.returncode not in (0, 1, 2):
            sys.exit(f"{words}: {done.returncode} {done.stderr}")
        return done.stdout

    books = sorted(glob.glob(os.path.join(RECEIVED, "forms", "*.xlsx")))[:4]
    units = ["--units", os.path.join(RECEIVED, "units.csv"), "--round", "3", "--date", "2025-10-02"]
    places = [os.path.join(RECEIVED, "forms"), os.path.join(FIXTURES, "bad"), os.path.join(FIXTURES, "registers")]
    out = os.path.join(work, "assessed.json")
    last = [os.path.join(RECEIVED, name) for name in os.listdir(RECEIVED) if name.endswith(".xlsx")]
    previous = ["--previous", last[0]] if last else []
    run("assess", *places, *units, *previous, "-o", os.path.join(work, "assessed.xlsx"), "--json", out, "--force")
    lines = [line for line in run("import", *places, *units).splitlines() if line]
    cells = [line for book in books for line in run("convert", book, "-o", "-", "--format", "cells").splitlines()]
    rules = [line for score in ("4", "5") for line in run("template", "rule", "-", "--score", score, "--json", text=PHRASES).splitlines()]
    with open(out) as assessed:
        printed = {"check": [run("check", *places, *units, "--json")], "record": lines, "assess": [assessed.read()],
                   "sheets": [run("sheets", *books, "--json")], "cell": cells, "rule": rules}
    if office:
        history = os.path.join(work, "history.sqlite")
        if os.path.exists(history):
            os.remove(history)
        run("assess", *places, *units, "--history", history, by=office)
        printed["history"] = run("history", "export", "--history", history, by=office).splitlines()
    faults = 0
    for name, texts in printed.items():
        with open(os.path.join(ROOT, "docs", "schemas", name + ".schema.json")) as file:
            schema = json.load(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        validator = jsonschema.Draft202012Validator(schema)
        seen = set()
        for text in texts:
            value = json.loads(text)
            note(value, schema, schema, "", seen)
            for error in list(validator.iter_errors(value))[:3]:
                faults += 1
                print(f"{name}: {error.json_path}: {error.message[:300]}")
        unseen = members(schema, schema, "") - seen - RARE.get(name, set())
        faults += len(unseen)
        print(f"{name}: {len(texts)} held against the schema" + (f"; never seen: {', '.join(sorted(unseen))}" if unseen else ""))
    unnamed = {os.path.basename(path).split(".")[0] for path in glob.glob(os.path.join(ROOT, "docs", "schemas", "*.json"))}
    unnamed -= {*printed, "history"}
    if faults or unnamed:
        sys.exit(f"{faults} faults {sorted(unnamed)}")


def parts(schema, root):
    """A schema with its alternatives, references followed."""
    if "$ref" in schema:
        schema = root["$defs"][schema["$ref"].rsplit("/", 1)[1]]
    inner = [part for key in ("oneOf", "anyOf") for option in schema.get(key, []) for part in parts(option, root)]
    return [schema] + inner


def members(schema, root, path, deep=0):
    """The paths of all members that a schema names."""
    found = set()
    for part in parts(schema, root):
        for name, own in part.get("properties", {}).items():
            here = f"{path}.{name}".lstrip(".")
            found |= {here} | members(own, root, here, deep + 1)
        for key in ("items", "additionalProperties"):
            if isinstance(part.get(key), dict):
                found |= members(part[key], root, path, deep + 1)
    return found


def note(value, schema, root, path, seen):
    """Marks the members of a value that its schema names."""
    for part in parts(schema, root):
        if isinstance(value, list) and isinstance(part.get("items"), dict):
            for item in value:
                note(item, part["items"], root, path, seen)
        if not isinstance(value, dict):
            continue
        for name, item in value.items():
            own = part.get("properties", {}).get(name)
            if own is not None:
                here = f"{path}.{name}".lstrip(".")
                seen.add(here)
                note(item, own, root, here, seen)
            elif isinstance(part.get("additionalProperties"), dict):
                note(item, part["additionalProperties"], root, path, seen)


if __name__ == "__main__":
    main(*sys.argv[1:])
