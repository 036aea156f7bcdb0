#!/usr/bin/env python3
"""read(fill(template, x)) == x over templates made at random: as filled, after LibreOffice saved the
copies, after a row and a column were inserted.

    python3 .ci/interop/roundtrip.py ANPING WORK [--seed N] [--count N]

Needs openpyxl and LibreOffice.
"""
import argparse
import json
import os
import random
import shutil
import subprocess
import sys
from fractions import Fraction

import openpyxl

WORDS = "巡查 设备 区域 班组 记录 名称 位置 内容 说明 结论 编码 次数 用量 温度 压力 时长 频次 等次 责任 来源 去向 批次 库位 规格 材质 厂家 车号 线路 楼层 房号".split()
PEOPLE = ["张伟", "李强", "王芳", "欧阳明"]
CHOICES = ["甲类", "乙类", "丙类"]


class Template:
    """A form made at random, with data for it."""

    def __init__(self, rng, number):
        self.rng, self.title = rng, f"试验登记表{number}"
        names = rng.sample(WORDS, 18)
        self.fields = [(name + rng.choice(["", "情况", "一栏"]), self.kind()) for name in names[:rng.randint(2, 6)]]
        self.columns = [(name, self.kind(True)) for name in names[8:8 + rng.randint(2, 6)]]
        self.printed = rng.random() < 0.4
        self.weighed = rng.random() < 0.5
        self.weights = [Fraction(rng.randint(1, 20), 10) for _ in range(8)]
        self.items = [f"第{self.letters()}项要求{at}" for at in range(rng.randint(3, 8))]

    def kind(self, listed=False):
        return self.rng.choice(["文本", "小数", "整数", "日期", "单选", "人员"] + ([] if listed else ["多选", "勾选"]))

    def letters(self):
        return "".join(self.rng.sample("天地玄黄宇宙洪荒日月盈昃辰宿列张寒来暑往", 4))

    def option(self, kind):
        if kind == "日期":
            return self.rng.choice(["|yyyy-MM-dd", "|yyyy年M月d日", ""])
        return "|勾选" if kind == "勾选" else ""

    def write(self, path):
        book = openpyxl.Workbook()
        sheet = book.active
        sheet.title = "表"
        row, column = 1, 1
        sheet.cell(1, 1, self.title)
        sheet.merge_cells(start_row=1, end_row=1, start_column=1, end_column=8)
        row = 2
        for name, kind in self.fields:
            mark = "{{" + name + self.option(kind) + "}}"
            way = self.rng.choice(["one", "two", "merged"])
            if way == "one" and kind != "勾选":
                sheet.cell(row, column, f"{name}：{mark}")
            else:
                sheet.cell(row, column, name + "：")
                sheet.cell(row, column + 1, mark)
                if way == "merged":
                    sheet.merge_cells(start_row=row, end_row=row, start_column=column + 1, end_column=column + 2)
            column = 1 if column == 5 else 5
            if column == 1:
                row += 1
        row += 2
        heads = ["序号"] + (["要求"] if self.printed else []) + [name for name, _ in self.columns]
        heads += ["满分", "权重", "得分"] if self.weighed else []
        for at, head in enumerate(heads):
            sheet.cell(row, at + 1, head)
        marks = ["{{清单.%s%s}}" % (name, self.option(kind)) for name, kind in self.columns]
        marks += ["{{清单.%s}}" % name for name in ("满分", "权重", "得分")] if self.weighed else []
        if self.printed:
            for at, item in enumerate(self.items):
                row += 1
                if self.weighed:
                    sheet.cell(row, len(heads) - 2, 10)
                    sheet.cell(row, len(heads) - 1, float(self.weights[at]))
                sheet.cell(row, 1, str(at + 1))
                sheet.cell(row, 2, item)
                for place, mark in enumerate(marks if at == 0 else []):
                    if not (self.weighed and place in (len(marks) - 3, len(marks) - 2)):
                        sheet.cell(row, place + 3, mark)
        else:
            row += 1
            for place, mark in enumerate(["{{清单.序号}}"] + marks):
                sheet.cell(row, place + 1, mark)
        sheet.cell(row + 1, 1, "合计")
        sheet.cell(row + 2, 1, "填表说明：{{填表说明}}")
        self.rules(book.create_sheet("规则"))
        book.save(path)

    def rules(self, sheet):
        sheet.append(["[表单]", "标题", "表号", "分组", "舍入位数"])
        sheet.append([None, self.title, "SY-" + self.title[5:], "清单" if self.weighed else None, "2"])
        sheet.append(["[字段]", "字段", "类型", "选项"])
        for name, kind in self.fields:
            sheet.append([None, name, "单选" if kind == "勾选" else kind, "类别" if kind in ("单选", "多选", "勾选") else None])
        sheet.append([None, "清单.序号", "文本"])
        for name, kind in self.columns:
            sheet.append([None, "清单." + name, kind, "类别" if kind == "单选" else None])
        for name in ("满分", "权重", "得分") if self.weighed else ():
            sheet.append([None, "清单." + name, "小数"])
        sheet.append(["[分组]", "分组", "方式", "键", "止于"])
        sheet.append([None, "清单", "固定行" if self.printed else "增行", "序号", "合计"])
        if self.weighed:
            sheet.append(["[评分]", "分组", "方式", "满分字段", "得分字段", "权重字段"])
            sheet.append([None, "清单", "得分", "满分", "得分", "权重"])
        sheet.append(["[选项]", "名单", "值"])
        for choice in CHOICES:
            sheet.append([None, "类别", choice])

    def value(self, kind):
        rng = self.rng
        if rng.random() < 0.15:
            return None
        return {
            "文本": lambda: self.letters() + rng.choice(["", "（备用）", "3号"]), "小数": lambda: rng.randint(1, 9999) / 100,
            "整数": lambda: rng.randint(1, 500), "日期": lambda: f"2026-{rng.randint(1, 12):02}-{rng.randint(1, 28):02}",
            "单选": lambda: rng.choice(CHOICES), "勾选": lambda: rng.choice(CHOICES),
            "多选": lambda: rng.sample(CHOICES, 2), "人员": lambda: rng.choice([PEOPLE[0], PEOPLE[1:3]]),
        }[kind]()

    def data(self):
        rows = []
        for at in range(len(self.items) if self.printed else self.rng.randint(1, 7)):
            record = {name: self.value(kind) for name, kind in self.columns}
            name, kind = self.columns[0]
            while record[name] is None:
                record[name] = self.value(kind)
            if self.weighed:
                record.update({"满分": 10, "权重": float(self.weights[at]), "得分": self.rng.randint(0, 20) / 2})
            rows.append({"序号": str(at + 1), **record})
        fields = {name: self.value(kind) for name, kind in self.fields}
        return {"form": self.title, "fields": fields, "groups": {"清单": rows}}


def plain(value):
    if isinstance(value, list):
        return "、".join(value)
    if isinstance(value, (int, float)):
        return f"{value:g}" if value < 1e6 else str(value)
    return value


def differences(data, read):
    found = [(name, value, read["fields"].get(name, {}).get("value")) for name, value in data["fields"].items()]
    rows = read["groups"].get("清单", [])
    if len(rows) != len(data["groups"]["清单"]):
        return [("清单", len(data["groups"]["清单"]), len(rows))]
    for record, row in zip(data["groups"]["清单"], rows):
        found += [(f"清单.{name}", value, row.get(name, {}).get("value")) for name, value in record.items()]
    return [each for each in found if plain(each[1]) != plain(each[2])]


def score(data):
    """Sum of weight x points over weight x full points, times 100, half up; nil without weights."""
    rows = data["groups"]["清单"]
    if "权重" not in rows[0]:
        return None
    weights = [Fraction(str(row["权重"])) for row in rows]
    got = sum(weight * Fraction(str(row["得分"])) for weight, row in zip(weights, rows))
    return float(Fraction(int(got / sum(weights) * 10 * 100 + Fraction(1, 2)), 100))


def run(*command):
    return subprocess.run(command, capture_output=True, text=True, timeout=600)


def compare(anping, folder, templates, all_data, what):
    out = run(anping, "import", folder, "--templates", templates, "--date", "2026-12-31", "--format", "ndjson")
    read = {}
    for line in out.stdout.splitlines():
        record = json.loads(line)
        if record.get("form"):
            read[record["file"]] = record
    wrong = 0
    for name, data in all_data.items():
        if name not in read:
            print(f"{what}: {name} is not read: {out.stderr[:200]}")
            wrong += 1
            continue
        for place, expected, found in differences(data, read[name]):
            print(f"{what}: {name} {place}: {expected!r} is read as {found!r}")
            wrong += 1
        expected, found = score(data), (read[name]["score"] or {}).get("score")
        if expected != found:
            print(f"{what}: {name} scores {found!r}, by hand {expected!r}")
            wrong += 1
    print(f"{what}: {len(all_data)} forms, {wrong} values wrong")
    return wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("anping")
    parser.add_argument("work")
    parser.add_argument("--seed", type=int, default=59)
    parser.add_argument("--count", type=int, default=24)
    options = parser.parse_args()
    rng = random.Random(options.seed)
    shutil.rmtree(options.work, ignore_errors=True)
    places = {name: os.path.join(options.work, name) for name in ("templates", "filled", "saved", "inserted")}
    for folder in places.values():
        os.makedirs(folder)
    all_data, wrong = {}, 0
    for number in range(options.count):
        form = Template(rng, number)
        template = os.path.join(places["templates"], f"{number}.xlsx")
        form.write(template)
        lint = run(options.anping, "template", "lint", template)
        if lint.returncode:
            print(lint.stdout, lint.stderr)
            wrong += 1
        name = f"{number}.xlsx"
        all_data[name] = form.data()
        source = os.path.join(options.work, "data.json")
        with open(source, "w", encoding="utf-8") as target:
            json.dump(all_data[name], target, ensure_ascii=False)
        filled = run(options.anping, "fill", template, "--data", source, "-o", os.path.join(places["filled"], name))
        if filled.returncode:
            print(filled.stderr)
            wrong += 1
        shutil.copy(os.path.join(places["filled"], name), places["inserted"])
        path = os.path.join(places["inserted"], name)
        book = openpyxl.load_workbook(path)
        sheet = book.worksheets[0]
        heads = next(row[0].row for row in sheet.iter_rows() if row[0].value == "序号")
        run(options.anping, "patch", path, "-o", path, "--force", "--insert-rows", f"{sheet.title}!{heads}:1")
        columns = run(options.anping, "patch", path, "-o", path, "--force", "--insert-columns", f"{sheet.title}!{'ABC'[number % 3]}:1")
        if columns.returncode:
            print(columns.stderr)
            wrong += 1
    wrong += compare(options.anping, places["filled"], places["templates"], all_data, "filled")
    profile = os.path.abspath(os.path.join(options.work, "profile"))
    run("soffice", f"-env:UserInstallation=file://{profile}", "--headless", "--convert-to", "xlsx", "--outdir", places["saved"],
        *[os.path.join(places["filled"], name) for name in all_data])
    wrong += compare(options.anping, places["saved"], places["templates"], all_data, "saved by LibreOffice")
    wrong += compare(options.anping, places["inserted"], places["templates"], all_data, "row and column inserted")
    sys.exit(1 if wrong else 0)


if __name__ == "__main__":
    main()
