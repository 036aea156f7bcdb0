#!/usr/bin/env python3
"""Forms with one trap each, as people write them: is it read right, or told?

    traps.py ANPING TEMPLATES WORK [--as xls|csv] [--only WORD]

What a copy should come to is written beside its trap, from the rules of the forms, before it was read: a value, a score, or a
warning of some codes. Wrong is a copy that gives neither. With `--as xls` LibreOffice saves every copy in the old format
first; with `--as csv` the copies are GB18030 CSV, without the traps that only a look sets. Needs openpyxl.
"""
import argparse
import csv
import datetime
import json
import os
import shutil
import subprocess
import sys

import openpyxl
from openpyxl.cell.rich_text import CellRichText, TextBlock
from openpyxl.cell.text import InlineFont
from openpyxl.comments import Comment
from openpyxl.styles import Font

SITE, PARTY = "现场安全文明生产检查表", "党管安全责任落实表"
UNITS = """单位,党支部,别名,应交表
锅炉车间,锅炉车间党支部,锅炉、锅炉分场,现场安全文明生产检查表
汽机车间,汽机车间党支部,汽机,现场安全文明生产检查表
发电部,发电部党支部,运行部,现场安全文明生产检查表
"""
HEADERS = 6
CASES = []


class Copy:
    """A copy of a blank, filled without a fault but for what a trap changes."""

    def __init__(self, blank, title):
        self.book = openpyxl.load_workbook(blank)
        self.sheet = self.book.worksheets[0]
        self.columns = {cell.value: cell.column for cell in self.sheet[HEADERS] if cell.value}
        self.rows = {}
        for row in range(HEADERS + 1, self.sheet.max_row + 1):
            number = self.sheet.cell(row, 1).value
            if isinstance(number, str) and number.count(".") == 1 and number[0].isdigit():
                self.rows[number] = row
        self.label("受检单位", "锅炉车间")
        self.label("检查日期", "2025-11-20")
        self.label("轮次", "第3轮")
        carried = "4." if title == SITE else "9."
        for number in self.rows:
            self.put(number, "检查情况", "/" if number.startswith(carried) else "√")

    def cells(self):
        return (cell for row in self.sheet.iter_rows() for cell in row
                if isinstance(cell.value, str) and cell.row != HEADERS)

    def find(self, text):
        return next((cell for cell in self.cells() if cell.value.startswith(text)), None)

    def label(self, name, value):
        """Writes what belongs to a label: into the cell behind it, merged or not."""
        cell = next(cell for cell in self.cells() if cell.value.rstrip("：") == name)
        merged = [area.max_col for area in self.sheet.merged_cells.ranges if cell.coordinate in area]
        self.sheet.cell(cell.row, max([cell.column] + merged) + 1).value = value

    def at(self, number, column):
        return self.sheet.cell(self.rows[number], self.columns[column])

    def put(self, number, column, value):
        cell = self.at(number, column)
        cell.value = value
        return cell

    def fail(self, number, deduction=1, text="阀门渗水", department="检修部", person="张伟", due="2025-12-01", mark="×"):
        """An item with a problem."""
        values = {"检查情况": mark, "扣分": deduction, "问题描述": text, "责任部门": department, "责任人": person, "整改期限": due}
        for column, value in values.items():
            self.put(number, column, value)

    def insert(self, before, count=1):
        """New rows; the merged ranges below move along, which openpyxl leaves where they were."""
        for area in list(self.sheet.merged_cells.ranges):
            if area.min_row >= before:
                self.sheet.merged_cells.remove(area)
                area.shift(0, count)
                self.sheet.merged_cells.add(area)
        self.sheet.insert_rows(before, count)
        self.rows = {number: row + count if row >= before else row for number, row in self.rows.items()}

    def carry(self, **values):
        """A problem of the last round, below its heading."""
        row = self.rows["4.3"] + 1
        self.insert(row)
        self.sheet.cell(row, 1).value, self.sheet.cell(row, 2).value = "2-锅炉车间-08", "栏杆松动"
        for column, value in values.items():
            self.sheet.cell(row, self.columns[column]).value = value


def trap(name, expected, file="锅炉车间-现场.xlsx"):
    def take(change):
        CASES.append((name, change, expected, file))
        return change
    return take


# What is expected: a function of what was read, `Read` below.

WARNED = ("warning", "error")
FAULT = ("error",)


def told(codes, severities=WARNED):
    codes = (codes,) if isinstance(codes, str) else codes
    return lambda read: any(d["code"].startswith(codes) and d["severity"] in severities for d in read.findings)


def score(points):
    return lambda read: str(read.score["score"]) == str(points)


def veto(holds):
    return lambda read: read.score["veto"] == holds


def item(number, field, value):
    return lambda read: read.item(number).get(field, {}).get("value") == value


def both(*parts):
    return lambda read: all(part(read) for part in parts)


def either(*parts):
    return lambda read: any(part(read) for part in parts)


def warned(read):
    return any(d["severity"] in WARNED for d in read.findings)


for word in ["均未发生", "无此情况", "没有发生", "未发生否决情形", "经核实，无", "无任何否决事项", "不存在", "没有。", "（无）", "暂未发现"]:
    trap("no veto: " + word, either(veto(False), told("V19", FAULT)))(
        lambda copy, word=word: copy.label("否决事项", word))
for word in ["发现重大隐患未采取措施", "有1起轻伤", "无证作业造成轻伤", "未采取措施处理重大隐患", "是", "1", "有", "√"]:
    trap("veto: " + word, told("V19"))(lambda copy, word=word: copy.label("否决事项", word))

IN_DOUBT = told(("V04", "N01"))
DUES = {
    "月底前": item("1.1", "整改期限", "2025-11-30"), "下月5日": item("1.1", "整改期限", "2025-12-05"),
    "12月": either(item("1.1", "整改期限", "2025-12-31"), IN_DOUBT), 11.1: told("V04", FAULT),
    "一周内": either(item("1.1", "整改期限", "2025-11-27"), IN_DOUBT),
    "两周内": either(item("1.1", "整改期限", "2025-12-04"), IN_DOUBT), "12.5（延期至12.20）": IN_DOUBT,
    "2025.13.1": told("V04"), "2026.2.30": told("V04"), "1.5": either(item("1.1", "整改期限", "2026-01-05"), IN_DOUBT),
    "元旦前": IN_DOUBT, "本周五": item("1.1", "整改期限", "2025-11-21"), "11月25日/12月5日": IN_DOUBT,
}
for due, expected in DUES.items():
    trap("due: %s" % due, expected)(lambda copy, due=due: copy.fail("1.1", due=due))

DEDUCTIONS = {
    "二分": 2, "扣两分": 2, "１．５": 1.5, "-0.5": 0.5, "1分+0.5分": 1.5, "2 分": 2, "扣：1": 1, "减1": 1, "2分×2": 4, "2*2": 4,
    "1/2": None, "1-2": None, "约1": None, "1?": None, "1。5": None, "1,5": None, "一处1分": None, "0.5/处": None,
    "1分（2处）": None, "见备注": None, "待定": None,
}
for written, points in DEDUCTIONS.items():
    in_doubt = told(("N02", "V02"))
    trap("deduction: " + written, in_doubt if points is None else either(item("3.2", "扣分", points), in_doubt))(
        lambda copy, written=written: copy.fail("3.2", written))

RESULTS = {
    "合 格": "合格", "√（见照片）": "合格", "Y": "合格", "符合要求": "合格", "基本合格": "部分合格", "○": "部分合格",
    "不合格，已整改": "不合格", "不符": "不合格", "OK": None, "×√": None, "√×": None, "无": None, "有": None, "部分": None,
    "整改后合格": None, "未检": None, "待查": None, "√/": None, "良好": None, "0": None, "存在问题": None,
}
for written, result in RESULTS.items():
    trap("result: " + written,
         told(("N0", "V", "S")) if result is None else either(item("2.1", "检查情况", result), told("N")))(
        lambda copy, written=written: copy.put("2.1", "检查情况", written))

DEPARTMENTS = {
    "检修部/运行部": either(told(("N06", "V16")), item("1.1", "责任部门", "检修部、运行部")),
    "检修部牵头，运行部配合": either(item("1.1", "责任部门", "检修部"), told("N06")),
    "各部门": either(item("1.1", "责任部门", "各部门"), told("N06")), "待定": told(("N06", "V03")), "无": told("V03"),
}
for department, expected in DEPARTMENTS.items():
    trap("department: " + department, expected)(
        lambda copy, department=department: copy.fail("1.1", department=department))

PEOPLE = {
    "张伟(检修部)": either(item("1.1", "责任人", ["张伟"]), told("N06")), "张伟13800000000": told(("N06", "V18")),
    "张 伟 李 强": either(item("1.1", "责任人", ["张伟", "李强"]), told("N06")),
}
for person, expected in PEOPLE.items():
    trap("person: " + person, expected)(lambda copy, person=person: copy.fail("1.1", person=person))

PLAIN_ROUNDS = ["2025年第3轮", "第三轮", "3", "2025第3轮次", "三", "03", "2025年3轮", "第3轮（复查）", "三轮"]
TOLD_ROUNDS = ["2025-3", "2025-Q3", "三季度", "第3次", "2025.3", "第Ⅲ轮", "第2、3轮", "2025（3）", "第十三轮", "2025年11月", "Ⅲ", "第3期",
               "202503", "20253"]
for written in PLAIN_ROUNDS:
    trap("round: " + written, lambda read: not told("V10")(read))(
        lambda copy, written=written: copy.label("轮次", written))
for written in TOLD_ROUNDS:
    trap("round: " + written, lambda read: any(d["code"].startswith(("V10", "N")) and d.get("field") == "轮次"
                                               for d in read.findings))(
        lambda copy, written=written: copy.label("轮次", written))


@trap("headers over two rows", both(score(98.8), item("1.1", "整改期限", "2025-12-01")))
def _(copy):
    copy.fail("1.1")
    copy.insert(HEADERS)
    sheet = copy.sheet
    for column in range(1, 19):
        sheet.cell(6, column).value = sheet.cell(7, column).value
    for column in range(10, 15):
        sheet.cell(7, column).value = sheet.cell(6, column).value
    sheet.cell(6, 10).value = "整改"
    sheet.merge_cells(start_row=6, end_row=6, start_column=10, end_column=14)
    for column in [*range(1, 10), *range(15, 19)]:
        sheet.merge_cells(start_row=6, end_row=7, start_column=column, end_column=column)


@trap("a column to tick 缺项", either(item("1.7", "检查情况", "不适用"), warned))
def _(copy):
    copy.sheet.cell(HEADERS, 19).value = "缺项"
    copy.put("1.7", "检查情况", None)
    copy.sheet.cell(copy.rows["1.7"], 19).value = "√"


@trap("a deduction among the remarks", told(("N", "V", "S")))
def _(copy):
    copy.put("1.5", "备注", "扣1分")


@trap("a deduction struck through", told("S09"))
def _(copy):
    copy.fail("1.1", 2)
    copy.at("1.1", "扣分").font = Font(strike=True)


@trap("a hidden row", either(told("S09"), score(97.7)))
def _(copy):
    copy.fail("1.1", 2)
    copy.sheet.row_dimensions[copy.rows["1.1"]].hidden = True


@trap("1.5 shown as 2", told("S09"))
def _(copy):
    copy.fail("1.1", 1.5)
    copy.at("1.1", "扣分").number_format = "0"


@trap("a second department in a row of its own", told(("S", "N")))
def _(copy):
    copy.fail("1.1")
    row = copy.rows["1.1"] + 1
    copy.insert(row)
    for column, value in {"责任部门": "运行部", "问题描述": "保温破损", "扣分": 1}.items():
        copy.sheet.cell(row, copy.columns[column]).value = value


@trap("1、2号泵 is one finding", lambda read: len(read.item("1.1")["findings"]) == 1)
def _(copy):
    copy.fail("1.1", 1, "1、2号泵渗水")


@trap("a veto in the conclusion", told("V19"))
def _(copy):
    copy.label("检查结论", "存在瞒报，按一票否决处理")


@trap("another unit in the title", told(("V09", "V10", "S", "N")))
def _(copy):
    copy.sheet.cell(1, 1).value = "汽机车间现场安全文明生产检查表"


@trap("another unit in the file's name", told(("V", "S", "N")), file="汽机车间-现场安全文明生产检查表.xlsx")
def _(copy):
    pass


@trap("no unit", told(("V09", "N10")), file="现场.xlsx")
def _(copy):
    copy.label("受检单位", None)


@trap("a unit that nobody knows", told("V09", FAULT))
def _(copy):
    copy.label("受检单位", "化水车间")


@trap("two units", told(("V09", "N06")))
def _(copy):
    copy.label("受检单位", "锅炉车间、汽机车间")


@trap("inspected in the future", told("V10", FAULT))
def _(copy):
    copy.label("检查日期", "2026-11-20")


@trap("inspected on several days", told(("N01", "V04")))
def _(copy):
    copy.label("检查日期", "2025.11.18-11.20")


@trap("a date that became a number", told(("V04", "N01")))
def _(copy):
    copy.label("检查日期", 11.2)


@trap("title and headers again on each page", score(98.8))
def _(copy):
    copy.fail("1.1")
    row = copy.rows["2.3"]
    copy.insert(row, 2)
    copy.sheet.cell(row, 1).value = SITE
    for column in range(1, 19):
        copy.sheet.cell(row + 1, column).value = copy.sheet.cell(HEADERS, column).value


@trap("a total that is none", told("V13"))
def _(copy):
    copy.fail("1.1")
    copy.sheet.cell(copy.find("合计").row, copy.columns["得分"]).value = 97


@trap("2.5分 of a bonus", either(lambda read: read.score["bonus"] in (2.5, "2.5"), warned))
def _(copy):
    copy.label("加分", "2.5分")
    copy.label("加分事由", "消除重大隐患")


@trap("more bonus than there is", told(("V", "N", "AQ-01")))
def _(copy):
    copy.label("加分", 9)


@trap("a bonus in words", told(("N", "V")))
def _(copy):
    copy.label("加分", "见附件")


@trap("does not apply, and a deduction", told("V08", FAULT))
def _(copy):
    copy.fail("1.7", 1, mark="/")


@trap("no results at all", warned)
def _(copy):
    for number in copy.rows:
        copy.put(number, "检查情况", None)


@trap("a deduction at an item without a problem", told(("V05", "V06", "S", "V03")))
def _(copy):
    copy.put("1.1", "扣分", 1)


@trap("同上 in the first row", told(("N", "V03")))
def _(copy):
    copy.fail("1.1", department="同上", due="同上")


@trap("an error for a deduction", warned)
def _(copy):
    copy.fail("1.1", "#REF!")


@trap("other points in a heading", told(("S", "V01")))
def _(copy):
    copy.sheet.cell(7, 3).value = 30


@trap("another standard score", told("V01", FAULT))
def _(copy):
    copy.put("1.1", "标准分", 6)


@trap("an item is gone", told(("S03", "V01")))
def _(copy):
    copy.sheet.delete_rows(copy.rows["2.5"])


@trap("a carried problem without an answer", told("V14", FAULT))
def _(copy):
    copy.carry(整改期限="2025-11-01")


@trap("a deduction at a carried problem", told("V14"))
def _(copy):
    copy.carry(检查情况="×", 扣分=2, 整改期限="2025-11-01")


@trap("优秀 by hand, where a guarantee item has no points", told("V11", FAULT))
def _(copy):
    copy.fail("2.3", copy.at("2.3", "标准分").value)
    copy.label("等级", "优秀")


@trap("one tick merged over two items", both(item("1.1", "检查情况", "合格"), item("1.2", "检查情况", "合格")))
def _(copy):
    column, row = copy.columns["检查情况"], copy.rows["1.1"]
    copy.put("1.2", "检查情况", None)
    copy.sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)


@trap("one deduction merged over two items", told(("N", "S", "V")))
def _(copy):
    copy.fail("1.1", 3)
    copy.fail("1.2", None)
    column, row = copy.columns["扣分"], copy.rows["1.1"]
    copy.sheet.merge_cells(start_row=row, end_row=row + 1, start_column=column, end_column=column)


@trap("a deduction that became a date", told("N", FAULT))
def _(copy):
    copy.fail("1.1", datetime.date(2025, 1, 2))


@trap("a deduction in percent", told(("N02", "V02")))
def _(copy):
    copy.fail("1.1", "50%")


@trap("a deduction that became a percentage", told(("N02", "V02", "S09")))
def _(copy):
    copy.fail("1.1", 0.5)
    copy.at("1.1", "扣分").number_format = "0%"


@trap("a deduction as a formula that nobody calculated", either(item("1.1", "扣分", 1.5), warned))
def _(copy):
    copy.fail("1.1", "=1+0.5")


@trap("a deduction among the ticks", told(("N", "V")))
def _(copy):
    copy.put("1.1", "检查情况", "扣2分")


@trap("a tick among the deductions", told(("N02", "V")))
def _(copy):
    copy.put("1.1", "扣分", "√")


@trap("无 as a deduction beside ×", told(("V", "N")))
def _(copy):
    copy.fail("1.1", "无")


@trap("more is taken off than there is", told("V02", FAULT))
def _(copy):
    copy.fail("1.1", 30)


@trap("a deduction beside √", told(("V", "N")))
def _(copy):
    copy.fail("1.1", 1, mark="√")


@trap("a problem beside √, without a deduction", told(("V05", "V")))
def _(copy):
    copy.put("1.1", "问题描述", "阀门渗水")


@trap("× and nothing else", told(("V05", "V")))
def _(copy):
    copy.put("1.1", "检查情况", "×")


@trap("a day that is none", told(("V04", "N01")))
def _(copy):
    copy.fail("1.1", due="2025年11月31日")


@trap("a due date as a bare serial", either(item("1.1", "整改期限", "2025-12-08"), IN_DOUBT))
def _(copy):
    copy.fail("1.1", due=45999)
    copy.at("1.1", "整改期限").number_format = "General"


@trap("a due date before the inspection", told("V04", FAULT))
def _(copy):
    copy.fail("1.1", due="2025-11-01")


@trap("TRUE for a tick", either(item("1.1", "检查情况", "合格"), told(("N", "V"))))
def _(copy):
    copy.put("1.1", "检查情况", True)


@trap("减分 in place of 扣分", either(score(98.8), told(("S", "V"))))
def _(copy):
    copy.fail("1.1")
    copy.sheet.cell(HEADERS, copy.columns["扣分"]).value = "减分"


@trap("two columns of deductions", told(("S", "N", "V")))
def _(copy):
    copy.fail("1.1")
    copy.sheet.cell(HEADERS, 19).value = "扣分"
    copy.sheet.cell(copy.rows["1.1"], 19).value = 3


@trap("points given in place of points taken", either(score(98.8), told(("V", "N", "S"))))
def _(copy):
    copy.fail("1.1", None)
    copy.put("1.1", "得分", 4)


@trap("points given that points taken contradict", told(("V02", "V13", "V")))
def _(copy):
    copy.fail("1.1", 1)
    copy.put("1.1", "得分", 2)


@trap("numbers counted through", either(score(98.8), told(("S03", "S"))))
def _(copy):
    copy.fail("1.1")
    for place, number in enumerate(copy.rows, 1):
        copy.sheet.cell(copy.rows[number], 1).value = place


@trap("an item of the office's own", told(("S", "V01")))
def _(copy):
    row = copy.rows["1.8"] + 1
    copy.insert(row)
    for column, value in {"序号": "1.9", "检查内容": "应急照明完好", "标准分": 5, "检查情况": "×", "扣分": 2}.items():
        copy.sheet.cell(row, copy.columns[column]).value = value


@trap("blanks and zero-width signs in the unit", lambda read: not told("V09", FAULT)(read))
def _(copy):
    copy.label("受检单位", "锅\u200b炉　车 间\ufeff")


@trap("the unit with the firm's name before it", either(lambda read: read.record["fields"]["受检单位"]["value"] == "锅炉车间", told("V09")))
def _(copy):
    copy.label("受检单位", "华能电厂锅炉车间")


@trap("a bonus without a reason", told(("AQ", "V", "N")))
def _(copy):
    copy.label("加分", 2)


@trap("only a note tells the deduction", warned)
def _(copy):
    copy.at("1.1", "扣分").comment = Comment("扣2分，阀门渗水", "李工")


@trap("a problem of another unit carried over", told(("V14", "V")))
def _(copy):
    copy.carry(检查情况="√", 整改期限="2025-11-01")
    copy.sheet.cell(copy.rows["4.3"] + 1, 1).value = "2-汽机车间-08"


@trap("several findings, the deductions as a sum", either(item("1.1", "扣分", 3), told(("N02", "V"))))
def _(copy):
    copy.fail("1.1", "1+2", "1.阀门渗水\n2.保温破损")


@trap("an inspection in a year to come", told("V10"))
def _(copy):
    copy.label("检查日期", "2052-11-20")


@trap("nothing filled in", warned)
def _(copy):
    for number in copy.rows:
        for column in ("检查情况", "扣分", "问题描述"):
            copy.put(number, column, None)
    for name in ("受检单位", "检查日期", "轮次"):
        copy.label(name, None)


@trap("rows that a filter hides", either(told("S09"), score(98.8)))
def _(copy):
    copy.fail("1.1")
    copy.sheet.auto_filter.ref = "A%d:R%d" % (HEADERS, copy.rows["4.3"])
    copy.sheet.row_dimensions[copy.rows["1.1"]].hidden = True


@trap("half of the items without an answer", told(("V05", "V", "N")))
def _(copy):
    for number in list(copy.rows)[:10]:
        copy.put(number, "检查情况", None)


@trap("two names in one cell without a sign between them", either(item("1.1", "责任人", ["张伟", "李强"]), told("N06")))
def _(copy):
    copy.fail("1.1", person="张伟李强")


@trap("part of a deduction struck through", told("S09"))
def _(copy):
    copy.fail("1.1", CellRichText(TextBlock(InlineFont(strike=True), "2"), "1"))


@trap("part of a problem struck through", told("S09"))
def _(copy):
    copy.fail("1.1", text=CellRichText(TextBlock(InlineFont(strike=True), "阀门渗水"), "法兰渗水"))


@trap("a hidden column of deductions", told("S09"))
def _(copy):
    copy.fail("1.1")
    copy.sheet.column_dimensions[copy.at("1.1", "扣分").column_letter].hidden = True


@trap("a column of deductions without width", told("S09"))
def _(copy):
    copy.fail("1.1")
    copy.sheet.column_dimensions[copy.at("1.1", "扣分").column_letter].width = 0.1


@trap("a row without height", told("S09"))
def _(copy):
    copy.fail("1.1")
    copy.sheet.row_dimensions[copy.rows["1.1"]].height = 1


@trap("a deduction whose format shows nothing", told("S09"))
def _(copy):
    copy.fail("1.1", 1.5)
    copy.at("1.1", "扣分").number_format = ";;;"


@trap("a deduction in white", told("S09"))
def _(copy):
    copy.fail("1.1", 1.5)
    copy.at("1.1", "扣分").font = Font(color="FFFFFFFF")


for mark, font in {"ü": "Wingdings", "P": "Wingdings 2", "R": "Wingdings 2", "a": "Webdings"}.items():
    @trap("a tick that a font draws: %s in %s" % (mark, font), either(item("2.1", "检查情况", "合格"), told(("N", "V"))))
    def _(copy, mark=mark, font=font):
        copy.put("2.1", "检查情况", mark).font = Font(name=font)
for mark, font in {"û": "Wingdings", "O": "Wingdings 2", "T": "Wingdings 2", "r": "Webdings"}.items():
    @trap("a cross that a font draws: %s in %s" % (mark, font), either(item("2.1", "检查情况", "不合格"), told(("N0", "V"))))
    def _(copy, mark=mark, font=font):
        copy.fail("2.1")
        copy.put("2.1", "检查情况", mark).font = Font(name=font)


for written, points in {"l.5": None, "1.O": None, "1 .5": 1.5, ".5": 0.5, "½": 0.5, "一点五": 1.5, "1分半": 1.5, "1.5（减半0.75）": None,
                        "2→1": None, "原2改1": None, "1(2)": None, "壹": 1, "⒈": None, "①": None, "1 2": None, "1．": 1, "+1": None,
                        "0.5分/人": None, "10%": None, "不扣": 0, "免": None, "加1": None, "＋1": None, "1分×2人": 2}.items():
    in_doubt = told(("N02", "V02"))
    trap("deduction: " + written, in_doubt if points is None else either(item("3.2", "扣分", points), in_doubt))(
        lambda copy, written=written: copy.fail("3.2", written))


@trap("a bonus below nothing", told(("V", "N", "AQ")))
def _(copy):
    copy.label("加分", "-2")


@trap("one department merged over three items",
      either(both(item("1.1", "责任部门", "检修部"), item("1.2", "责任部门", "检修部"), item("1.3", "责任部门", "检修部")), told(("V03", "N"))))
def _(copy):
    for number in ("1.1", "1.2", "1.3"):
        copy.fail(number)
    column = copy.columns["责任部门"]
    copy.sheet.merge_cells(start_row=copy.rows["1.1"], end_row=copy.rows["1.3"], start_column=column, end_column=column)


@trap("filled in for another unit", told(("V09", "N06", "N10")))
def _(copy):
    copy.label("受检单位", "锅炉车间（代汽机车间）")


@trap("another round in the file's name", told("V10"), file="第2轮-锅炉车间-现场.xlsx")
def _(copy):
    pass


@trap("two days in one cell", told(("N01", "V04")))
def _(copy):
    copy.label("检查日期", "2025-11-20、11-22")


@trap("a day written backwards", either(lambda read: read.record["fields"]["检查日期"]["value"] == "2025-11-20", told(("N01", "V04"))))
def _(copy):
    copy.label("检查日期", "20/11/2025")


@trap("day and month that may be swapped", told(("N01", "V04")))
def _(copy):
    copy.label("检查日期", "11/12/2025")


@trap("an item's number twice", told(("S", "V01")))
def _(copy):
    copy.fail("1.2")
    copy.put("1.2", "序号", "1.1")


@trap("a total typed over its formula", told(("F", "V13")))
def _(copy):
    copy.fail("1.1", 2)
    cell = copy.find("合计")
    for column in range(cell.column + 1, 19):
        target = copy.sheet.cell(cell.row, column)
        if isinstance(target.value, str) and target.value.startswith("="):
            target.value = 100


@trap("the deductions of two items in one cell", told(("N02", "V")))
def _(copy):
    copy.fail("1.1", "1.1扣1分，1.2扣2分")
    copy.fail("1.2", None)


@trap("a due date of the year before", told("V04", FAULT))
def _(copy):
    copy.fail("1.1", due="2024-12-01")


@trap("× with 0 off", told(("V05", "V07", "V")))
def _(copy):
    copy.fail("1.1", 0)


@trap("is not there, and a deduction", told(("V08", "V", "N")))
def _(copy):
    copy.fail("1.1", 1, mark="无此项")


class Read:
    """What the program made of a copy."""

    def __init__(self, record, findings):
        self.record, self.findings = record, findings
        self.score = record.get("score") or {}

    def item(self, number):
        rows = self.record["groups"]["项目"]
        return next((row for row in rows if str(row["序号"]["value"]) == number), {})


def save_in_old_format(folder):
    """Saves every copy in the old format, in its place; all in one run of LibreOffice, by names of their own."""
    books = [os.path.join(folder, place, name) for place in sorted(os.listdir(folder))
             for name in os.listdir(os.path.join(folder, place))]
    links = []
    for number, book in enumerate(books):
        links.append(os.path.join(os.path.dirname(folder), "%03d.xlsx" % number))
        shutil.move(book, links[-1])
    subprocess.run(["soffice", "--headless", "--convert-to", "xls", "--outdir", os.path.dirname(folder), *links],
                   check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for book, link in zip(books, links):
        shutil.move(link[:-1], book[:-1])


LOOKS = ["a deduction struck through", "a hidden row", "1.5 shown as 2", "a deduction that became a percentage",
         "only a note tells the deduction", "rows that a filter hides", "one deduction merged over two items",
         "one tick merged over two items", "a hidden column of deductions", "a column of deductions without width",
         "a row without height", "a deduction whose format shows nothing", "a deduction in white", "part of a deduction struck through",
         "part of a problem struck through", "one department merged over three items", "a total typed over its formula"]


def save_as_csv(folder):
    """Writes the first sheet of every copy as a Chinese Excel does, in its place."""
    for place in sorted(os.listdir(folder)):
        for name in os.listdir(os.path.join(folder, place)):
            path = os.path.join(folder, place, name)
            sheet = openpyxl.load_workbook(path).worksheets[0]
            with open(path[:-4] + "csv", "w", encoding="gb18030", newline="") as file:
                csv.writer(file).writerows(["" if cell is None or str(cell).startswith("=") else cell for cell in row]
                                           for row in sheet.iter_rows(values_only=True))
            os.remove(path)


def make(options):
    """A folder for each trap with its copy; their common folder."""
    shutil.rmtree(options.work, ignore_errors=True)
    os.makedirs(options.work)
    blanks = os.path.join(options.work, "blank")
    subprocess.run([options.anping, "blank", SITE, "--templates", options.templates, "--unit", "锅炉车间", "-o", blanks, "-q"],
                   check=True, stdout=subprocess.DEVNULL)
    blank = os.path.join(blanks, next(name for name in os.listdir(blanks) if name.endswith(SITE + ".xlsx")))
    with open(os.path.join(options.work, "units.csv"), "w", encoding="utf-8-sig") as file:
        file.write(UNITS)
    copies = os.path.join(options.work, "copies")
    for number, (name, change, expected, file) in enumerate(CASES):
        copy = Copy(blank, SITE)
        change(copy)
        folder = os.path.join(copies, "%03d" % number)
        os.makedirs(folder)
        copy.book.save(os.path.join(folder, file))
    return copies


def read(options, copies):
    """What is read of each trap, and what is told of it alone: in one folder they would be copies of each other."""
    said = ["--templates", options.templates, "--units", os.path.join(options.work, "units.csv"), "--date", "2025-12-15"]
    imported = subprocess.run([options.anping, "import", copies, *said, "--format", "ndjson"], capture_output=True, text=True)
    records = {}
    for line in imported.stdout.splitlines():
        record = json.loads(line)
        records.setdefault(int(record["file"].split("/")[0]), []).append(record)
    for number in range(len(CASES)):
        folder = os.path.join(copies, "%03d" % number)
        checked = subprocess.run([options.anping, "check", folder, *said, "--round", "3", "--json"], capture_output=True, text=True)
        found = records.get(number, [])
        yield Read(found[0], json.loads(checked.stdout)["diagnostics"]) if len(found) == 1 else None


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ["anping", "templates", "work"]:
        parser.add_argument(name)
    parser.add_argument("--as", dest="form", choices=["xls", "csv"])
    parser.add_argument("--only", default="", help="traps whose name has this word")
    options = parser.parse_args()
    CASES[:] = [case for case in CASES if options.only in case[0] and (options.form != "csv" or case[0] not in LOOKS)]
    copies = make(options)
    if options.form:
        {"xls": save_in_old_format, "csv": save_as_csv}[options.form](copies)
    wrong = 0
    for (name, change, expected, file), found in zip(CASES, read(options, copies)):
        if found and expected(found):
            continue
        wrong += 1
        shown = [(d["code"], d["severity"], d.get("cell"), d["message"][:50]) for d in found.findings] if found else "not one form"
        print("WRONG", name, found and found.score.get("score"), shown)
    print("%d traps, %d wrong" % (len(CASES), wrong))
    sys.exit(bool(wrong))


main()
