"""Makes the templates of the catalogue of registers from registers.tsv, in folders by kind, and a filled
copy of each with what it says.

    python3 templates/make/registers.py templates fixtures/registers
"""
import csv
import json
import os
import re
import sys

from sheet import Form, digits

HERE = os.path.dirname(os.path.abspath(__file__))
FOLDERS = {"台账": "台账", "期表": "期表", "名单": "名单", "核对表": "检查表"}
HEADS = dict(bold=True, align="center", border=1, bg_color="#F2F2F2")
WIDTHS = {"整数": 8, "小数": 9, "勾选": 8, "日期": 12, "期限": 12, "时间": 9, "期间": 10, "单选": 12, "多选": 16,
          "人员": 13, "部门": 14, "单位": 14, "文本": 20}

# Digits that a page of A4 takes without shrinking.
PORTRAIT, LANDSCAPE = 92, 134

# Other ways to write a choice, the same in every template.
CHOICE_ALIASES = dict(part.split(" = ") for part in (
    "党员 = 中共党员、正式党员；团员 = 共青团员；职工群众 = 群众、职工；团员青年 = 团员、青年；已整改 = √、已完成整改；"
    "未整改 = ×、整改中；已完成 = 完成、√；未完成 = ×；夜间 = 夜班、夜；白班 = 白天、日班；节假日 = 节日、假日；"
    "政治业务学习 = 政治学习、业务学习；党规党纪教育 = 党纪教育；普法教育 = 普法；一般 = 一般隐患、一般违章；"
    "重大 = 重大隐患；违反劳动纪律 = 违反劳纪；问卷调查 = 问卷；现场调研 = 现场").split("；"))

# What the notes of the table say in words.
LISTS = {
    "TZ-04": [("支委", '花名册[职务="支委" 或 职务="书记"]')],
    "HM-01": [("党员", '花名册[政治面貌="党员"]'), ("党委委员", '花名册[职务="党委委员"]'),
              ("书记", '花名册[职务="书记"]'), ("党委主要领导", '花名册[职务="党委书记" 或 职务="总经理"]'),
              ("领导班子", '花名册[职务="党委书记" 或 职务="总经理" 或 职务="副总经理" 或 职务="党委委员"]'),
              ("责任人员", '花名册[职务<>""]')],
}
VALIDITY = {"HM-01": ("进入日期", "离开日期"), "TZ-29": ("签订日期", "有效期至")}
POINTS = {("TZ-32", "等级"): {"一般": "1", "较重": "3", "严重": "6"}}
PARAMETERS = {"TZ-51": "基础分=60；加分封顶=20", "TZ-02": "一般系数=0.8；差系数=0.6"}
OWED = {"TZ-48": '单位[类型="生产型"]'}
JOINS = {
    "TZ-32": [("连带", "三违", "联保", "违章人=联保对象", "", "连带人=[联保.党员]、连带分=[三违.记分]*50%")],
    "TZ-45": [("自查免扣", "班组考核", "五找", "自查编号=编号", "", "班组=[班组考核.班组]、免扣分=[班组考核.扣分]")],
}
# Rows that enter the rectification ledger, by what the notes of the table say.
RECTIFIED = {
    "TZ-16": {"来源": "隐患", "描述": "描述", "责任部门": "责任部门", "责任人": "责任人", "期限": "期限", "整改措施": "措施",
              "完成日期": "完成日期", "复查人": "复查人", "复查日期": "复查日期"},
}
# Formulas that the table tells in words, or whose numbers are parameters.
FORMULAS = {
    "建议采纳率": '(COUNTIF([采纳],"采纳")+COUNTIF([采纳],"部分采纳"))/次数()',
    "党员积分": 'MAX(0,MIN(100,[基础分]+MIN([加分封顶],SUMIF([分值],">0"))+SUMIF([分值],"<0")))',
    "述职评议得分": "AVERAGE(([好]+[一般]*[一般系数]+[差]*[差系数])/[参评人数]*100)",
}
# Columns that draw on a list by their check.
DRAWN = {("TZ-45", "自查编号"): "五找.编号"}
DROPPED = {("TZ-45", "在册")}
# Sources that are blank: indicators reckoned from indicators alone.
ALONE = {"班组得分"}
LISTED = {"单位": "汇总", "全厂": "汇总"}
# Where the workbook of a year shows an indicator besides.
PLACES = {"党员积分": "人员、积分", "班组得分": "积分"}
PLACES.update({name: "汇总、述职" for name in ("清单完成率", "谈话覆盖率", "学习频次达标率", "下现场达标率", "承诺参与率", "隐患整改率")})
# Points out of a hundred, although they are quotients.
POINTS_OF_HUNDRED = {"述职评议得分"}


def code(text):
    return text.replace("\\|", "|")


class Column:
    """A column of the table: `name:type`, `*` required, `#` confidential, `(a/b)`, `@list`."""

    def __init__(self, number, text):
        self.required, self.private = "*" in text.rsplit(")", 1)[-1], "#" in text
        text = text.replace("*", "").replace("#", "")
        text, _, self.list = text.partition("@")
        self.name, _, kind = text.partition(":")
        inner = re.search(r"\((.*)\)", kind)
        self.kind = kind.split("(")[0]
        self.choices = inner.group(1).split("/") if inner and self.kind in ("单选", "多选") else []
        self.range = inner.group(1) if inner and self.kind == "期间" else ""
        self.list = DRAWN.get((number, self.name), self.list)


class Entry:
    def __init__(self, row, aliases):
        self.number, self.title, self.kind, self.group = (row[k] for k in ("表号", "标题", "种类", "分组"))
        columns, _, own = row["列"].partition(" ‖ ")
        self.columns = [Column(self.number, text) for text in columns.split()]
        self.is_company = bool(own)
        self.key, self.dated, self.note = row["键"], row["日期"], row["备注"]
        self.aliases = aliases.get(self.title, {})
        self.checks = self.read_checks(row["校验"])
        self.indicators = [self.read_indicator(text) for text in row["指标"].split("<br>") if text]

    def read_checks(self, text):
        found = re.findall(r"(错误|警告|提示) `(.*?)`(?:<br>|$)", code(text))
        checks = []
        for severity, condition in found:
            if any(self.number == number and word in condition for number, word in DROPPED):
                continue
            fields = [f for f in re.findall(r"\[([^\]]+)\]", condition) if f.startswith(self.group + ".")]
            target = fields[0] if condition.startswith("唯一") else fields[-1]
            told = re.sub(r"\[(?:[^\].]+\.)?([^\]]+)\]", r"\1", condition)
            checks.append((f"C{len(checks) + 1}", severity, condition, target, "应满足：" + told))
        return checks

    def read_indicator(self, text):
        name = re.match(r"\*\*(.+?)\*\* ", text).group(1)
        rest = code(text[len(name) + 5:])
        required = re.search(r"\*\*(.+?)\*\*$", rest)
        rest = rest[:required.start()] if required else rest
        formulas = re.findall(r"`(.*?)`", rest)
        words = re.sub(r"`.*?`", "", rest)
        head = re.match(r"(.+)·(\S+?)(?= |，|$)", words)
        subject, period = head.group(1), head.group(2)

        def named(label):
            found = re.search(label + r"=([^，]+)", words[head.end():])
            return found.group(1).strip() if found else ""

        value = FORMULAS.get(name, formulas[-1])
        condition = formulas[0] if len(formulas) > 1 else ""
        source = named("来源") or ("" if name in ALONE else self.group)
        listed = PLACES.get(name, LISTED.get(subject.split("[")[0], "人员"))
        if listed == "汇总" and period == "月":
            listed = "走势" if not required else "汇总、走势"
        listed += "、缺漏" if required else ""
        is_rate = ("/" in value or "达标率" in value) and name not in POINTS_OF_HUNDRED
        return (name, subject, period, source, named("对应"), condition, named("分项"), value,
                required.group(1) if required else "", "%" if is_rate else "", listed)

    def origin(self, name):
        """Whether the seeds tell an indicator, or an office has to settle it: [种], [拟], [推]."""
        names = [row[0] for row in self.indicators]
        for part in re.split("[；，。：]", self.note):
            mark = re.search(r"\[[拟推]\]", part)
            meant = [other for other in names if other in part]
            if mark and (not meant or name in meant):
                return mark.group(0)
        return "[种]"

    # The rules

    def blocks(self):
        owed = "" if self.is_company else OWED.get(self.number, "单位")
        keys = "年度" if self.is_company else "填报单位+年度"
        blocks = [
            ("表单", ["表号", "版本", "标题", "键", "应报", "参数"],
             [(self.number, "1", self.title, keys, owed, PARAMETERS.get(self.number, ""))]),
            ("字段", ["字段", "类型", "必填", "范围", "选项", "缺填", "别名", "保密"], self.fields()),
        ]
        start, end = VALIDITY.get(self.number, ("", ""))
        periods = next((c.range for c in self.columns if self.kind == "期表" and c.range), "")
        blocks.append(("分组", ["分组", "方式", "键", "止于", "最少", "日期", "起", "止", "来源"],
                       [(self.group, "带入" if periods else "增行", self.key, "填表人", str(self.least()), self.dated, start, end,
                         periods)]))
        choices = self.choice_rows()
        if choices:
            blocks.append(("选项", ["名单", "值", "别名", "分值"], choices))
        if self.checks:
            blocks.append(("校验", ["编号", "级别", "条件", "定位", "说明"], self.checks))
        if self.number in JOINS:
            blocks.append(("关联", ["关联", "来源", "与", "对应", "条件", "取"], JOINS[self.number]))
        if self.indicators:
            blocks.append(("指标", ["指标", "对象", "周期", "来源", "对应", "条件", "分项", "取值", "要求", "显示", "列入", "说明"],
                           [(*row, self.origin(row[0])) for row in self.indicators]))
        if self.number in RECTIFIED:
            columns = RECTIFIED[self.number]
            blocks.append(("整改", list(columns), [tuple(columns.values())]))
        return blocks

    def least(self):
        """The rows of a blank form: as many as fill its first page."""
        return 12 if sum(self.widths()) > PORTRAIT else 20

    def fields(self):
        own = [] if self.is_company else [
            ("填报单位", "单位", "是", "", "", "错误", "单位、部门、党支部、支部、填表单位", "")]
        own += [("年度", "期间", "是", "年", "", "错误", "年份、所属年度", ""),
                ("填表人", "人员", "", "", "", "", "制表人", ""),
                ("填表日期", "日期", "", "", "", "", "制表日期", "")]
        for column in self.columns:
            choices = column.name if column.choices else column.list
            own.append((f"{self.group}.{column.name}", column.kind, "是" if column.required else "", column.range,
                        choices, "错误" if column.required else "", self.aliases.get(column.name, ""),
                        "是" if column.private else ""))
        return own

    def choice_rows(self):
        rows = []
        for column in self.columns:
            for choice in column.choices:
                points = POINTS.get((self.number, column.name), {}).get(choice, "")
                taken = [other for other in column.choices if other != choice]
                ways = [way for way in CHOICE_ALIASES.get(choice, "").split("、") if way and way not in taken]
                rows.append((column.name, choice, "、".join(ways), points))
        return rows + [(name, part, "", "") for name, part in LISTS.get(self.number, [])]

    # The page

    def widths(self):
        """Widths of the columns in digits, texts narrower where many columns share the page."""
        least = [max(WIDTHS[c.kind], digits(c.name) + 2) for c in self.columns]
        texts = [at for at, c in enumerate(self.columns) if c.kind == "文本"]
        if sum(least) > LANDSCAPE and texts:
            spare = LANDSCAPE - sum(w for at, w in enumerate(least) if at not in texts)
            for at in texts:
                least[at] = max(digits(self.columns[at].name) + 2, 12, spare // len(texts))
        return least + [14] * (6 - len(least))

    def page(self, folder, path=None, rows=None):
        widths = self.widths()
        form = Form(folder, self.title, self.number, widths, landscape=sum(widths) > PORTRAIT)
        if path:
            form.book.filename = form.path = path
        form.head()
        last = form.last
        middle = max(2, last // 2 + 1)
        values = None if rows is None else {"填报单位": "运行部", "年度": "2025年", "填表人": "赵一", "填表日期": "2025-12-31"}

        def shown(name, option=""):
            return "{{" + name + option + "}}" if values is None else values[name]

        places = [("年度", middle, middle + 1)] if self.is_company else [
            ("填报单位", 0, 1), ("年度", middle, middle + 1)]
        for name, at, start in places:
            form.put(at, at, name + "：", align="right", text_wrap=False)
            form.put(start, min(start + (0 if start == last else 1), last), shown(name), align="left", bottom=1)
        form.next(20)
        top = form.row
        form.cells([column.name for column in self.columns], **HEADS)
        form.next(20)
        for row in rows or [None]:
            for at, column in enumerate(self.columns):
                text = "{{%s.%s}}" % (self.group, column.name) if row is None else row[at]
                form.put(at, at, text, border=1, align="left" if column.kind == "文本" else "center")
            form.next(28)
        form.put(0, 0, "填表人：", align="right", text_wrap=False)
        form.put(1, 1, shown("填表人"), align="left")
        form.put(middle, middle, "填表日期：", align="right", text_wrap=False)
        form.put(middle + 1, last, shown("填表日期", "|yyyy年M月d日"), align="left") if last > middle + 1 else \
            form.put(last, last, shown("填表日期", "|yyyy年M月d日"), align="left")
        form.next(20)
        if "[拟]" in self.note or "[推]" in self.note:
            form.put(0, last, "注：" + re.sub(r"\s+", " ", self.note), font_size=9)
            form.next(15 * (1 + digits(self.note) // max(20, sum(widths))))
        form.done((top, top), self.blocks() if rows is None else [])


# What the seeds do not say of the assessment: all of it is [拟], and changed by an office in Excel.
ASSESSED = [
    ("清单完成率", "100%", 15, "每低1个百分点扣0.5分，扣完为止"), ("谈话覆盖率", "100%", 15, "每低1个百分点扣0.5分，扣完为止"),
    ("学习频次达标率", "100%", 15, "每低5个百分点扣1分，扣完为止"), ("下现场达标率", "100%", 15, "每低5个百分点扣1分，扣完为止"),
    ("承诺参与率", "100%", 10, "每低1个百分点扣1分，扣完为止"), ("隐患整改率", "100%", 15, "每低1个百分点扣1分，扣完为止"),
    ("三违总数", "0", 15, "每起扣3分，扣完为止"),
]


def assessment(folder, title, number):
    """考核表: printed items, each with an indicator, its target and what is taken off."""
    form = Form(folder, title, number, [6, 22, 10, 9, 40, 12, 9, 24])
    form.head("（填好单位和年度交回，实绩和得分由程序填）")
    form.fields([("填报单位", "", 0, 2, 3), ("年度", "", 4, 5, 6)])
    top = form.row
    form.cells(["序号", "指标", "目标", "标准分", "计分标准", "实绩", "得分", "扣分原因"], **HEADS)
    form.next(22)
    for at, (name, target, points, rule) in enumerate(ASSESSED):
        shown = ["{{考核.实绩|不读}}", "{{考核.得分|不读}}", "{{考核.扣分原因}}"] if at == 0 else [None] * 3
        for column, text in enumerate([at + 1, name, target, points, rule] + shown):
            form.put(column, column, text, border=1, align="left" if column in (1, 4, 7) else "center")
        form.next(26)
    form.put(0, 2, "合计", border=1, align="center", bold=True)
    form.put(3, 3, f"=SUM(D{top + 2}:D{form.row})", border=1, align="center", bold=True)
    form.put(4, 4, "得分", border=1, align="center", bold=True)
    form.put(5, 5, "{{得分|不读}}", border=1, align="center")
    form.put(6, 6, "等级", border=1, align="center", bold=True)
    form.put(7, 7, "{{等级|不读}}", border=1, align="left")
    form.next(22)
    form.put(0, form.last, "注：指标、目标、标准分、计分标准均为[拟]，由单位改定。", font_size=9)
    form.next(15)
    form.done((top, top), [
        ("表单", ["表号", "版本", "标题", "键", "分组"], [(number, "1", title, "填报单位+年度", "考核")]),
        ("字段", ["字段", "类型", "必填", "范围", "缺填", "别名"], [
            ("填报单位", "单位", "是", "", "错误", "单位、部门、党支部、支部"), ("年度", "期间", "是", "年", "错误", "年份、所属年度"),
            ("考核.序号", "文本", "是", "", "", ""), ("考核.指标", "文本", "是", "", "", "考核指标"),
            ("考核.目标", "文本", "是", "", "", "目标值"), ("考核.标准分", "小数", "是", "", "", "分值"),
            ("考核.计分标准", "文本", "是", "", "", "评分标准"), ("考核.实绩", "小数", "", "", "", "实际完成"),
            ("考核.得分", "小数", "", "", "", ""), ("考核.扣分原因", "文本", "", "最多500字", "", "")]),
        ("分组", ["分组", "方式", "键", "止于"], [("考核", "固定行", "序号", "合计")]),
        ("评分", ["分组", "方式", "满分字段", "指标字段", "目标字段", "实绩字段", "得分字段", "评分标准字段"],
         [("考核", "指标", "标准分", "指标", "目标", "实绩", "得分", "计分标准")]),
        ("评级", ["等级", "条件", "次序"], [("优秀", "[得分]>=90", "1"), ("良好", "[得分]>=80", "2"),
                                   ("合格", "[得分]>=70", "3"), ("不合格", "其余", "4")]),
    ])


def written(column, turn):
    """What people write in a column, and what it says."""
    day = ["2025-03-05", "2025-04-16"][turn]
    kind = column.kind
    if column.choices:
        pick = column.choices[turn % len(column.choices)]
        return (pick, [pick]) if kind == "多选" else (pick, pick)
    if kind in ("日期", "期限"):
        return (day, day) if turn == 0 else ("2025年4月16日", day)
    if kind == "期间":
        return {"周": [("第9周", "2025-W09"), ("W10", "2025-W10")], "月": [("3月", "2025-03"), ("四月", "2025-04")],
                "年": [("2025", "2025"), ("2025年", "2025")]}[column.range][turn]
    if kind == "人员":
        return [("赵一", ["赵一"]), ("孙三、李四", ["孙三", "李四"])][turn]
    return {"整数": (3 + turn, 3 + turn), "小数": (1.5 + turn, 1.5 + turn), "勾选": [("√", True), ("×", False)][turn],
            "时间": ("08:30", "08:30:00"), "部门": ("检修部", "检修部"), "单位": (["运行部", "检修部"][turn],) * 2,
            "文本": (f"{column.name}{'一二'[turn]}",) * 2}[kind]


def plain(value):
    """A value as the program names it in messages."""
    if isinstance(value, list):
        return "、".join(value)
    return {True: "是", False: "否"}[value] if isinstance(value, bool) else str(value)


def main(templates, fixtures):
    aliases = {}
    for line in open(os.path.join(HERE, "registers_aliases.txt"), encoding="utf-8"):
        title, _, rest = line.strip().partition(": ")
        aliases[title] = dict(part.split(" = ") for part in rest.split("; "))
    table = open(os.path.join(HERE, "registers.tsv"), encoding="utf-8", newline="")
    rows = csv.DictReader(table, delimiter="\t", quoting=csv.QUOTE_NONE)
    truth = []
    os.makedirs(fixtures, exist_ok=True)
    for row in rows:
        if row["种类"] == "考核表":
            os.makedirs(os.path.join(templates, "考核"), exist_ok=True)
            assessment(os.path.join(templates, "考核"), row["标题"], row["表号"])
        if row["种类"] not in FOLDERS:
            continue
        entry = Entry(row, aliases)
        folder = os.path.join(templates, FOLDERS[entry.kind])
        os.makedirs(folder, exist_ok=True)
        entry.page(folder)
        filled = [[written(column, turn) for column in entry.columns] for turn in (0, 1)]
        name = f"2025年-运行部-{entry.title}.xlsx"
        entry.page(fixtures, os.path.join(fixtures, name), [[text for text, _ in row] for row in filled])
        records = [{c.name: plain(value) for c, (_, value) in zip(entry.columns, row)} for row in filled]
        truth.append({"file": name, "form": entry.title, "group": entry.group, "records": records})
    with open(os.path.join(fixtures, "truth.ndjson"), "w", encoding="utf-8") as out:
        for record in truth:
            out.write(json.dumps(record, ensure_ascii=False) + "\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
