#!/usr/bin/env python3
"""Makes two forms of other trades and other layouts: tick boxes, a weighted register.

    python3 templates/make/samples.py templates

Needs XlsxWriter.
"""
import os
import sys

from sheet import LINE, Form

HEADS = {"border": 1, "align": "center", "font_name": "黑体", "bg_color": "#E2EFDA"}
LABEL = {"border": 1, "align": "center", "bold": True}


def elevators(folder):
    """电梯: a column of item numbers at the right, tick boxes in the head, own words for yes and no."""
    title, number = "电梯维护保养核查表", "DT-07"
    form = Form(folder, title, number, [30, 30, 13, 9, 26, 12, 9], landscape=False)
    form.head("（质量部现场核查用）")
    form.fields([("使用单位", "", 0, 1, 2), ("核查日期", "|yyyy年M月d日", 3, 4, 6)])
    form.fields([("电梯编号", "", 0, 1, 2), ("核查人员", "", 3, 4, 6)])
    for name, field in (("电梯类型：", "电梯类型"), ("维保方式：", "维保方式")):
        form.put(0, 0, name, border=1, align="right")
        form.put(1, form.last, "{{" + field + "|勾选}}", border=1, align="left")
        form.next(19)
    top = form.row
    heads = ["核查内容", "判定依据", "结论", "分值", "不符合事实", "改正日期", "条款"]
    form.cells(heads, **HEADS)
    form.next(24)
    items = [
        ("机房通道畅通，照明完好", "钥匙、照明、温度计俱全", 5, "A1"),
        ("曳引机无异响、无渗漏", "运行一个行程听、看", 10, "A2"),
        ("限速器校验在有效期内", "铭牌与校验报告一致", 15, "A3"),
        ("层门锁紧装置啮合不少于7毫米", "抽查三层实测", 20, "B1"),
        ("轿门防夹装置有效", "纸箱试夹两次", 15, "B2"),
        ("紧急报警装置能接通值班室", "轿内实拨", 15, "B3"),
        ("底坑无积水，缓冲器完好", "下底坑查看", 10, "C1"),
        ("维保记录与现场一致", "近三个月记录对照", 10, "C2"),
    ]
    for at, (content, basis, points, clause) in enumerate(items):
        values = [content, basis, "{{核查.结论}}" if at == 0 else None, points,
                  "{{核查.不符合事实}}" if at == 0 else None,
                  "{{核查.改正日期|yyyy-MM-dd}}" if at == 0 else None, clause]
        for column, value in enumerate(values):
            form.put(column, column, value, border=1,
                     align="left" if column in (0, 1, 4) else "center")
        form.next(2 * LINE + 3)
    form.put(0, 2, "合计", **LABEL)
    form.put(3, 3, f"=SUM(D{top + 2}:D{form.row})", **LABEL)
    form.put(4, 5, "得分", **LABEL)
    form.put(6, 6, "{{得分|不读}}", border=1, align="center", num_format="0.0")
    form.next(20)
    form.put(0, 0, "核查意见", **LABEL)
    form.put(1, form.last, "{{核查意见}}", border=1, align="left")
    form.next(40)
    form.put(0, form.last, "注：结论栏填 通过、未通过，没有该装置的填 无此装置。", align="left", font_size=9)
    form.next(16)
    form.done((top, top), [
        ("form", ["number", "version", "title", "key", "group", "weight", "places"],
         [(number, "1", title, "使用单位+电梯编号", "核查", "1", "1")]),
        ("字段", ["字段", "类型", "必填", "范围", "选项", "缺填", "别名"], [
            ("使用单位", "单位", "是", "", "", "错误", "单位、物业公司"),
            ("核查日期", "日期", "是", "", "", "错误", "日期、检查日期"),
            ("电梯编号", "文本", "是", "", "", "错误", "设备编号、梯号"),
            ("核查人员", "人员", "否", "", "", "警告", "核查人"),
            ("电梯类型", "单选", "否", "", "客梯/货梯/医梯", "警告", "类型"),
            ("维保方式", "多选", "否", "", "半月保/季度保/年保", "", "方式"),
            ("核查意见", "文本", "否", "最多200字", "", "", "意见"),
            ("核查.条款", "文本", "是", "", "", "", "条款号、编号"),
            ("核查.核查内容", "文本", "是", "", "", "", "内容、核查项目"),
            ("核查.判定依据", "文本", "否", "", "", "", "依据、检查方法"),
            ("核查.结论", "单选", "否", "", "结论", "", "核查结论、判定"),
            ("核查.分值", "小数", "是", "", "", "", "分数、标准分"),
            ("核查.不符合事实", "问题", "否", "", "", "", "不符合、事实描述、问题"),
            ("核查.改正日期", "日期", "否", "", "", "", "改正期限、整改期限"),
        ]),
        ("分组", ["分组", "方式", "键", "止于"], [("核查", "固定行", "条款", "合计")]),
        ("评分", ["分组", "方式", "满分字段", "结果字段", "不适用", "保证项目", "多份"],
         [("核查", "是否", "分值", "结论", "折算", '[条款]="B1"', "平均")]),
        ("校验", ["编号", "级别", "条件", "定位", "说明"], [
            ("E1", "错误", 'IF([核查.结论]="未通过",[核查.不符合事实]<>"",TRUE)', "核查.不符合事实", "未通过的写明事实"),
            ("E2", "警告", 'COUNTIF([核查.结论],"未通过")<=2', "核查.结论", "未通过超过两项，请停梯检修"),
            ("E3", "错误", "IF([核查.改正日期]<>\"\",[核查.改正日期]>=[核查日期],TRUE)", "核查.改正日期",
             "改正日期早于核查日期"),
        ]),
        ("评级", ["等级", "条件"], [("可用", "[得分]>=85"), ("限用", "[得分]>=60"), ("停用", "其余")]),
        ("选项", ["名单", "值", "别名"], [
            ("结论", "通过", "√、是、合格"), ("结论", "未通过", "×、否、不通过、不合格"),
            ("结论", "无此装置", "/、无")]),
        ("整改", ["来源", "条件", "描述", "期限"],
         [("核查", '[结论]="未通过"', "不符合事实", "改正日期")]),
    ])


def wards(folder):
    """科室: a growing register of indicators with weights, a level a row, two rows of heads."""
    title, number = "科室质量考评登记表", "YH-12"
    form = Form(folder, title, number, [6, 22, 8, 8, 10, 10, 12, 10, 24])
    form.head("（质控科，按月）")
    form.fields([("科室", "", 0, 1, 1), ("考评日期", "|yyyy年M月d日", 2, 4, 5), ("考评人", "", 6, 7, 8)])
    top = form.row
    for at, heading in ((0, "编号"), (1, "考评指标")):
        form.put(at, at, heading, rows=2, **HEADS)
    form.put(2, 3, "分配", **HEADS)
    form.put(4, 5, "完成情况（%）", **HEADS)
    form.put(6, 7, "评定", **HEADS)
    form.put(8, 8, "说明", rows=2, **HEADS)
    form.next(18)
    for at, heading in ((2, "权重"), (3, "满分"), (4, "目标值"), (5, "实际值"), (6, "等次"), (7, "核定分")):
        form.put(at, at, heading, **HEADS)
    form.next(18)
    names = ["编号", "考评指标", "权重", "满分", "目标值", "实际值", "等次", "核定分", "说明"]
    for at, name in enumerate(names):
        form.put(at, at, "{{指标." + name + "}}", border=1,
                 align="left" if at in (1, 8) else "center")
    form.next(22)
    form.put(0, 1, "权重合计", **LABEL)
    form.put(2, 2, f"=SUM(C{form.row}:C{form.row})", **LABEL)
    form.put(3, 4, "综合得分", **LABEL)
    form.put(5, 6, "{{得分|不读}}", border=1, align="center", num_format="0.00")
    form.put(7, 7, "档次", **LABEL)
    form.put(8, 8, "{{等级|不读}}", border=1, align="left")
    form.next(20)
    form.fields([("科主任签字", "", 0, 2, 4), ("质控科审核", "", 5, 7, 8)], 26)
    form.done((top, top + 1), [
        ("表单", ["表号", "版本", "标题", "键", "分组", "总评权重", "舍入位数", "参数"],
         [(number, "1", title, "科室+考评日期", "指标", "1", "2", "优=10；良=8；中=6；差=0")]),
        ("字段", ["字段", "类型", "必填", "范围", "选项", "缺填", "别名"], [
            ("科室", "单位", "是", "", "", "错误", "考评科室、部门"),
            ("考评日期", "日期", "是", "", "", "错误", "日期"),
            ("考评人", "人员", "否", "", "", "", "考评人员"),
            ("科主任签字", "人员", "否", "", "", "", "科主任"), ("质控科审核", "人员", "否", "", "", "", "审核"),
            ("指标.编号", "文本", "是", "", "", "", "序号"),
            ("指标.考评指标", "文本", "是", "", "", "错误", "指标名称、考核指标"),
            ("指标.权重", "小数", "是", "0~1", "", "错误", "占比"),
            ("指标.满分", "小数", "是", "", "", "错误", "分值"),
            ("指标.目标值", "小数", "否", "", "", "", "目标"), ("指标.实际值", "小数", "否", "", "", "", "实际、完成值"),
            ("指标.等次", "单选", "否", "", "等次", "", "评定等次、档次"),
            ("指标.核定分", "小数", "否", "0~[满分]", "", "", "核定、复核分"),
            ("指标.说明", "文本", "否", "", "", "", "备注"),
        ]),
        ("分组", ["分组", "方式", "键", "止于", "最少"], [("指标", "增行", "编号", "权重合计", "6")]),
        ("评分", ["分组", "方式", "满分字段", "得分字段", "结果字段", "权重字段", "多份"],
         [("指标", "等级", "满分", "核定分", "等次", "权重", "平均")]),
        ("校验", ["编号", "级别", "条件", "定位", "说明"], [
            ("W1", "错误", "ABS(SUM([指标.权重])-1)<0.0001", "指标.权重", "权重之和不是1"),
            ("W2", "错误", "唯一([指标.编号])", "指标.编号", "编号重复"),
            ("W3", "警告", "COUNTA([指标.等次])+COUNTA([指标.核定分])>=COUNTA([指标.编号])", "指标.等次",
             "有指标没有评定"),
            ("W4", "提示", "ROWS(UNIQUE([指标.等次]))>1", "指标.等次", "各项等次都一样，请核对"),
        ]),
        ("评级", ["等级", "条件"], [("A", "[得分]>=90"), ("B", "[得分]>=75"), ("C", "其余")]),
        ("选项", ["名单", "值", "别名"], [
            ("等次", "优", "优秀、A"), ("等次", "良", "良好、B"), ("等次", "中", "一般、C"), ("等次", "差", "较差、D")]),
    ])


if __name__ == "__main__":
    for trade, make in (("电梯", elevators), ("医院", wards)):
        folder = os.path.join(sys.argv[1], trade)
        os.makedirs(folder, exist_ok=True)
        make(folder)
