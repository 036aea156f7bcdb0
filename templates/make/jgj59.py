#!/usr/bin/env python3
"""Makes the ten checklists of JGJ 59-2011 and their summary from the table jgj59.tsv beside it.

    python3 templates/make/jgj59.py templates/建筑施工

Needs XlsxWriter. The wording of items and deductions is shortened; points, guarantee items (保证项目)
and weights are those of the standard.
"""
import csv
import os
import sys

from sheet import LINE, Form, lines

COLUMNS = [  # heading, width in digits, the option of the field's placeholder (None: none)
    ("序号", 5, None), ("类别", 5, None), ("检查项目", 15, None), ("扣分标准", 44, None),
    ("应得分数", 7, None), ("检查结果", 7, ""), ("扣减分数", 7, ""), ("实得分数", 7, None),
    ("存在问题", 26, ""), ("整改责任人", 9, ""), ("整改期限", 11.5, "|yyyy-MM-dd"),
]
LAST = len(COLUMNS) - 1
HEADS = {"border": 1, "align": "center", "font_name": "黑体", "bg_color": "#DDEBF7"}
GRADES = [("优良", "[得分]>=80 且 无零分表", "1"), ("合格", "[得分]>=70 且 无零分表", "2"),
          ("不合格", "其余", "3")]


def load():
    """The tables in order: title, weight, items by section."""
    here = os.path.dirname(os.path.abspath(__file__))
    tables = {}
    with open(os.path.join(here, "jgj59.tsv"), encoding="utf-8") as source:
        for row in csv.DictReader(source, delimiter="\t"):
            table = tables.setdefault(row["表"], {"weight": row["权重"], "sections": {}})
            table["sections"].setdefault(row["类别"], []).append(row)
    return tables


def score(row):
    """实得分数 of an item: blank where it does not apply or nothing is filled in."""
    return (f'=IF(OR(F{row}="不适用",F{row}="/"),"",IF(ISNUMBER(G{row}),MAX(0,E{row}-G{row}),'
            f'IF(OR(F{row}="符合",F{row}="√"),E{row},"")))')


def section(form, name, items, number, first):
    top = form.row
    for item in items:
        number += 1
        rule = "；\n".join(item["扣分标准"].split("；"))
        printed = {"序号": number, "检查项目": item["检查项目"], "扣分标准": rule,
                   "应得分数": int(item["应得分数"])}
        for at, (heading, width, option) in enumerate(COLUMNS):
            look = {"border": 1, "align": "left" if heading in ("扣分标准", "存在问题") else "center"}
            if heading == "扣分标准":
                look["font_size"] = 9
            if heading == "类别":
                continue
            if heading in printed:
                form.put(at, at, printed[heading], **look)
            elif heading == "实得分数":
                form.put(at, at, score(form.row + 1), **look)
            else:
                form.put(at, at, "{{项目." + heading + option + "}}" if number == first else None, **look)
        form.next(max(2, lines(rule, COLUMNS[3][1])) * LINE + 4)
    bottom = form.row
    form.row = top
    form.put(1, 1, name, rows=bottom - top, border=1, align="center", bold=True, rotation=270)
    form.row = bottom
    sums(form, "小计", [f"{column}{top + 1}:{column}{bottom}" for column in "EGH"])
    return number, bottom


def sums(form, name, ranges):
    look = {"border": 1, "align": "center", "bold": True, "bg_color": "#F2F2F2"}
    form.put(0, 3, name, **look)
    formulas = dict(zip((4, 6, 7), ranges))
    for at in range(4, LAST + 1):
        form.put(at, at, f"=SUM({formulas[at]})" if at in formulas else None, **look)
    form.next(17)


def rules(title, number, table):
    guarantee = "保证项目" in table["sections"]
    return [
        ("表单", ["表号", "版本", "标题", "键", "分组", "总评权重", "舍入位数"],
         [(number, "1", title, "工程名称+轮次+检查部位", "项目", table["weight"], "1")]),
        ("字段", ["字段", "类型", "必填", "范围", "选项", "缺填", "别名", "提示"], [
            ("工程名称", "单位", "是", "", "", "错误", "单位工程名称、受检工程、项目名称", ""),
            ("检查日期", "日期", "是", "", "", "错误", "检查时间", "如 2026-11-03"),
            ("轮次", "文本", "否", "", "", "", "检查轮次", ""),
            ("检查部位", "文本", "否", "", "", "", "部位、施工部位", "同一工程有几张表时必填"),
            ("检查人", "人员", "否", "", "", "", "检查人员", ""),
            ("施工单位", "文本", "否", "", "", "", "承包单位", ""),
            ("项目.序号", "整数", "是", "", "", "", "项次、编号", ""),
            ("项目.类别", "文本", "否", "", "", "", "项目类别", ""),
            ("项目.检查项目", "文本", "是", "", "", "", "项目、检查内容", ""),
            ("项目.扣分标准", "文本", "否", "", "", "", "评分标准", ""),
            ("项目.应得分数", "小数", "是", "", "", "", "应得分、标准分、满分", ""),
            ("项目.检查结果", "单选", "否", "", "检查结果", "留空", "检查情况、结果、评定", "√ × /"),
            ("项目.扣减分数", "扣分", "否", "0~[应得分数]", "", "留空", "扣减分、扣分", ""),
            ("项目.实得分数", "小数", "否", "", "", "留空", "实得分、得分", ""),
            ("项目.存在问题", "问题", "否", "最多1000字", "", "留空", "问题描述、存在的问题、扣分原因", ""),
            ("项目.整改责任人", "人员", "否", "", "", "留空", "责任人", ""),
            ("项目.整改期限", "期限", "否", "", "", "留空", "期限、整改时限", ""),
        ]),
        ("分组", ["分组", "方式", "键", "止于"], [("项目", "固定行", "序号", "检查项目合计")]),
        ("评分", ["分组", "方式", "满分字段", "扣分字段", "得分字段", "结果字段", "评分标准字段", "不适用",
                "保证项目", "保证小计下限", "保证后果", "多份", "换算"],
         [("项目", "扣分", "应得分数", "扣减分数", "实得分数", "检查结果", "扣分标准", "折算",
           '[类别]="保证项目"' if guarantee else "", "40" if guarantee else "",
           "归零" if guarantee else "", "平均", "×100")]),
        ("评级", ["等级", "条件", "次序"], GRADES),
        ("选项", ["名单", "值", "别名"], [
            ("检查结果", "符合", "√、合格、是"), ("检查结果", "不符合", "×、不合格、否"),
            ("检查结果", "不适用", "/、缺项、无此项")]),
        ("整改", ["来源", "条件", "描述", "责任人", "期限"],
         [("项目", "[扣减分数]>0", "存在问题", "整改责任人", "整改期限")]),
    ]


def checklist(folder, name, number, table):
    title = name + "检查评分表"
    form = Form(folder, title, number, [width for _, width, _ in COLUMNS])
    form.head("（JGJ 59-2011，满分100分）")
    form.fields([("工程名称", "", 0, 2, 3), ("施工单位", "", 4, 6, LAST)])
    form.fields([("检查日期", "|yyyy年M月d日", 0, 2, 2), ("轮次", "", 3, 4, 5), ("检查部位", "", 6, 8, 8),
                 ("检查人", "", 9, 10, LAST)])
    top = form.row
    form.cells([heading for heading, _, _ in COLUMNS], **HEADS)
    form.next(2 * LINE + 3)
    number_of, ends = 0, []
    for section_name, items in table["sections"].items():
        number_of, end = section(form, section_name, items, number_of, 1)
        ends.append(end + 1)
    sums(form, "检查项目合计", [",".join(f"{c}{row}" for row in ends) for c in "EGH"])
    label = {"border": 1, "align": "center", "bold": True}
    form.put(0, 2, "分项得分（折算）", **label)
    form.put(3, 3, "{{得分|不读}}", border=1, align="left", num_format="0.0")
    form.put(4, 5, "等级", **label)
    form.put(6, LAST, "{{等级|不读}}", border=1, align="left")
    form.next(20)
    form.put(0, LAST, "注：1.检查结果栏符合打“√”，不符合打“×”，无此项划“/”；扣减分数填正数，扣完为止。"
             "2.有缺项的按实得分÷应得分×100折算。3.保证项目中有一项得0分，或保证项目小计不足40分的"
             "（有缺项的按比例），本分项检查评分表得0分。", align="left", font_size=9)
    form.next(2 * LINE)
    form.done((top, top), rules(title, number, table))


PARTS = [("安全管理", 10), ("文明施工", 15), ("脚手架", 10), ("基坑工程", 10), ("模板支架", 10),
         ("高处作业", 10), ("施工用电", 10), ("施工升降机", 10), ("塔式起重机", 10), ("施工机具", 5)]


def summary(folder):
    """表A: a row a site, the ten scores as they count, and what they add up to."""
    title, number = "建筑施工安全检查评分汇总表", "JGJ59-00"
    form = Form(folder, title, number, [5, 20, 9, 9, 9] + [8] * 10 + [9])
    form.head("（JGJ 59-2011）")
    form.fields([("企业名称", "", 0, 2, 6), ("资质等级", "", 7, 9, 10), ("检查日期", "|yyyy年M月d日", 11, 13, form.last)])
    top = form.row
    for at, heading in enumerate(["序号", "单位工程名称", "建筑面积", "结构类型", "总计得分"]):
        form.put(at, at, heading, rows=2, **HEADS)
    form.put(5, 14, "项目名称及分值", **HEADS)
    form.put(15, 15, "等级", rows=2, **HEADS)
    form.next(17)
    for at, (name, points) in enumerate(PARTS):
        form.put(5 + at, 5 + at, f"{name}（满分{points}分）", **{**HEADS, "font_size": 9})
    form.next(2 * LINE + 6)
    names = ["序号", "单位工程名称", "建筑面积", "结构类型", "总计得分"] + [p for p, _ in PARTS] + ["等级"]
    for at, name in enumerate(names):
        form.put(at, at, "{{工程." + name + "}}", border=1, align="left" if at == 1 else "center")
    form.next(20)
    form.put(0, 1, "评语", border=1, align="center", bold=True)
    form.put(2, form.last, "{{评语}}", border=1, align="left")
    form.next(40)
    form.fields([("检查单位", "", 0, 2, 6), ("负责人", "", 7, 9, 10), ("项目经理", "", 11, 13, form.last)])
    parts = "+".join(f"[工程.{name}]" for name, _ in PARTS)
    full = "+".join(f'IF([工程.{name}]="",0,{points})' for name, points in PARTS)
    checks = [
        ("C1", "错误", f"ABS([工程.总计得分]-ROUND(({parts})/({full})*100,1))<0.05", "工程.总计得分",
         "总计得分不等于各项得分之和÷应得分×100"),
        ("C2", "错误", 'IF([工程.等级]="优良",[工程.总计得分]>=80,TRUE)', "工程.等级", "不足80分不能评为优良"),
        ("C3", "错误", "唯一([工程.单位工程名称])", "工程.单位工程名称", "单位工程写了两次"),
        ("C4", "警告", 'COUNTIF([工程.等级],"不合格")=0', "工程.等级", "有不合格的工程，请另附整改要求"),
    ] + [(f"P{at + 1}", "错误", f'IF([工程.{name}]="",TRUE,[工程.{name}]<={points})', f"工程.{name}",
          f"{name}满分{points}分") for at, (name, points) in enumerate(PARTS)]
    decimal = [(f"工程.{name}", "小数", "否", "", "", "留空", "", "") for name, _ in PARTS]
    form.done((top, top + 1), [
        ("表单", ["表号", "版本", "标题", "键"], [(number, "1", title, "企业名称+检查日期")]),
        ("字段", ["字段", "类型", "必填", "范围", "选项", "缺填", "别名", "提示"], [
            ("企业名称", "单位", "是", "", "", "错误", "施工企业", ""),
            ("检查日期", "日期", "是", "", "", "错误", "检查时间", ""),
            ("负责人", "人员", "否", "", "", "", "", ""), ("项目经理", "人员", "否", "", "", "", "", ""),
            ("工程.序号", "整数", "否", "", "", "", "", ""),
            ("工程.单位工程名称", "文本", "是", "", "", "错误", "工程名称、施工现场名称", ""),
            ("工程.建筑面积", "小数", "否", "", "", "", "面积", "平方米"),
            ("工程.总计得分", "小数", "是", "0~100", "", "错误", "总分、总得分", ""),
            *decimal,
            ("工程.等级", "单选", "否", "", "优良/合格/不合格", "", "评定等级", ""),
        ]),
        ("分组", ["分组", "方式", "键", "止于"], [("工程", "增行", "序号", "评语")]),
        ("校验", ["编号", "级别", "条件", "定位", "说明"], checks),
    ])


def main(folder):
    os.makedirs(folder, exist_ok=True)
    summary(folder)
    for at, (name, table) in enumerate(load().items()):
        checklist(folder, name, f"JGJ59-{at + 1:02}", table)


if __name__ == "__main__":
    main(sys.argv[1])
