#!/usr/bin/env python3
"""The examples of docs/模板.md, made of their tables as a clerk would, linted, issued, filled in and scored.

    python3 .ci/interop/guide.py ANPING GUIDE WORK

Needs openpyxl.
"""
import json
import os
import re
import shutil
import subprocess
import sys

import openpyxl

# Cells that a clerk fills in, and what comes of them.
FILLED = {
    "班组巡检表": ({"B2": "运行甲班", "D2": "2026.11.3", "F2": "张三", "E4": "√", "E5": "×", "F5": "防护镜缺2件",
                    "G5": 4, "E6": "/"}, []),
    "安全培训登记表": ({"B2": "运行部", "D2": "2026年", "F2": "李四", "A4": 1, "B4": "11月3日", "C4": "触电急救",
                        "D4": "２０", "E4": 21, "F4": "王五"}, ["PX-01-P1"]),
    "月度工作考评表": ({"B2": "检修部", "D2": "2026-11-03", "F2": "赵六", "E4": "优", "E5": "B", "E6": "差"}, []),
    "值守抽查台账": ({"B2": "运行部", "D2": "2026年", "F2": "李四", "A4": 1, "B4": "1月6日", "C4": "调度", "D4": "张三", "E4": "√",
                      "A5": 2, "B5": "2026.1.20", "C5": "消控室", "D5": "李四", "E5": "×", "F5": "脱岗10分钟", "A6": 3,
                      "B6": "2026-02-03", "C6": "大门", "D6": "王五", "E6": "√"}, ["ZS-01-Z1"]),
}
# What the indicators of the register come to: by indicator, choice, period.
FIGURES = {("每月值守抽查", None, "2026-01"): (2, True), ("每月值守抽查", None, "2026-02"): (1, False),
           ("值守岗位查全", "门岗", "2026-Q1"): (1, True), ("值守岗位查全", "门岗", "2026-Q2"): (0, False),
           ("值守在岗率", None, "2026"): (2 / 3, None)}
SCORES = {"班组巡检表": (86.7, "一般"), "月度工作考评表": (55.0, "不合格")}


def tables(text):
    """The tables of the guide that stand for sheets: (sheet, {cell: text})."""
    sheet, cells, columns = None, {}, []
    for line in text.split("\n") + ["工作表“”："]:
        named = re.match(r"工作表“(.*)”：", line)
        if named:
            if cells:
                yield sheet, cells
            sheet, cells, columns = named[1], {}, []
        elif line.startswith("|") and sheet:
            texts = [part.strip().replace("\\|", "|") for part in re.split(r"(?<!\\)\|", line)[1:-1]]
            if texts[0] == "行":
                columns = texts[1:]
            elif texts[0].isdigit():
                cells.update({column + texts[0]: value for column, value in zip(columns, texts[1:]) if value})


def run(anping, *arguments, status=(0,)):
    result = subprocess.run([anping, *arguments], capture_output=True, text=True, timeout=120)
    if result.returncode not in status:
        raise SystemExit(f"{' '.join(arguments)}: {result.returncode}\n{result.stdout}{result.stderr}")
    return result.stdout


def main(anping, guide, work):
    shutil.rmtree(work, ignore_errors=True)
    templates, blanks, forms = (os.path.join(work, name) for name in ("templates", "blanks", "forms"))
    for folder in (templates, blanks, forms):
        os.makedirs(folder)
    sheets = list(tables(open(guide, encoding="utf-8").read()))
    pairs = list(zip(sheets[::2], sheets[1::2]))
    assert [page for (page, _), _ in pairs] == list(FILLED), sheets
    for (page, cells), (rules, lines) in pairs:
        assert rules == "规则", rules
        book = openpyxl.Workbook()
        book.active.title = page
        for sheet, content in ((book.active, cells), (book.create_sheet(rules), lines)):
            for cell, value in content.items():
                number = re.fullmatch(r"\d+", value) and sheet.title != "规则" and cell[0] != "A"
                sheet[cell] = int(value) if number else value
        path = os.path.join(templates, page + ".xlsx")
        book.save(path)
        said = run(anping, "template", "lint", path)
        assert "没有发现问题" in said, said
    for page, (cells, codes) in FILLED.items():
        run(anping, "blank", page, "--unit", cells["B2"], "--templates", templates, "-o", blanks)
        name = next(name for name in os.listdir(blanks) if page in name)
        book = openpyxl.load_workbook(os.path.join(blanks, name))
        assert book.sheetnames == [page], book.sheetnames
        for cell, value in cells.items():
            book[page][cell] = value
        book.save(os.path.join(forms, page + ".xlsx"))
        said = json.loads(run(anping, "check", os.path.join(forms, page + ".xlsx"), "--templates", templates, "--date",
                              "2026-11-10", "--json", status=(0, 1)))
        errors = [one["code"] for one in said["diagnostics"] if one["severity"] != "info"]
        assert errors == codes, (page, said["diagnostics"])
    results = os.path.join(work, "考评.json")
    run(anping, "assess", forms, "--templates", templates, "--date", "2026-11-10", "-o", os.path.join(work, "考评.xlsx"),
        "--json", results, status=(0, 1))
    scored = {title: (form["score"], form["grade"]) for unit in json.load(open(results))["units"]
              for title, form in unit["forms"].items()}
    for page, expected in SCORES.items():
        assert scored.get(page) == expected, scored
    assessed = json.load(open(results))
    figures = {(one["indicator"], one["item"], one["period"]): one for one in assessed["indicators"] if one["unit"] == "运行部"}
    for key, (value, met) in FIGURES.items():
        one = figures[key]
        assert abs(one["value"] - value) < 1e-6 and one["met"] is met, one
    problems = [one["text"] for one in assessed["rectifications"]]
    assert "脱岗10分钟" in problems, problems
    print(f"guide: {len(pairs)} examples as written")


if __name__ == "__main__":
    main(*sys.argv[1:4])
