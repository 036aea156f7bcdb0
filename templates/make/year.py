#!/usr/bin/env python3
"""Made the template of the workbook of a year of registers for the first time (docs/templates.md).

    python3 templates/make/year.py DIR

Needs XlsxWriter. From then on the workbook is the source: it is changed in Excel or WPS.
"""
import datetime
import os
import sys

import xlsxwriter

import report
import report_pages as pages
from looks import over
from report_looks import DAY, ReportLooks, page_setup
from rules import write_blocks

LINK = {"font_color": "#0563C1", "underline": 1}
FIRST_LIST = 3


def page(book, look, name, title, widths, note):
    """A sheet with its title and a line that says what stands in it."""
    sheet = book.add_worksheet(name)
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    last = len(widths) - 1
    sheet.merge_range(0, 0, 0, last, title, look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, last, "{{轮次名}}　　报告日期：{{报告日期|yyyy年M月d日}}　　" + note, look(align="left", font_size=9))
    sheet.set_row(1, 30)
    return sheet


def listed(sheet, look, group, fields, head_height=24):
    """Heads and the row of a list, from the first column: (heading, field, left, option)."""
    for at, (heading, field, left, option) in enumerate(fields):
        style = {"num_format": "yyyy-mm-dd"} if option == DAY else dict(LINK) if option == "link" else {}
        sheet.write(2, at, heading, look.head())
        shown = "{{" + group + "." + field + (option if option == DAY else "") + "}}"
        sheet.write(FIRST_LIST, at, shown, look.cell("left" if left else "center", **style))
    sheet.set_row(2, head_height)
    sheet.set_row(FIRST_LIST, 22)


def rightwards(sheet, look, at, heads, row_group, fields, width, rotated=True):
    """Columns that repeat to the right: heads above, values in the row of the list."""
    style = {"rotation": 270} if rotated else {}
    sheet.set_column(at, at + len(fields) - 1, width)
    over(sheet, 2, at, at + len(fields) - 1, "{{" + heads + ".名称|向右}}",
         look(font_name="黑体", font_size=9, align="center", border=1, bg_color="#D9E2F3", **style))
    for step, field in enumerate(fields):
        sheet.write(FIRST_LIST, at + step, "{{" + row_group + "." + heads + "." + field + "|向右}}", look.cell())


def standings(book, look):
    sheet = page(book, look, "年度总评", "年度总评", [7, 15, 18, 10, 9, 10, 10, 26, 9, 9],
                 "得分由指标按考核表的计分标准算出；指标缺值的不得分，写“—”。")
    fields = [("名次", "名次", 0, ""), ("单位", "单位", 1, ""), ("党支部", "党支部", 1, ""), ("年度考核得分", "年度考核得分", 0, ""),
              ("等级", "等级", 0, ""), ("两表年均分", "两表年均分", 0, ""), ("未达标项数", "未达标项数", 0, ""), ("应报未报", "应报未报", 1, "")]
    listed(sheet, look, "年度", fields, 22)
    for at in range(len(fields)):
        sheet.write(2, at, fields[at][0], look.head())
    first = len(fields)
    sheet.set_column(first, first + 1, 9)
    sheet.merge_range(2, first, 2, first + 1, "{{考核列.名称|向右}}", look(font_name="黑体", font_size=9, align="center", border=1, bg_color="#D9E2F3"))
    sheet.write(FIRST_LIST, first, "{{年度.考核列.实绩|向右}}", look.cell(font_size=9))
    sheet.write(FIRST_LIST, first + 1, "{{年度.考核列.得分|向右}}", look.cell(font_size=9, bold=True))
    sheet.set_row(2, 40)
    sheet.conditional_format("E4", {"type": "cell", "criteria": "==", "value": '"不合格"',
                                    "format": book.add_format({"font_color": "#C00000", "bold": True})})
    sheet.write(5, 0, "注：各项左为实绩、右为得分。未达标项数为本单位没有达到要求的指标份数，见“频次缺漏”。", look(font_size=9, text_wrap=False))
    page_setup(sheet, (2, 2), signed=True)
    sheet.freeze_panes(3, 2)


def figures(book, look):
    sheet = page(book, look, "指标汇总", "指标汇总", [20, 20, 11, 10, 10, 11],
                 "比率为公式，分子、分母见批注；“达标的期数”指按月、季等要求的指标，达标的期数÷应考核的期数；“—”为没有值。")
    listed(sheet, look, "指标行", [("机制", "机制", 1, ""), ("指标", "指标", 1, ""), ("算法", "算法", 0, ""), ("要求", "要求", 0, ""),
                               ("全厂", "全厂", 0, "")])
    rightwards(sheet, look, 5, "单位列", "指标行", ["值"], 11, rotated=False)
    sheet.set_row(2, 32)
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 2)


def shortfalls(book, look):
    sheet = page(book, look, "频次缺漏", "频次缺漏", [6, 20, 18, 15, 14, 12, 12, 10, 9, 9, 34], "没有达到要求的，一条一行；差为还缺多少。")
    listed(sheet, look, "缺漏", [("序号", "序号", 0, ""), ("机制", "机制", 1, ""), ("指标", "指标", 1, ""), ("单位", "单位", 1, ""), ("对象", "对象", 0, ""),
                             ("分项", "分项", 0, ""), ("期间", "期间", 0, ""), ("要求", "要求", 0, ""), ("实际", "实际", 0, ""), ("差", "差", 0, ""),
                             ("来源文件", "来源文件", 1, "link")])
    sheet.autofilter(2, 0, 3, 10)
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 3)


def people(book, look):
    sheet = page(book, look, "人员一览", "人员一览", [15, 11, 10, 11, 11, 8],
                 "名册上的人，一个指标一列；按月、季要求的写达标期数的比率，“—”为没有值或不考核。")
    listed(sheet, look, "人员", [("单位", "单位", 1, ""), ("姓名", "人", 0, ""), ("政治面貌", "政治面貌", 0, ""), ("职务", "职务", 0, ""),
                             ("班组", "班组", 0, "")])
    rightwards(sheet, look, 5, "人员列", "人员", ["值"], 8)
    sheet.set_row(2, 96)
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 2)


def points(book, look):
    """A member a row, below it what the points came from."""
    widths = [15, 12, 22, 9, 9, 9, 9, 11, 11]
    sheet = page(book, look, "积分", "积分", widths, "按积分排列，下面是每一笔；积分按模板的规则算，有上下限的以封顶后的为准。")
    heads = ["单位", "姓名", "指标", "基础", "正面", "负面", "积分", "单位内名次", "全厂名次"]
    for at, name in enumerate(heads):
        sheet.write(2, at, name, look.head())
        field = {"姓名": "人"}.get(name, name)
        sheet.write(3, at, "{{积分." + field + "|不读}}", look.cell("left" if name == "单位" else "center", font_name="黑体", bg_color="#F2F2F2"))
    over(sheet, 4, 0, 0, "", look())
    sheet.write(4, 1, "{{积分.项.日期|不读|yyyy-MM-dd}}", look.cell(num_format="yyyy-mm-dd", font_size=9))
    sheet.merge_range(4, 2, 4, 6, "{{积分.项.事由|不读}}", look.cell("left", font_size=9))
    sheet.write(4, 7, "{{积分.项.类别|不读}}", look.cell(font_size=9))
    sheet.write(4, 8, "{{积分.项.分值|不读}}", look.cell(font_size=9))
    sheet.write(5, 0, "{{积分.空|不读}}", look())
    for row, height in ((2, 24), (3, 22), (4, 18), (5, 6)):
        sheet.set_row(row, height)
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 2)


def quotations(book, look):
    sheet = page(book, look, "述职", "述职引用核对", [15, 11, 13, 10, 10, 10, 10], "差额＝引用值－台账算出的值；右边各列是台账算出的值。")
    listed(sheet, look, "述职", [("单位", "单位", 1, ""), ("述职人", "述职人", 0, ""), ("职务", "职务", 0, ""), ("引用值", "引用值", 0, ""),
                             ("差额", "差额", 0, ""), ("评议得分", "得分", 0, "")])
    rightwards(sheet, look, 6, "述职列", "述职", ["值"], 10, rotated=False)
    sheet.set_row(2, 40)
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 2)


def trends(book, look):
    months = [f"{month}月" for month in range(1, 13)]
    sheet = page(book, look, "走势", "按月走势", [20, 16, 15] + [7] * 12, "每月的次数或比率。")
    listed(sheet, look, "走势", [("机制", "机制", 1, ""), ("指标", "指标", 1, ""), ("单位", "单位", 1, "")]
           + [(name, f"月{at + 1}", 0, "") for at, name in enumerate(months)])
    sheet.autofilter(2, 0, 3, 14)
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 3)


def joins(book, look):
    sheet = page(book, look, "关联明细", "关联明细", [6, 12, 15, 12, 40, 34, 34], "两本台账对得上的行，如连带、免扣；右边两栏是依据所在的文件和行。")
    listed(sheet, look, "关联", [("序号", "序号", 0, ""), ("关联", "关联", 0, ""), ("单位", "单位", 1, ""), ("日期", "日期", 0, DAY), ("内容", "内容", 1, ""),
                             ("依据一", "来源", 1, ""), ("依据二", "与", 1, "")])
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 0)


def returns(book, look):
    sheet = page(book, look, "台账收交", "台账收交情况", [6, 16, 28, 8, 8, 8, 8, 13, 18], "重复的份只计一次。最后日期为台账里最晚的一行。")
    listed(sheet, look, "收交", [("序号", "序号", 0, ""), ("单位", "单位", 1, ""), ("台账", "台账", 1, ""), ("份数", "份数", 0, ""), ("行数", "行数", 0, ""),
                             ("错误", "错误", 0, ""), ("警告", "警告", 0, ""), ("最后日期", "最后日期", 0, DAY), ("状态", "状态", 0, "")])
    for word, colour in (("未报", "#C00000"), ("重复", "#7F6000")):
        sheet.conditional_format("I4", {"type": "formula", "criteria": f'=LEFT($I4,2)="{word}"',
                                        "format": book.add_format({"font_color": colour, "bold": True})})
    sheet.autofilter(2, 0, 3, 8)
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 3)


def method(book, look):
    """Every indicator in a sentence, then how rates are made and the files."""
    sheet = page(book, look, "统计口径", "统计口径与来源文件", [6, 40, 18, 22, 14, 9, 11, 22], "每个指标怎么算；种子没有写明的数以模板里的参数为准。")
    last = 7
    fields = [("序号", 0, 0, 0), ("机制", 1, 1, 1), ("指标", 2, 2, 1), ("口径", 3, last, 1)]
    for name, first, end, left in fields:
        over(sheet, 2, first, end, name, look.head())
        over(sheet, 3, first, end, "{{口径." + name + "}}", look.cell("left" if left else "center", font_size=9))
    sheet.set_row(2, 22)
    sheet.set_row(3, 30)
    row = 5
    for text in ("比率：分母为0的写“—”；只有全部完成才显示100%。达标率＝达标的÷应考核的；没到期的不算。",
                 "没有交台账的单位，该台账的指标没有值（“—”），不当0；全厂数由全部行算，不由各单位的数平均。",
                 "日期读不出的行、不在本年的行不属于任何期间；不在名单里的人只计人次。",
                 "负责人本次的决定：放行：{{放行}}；多份中选定：{{选定}}；单位改认：{{认定}}。"):
        sheet.merge_range(row, 0, row, last, text, look.cell("left", font_size=9))
        sheet.set_row(row, 18)
        row += 1
    row += 1
    sheet.write(row, 0, "来源文件", look.section())
    for at, name in enumerate(["序号", "文件", "工作表", "检查表", "单位", "得分", "状态", "指纹"]):
        sheet.write(row + 1, at, {"检查表": "表名"}.get(name, name), look.head())
        style = {"num_format": "0.0"} if name == "得分" else {"num_format": "@"} if name == "指纹" else {}
        option = "|0.0" if name == "得分" else ""
        sheet.write(row + 2, at, "{{来源文件." + name + option + "}}", look.cell("left" if name == "文件" else "center", font_size=9, **style))
    page_setup(sheet, None)


def make(folder):
    path = os.path.join(folder, "年度考评工作簿.xlsx")
    with xlsxwriter.Workbook(path) as book:
        book.set_properties({"title": "年度考评工作簿", "created": datetime.datetime(2026, 1, 1)})
        look = ReportLooks(book)
        standings(book, look)
        pages.contents(book, look)
        for sheet in (figures, shortfalls, people, points, quotations, trends, joins, returns):
            sheet(book, look)
        report.ranking(book, look)
        pages.past_rounds(book, look)
        report.ledger(book, look)
        pages.printed_ledger(book, look)
        report.bulletin(book, look, indicators=True)
        pages.notices(book, look)
        report.findings(book, look, "问题清单", "问题", "错误 {{报错数}} 条，警告 {{警告数}} 条；只统一了写法的 {{提示数}} 条见“规范化记录”。")
        method(book, look)
        pages.explanations(book, look)
        report.findings(book, look, "规范化记录", "规范化", "程序统一过写法的 {{提示数}} 处，不影响分数，不用改。")
        blocks = report.blocks()
        title = blocks[0]
        lists = [("指标行", "指标"), ("缺漏", "序号"), ("人员", "人"), ("述职", "单位"), ("走势", "指标"), ("关联", "序号"), ("收交", "序号"),
                 ("口径", "序号"), ("年度", "单位"), ("通报指标", "序号")]
        blocks[0] = (title[0], title[1], [("年度考评工作簿", "1")])
        groups = [group for group in blocks[2][2] if group[0] not in ("常见问题", "逾期单位", "待定")]  # of the overview
        groups += [(name, "增行", key, "是", "1", "留行") for name, key in lists]
        groups += [(name, "增行", "", "是", "1", "删行") for name in ("考核列", "积分.项")]
        blocks[2] = (blocks[2][0], blocks[2][1], groups)
        write_blocks(book, blocks, [22, 12, 40, 12, 12, 12])
    return path


if __name__ == "__main__":
    print(make(sys.argv[1]))
