#!/usr/bin/env python3
"""Copies of forms whose rows somebody has rearranged: is every row still read as the item it is?

    python3 .ci/interop/rows.py ANPING TEMPLATES WORK [--seed N] [--count N]

Items are renumbered, texts shortened, reworded and exchanged, rows deleted, added, doubled and sorted,
categories moved. Each row says in its problem which item it is. Wrong is a row that counts as another
item; silently wrong where no warning or error stands in it. Needs openpyxl.
"""
import argparse
import collections
import copy
import glob
import json
import os
import random
import re
import subprocess
import sys

import openpyxl

NUMBER = re.compile(r"\d+(\.\d+)*$")
ADDED = ["现场照明亮度满足作业要求", "作业人员熟悉岗位风险和应急处置", "班组台账按月归档", "临时电源线架空敷设",
         "交叉作业有专人协调", "设备编号与台账一致", "防汛沙袋数量充足", "检修电源箱门关闭", "安全带按期试验", "吊具有合格标识"]
SYNONYMS = [("齐全", "完整"), ("完好", "良好"), ("清洁", "干净"), ("规范", "到位"), ("每月", "按月"), ("记录", "台账"),
            ("检查", "查看"), ("设备", "机器"), ("落实", "执行"), ("不少于", "至少"), ("无", "没有"), ("整改", "处理")]


class Page:
    """A blank form taken apart: what is above the items, the items by category, what is below."""

    def __init__(self, path):
        sheet = openpyxl.load_workbook(path).worksheets[0]
        rows = [list(row) for row in sheet.iter_rows(values_only=True)]
        head = next(at for at, row in enumerate(rows) if row[0] == "序号")
        self.top, self.heads = rows[:head], rows[head]
        self.parts, self.bottom = [], []
        self.content = next(at for at, text in enumerate(self.heads) if text in ("检查内容", "检查项目"))
        for row in rows[head + 1:]:
            text = str(row[0] or "")
            if self.bottom or "合计" in text:
                self.bottom.append(row)
            elif text == "小计":
                self.parts[-1]["sum"] = row
            elif NUMBER.fullmatch(text):
                if not self.parts or self.parts[-1]["sum"]:
                    self.parts.append({"head": None, "items": [], "sum": None})
                self.parts[-1]["items"].append({"id": text, "no": text, "text": row[self.content], "row": row})
            else:
                self.parts.append({"head": row, "items": [], "sum": None})
        self.path = path

    def items(self):
        return [item for part in self.parts for item in part["items"]]


def column(page, *names):
    return next(at for at, text in enumerate(page.heads) if text in names)


# What people do to the rows.

def renumber(page, rng):
    dotted = "." in page.items()[0]["no"]
    for at, part in enumerate(page.parts):
        for place, item in enumerate(part["items"]):
            if dotted:
                item["no"] = f"{at + 1}.{place + 1}"
    if not dotted:
        for place, item in enumerate(page.items()):
            item["no"] = str(place + 1)


def shorten(page, rng):
    for item in rng.sample(page.items(), max(2, len(page.items()) // rng.choice([2, 3, 6]))):
        text = item["text"].lstrip("★")
        parts = re.split("[，、；,（]", text)
        item["text"] = rng.choice([parts[0], text[:rng.randint(5, 8)], parts[-1].rstrip("）")])


def reword(page, rng):
    for item in rng.sample(page.items(), max(2, len(page.items()) // rng.choice([1, 2, 4]))):
        for old, new in rng.sample(SYNONYMS, len(SYNONYMS)):
            item["text"] = item["text"].replace(old, new, 1)


def exchange(page, rng):
    for _ in range(rng.randint(1, 3)):
        one, other = rng.sample(page.items(), 2)
        one["text"], other["text"] = other["text"], one["text"]
        one["id"], other["id"] = other["id"], one["id"]


def delete(page, rng):
    for item in rng.sample(page.items(), rng.randint(1, 3)):
        for part in page.parts:
            if item in part["items"] and len(part["items"]) > 1:
                part["items"].remove(item)


def add(page, rng):
    for text in rng.sample(ADDED, rng.randint(1, 3)):
        part = rng.choice(page.parts)
        model = rng.choice(part["items"])
        item = copy.deepcopy(model)
        item.update(id="+" + text, text=text, no=rng.choice(["", "增1", str(len(page.items()) + 1)]))
        part["items"].insert(rng.randint(0, len(part["items"])), item)


def add_and_renumber(page, rng):
    add(page, rng)
    renumber(page, rng)


def replace(page, rng):
    """One item deleted, another put in its place under its number."""
    for item in rng.sample(page.items(), rng.randint(1, 2)):
        text = rng.choice(ADDED)
        item.update(id="+" + text, text=text)


def delete_and_renumber(page, rng):
    delete(page, rng)
    renumber(page, rng)


def sort_rows(page, rng):
    """All items in another order under the first heading; some numbers renewed."""
    items = page.items()
    rng.shuffle(items)
    for part in page.parts[1:]:
        part["items"] = []
    page.parts[0]["items"] = items
    page.parts = page.parts[:1]
    if rng.random() < 0.6:
        renumber(page, rng)


def move(page, rng):
    if len(page.parts) > 1:
        page.parts.insert(rng.randrange(len(page.parts)), page.parts.pop(rng.randrange(len(page.parts))))
    if rng.random() < 0.6:
        renumber(page, rng)


def double(page, rng):
    item = rng.choice(page.items())
    for part in page.parts:
        if item in part["items"]:
            part["items"].insert(part["items"].index(item) + rng.randint(0, 1), copy.deepcopy(item))


def unnumber(page, rng):
    for item in page.items():
        item["no"] = ""


WAYS = [renumber, shorten, reword, exchange, delete, add, add_and_renumber, replace, delete_and_renumber, sort_rows, move,
        double, unnumber]


def write(page, path, rng):
    book = openpyxl.Workbook()
    sheet = book.active
    finding, deduction = column(page, "问题描述", "存在问题"), column(page, "扣分", "扣减分数")
    score, result = column(page, "得分", "实得分数"), column(page, "检查情况", "检查结果")
    for row in page.top + [page.heads]:
        sheet.append(row)
    truth = []
    for part in page.parts:
        if part["head"]:
            sheet.append(part["head"])
        for item in part["items"]:
            row = list(item["row"])
            row[0], row[page.content] = item["no"], item["text"]
            row[result], row[deduction], row[finding], row[score] = "×", 1, "题" + item["id"], None
            sheet.append([cell if not isinstance(cell, str) or not cell.startswith("=") else None for cell in row])
            truth.append((sheet.max_row, item["id"]))
        if part["sum"]:
            sheet.append(["小计"])
    for row in page.bottom:
        sheet.append([cell if not isinstance(cell, str) or not cell.startswith("=") else None for cell in row])
    book.save(path)
    return truth


def judge(record, truth, known):
    """(kind, row, truth, read, told) for every row that is not simply right."""
    codes = collections.defaultdict(set)
    for note in record["diagnostics"]:
        if note["severity"] != "info" and note.get("cell"):
            codes[int(re.sub(r"\D", "", note["cell"]))].add(note["code"])
    told = {row: found & {"S02", "S03", "S04", "S05", "S06", "S07", "S08", "S10", "S11", "V01", "R07"} for row, found in codes.items()}
    read = {}
    # A form that is refused has no groups: its rows are lost, and told.
    for item in record.get("groups", {}).get("项目", []):
        for name in ("问题描述", "存在问题"):
            if name in item and item[name]["value"]:
                row = int(re.sub(r"\D", "", item[name]["cell"]))
                read[row] = str(item["序号"].get("value"))
    faults = []
    for row, own in truth:
        found = read.get(row)
        if own.startswith("+"):
            if found in known and "S04" not in told.get(row, ()):
                faults.append(("added", row, own, found, told.get(row, set())))
            continue
        if found == own and "S04" not in told.get(row, ()):
            continue
        kind = "lost" if found is None or "S04" in told.get(row, ()) else "wrong"
        faults.append((kind, row, own, found, told.get(row, set())))
    return faults


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("anping")
    parser.add_argument("templates")
    parser.add_argument("work")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--show", type=int, default=20)
    parser.add_argument("--ways", type=int, default=0)
    parser.add_argument("--only", default="", help="some ways, with commas between them")
    options = parser.parse_args()
    global WAYS
    if options.only:
        WAYS = [way for way in WAYS if way.__name__ in options.only.split(",")]
    rng = random.Random(options.seed)
    blanks, copies = os.path.join(options.work, "blank"), os.path.join(options.work, "copies")
    os.makedirs(blanks, exist_ok=True)
    os.makedirs(copies, exist_ok=True)
    for old in glob.glob(copies + "/*.xlsx"):
        os.remove(old)
    trades = os.path.join(options.templates, "建筑施工")
    for folder, names in [(options.templates, ["现场安全文明生产检查表", "党管安全责任落实表"]),
                          (trades, [os.path.basename(path)[:-5] for path in sorted(glob.glob(trades + "/*.xlsx")) if "汇总" not in path])]:
        subprocess.run([options.anping, "blank", *names, "--templates", folder, "--unit", "一车间", "-o", blanks, "--force", "-q"], check=True, stdout=subprocess.DEVNULL)
    pages = [Page(path) for path in sorted(glob.glob(blanks + "/*.xlsx"))]
    truths, ways, known = {}, {}, {}
    for number in range(options.count):
        page = copy.deepcopy(rng.choice(pages))
        own = [item["id"] for item in page.items()]
        used = rng.sample(WAYS, options.ways or rng.randint(1, 3))
        for way in used:
            way(page, rng)
        name = f"{number:04}.xlsx"
        truths[name] = write(page, os.path.join(copies, name), rng)
        ways[name], known[name] = [way.__name__ for way in used], set(own)
    templates = os.path.join(options.work, "templates")
    os.makedirs(templates, exist_ok=True)
    for path in glob.glob(options.templates + "/检查表/*.xlsx") + glob.glob(trades + "/*.xlsx"):
        with open(path, "rb") as source, open(os.path.join(templates, os.path.basename(path)), "wb") as target:
            target.write(source.read())
    run = subprocess.run([options.anping, "import", copies, "--templates", templates, "--format", "ndjson"], capture_output=True, text=True)
    counts, by_way, rows, seen = collections.Counter(), collections.Counter(), 0, set()
    silent, loud = [], []
    for line in run.stdout.splitlines():
        record = json.loads(line)
        name = os.path.basename(record["file"])
        seen.add(name)
        rows += len(truths[name])
        for kind, row, own, found, told in judge(record, truths[name], known[name]):
            state = kind + (" told" if told else " silent")
            counts[state] += 1
            if not told and kind != "lost" or (kind == "lost" and not told):
                silent.append((name, ways[name], row, own, found))
                by_way["+".join(sorted(ways[name]))] += 1
            else:
                loud.append((kind, name, ways[name], row, own, found, sorted(told)))
                by_way["(told) " + "+".join(sorted(ways[name]))] += 1
    print(f"{len(seen)} of {options.count} copies, {rows} rows", dict(counts))
    for way, count in by_way.most_common(12):
        print(count, way)
    for fault in silent[:options.show]:
        print("SILENT", *fault)
    for fault in loud[:options.show]:
        print("told", *fault)
    for name in sorted(set(truths) - seen)[:5]:
        print("NOT READ", name, ways[name])
    sys.exit(bool(silent or counts["silent"]))


if __name__ == "__main__":
    main()
