"""Sheets of the assessment workbook that are no plain lists: overview, contents, notices, unit pages."""
from looks import over
from report_looks import DAY, column_name, page_setup

LINK = {"font_color": "#0563C1", "underline": 1}


def list_rows(sheet, look, row, group, fields, height=22):
    """Heads and the row of a list: (name, first column, last column, left, option)."""
    for name, first, last, left, option in fields:
        style = {}
        if option == DAY:
            style = {"num_format": "yyyy-mm-dd"}
        elif option:
            style = {"num_format": option.lstrip("|")}
        if (name in ("单位", "工作表") and group != "常见问题") or (name == "检查表" and group == "单位页.表"):
            style.update(LINK)
        head, cell = look.head(), look.cell("left" if left else "center", **style)
        text = "{{" + group + "." + name + option + "}}"
        over(sheet, row, first, last, name, head)
        over(sheet, row + 1, first, last, text, cell)
    sheet.set_row(row, 22)
    sheet.set_row(row + 1, height)
    return row + 2


def section(sheet, look, row, text):
    sheet.write(row, 0, text, look.section())
    sheet.set_row(row, 24)
    return row + 1


def overview(book, look):
    """The director's page: figures beside the chart of the ranking, then one table of ranks and lost points."""
    sheet = book.add_worksheet("总览")
    first, slots = 6, 18
    last = first + slots - 1
    for at, width in enumerate([7, 16, 9, 9, 9.5, 9.5]):
        sheet.set_column(at, at, width)
    sheet.set_column(first, first + 39, 6.3)
    sheet.merge_range(0, 0, 0, last, "安全巡视考评总览", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, last, "{{轮次名}}　　报告日期：{{报告日期|yyyy年M月d日}}", look(align="left"))
    sheet.set_row(1, 20)
    label, value = look.cell(bold=True, bg_color="#F2F2F2"), look.cell("left")
    facts = [
        ("受检单位", "{{单位数}} 个：排名 {{排名单位数}} 个，未排名 {{未排名单位数}} 个"),
        ("应报／实收", "{{应报表数}} 份／{{实收表数}} 份"),
        ("平均分", "{{平均分|0.0}} 分{{比上轮}}"),
        ("最高", "{{最高}}"), ("最低", "{{最低}}"), ("等级", "{{等级分布}}"),
        ("问题", "本轮 {{问题总数}} 项；应整改 {{应整改}} 项，已销号 {{已销号}} 项"),
        ("整改率", "整改率 {{总整改率}}，按期率 {{总按期率}}"), ("逾期", "{{逾期数}} 项，挂账 {{挂账数}} 项"),
        ("缺报", "{{缺报概要}}"),
    ]
    row = 2
    for name, text in facts:
        sheet.merge_range(row, 0, row, 1, name, label)
        sheet.merge_range(row, 2, row, 5, text, value)
        sheet.set_row(row, 30)
        row += 1
    chart_row = 2
    row = section(sheet, look, row, "一、名次与各大项失分率（失分率＝扣分÷应得分，颜色越红失分越多）")
    heads = [("名次", ""), ("单位", ""), ("总分", "|0.0"), ("等级", ""), ("上轮总分", "|0.0"), ("升降", "")]
    for at, (name, option) in enumerate(heads):
        sheet.write(row, at, name, look.head())
        style = {"num_format": "0.0"} if option else LINK if name == "单位" else {}
        sheet.write(row + 1, at, "{{热力." + name + option + "}}", look.cell("left" if name == "单位" else "center", **style))
    sheet.write(row, first, "{{类.名称|向右}}",
                look(font_name="黑体", font_size=9, align="center", border=1, bg_color="#D9E2F3", rotation=270))
    sheet.write(row + 1, first, "{{热力.类.失分率|向右|0%}}", look.cell(num_format="0%", font_size=9))
    sheet.set_row(row, 132)
    sheet.set_row(row + 1, 20)
    line = row + 2
    sheet.conditional_format(f"{column_name(first)}{line}:{column_name(first + 39)}{line}", {
        "type": "3_color_scale", "min_type": "num", "mid_type": "num", "max_type": "num", "min_value": 0,
        "mid_value": 0.15, "max_value": 0.4, "min_color": "#E2EFDA", "mid_color": "#FFF2CC", "max_color": "#F8696B"})
    sheet.conditional_format(f"D{line}", {"type": "cell", "criteria": "==", "value": '"不合格"',
                                          "format": book.add_format({"font_color": "#C00000", "bold": True})})
    chart = book.add_chart({"type": "column"})
    chart.add_series({
        # The list on this page is printed with heads in between, those of 汇总排名 stand once.
        "name": "总分", "categories": "=汇总排名!$B$5:$B$5", "values": "=汇总排名!$D$5:$D$5",
        "fill": {"color": "#4472C4"}, "gap": 60,
        "data_labels": {"value": True, "num_format": "0.0", "font": {"size": 9}}})
    chart.set_title({"name": "各单位加权总分（按名次）", "name_font": {"size": 12, "bold": False}})
    chart.set_legend({"none": True})
    chart.set_x_axis({"num_font": {"size": 9}})
    chart.set_y_axis({"min": 0, "max": 100, "num_font": {"size": 9}, "major_gridlines": {"visible": True,
                      "line": {"color": "#D9D9D9"}}})
    chart.set_size({"width": slots * 49, "height": len(facts) * 40 - 6})
    sheet.insert_chart(chart_row, first, chart, {"x_offset": 6, "y_offset": 3, "object_position": 2})
    sheet.set_h_pagebreaks([row + 3])
    row = section(sheet, look, row + 3, "二、最常见的五个问题")
    row = list_rows(sheet, look, row, "常见问题", [
        ("序号", 0, 0, 0, ""), ("检查表", 1, 2, 1, ""), ("条目", 3, 3, 0, ""), ("检查内容", 4, first + 6, 1, ""),
        ("单位数", first + 7, first + 8, 0, ""), ("扣分", first + 9, first + 10, 0, "|0.0"),
        ("单位", first + 11, last, 1, "")], 32)
    row = section(sheet, look, row + 1, "三、各单位逾期")
    row = list_rows(sheet, look, row, "逾期单位", [
        ("序号", 0, 0, 0, ""), ("单位", 1, 2, 1, ""), ("逾期数", 3, 3, 0, ""), ("最长天数", 4, 4, 0, ""),
        ("应整改", 5, 5, 0, ""), ("整改率", first, first + 1, 0, "")])
    row = section(sheet, look, row + 1, "四、未交和待定的表")
    list_rows(sheet, look, row, "待定", [
        ("序号", 0, 0, 0, ""), ("单位", 1, 2, 1, ""), ("检查表", 3, 5, 1, ""), ("状态", first, first + 1, 0, ""),
        ("原因", first + 2, last, 1, "")], 24)
    page_setup(sheet, None)


def past_rounds(book, look):
    """The rounds that a history keeps: a line chart of what ranked units came to, its figures, then every unit's totals
    and ranks, a pair of columns a round. Without a history the sheet is taken out."""
    sheet = book.add_worksheet("历轮走势")
    pairs = 8
    last = 2 * pairs
    sheet.set_column(0, 0, 16)
    sheet.set_column(1, last, 8.8)
    sheet.merge_range(0, 0, 0, last, "历轮走势", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, last, "{{轮次名}}　　报告日期：{{报告日期|yyyy年M月d日}}　　以前各轮取自历次记录，以各轮最新一版为准；"
                      "不排名的单位不进平均。", look(align="left"))
    sheet.set_row(1, 20)
    chart_row = section(sheet, look, 2, "一、各轮总分和整改")
    sheet.set_row(chart_row, 240)
    row = chart_row + 1
    heads = [("轮次", ""), ("单位数", ""), ("平均分", "|0.0"), ("最高", "|0.0"), ("最低", "|0.0"), ("问题数", ""), ("应整改", ""),
             ("已销号", ""), ("整改率", ""), ("逾期数", "")]
    for at, (name, option) in enumerate(heads):
        style = {"num_format": "0.0"} if option else {}
        sheet.write(row, at, name, look.head())
        sheet.write(row + 1, at, "{{历轮." + name + option + "}}", look.cell(**style))
    for at in (row, row + 1):
        sheet.set_row(at, 20)
    line = row + 2
    chart = book.add_chart({"type": "line"})
    for name, column, colour in (("最高", "D", "#70AD47"), ("平均分", "C", "#4472C4"), ("最低", "E", "#ED7D31")):
        style = {"line": {"color": colour, "width": 2.25 if name == "平均分" else 1.25},
                 "marker": {"type": "circle", "size": 5, "fill": {"color": colour}, "border": {"color": colour}}}
        if name == "平均分":
            style["data_labels"] = {"value": True, "num_format": "0.0", "position": "below", "font": {"size": 9}}
        chart.add_series({"name": name, "categories": f"=历轮走势!$A${line}:$A${line}",
                          "values": f"=历轮走势!${column}${line}:${column}${line}", **style})
    chart.set_title({"name": "排名单位的加权总分", "name_font": {"size": 12, "bold": False}})
    chart.set_legend({"position": "bottom"})
    chart.set_x_axis({"num_font": {"size": 9}})
    chart.set_y_axis({"min": 40, "max": 100, "num_font": {"size": 9}, "num_format": "0", "major_gridlines": {"visible": True,
                      "line": {"color": "#D9D9D9"}}})
    chart.set_size({"width": 117 + last * 67 - 12, "height": 312})
    sheet.insert_chart(chart_row, 0, chart, {"x_offset": 6, "y_offset": 4, "object_position": 2})
    sheet.set_h_pagebreaks([row + 3])
    row = section(sheet, look, row + 3, "二、各单位的总分和名次（括号里的总分是暂计的，没有名次）")
    sheet.merge_range(row, 0, row + 1, 0, "单位", look.head())
    sheet.merge_range(row, 1, row, 2, "{{历轮头.轮次|向右}}", look.head())
    sheet.write(row + 1, 1, "总分", look.head())
    sheet.write(row + 1, 2, "名次", look.head())
    sheet.write(row + 2, 0, "{{历轮单位.单位}}", look.cell("left", **LINK))
    sheet.write(row + 2, 1, "{{历轮单位.历轮头.总分|向右|0.0}}", look.cell(num_format="0.0", text_wrap=False))
    sheet.write(row + 2, 2, "{{历轮单位.历轮头.名次|向右}}", look.cell(bold=True))
    for at in range(row, row + 3):
        sheet.set_row(at, 20)
    page_setup(sheet, (row, row + 1))


def contents(book, look):
    sheet = book.add_worksheet("目录")
    for at, width in enumerate([7, 40, 52]):
        sheet.set_column(at, at, width)
    sheet.merge_range(0, 0, 0, 2, "目录", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, 2, "{{轮次名}}　　点“工作表”一栏到那一张表。", look(align="left"))
    list_rows(sheet, look, 2, "目录", [("序号", 0, 0, 0, ""), ("工作表", 1, 1, 1, ""), ("内容", 2, 2, 1, "")], 20)
    page_setup(sheet, (2, 2), portrait=True)
    sheet.freeze_panes(3, 0)


def printed_ledger(book, look):
    """Two bands a problem: what was found, what was done."""
    sheet = book.add_worksheet("整改台账（打印）")
    for at, width in enumerate([14, 13, 16, 46, 13, 12, 12, 12, 13]):
        sheet.set_column(at, at, width)
    sheet.merge_range(0, 0, 0, 8, "整改台账", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, 8, "{{轮次名}}　　报告日期：{{报告日期|yyyy年M月d日}}　　★已逾期　△3天内到期。"
                      "本表供打印，填写和交回用“整改台账”。", look(align="left"))
    upper = [("受检单位", ""), ("条目", ""), ("问题描述", ""), ("责任部门", ""), ("责任人", ""), ("整改期限", DAY), ("状态", ""),
             ("标记", "")]
    lower = [("整改措施", 1, 3, ""), ("整改完成日期", 4, 4, DAY), ("延期至", 5, 5, DAY), ("复查结果", 6, 6, ""),
             ("复查人", 7, 7, ""), ("复查日期", 8, 8, DAY)]
    shade = {"bg_color": "#F7F9FC"}
    sheet.merge_range(2, 0, 3, 0, "编号", look.head())
    sheet.merge_range(4, 0, 5, 0, "{{整改.编号|不读}}", look.cell(num_format="@"))
    for at, (name, option) in enumerate(upper, 1):
        style = {"num_format": "yyyy-mm-dd"} if option else {}
        style.update({"bold": True} if name in ("问题描述", "标记") else {})
        sheet.write(2, at, name, look.head())
        sheet.write(4, at, "{{整改." + name + "|不读" + option + "}}",
                    look.cell("left" if name == "问题描述" else "center", **style))
    for name, first, last, option in lower:
        style = {"num_format": "yyyy-mm-dd"} if option else {}
        cell = look.cell("left" if name == "整改措施" else "center", **style, **shade)
        text = "{{整改." + name + "|不读" + option + "}}"
        over(sheet, 3, first, last, name, look.head())
        over(sheet, 5, first, last, text, cell)
    for at in (2, 3):
        sheet.set_row(at, 20)
    for at in (4, 5):
        sheet.set_row(at, 24)
    page_setup(sheet, (2, 3), signed=True)
    sheet.freeze_panes(4, 1)


def notices(book, look):
    """A page a unit: the rows from the title to the page break are one record, its problems a list within."""
    sheet = book.add_worksheet("整改通知单")
    for at, width in enumerate([6, 15, 9, 34, 12, 10, 13]):
        sheet.set_column(at, at, width)
    last = 6
    label, value = look.cell(bold=True), look.cell("left")
    sheet.merge_range(0, 0, 0, last, "安全隐患整改通知单{{通知.空|不读}}", look.title())
    sheet.merge_range(1, 0, 1, last, "编号：{{通知.编号|不读}}", look(align="right"))
    for row, left, right in ((2, ("受检单位", "{{通知.受检单位|不读}}"), ("党支部", "{{通知.党支部|不读}}")),
                             (3, ("检查日期", "{{通知.检查日期|不读}}"), ("检查人", "{{通知.检查人|不读}}"))):
        sheet.merge_range(row, 0, row, 1, left[0], label)
        sheet.merge_range(row, 2, row, 3, left[1], value)
        sheet.write(row, 4, right[0], label)
        sheet.merge_range(row, 5, row, last, right[1], value)
    fields = [("序号", 0, ""), ("编号", 1, ""), ("条目", 2, ""), ("问题描述", 3, ""), ("责任部门", 4, ""), ("责任人", 5, ""),
              ("整改期限", 6, DAY)]
    for name, at, option in fields:
        sheet.write(4, at, {"问题描述": "存在问题"}.get(name, name), look.head())
        style = {"num_format": "yyyy-mm-dd"} if option else {}
        sheet.write(5, at, "{{通知.问题." + name + "|不读" + option + "}}",
                    look.cell("left" if name == "问题描述" else "center", **style))
    blocks = [(6, "整改要求", "{{通知.要求|不读}}", 62),
              (7, "签发", "签发单位（章）：　　　　　　签发人：　　　　　　　签发日期：{{通知.签发日期|不读|yyyy年M月d日}}", 34),
              (8, "签收", "{{通知.受检单位|不读}}（章）：　　　　签收人：　　　　　　　签收日期：　　　　年　　月　　日", 34),
              (9, "整改回复", "", 96),
              (10, "回复签字", "整改负责人：　　　　　　　单位负责人：　　　　　　　　　　　年　　月　　日", 30),
              (11, "复查意见", "□ 合格，予以销号　　□ 不合格，限　　年　　月　　日前整改完毕", 52),
              (12, "复查签字", "复查人：　　　　　　　　　　复查日期：　　　　年　　月　　日{{通知.空|不读}}", 30)]
    for row, name, text, height in blocks:
        sheet.merge_range(row, 0, row, 1, name, label)
        sheet.merge_range(row, 2, row, last, text, value)
        sheet.set_row(row, height)
    for row, height in ((0, 44), (1, 22), (2, 26), (3, 30), (4, 24), (5, 30)):
        sheet.set_row(row, height)
    sheet.set_h_pagebreaks([13])
    page_setup(sheet, None, portrait=True)


def explanations(book, look):
    sheet = book.add_worksheet("计分说明")
    for at, width in enumerate([24, 12, 74, 11, 44]):
        sheet.set_column(at, at, width)
    sheet.merge_range(0, 0, 0, 4, "计分说明", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, 4, "{{轮次名}}　　每个得分怎么来：从原件的单元格到总分和名次。扣分以检查人填写的为准。", look(align="left"))
    fields = [("检查表", 1), ("步骤", 0), ("算法", 1), ("结果", 0), ("来源", 1)]
    for at, (name, left) in enumerate(fields):
        sheet.write(2, at, name, look.head())
        style = {"num_format": "0.00", "align": "right"} if name == "结果" else {"align": "left" if left else "center"}
        sheet.write(4, at, "{{计分.步骤." + name + "|不读}}", look(border=1, **style))
    sheet.merge_range(3, 0, 3, 4, "{{计分.概要|不读}}", look.cell("left", font_name="黑体", bg_color="#F2F2F2"))
    sheet.write(5, 0, "{{计分.空|不读}}", look())
    for row, height in ((2, 22), (3, 24), (4, 20), (5, 6)):
        sheet.set_row(row, height)
    page_setup(sheet, (2, 2))
    sheet.freeze_panes(3, 0)


def unit(book, look):
    """A page a unit, copied for each: its figures, its forms, its problems."""
    sheet = book.add_worksheet("{{单位页.页名}}")
    for at, width in enumerate([7, 15, 22, 40, 12, 11, 12, 12, 14]):
        sheet.set_column(at, at, width)
    last = 8
    sheet.merge_range(0, 0, 0, last, "{{单位名|不读}}", look.title())
    sheet.set_row(0, 36)
    sheet.merge_range(1, 0, 1, last, "{{轮次名|不读}}　　报告日期：{{报告日期|不读|yyyy年M月d日}}　　党支部：{{单位党支部|不读}}", look(align="left"))
    label, value = look.cell(bold=True, bg_color="#F2F2F2"), look.cell("left")
    lines = [[("名次", "{{单位名次|不读}}（上轮 {{单位上轮名次|不读}}）"), ("总分", "{{单位总分|不读|0.0}}（上轮 {{单位上轮总分|不读|0.0}}，{{单位升降|不读}}）"),
              ("等级", "{{单位等级|不读}}")],
             [("本轮问题", "{{单位问题数|不读}} 项"), ("应整改／已销号", "{{单位应整改|不读}} 项／{{单位已销号|不读}} 项，整改率 {{单位整改率|不读}}"),
              ("逾期", "{{单位逾期数|不读}} 项")]]
    row = 2
    for line in lines:
        for (first, second), (name, text) in zip((((0, 1), (2, 2)), ((3, 3), (4, 6)), ((7, 7), (8, 8))), line):
            for (start, end), content, style in ((first, name, label), (second, text, value)):
                over(sheet, row, start, end, content, style)
        sheet.set_row(row, 24)
        row += 1
    sheet.merge_range(row, 0, row, 1, "说明", label)
    sheet.merge_range(row, 2, row, last, "{{单位说明|不读}}", value)
    sheet.set_row(row, 24)
    row = section(sheet, look, row + 2, "一、各表得分")
    row = list_rows(sheet, look, row, "单位页.表", [
        ("序号", 0, 0, 0, ""), ("检查表", 1, 3, 1, ""), ("检查日期", 4, 4, 0, DAY), ("得分", 5, 5, 0, "|0.0"),
        ("等级", 6, 6, 0, ""), ("问题数", 7, 7, 0, ""), ("状态", 8, 8, 0, "")])
    parts = [("二、本轮问题", "单位页.问题"), ("三、上轮带入的问题", "单位页.旧问题")]
    for title, group in parts:
        row = section(sheet, look, row + 1, title)
        row = list_rows(sheet, look, row, group, [
            ("序号", 0, 0, 0, ""), ("编号", 1, 1, 0, ""), ("来源", 2, 2, 1, ""), ("问题描述", 3, 3, 1, ""),
            ("责任部门", 4, 4, 0, ""), ("责任人", 5, 5, 0, ""), ("整改期限", 6, 6, 0, DAY), ("状态", 7, 7, 0, ""),
            ("提示", 8, 8, 0, "")], 30)
    row = section(sheet, look, row + 1, "四、逾期未整改")
    list_rows(sheet, look, row, "单位页.逾期", [
        ("序号", 0, 0, 0, ""), ("编号", 1, 1, 0, ""), ("来源", 2, 2, 1, ""), ("问题描述", 3, 3, 1, ""),
        ("责任部门", 4, 4, 0, ""), ("责任人", 5, 5, 0, ""), ("整改期限", 6, 6, 0, DAY), ("逾期天数", 7, 7, 0, ""),
        ("通报文号", 8, 8, 0, "")], 30)
    page_setup(sheet, None)
