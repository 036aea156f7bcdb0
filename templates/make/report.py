#!/usr/bin/env python3
"""Made the template of the assessment workbook for the first time (docs/templates.md).

    python3 templates/make/report.py DIR

Needs XlsxWriter. From then on the workbook is the source: it is changed in Excel or WPS.
"""
import datetime
import os
import sys

import xlsxwriter

import report_pages as pages
from looks import over
from report_looks import BLUE, DAY, GREEN, GREY, ORANGE, ReportLooks, column_name, page_setup
from rules import write_blocks

def ranking(book, look):
    """Fixed columns, then two for each form of the round: 得分 and 等级 repeat to the right."""
    sheet = book.add_worksheet("汇总排名")
    columns = [("名次", 7, ""), ("单位", 15, ""), ("党支部", 16, ""), ("加权总分", 9, "0.0"), ("总评等级", 9, ""),
               ("上轮名次", 7, ""), ("上轮总分", 8.5, "0.0"), ("升降", 8.5, ""), ("问题数", 7.5, ""), ("应整改", 7.5, ""),
               ("已销号", 7.5, ""), ("整改率", 9, "0.0%"), ("上轮整改率", 9, "0.0%"), ("逾期数", 7.5, ""), ("说明", 30, "")]
    last = len(columns) - 1
    key, score, grade = last + 1, last + 2, last + 3
    for at, (_, width, _) in enumerate(columns):
        sheet.set_column(at, at, width)
    sheet.set_column(key, key, 11, None, {"hidden": True})
    sheet.set_column(score, grade, 9.5)
    sheet.merge_range(0, 0, 0, grade, "安全巡视考评汇总排名表", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, 8, "{{轮次名}}　　报告日期：{{报告日期|yyyy年M月d日}}", look(align="left"))
    sheet.merge_range(1, 9, 1, last, "受检单位 {{单位数}} 个　　应报 {{应报表数}} 份，实收 {{实收表数}} 份",
                      look(align="right"))
    sheet.set_row(1, 20)
    for at, (name, _, _) in enumerate(columns):
        sheet.merge_range(2, at, 3, at, name, look.head())
    sheet.merge_range(2, score, 2, grade, "{{表.标题|向右}}", look.head())
    sheet.write(3, score, "得分", look.head())
    sheet.write(3, grade, "等级", look.head())
    helper = look(font_size=8, font_color="#A6A6A6", align="center")
    sheet.merge_range(2, key, 3, key, "排序用分", helper)
    sheet.set_row(2, 32)
    sheet.set_row(3, 20)
    for at, (name, _, shape) in enumerate(columns):
        style = {"num_format": shape} if shape else {}
        align = "left" if name in ("单位", "党支部", "说明") else "center"
        style.update({"bold": True} if name in ("名次", "加权总分") else {})
        option = "|" + shape if shape else ""
        sheet.write(4, at, "{{汇总." + name + option + "}}", look.cell(align, **style))
    sheet.write(4, key, "{{汇总.排序分}}", helper)
    sheet.write(4, score, "{{汇总.表.得分|向右|0.0}}", look.cell(num_format="0.0"))
    sheet.write(4, grade, "{{汇总.表.等级|向右}}", look.cell())
    sheet.set_row(4, 24)
    bold = {"bold": True, "bg_color": "#F2F2F2"}
    sheet.merge_range(5, 0, 5, 2, "平均（问题为合计）", look.cell(**bold))
    ranked = column_name(key)

    def mean(at):  # Units without a rank stand in no mean: their helper cell is blank.
        mine = column_name(at)
        sheet.write_formula(5, at, f'=IFERROR(AVERAGEIF(${ranked}5:${ranked}5,">-1E9",{mine}5:{mine}5),"—")',
                            look.cell(num_format="0.0", **bold), "—")

    names = [name for name, _, _ in columns]
    for at, (name, _, shape) in enumerate(columns[3:], 3):
        column = column_name(at)
        style = look.cell(**bold, **({"num_format": shape} if shape else {}))
        if name in ("加权总分", "上轮总分"):
            mean(at)
        elif name in ("问题数", "应整改", "已销号", "逾期数"):
            sheet.write_formula(5, at, f"=SUM({column}5:{column}5)", style, 0)
        elif name == "整改率":
            owed, closed = (column_name(names.index(n)) for n in ("应整改", "已销号"))
            sheet.write_formula(5, at, f'=IF(SUM({owed}5:{owed}5)=0,"—",SUM({closed}5:{closed}5)/SUM({owed}5:{owed}5))',
                                style, "—")
        else:
            sheet.write_blank(5, at, None, style)
    mean(score)
    sheet.write(5, grade, "{{表.空|向右}}", look.cell(**bold))
    sheet.set_row(5, 24)
    sheet.merge_range(6, 0, 6, last, "注：1.{{计算说明}}；缺项不参评的表不计权重。2.等级按显示的分数（一位小数）评定：{{等级说明}}；"
                      "有保证项目得0分或被否决的，按各表规则评定。3.名次按未舍入的总分，同分并列；被否决的单位排末位；"
                      "待放行、重复、缺表、未参评的列在后面，不计名次、总分、等级和平均，说明栏写暂计总分。",
                      look(font_size=9, align="left"))
    sheet.set_row(6, 40)
    red = book.add_format({"font_color": "#C00000", "bold": True})
    for area in (f"{column_name(names.index('总评等级'))}5", f"{column_name(score)}5:AZ5"):
        sheet.conditional_format(area, {"type": "cell", "criteria": "==", "value": '"不合格"', "format": red})
    late = column_name(names.index("逾期数"))
    sheet.conditional_format(f"{late}5", {"type": "formula", "format": red,
                                          "criteria": f"=AND(ISNUMBER({late}5),N({late}5)>0)"})
    page_setup(sheet, (2, 3), signed=True)
    sheet.freeze_panes(4, 2)


LEDGER = [  # heading, width, option, who fills it, left-aligned
    ("编号", 14.5, "", BLUE, 0), ("受检单位", 10.5, "", BLUE, 0), ("检查表", 11.5, "", BLUE, 0), ("条目", 5.5, "", BLUE, 0),
    ("问题描述", 28, "", BLUE, 1), ("发现日期", 12.5, DAY, BLUE, 0), ("责任部门", 10, "", BLUE, 0),
    ("责任人", 8, "", BLUE, 0), ("整改期限", 12.5, DAY, BLUE, 0), ("状态", 9, "", BLUE, 0),
    ("逾期天数", 6, "", BLUE, 0), ("提示", 10, "", BLUE, 0),
    ("签收人", 8.5, "", GREEN, 0), ("签收日期", 12.5, DAY, GREEN, 0), ("整改措施", 18, "", GREEN, 1),
    ("整改完成日期", 12.5, DAY, GREEN, 0), ("完成说明", 13, "", GREEN, 1),
    ("复查结果", 8.5, "", ORANGE, 0), ("复查人", 8.5, "", ORANGE, 0), ("复查日期", 12.5, DAY, ORANGE, 0),
    ("不合格原因", 16, "", ORANGE, 1),
    ("延期至", 12.5, DAY, GREY, 0), ("延期原因", 16, "", GREY, 1), ("延期批准人", 9, "", GREY, 0),
    ("延期批准日期", 12.5, DAY, GREY, 0), ("挂账原因", 16, "", GREY, 1), ("临时措施", 16, "", GREY, 1),
    ("预计日期", 12.5, DAY, GREY, 0), ("挂账批准人", 9, "", GREY, 0), ("作废原因", 14, "", GREY, 1),
    ("通报文号", 14, "", GREY, 0),
]


def ledger(book, look):
    sheet = book.add_worksheet("整改台账")
    printed = [h for h, *_ in LEDGER].index("复查日期")
    last = len(LEDGER) - 1
    for at, (_, width, *_) in enumerate(LEDGER):
        sheet.set_column(at, at, width)
    sheet.merge_range(0, 0, 0, printed, "整改台账", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, 8, "{{轮次名}}　　报告日期：{{报告日期|yyyy年M月d日}}", look(align="left"))
    sheet.merge_range(1, 9, 1, printed, "表头蓝色由程序填写；绿色由责任部门填写；橙色由复查人填写；灰色有延期、挂账、作废、"
                      "通报时填写。填好后交回，下一轮据此销号和带入。", look(align="right", font_size=9))
    sheet.set_row(1, 28)
    fills = {BLUE: {}, GREEN: {"bg_color": "#F7FBF4", "locked": False},
             ORANGE: {"bg_color": "#FEF6F1", "locked": False}, GREY: {"locked": False}}
    for at, (name, _, option, colour, left) in enumerate(LEDGER):
        sheet.write(2, at, name, look.head(colour))
        style = dict(fills[colour])
        if option:
            style["num_format"] = "yyyy-mm-dd"
        elif name != "逾期天数":
            style["num_format"] = "@"
        sheet.write(3, at, "{{整改." + name + option + "}}",
                    look.cell("left" if left else "center", **style))
    sheet.set_row(2, 32)
    sheet.set_row(3, 30)
    result = column_name([h for h, *_ in LEDGER].index("复查结果"))
    sheet.data_validation(f"{result}4:{result}4", {
        "validate": "list", "source": ["合格", "不合格"], "error_type": "warning",
        "input_title": "复查结果", "input_message": "合格或不合格"})
    hint = column_name([h for h, *_ in LEDGER].index("提示"))
    for word, colour in (("已逾期", "#C00000"), ("3天内到期", "#7F6000")):
        sheet.conditional_format(f"{hint}4", {
            "type": "formula", "criteria": f'=LEFT(${hint}4,{len(word)})="{word}"',
            "format": book.add_format({"bold": True, "font_color": colour})})
    sheet.autofilter(2, 0, 3, last)
    page_setup(sheet, (2, 2))
    sheet.print_area(0, 0, 3, printed)
    sheet.freeze_panes(3, 2)


def bulletin(book, look, indicators=False):
    """Short parts first, each long one from the top of a page; the overdue problems last, by unit, their heads on
    every page (rows that repeat do so on the pages below them)."""
    sheet = book.add_worksheet("通报附表")
    widths = [6, 16, 20, 40, 11, 10, 12, 9, 12, 12, 8, 8, 9]
    last = len(widths) - 1
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.merge_range(0, 0, 0, last, "安全巡视考评通报附表", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, last, "{{轮次名}}　　报告日期：{{报告日期|yyyy年M月d日}}", look(align="left"))
    label, value = look.cell(bold=True, bg_color="#F2F2F2"), look.cell("left")
    number = look.cell("left", num_format="0.0")
    rate = look.cell("left", num_format="0.0%")
    facts = [
        [("受检单位数", "单位数", value), ("应报／实收", "{{应报表数}} 份／{{实收表数}} 份", value),
         ("平均分", "平均分|0.0", number)],
        [("问题总数", "问题总数", value), ("应整改／已销号", "{{应整改}} 项／{{已销号}} 项", value),
         ("整改率", "=整改率", rate)],
        [("逾期数", "逾期数", value), ("挂账数", "挂账数", value), ("按期率", "=按期率", rate)],
    ]
    spans = [((0, 1), (2, 2)), ((3, 3), (4, 5)), ((6, 6), (7, last))]
    rates = {}
    row = 2
    for line in facts:
        for (first, second), (name, text, style) in zip(spans, line):
            if text.startswith("="):  # a rate of the table below, written when its row is known
                rates[text[1:]] = (row, second[0], style)
                text = ""
            text = text if "{{" in text or not text else "{{" + text + "}}"
            for (start, end), content, looks in ((first, name, label), (second, text, style)):
                over(sheet, row, start, end, content, looks)
        sheet.set_row(row, 21)
        row += 1
    for name in ("前三", "后三", "否决单位", "未排名", "缺报"):
        sheet.merge_range(row, 0, row, 1, name, label)
        sheet.merge_range(row, 2, row, last, "{{" + name + "}}", value)
        sheet.set_row(row, 26)
        row += 1
    breaks = []
    row = table(sheet, look, row + 1, "一、缺报的检查表", "缺报表",
                [("序号", 0), ("单位", (1, 2)), ("党支部", 3), ("缺少的表", (4, last))])
    row = movements(sheet, look, row + 1, rates)
    lists = [
        ("三、扣分较多的问题", "扣分较多", [("序号", 0), ("受检单位", 1), ("检查表", 2), ("问题描述", 3), ("条目", 4), ("扣分", 5),
                                 ("检查内容", (6, last))]),
        ("四、共性问题", "共性问题", [("序号", 0), ("条目", 1), ("检查表", 2), ("检查内容", 3), ("单位数", 4), ("扣分", 5),
                              ("单位", (6, last))]),
    ]
    if indicators:
        lists.append(("五、通报的指标", "通报指标", [("序号", 0), ("机制", (1, 2)), ("指标", 3), ("要求", 4), ("全厂", 5),
                                           ("未达标单位", (6, last))]))
    for title, group, fields in lists:
        row += 1  # a blank row takes the break along when the list above it grows
        breaks.append(row)
        row = table(sheet, look, row, title, group, fields)
    row += 1
    breaks.append(row)
    sheet.write(row, 0, ("六" if indicators else "五") + "、逾期未整改的问题（按单位）", look.section())
    sheet.set_row(row, 22)
    fields = [("序号", 0), ("编号", 1), ("来源", 2), ("问题描述", 3), ("责任部门", 4), ("责任人", 5), ("整改期限", 6), ("逾期天数", 7),
              ("通报文号", 8), ("考核意见", 9)]
    heads = row + 1
    for name, at in fields:
        end = last if name == "考核意见" else at
        option = DAY if name == "整改期限" else ""
        style = {"num_format": "yyyy-mm-dd"} if option else {}
        over(sheet, heads, at, end, name, look.head())
        over(sheet, row + 3, at, end, "{{逾期组.项." + name + "|不读" + option + "}}",
             look.cell("left" if name in ("来源", "问题描述", "考核意见") else "center", **style))
    sheet.set_row(heads, 22)
    sheet.merge_range(row + 2, 0, row + 2, last, "{{逾期组.标题|不读}}",
                      look.cell("left", font_name="黑体", bg_color="#F2F2F2"))
    sheet.set_row(row + 2, 22)
    sheet.set_row(row + 3, 30)
    sheet.write(row + 4, 0, "{{逾期组.空|不读}}", look())
    sheet.set_row(row + 4, 6)
    sheet.set_h_pagebreaks(breaks)
    page_setup(sheet, (heads, heads), signed=True)


def table(sheet, look, row, title, group, fields):
    """A list under a title, with its heads."""
    wide = {"问题描述", "检查内容", "考核意见", "缺少的表"}
    sheet.write(row, 0, title, look.section())
    sheet.set_row(row, 22)
    for name, at in fields:
        option = DAY if name == "整改期限" else ""
        left = name in wide or (name == "单位" and isinstance(at, tuple))
        style = look.cell("left" if left else "center",
                          **({"num_format": "yyyy-mm-dd"} if option else {"num_format": "0.0"} if name == "扣分" else {}))
        text = "{{" + group + "." + name + option + "}}"
        if isinstance(at, tuple):
            sheet.merge_range(row + 1, at[0], row + 1, at[1], name, look.head())
            sheet.merge_range(row + 2, at[0], row + 2, at[1], text, style)
        else:
            sheet.write(row + 1, at, name, look.head())
            sheet.write(row + 2, at, text, style)
    sheet.set_row(row + 1, 22)
    sheet.set_row(row + 2, 30)
    return row + 3


def movements(sheet, look, row, rates):
    """The table 整改情况: 期末＝期初＋新增－销号－作废, the rates as formulas; the facts at the top show its sums."""
    sheet.write(row, 0, "二、整改情况（期末＝期初＋新增－销号－作废；待下达的不计入整改率）", look.section())
    sheet.set_row(row, 22)
    names = ["序号", "单位", "期初", "新增", "销号", "作废", "期末", "待下达", "整改率", "按期率", "逾期", "已到期", "按期销号"]
    for at, name in enumerate(names):
        sheet.write(row + 1, at, name, look.head())
    sheet.set_row(row + 1, 22)

    def computed(line):
        owed = f"(C{line}+D{line}-F{line}-H{line})"

        def share(done, whole):
            return f'=IF({whole}=0,"—",IF({done}={whole},1,MIN(ROUND({done}/{whole},3),0.999)))'

        return {"期末": f"=C{line}+D{line}-E{line}-F{line}", "整改率": share(f"E{line}", owed),
                "按期率": share(f"M{line}", f"L{line}")}

    first, total = row + 3, row + 4
    for line, bold in ((first, {}), (total, {"bold": True, "bg_color": "#F2F2F2"})):
        formulas = computed(line)
        for at, name in enumerate(names):
            style = {"num_format": "0.0%"} if name in ("整改率", "按期率") else {}
            cell = look.cell("left" if name == "单位" else "center", **style, **bold)
            column = "ABCDEFGHIJKLM"[at]
            if name in formulas:
                sheet.write_formula(line - 1, at, formulas[name], cell, 0)
            elif not bold:
                sheet.write(line - 1, at, "{{整改情况." + name + "}}", cell)
            elif at > 1:
                sheet.write_formula(line - 1, at, f"=SUM({column}{first}:{column}{first})", cell, 0)
            else:
                sheet.write(line - 1, at, "合计" if at == 1 else "", cell)
        sheet.set_row(line - 1, 22)
    for name, (at_row, at_column, style) in rates.items():
        sheet.write_formula(at_row, at_column, f"={'I' if name == '整改率' else 'J'}{total}", style, 0)
    return total


def findings(book, look, name, group, note):
    sheet = book.add_worksheet(name)
    columns = [("序号", 6, 0), ("级别", 7, 0), ("编码", 9, 0), ("单位", 14, 0), ("检查表", 14, 0), ("文件", 30, 1),
               ("工作表", 12, 0), ("单元格", 8, 0), ("条目", 7, 0), ("字段", 11, 0), ("说明", 52, 1), ("定位", 7, 0)]
    last = len(columns) - 1
    sheet.merge_range(0, 0, 0, last, name, look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, last, "{{轮次名}}　　" + note + "“文件”“工作表”“单元格”指报送单位交回的原件。",
                      look(align="left", font_size=9))
    sheet.set_row(1, 20)
    for at, (name, width, left) in enumerate(columns):
        sheet.set_column(at, at, width)
        sheet.write(2, at, name, look.head())
        style = {"num_format": "@"} if name in ("条目", "单元格") else {}
        if name == "定位":
            style = {"font_color": "#0563C1", "underline": 1}
        sheet.write(3, at, "{{" + group + "." + name + "}}", look.cell("left" if left else "center", **style))
    sheet.set_row(2, 24)
    sheet.set_row(3, 24)
    for word, back, front in (("错误", "#F8CBAD", "#9C0006"), ("警告", "#FFEB9C", "#7F6000")):
        sheet.conditional_format("B4:B4", {
            "type": "cell", "criteria": "==", "value": f'"{word}"',
            "format": book.add_format({"bg_color": back, "font_color": front})})
    sheet.autofilter(2, 0, 3, last)
    page_setup(sheet, (2, 2))
    sheet.print_area(0, 0, 3, last)
    sheet.freeze_panes(3, 0)


def method(book, look):
    sheet = book.add_worksheet("统计口径")
    widths = [6, 44, 18, 22, 14, 9, 11, 22]
    last = len(widths) - 1
    for at, width in enumerate(widths):
        sheet.set_column(at, at, width)
    sheet.merge_range(0, 0, 0, last, "统计口径与来源文件", look.title())
    sheet.set_row(0, 36)
    texts = [
        ("条目得分", "条目得分＝标准分－扣分，扣完为止。以检查人填写的扣分为准，程序只核对、不改写。"),
        ("缺项", "检查情况为“不适用”（/、无此项）的条目不参评：本表得分＝实得分÷参评标准分×100。全部不适用的表不参评。"),
        ("未检", "检查情况和扣分都空白的条目为未检，不当满分也不当0分，本表不能算分，待放行。"),
        ("加分", "加分另列，按模板封顶，加分后不超过100分。"),
        ("保证项目", "保证项目（★）得0分的，本表和总评按各表规则定为最低等级或归零，名次仍按分数。"),
        ("否决", "填有否决事项的，定为不合格，排在末位，原始分保留供参考。"),
        ("总分", "{{计算说明}}；权重和不为1时除以权重和，只计参评的表；计算过程不舍入。"),
        ("等级", "按显示分（四舍五入一位小数）评定。{{等级说明}}。"),
        ("名次", "按未舍入的总分排序，同分并列（1、2、2、4）；有表待放行、收到多份未定、缺应交表或未参评的单位不排名，也不进平均、前三、后三。"),
        ("放行", "有错误的表经负责人放行才计入；本次放行：{{放行}}"),
        ("上轮", "上轮的名次、总分、升降和整改率取自{{上轮来源}}。"),
        ("多份", "同一单位的同一张表收到多份的，由负责人选定一份才计入；本次选定：{{选定}}"),
        ("单位名", "表上写的单位按单位名录认定；本次由负责人改认：{{认定}}"),
        ("整改率", "已销号÷应整改；应整改为已下达及以后的问题，作废的不计；立改计入。"),
        ("按期率", "有效期限内销号的÷已到期的；批准延期的按新期限。"),
        ("比率", "分母为0的写“—”；只有全部完成才显示100%。"),
        ("逾期", "报告日期晚于有效期限且未销号、未作废；挂账的按预计日期。"),
    ]
    row = 1
    for name, text in texts:
        sheet.write(row, 0, row, look.cell())
        sheet.write(row, 1, name, look.cell(bold=True))
        sheet.merge_range(row, 2, row, last, text, look.cell("left"))
        sheet.set_row(row, 32 if len(text) > 44 else 20)
        row += 1
    row += 1
    sheet.write(row, 0, "来源文件", look.section())
    sheet.set_row(row, 22)
    row += 1
    fields = ["序号", "文件", "工作表", "检查表", "单位", "得分", "状态", "指纹"]
    for at, name in enumerate(fields):
        sheet.write(row, at, name, look.head())
        style = {"num_format": "0.0"} if name == "得分" else {"num_format": "@"} if name == "指纹" else {}
        option = "|0.0" if name == "得分" else ""
        sheet.write(row + 1, at, "{{来源文件." + name + option + "}}",
                    look.cell("left" if name == "文件" else "center", **style))
    sheet.set_row(row, 22)
    sheet.set_row(row + 1, 22)
    page_setup(sheet, None)
    sheet.print_area(0, 0, row + 1, last)


def blocks():
    def field(group, names, kind="文本", **more):
        return [(f"{group}.{name}", kind, more.get("choices", "")) for name in names]

    fields = [("报告日期", "日期", ""), ("平均分", "小数", "")]
    fields += [(n, "整数", "") for n in ("单位数", "应报表数", "实收表数", "问题总数", "应整改", "已销号", "逾期数",
                                      "挂账数", "报错数", "警告数", "提示数")]
    dates = ["发现日期", "签收日期", "整改完成日期", "复查日期", "延期至", "延期批准日期", "预计日期"]
    people = ["责任人", "签收人", "复查人", "延期批准人", "挂账批准人"]
    for name, *_ in LEDGER:
        kind = ("日期" if name in dates else "人员" if name in people else
                {"整改期限": "期限", "逾期天数": "整数", "复查结果": "单选", "责任部门": "部门",
                 "受检单位": "单位"}.get(name, "文本"))
        fields += field("整改", [name], kind, choices="复查结果" if name == "复查结果" else "")
    return [
        ("表单", ["标题", "版本"], [("考评工作簿", "1")]),
        ("字段", ["字段", "类型", "选项"], fields),
        ("分组", ["分组", "方式", "键", "可增行", "最少", "空"],
         [(g, "增行", k, "是", "1", "留行") for g, k in (
             ("汇总", "单位"), ("整改", "编号"), ("扣分较多", "序号"), ("共性问题", "序号"),
             ("缺报表", "序号"), ("整改情况", "序号"), ("问题", "序号"), ("规范化", "序号"), ("来源文件", "序号"),
             ("常见问题", "序号"), ("逾期单位", "序号"), ("待定", "序号"), ("目录", "序号"), ("历轮", "轮次"), ("历轮单位", "单位"))]),
        ("选项", ["名单", "值", "别名"], [
            ("复查结果", "合格", "√、✓、✔、是、符合、通过、销号、复查合格"),
            ("复查结果", "不合格", "×、✗、✘、否、不符合、未通过、复查不合格")]),
    ]


def rules(book):
    write_blocks(book, blocks(), [22, 12, 40, 12, 12, 12])


# Column widths count digits of the default font. Arial's are 7 pixels in Excel, WPS and LibreOffice alike, with or without
# the font; where Calibri is missing, columns would become a third wider and the print smaller.
DEFAULTS = {"default_format_properties": {"font_name": "Arial", "font_size": 10}}


def make(folder):
    path = os.path.join(folder, "考评工作簿.xlsx")
    with xlsxwriter.Workbook(path, DEFAULTS) as book:
        book.set_properties({"title": "考评工作簿", "created": datetime.datetime(2026, 1, 1)})
        look = ReportLooks(book)
        pages.overview(book, look)
        pages.contents(book, look)
        ranking(book, look)
        pages.past_rounds(book, look)
        ledger(book, look)
        pages.printed_ledger(book, look)
        bulletin(book, look)
        pages.notices(book, look)
        findings(book, look, "问题清单", "问题", "错误 {{报错数}} 条，警告 {{警告数}} 条；只统一了写法的 {{提示数}} 条见“规范化记录”。"
                 "有错误的表待放行：改正后重新收表，或由负责人确认。")
        method(book, look)
        pages.explanations(book, look)
        findings(book, look, "规范化记录", "规范化", "程序统一过写法的 {{提示数}} 处，不影响分数，不用改。")
        pages.unit(book, look)
        rules(book)
    return path


if __name__ == "__main__":
    print(make(sys.argv[1]))
