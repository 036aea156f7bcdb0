#!/usr/bin/env python3
"""Made the two form templates for the first time (docs/templates.md). From then on the workbooks
are the source: they are changed in Excel or WPS, not here.

    python3 templates/make/forms.py DIR

Needs XlsxWriter. What the forms say stands in items.json beside this file.
"""
import datetime
import json
import os
import sys

import xlsxwriter

from looks import Looks
from rules import rules_sheet
from sheet import LINE, digits

COLUMNS = [  # heading, width in digits, the field's placeholder option
    ("序号", 11.5, None), ("检查内容", 24, None), ("标准分", 5.5, None), ("评分标准", 28, None),
    ("检查方法", 8, None), ("检查情况", 7, ""), ("问题描述", 20, ""), ("扣分", 5.5, ""),
    ("得分", 5.5, None), ("责任部门", 8.5, ""), ("责任人", 7.5, ""),
    ("整改期限", 12, "|yyyy-MM-dd"), ("整改措施", 13, ""), ("整改完成日期", 12, "|yyyy-MM-dd"),
    ("复查结果", 7, ""), ("复查人", 7.5, ""), ("复查日期", 12, "|yyyy-MM-dd"), ("备注", 7.5, ""),
]
LAST = len(COLUMNS) - 1
LEFT = {"检查内容", "评分标准", "检查方法", "问题描述", "整改措施", "备注"}
DATES = {"整改期限", "整改完成日期", "复查日期"}
SCORES = {"标准分", "扣分", "得分"}
NUMBERS = {"现场安全文明生产检查表": "AQ-01", "党管安全责任落实表": "DG-01"}
HEADER_ROW = 5


def lines(text, width):
    return max(1, -(-digits(text) * 105 // int(100 * (width - 0.8))))


class Formats(Looks):
    def cell(self, heading, **look):
        look = {"border": 1, "align": "left" if heading in LEFT else "center", **look}
        if heading in DATES:
            look["num_format"] = "yyyy-mm-dd"
        if heading in SCORES:
            look["num_format"] = "General"
        if heading == "序号":
            look["num_format"] = "@"
        return self(**look)


def score_formula(row):
    """得分 of an item: blank where it does not apply or is not filled in yet."""
    def among(words):
        return "OR(" + ",".join(f'F{row}="{word}"' for word in words) + ")"
    skipped = among(["不适用", "/", "／", "—", "无此项", "缺项"])
    passed = among(["合格", "√", "✓", "✔", "符合", "达标"])
    return (f'=IF({skipped},"",IF(ISNUMBER(H{row}),MAX(0,C{row}-H{row}),'
            f'IF(AND(H{row}="",{passed}),C{row},"")))')


class Page:
    def __init__(self, book, form):
        self.book, self.form, self.look = book, form, Formats(book)
        self.sheet = book.add_worksheet(form["title"])
        self.row = 0
        self.subtotals, self.items = [], []

    def make(self):
        self.columns()
        self.head()
        self.heads()
        for category in self.form["categories"]:
            self.category(category, carried=category is self.form["categories"][-1])
        self.total()
        self.foot()
        self.print_setup()
        self.mark_what_is_missing()

    def columns(self):
        for at, (heading, width, _) in enumerate(COLUMNS):
            self.sheet.set_column(at, at, width)

    def merged(self, first, last, text, look, row=None):
        row = self.row if row is None else row
        if first == last:
            self.sheet.write(row, first, text, look)
        else:
            self.sheet.merge_range(row, first, row, last, text, look)

    def head(self):
        sheet, form = self.sheet, self.form
        title = self.look(font_name="黑体", font_size=22, align="center")
        self.merged(0, LAST, form["title"], title)
        sheet.set_row(0, 34)
        self.row = 1
        small = self.look(font_size=9)
        self.merged(0, 11, f"（{form['group']}用表，满分100分）", small)
        number = NUMBERS[form["title"]]
        self.merged(12, LAST, f"表号：{number} v1", self.look(font_size=9, align="right"))
        sheet.set_row(1, 15)
        rows = [
            [("受检单位", ""), ("检查日期", "|yyyy年M月d日"), ("轮次", "")],
            [("巡视组别", ""), ("组长", ""), ("巡视人员", "")],
            [("受检单位负责人", ""), ("路线/区域", "")],
        ]
        spans = [((0, 1), (2, 4)), ((5, 6), (7, 10)), ((11, 11), (12, LAST))]
        label = self.look(align="right", text_wrap=False)
        for fields in rows:
            self.row += 1
            for at, (name, option) in enumerate(fields):
                (first, last), (start, end) = spans[at]
                if len(fields) == 2 and at == 1:
                    end = LAST
                date = {"num_format": 'yyyy"年"m"月"d"日"'} if name == "检查日期" else {}
                value = self.look(align="left", bottom=1, **date)
                self.merged(first, last, name + "：", label)
                self.merged(start, end, "{{" + name + option + "}}", value)
            self.sheet.set_row(self.row, 19)

    def heads(self):
        self.row = HEADER_ROW
        look = self.look(font_name="黑体", align="center", border=1, bg_color="#D9E2F3")
        for at, (heading, _, _) in enumerate(COLUMNS):
            self.sheet.write(self.row, at, heading, look)
        self.sheet.set_row(self.row, 2 * LINE + 3)
        self.row += 1

    def category(self, category, carried):
        grey = {"bold": True, "bg_color": "#F2F2F2"}
        for at, (heading, _, _) in enumerate(COLUMNS):
            value = {0: category["no"], 1: category["name"], 2: category["full"]}.get(at)
            look = self.look.cell(heading, **grey)
            self.sheet.write(self.row, at, value, look) if value is not None else \
                self.sheet.write_blank(self.row, at, None, look)
        self.sheet.set_row(self.row, 16.5)
        self.row += 1
        first = self.row + 1
        for item in category["items"]:
            self.item(item)
        last = self.row
        if carried:
            self.carried_over()
        self.sums("小计", [f"{c}{first}:{c}{last}" for c in "CHI"], category["full"], "#F7F7F7")
        self.subtotals.append(self.row)

    def item(self, item):
        first = not self.items
        self.items.append(self.row + 1)
        printed = {"序号": item["no"], "检查内容": item["content"], "标准分": item["full"],
                   "评分标准": item["rule"], "检查方法": item["method"]}
        for at, (heading, _, option) in enumerate(COLUMNS):
            look = self.look.cell(heading)
            if heading in printed:
                self.sheet.write(self.row, at, printed[heading], look)
            elif heading == "得分":
                self.sheet.write_formula(self.row, at, score_formula(self.row + 1), look, "")
            elif first:
                self.sheet.write_string(self.row, at, "{{项目." + heading + option + "}}", look)
            else:
                self.sheet.write_blank(self.row, at, None, look)
        tall = max(lines(printed[h], w) for h, w, _ in COLUMNS if h in printed and h != "标准分")
        self.sheet.set_row(self.row, max(2, tall) * LINE + 3)
        self.row += 1

    def carried_over(self):
        """One row for the open problems of the round before: those rows are never scored."""
        for at, (heading, _, option) in enumerate(COLUMNS):
            # A problem's number stays on one line.
            number = {"text_wrap": False, "shrink": True} if heading == "序号" else {}
            look = self.look.cell(heading, **number)
            if heading in ("序号", "检查内容"):
                self.sheet.write_string(self.row, at, "{{上轮问题." + heading + "}}", look)
            elif option is not None and heading != "扣分":
                self.sheet.write_string(self.row, at, "{{上轮问题." + heading + option + "}}", look)
            else:
                self.sheet.write_blank(self.row, at, None, look)
        self.sheet.set_row(self.row, 3 * LINE)
        self.row += 1

    def sums(self, name, ranges, full, colour, joined=","):
        grey = {"bold": True, "bg_color": colour}
        formulas = dict(zip((2, 7, 8), ranges))
        self.merged(0, 1, name, self.look(align="center", border=1, **grey))
        for at in range(2, LAST + 1):
            look = self.look.cell(COLUMNS[at][0], **grey)
            if at in formulas:
                cached = full if at == 2 else 0
                self.sheet.write_formula(self.row, at, f"=SUM({formulas[at]})", look, cached)
            else:
                self.sheet.write_blank(self.row, at, None, look)
        self.sheet.set_row(self.row, 16.5)
        self.row += 1

    def total(self):
        parts = [",".join(f"{c}{row}" for row in self.subtotals) for c in "CHI"]
        self.sums("合计", parts, 100, "#D9E2F3")

    def foot(self):
        label = self.look(align="center", border=1, bold=True)
        value = self.look(align="left", border=1)
        score = self.look(align="left", border=1, bold=True, num_format="0.0")
        plain = self.look(align="left", border=1, bold=True)
        note = self.look(align="left", border=1, font_size=9)

        def pair(first, last, start, end, name, text, look, height):
            self.merged(first, last, name, label)
            self.merged(start, end, text, look)
            self.sheet.set_row(self.row, height)

        pair(0, 1, 2, 3, "得分（折算）", "{{得分|不读}}", score, 20)
        pair(4, 5, 6, 6, "等级", "{{等级|不读}}", score, 20)
        pair(7, 9, 10, 11, "参评满分", "{{应得分|不读}}", plain, 20)
        pair(12, 12, 13, LAST, "折算前得分", "{{实得分|不读}}", plain, 20)
        self.row += 1
        for text in (self.form["bonus"], self.form["veto"]):
            self.merged(0, LAST, text, note)
            self.sheet.set_row(self.row, 17)
            self.row += 1
        pair(0, 1, 2, 4, "加分", "{{加分}}", value, 20)
        pair(5, 6, 7, LAST, "加分事由", "{{加分事由}}", value, 20)
        self.row += 1
        pair(0, 1, 2, LAST, "否决事项", "{{否决事项}}", value, 20)
        self.row += 1
        pair(0, 1, 2, LAST, "检查结论", "{{检查结论}}", value, 44)
        self.row += 1
        gap = "　" * 15
        self.merged(0, LAST, f"巡视组长（签字）：{gap}巡视人员（签字）：{gap}受检单位负责人（签字）：{gap}"
                    "　　　年　　月　　日", self.look(align="left"))
        self.sheet.set_row(self.row, 30)
        self.row += 1
        self.merged(0, LAST, "注：1.检查情况栏合格打“√”，不合格打“×”，部分合格打“○”，不适用打“/”。"
                    "2.扣分填正数，扣完为止，不出现负分；有扣分的必须写明问题、责任部门和整改期限。"
                    "3.缺项折算：实得分÷应得分×100。4.★为保证项目，得0分的本表评定为不合格。"
                    "5.等级：90分及以上优秀，80分及以上良好，70分及以上合格，70分以下或否决为不合格。",
                    self.look(align="left", font_size=9))
        self.sheet.set_row(self.row, 27)
        self.row += 1

    def print_setup(self):
        sheet = self.sheet
        sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=1.3 / 2.54, right=1.3 / 2.54, top=1.9 / 2.54, bottom=1.9 / 2.54)
        sheet.center_horizontally()
        sheet.repeat_rows(HEADER_ROW)
        sheet.print_area(0, 0, self.row - 1, LAST)
        sheet.set_footer("&C第&P页 共&N页")
        sheet.freeze_panes(HEADER_ROW + 1, 2)
        sheet.set_zoom(90)

    def mark_what_is_missing(self):
        """Yellow where a deduction still wants its problem, its department, its due date."""
        yellow = self.book.add_format({"bg_color": "#FFF2CC"})
        first, last = self.items[0], self.items[-1]
        for column in "GJL":
            self.sheet.conditional_format(f"{column}{first}:{column}{last}", {
                "type": "formula", "format": yellow,
                "criteria": f'=AND($A{first}<>"小计",ISNUMBER($H{first}),N($H{first})>0,{column}{first}="")'})


def make(form, folder):
    path = os.path.join(folder, form["title"] + ".xlsx")
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": form["title"], "created": datetime.datetime(2026, 1, 1)})
        Page(book, form).make()
        rules_sheet(book, form, NUMBERS[form["title"]])
    return path


if __name__ == "__main__":
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "items.json"), encoding="utf-8") as source:
        for form in json.load(source):
            print(make(form, sys.argv[1]))
