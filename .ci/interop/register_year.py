"""A year of registers of invented units: what is true of every row, and what every indicator comes to.

The figures are reckoned here on their own, from the sentences of the rules, not from the templates.
"""
import collections
import datetime
import fractions

Day = datetime.date
TODAY = Day(2025, 12, 31)
YEAR = 2025


class Wrong:
    """A mistake as somebody writes it: the text, the codes that may tell it, what is read of it."""

    def __init__(self, text, codes, value=None):
        self.text, self.codes, self.value = text, codes.split(), value


class Told:
    """A value that is right in itself and breaks a rule, which is told at its cell."""

    def __init__(self, value, codes):
        self.value, self.codes = value, codes.split()


def plain(value):
    return value.value if isinstance(value, (Wrong, Told)) else value


class Row(dict):
    """A row: its values by column; `unit`, `day` or `period` place it, `counts` is false for one that repeats a key."""

    unit = day = period = None
    counts = True

    def __getitem__(self, name):
        return plain(self.get(name))

    def names(self, name):
        value = self[name]
        return value if isinstance(value, list) else [] if value is None else [value]


class Register:
    def __init__(self, number, unit, rows, dated=None):
        self.number, self.unit, self.rows, self.dated = number, unit, rows, dated
        for row in rows:
            row.unit = unit
            when = row[dated] if dated else None
            if isinstance(when, Day):
                row.day = when if when.year == YEAR else None
            elif dated:
                row.period = when
            else:
                row.period = str(YEAR)


# Periods

def week(day):
    year, number, _ = day.isocalendar()
    return f"{year}-W{number:02}"


def period(row, kind):
    """The period of a row; None for one that lies in none."""
    if row.day is None:
        if row.period is None:
            return None
        shorter = {"年": row.period[:4], "月": row.period if len(row.period) == 7 and row.period[5].isdigit() else None,
                   "周": row.period if "W" in row.period else None}
        return shorter.get(kind)
    month = row.day.month
    return {"年": f"{row.day.year}", "半年": f"{row.day.year}-H{(month + 5) // 6}",
            "季": f"{row.day.year}-Q{(month + 2) // 3}", "月": f"{row.day.year}-{month:02}", "周": week(row.day)}[kind]


def periods(kind):
    return {"年": [str(YEAR)], "半年": [f"{YEAR}-H{n}" for n in (1, 2)], "季": [f"{YEAR}-Q{n}" for n in range(1, 5)],
            "月": [f"{YEAR}-{n:02}" for n in range(1, 13)], "周": [f"{YEAR}-W{n:02}" for n in range(1, 53)]}[kind]


def days(text):
    """The first and the last day of a month or a year."""
    if len(text) == 4:
        return Day(int(text), 1, 1), Day(int(text), 12, 31)
    year, month = map(int, text.split("-"))
    following = Day(year + month // 12, month % 12 + 1, 1)
    return Day(year, month, 1), following - datetime.timedelta(1)


class Entry:
    def __init__(self, value, met=None, rate=None):
        self.value, self.met, self.rate = value, met, rate


class Figures:
    """What the indicators of a year come to."""

    def __init__(self, units, registers):
        self.units, self.entries = units, collections.defaultdict(list)
        self.rows, self.returned = collections.defaultdict(list), collections.defaultdict(set)
        for register in registers:
            self.rows[register.number] += [row for row in register.rows if row.counts]
            self.returned[register.number].add(register.unit)
        self.reckon()

    # How

    def put(self, name, unit, subject, item, when, entry):
        self.entries[name, unit, subject, item, when].append(entry)

    def of(self, number, unit=None):
        return [row for row in self.rows[number] if unit is None or row.unit == unit]

    def by_unit(self, name, number, kind, reckon, least=None, most=None, items=None, keep=lambda row: True, units=None,
                own=None):
        """An indicator of units, and of all of them together; `own` of one company-wide register tells a row's unit."""
        for unit in [unit for unit in self.units if units is None or unit in units] + [None]:
            there = not own and unit is not None and unit not in self.returned[number]
            rows = [row for row in self.of(number) if (unit is None or (own(row) if own else row.unit) == unit)
                    and keep(row) and (unit or units is None or row.unit in self.units)]
            for item, field in items or [(None, None)]:
                for when in periods(kind):
                    taken = [row for row in rows if period(row, kind) == when and (item is None or item in row.names(field))]
                    found = None if there or not self.returned[number] else reckon(taken)
                    self.put(name, unit, None, item, when, self.entry(found, least, most, unit is not None))

    def entry(self, found, least=None, most=None, is_judged=True):
        rate = None
        if isinstance(found, tuple):
            rate, found = found, fractions.Fraction(found[0], found[1]) if found[1] else None
        met = None
        if is_judged and found is not None and (least is not None or most is not None):
            met = (least is None or found >= least) and (most is None or found <= most)
        return Entry(found, met, rate)

    def by_member(self, name, number, members, kind, reckon, match, least=None, most=None):
        """An indicator of members: (unit, subject, row of the member, whether it is one in a period)."""
        for unit, subject, own, holds in members:
            there = unit is None or unit in self.returned[number]
            for when in periods(kind):
                if not holds(when):
                    continue
                taken = [row for row in self.of(number) if (unit is None or row.unit == unit) and period(row, kind) == when
                         and match(row, own)]
                found = reckon(taken) if there else None
                floor = least(own) if callable(least) else least
                self.put(name, unit, subject, None, when, self.entry(found, floor, most))

    def share(self, name, sources, least=None, units=None, company_only=False):
        """达标率: of what was judged, how much is enough."""
        for unit in ([] if company_only else [u for u in self.units if units is None or u in units]) + [None]:
            judged = [entry.met for key, found in self.entries.items() for entry in found
                      if key[0] in sources and entry.met is not None and (unit is None or key[1] == unit)]
            found = (sum(judged), len(judged)) if judged else None
            self.put(name, unit, None, None, str(YEAR), self.entry(found, least, is_judged=unit is not None or company_only))

    # Who

    def roster(self, keep=lambda row: True):
        found = []
        for row in self.of("HM-01"):
            if keep(row):
                found.append((row.unit, row["姓名"][0], row, self.holder(row["进入日期"], row["离开日期"])))
        return found

    @staticmethod
    def holder(start, end):
        def holds(when):
            first, last = days(when)
            first = last if len(when) == 4 else first
            return (start is None or start <= first) and (end is None or end >= last)
        return holds

    def called(self, row, *fields):
        """Whether a member of the roster is named in a row: two of one name only with their number."""
        twins = collections.Counter((r.unit, r["姓名"][0]) for r in self.of("HM-01"))

        def match(entry, own):
            name = own["姓名"][0]
            wanted = name + own["工号"] if twins[own.unit, name] > 1 else name
            return any(wanted in entry.names(field) for field in fields)
        return match

    # What

    def reckon(self):
        party = self.roster(lambda row: row["政治面貌"] == "党员")
        everybody = self.roster()
        producing = [unit for unit, kind in self.units.items() if kind == "生产型"]
        count, names = len, lambda field: self.called(None, field)

        def total(field):
            return lambda rows: sum(row[field] or 0 for row in rows)

        def heads(field):
            return lambda rows: sum(len(row.names(field)) for row in rows)

        def ratio(top, bottom=count):
            return lambda rows: (top(rows), bottom(rows))

        def having(test):
            return lambda rows: sum(1 for row in rows if test(row))

        # 安全责任清单
        self.by_unit("清单完成率", "TZ-01", "年", ratio(having(lambda r: r["完成情况"] == "已完成")))
        self.by_unit("清单到期未完成", "TZ-01", "年", count, most=0,
                     keep=lambda r: r["完成时限"] is not None and r["完成时限"] < TODAY and r["完成情况"] != "已完成")
        # 带班
        self.by_unit("带班班次", "TZ-05", "月", count)
        self.by_unit("带班到岗率", "TZ-05", "年", ratio(having(lambda r: r["到岗"] is True)), least=1)
        self.by_unit("盲时检查", "TZ-05", "月", count, keep=lambda r: r["盲时"] is True)
        # 学习
        kinds = [("政治业务学习", "月"), ("党规党纪教育", "月"), ("国防教育", "季"), ("普法教育", "半年")]
        for name, kind in kinds:
            self.by_unit(name, "TZ-06", kind, count, least=1, keep=lambda r, n=name: r["类型"] == n)
        self.share("学习频次达标率", [name for name, _ in kinds])
        self.by_unit("参学率", "TZ-06", "年", ratio(total("实到"), total("应到")), least=fractions.Fraction(9, 10))
        self.by_unit("含安全内容的学习", "TZ-06", "月", count, keep=lambda r: r["含安全内容"] is True)
        # 谈话
        self.by_member("被谈次数", "TZ-08", everybody, "年", count, names("谈话对象"), least=1)
        self.by_unit("谈话人次", "TZ-08", "月", heads("谈话对象"))
        self.by_unit("谈话总人次", "TZ-08", "年", heads("谈话对象"))
        self.share("谈话覆盖率", ["被谈次数"], least=1)
        # 宣讲
        self.by_unit("宣讲场次", "TZ-10", "月", count)
        self.by_unit("宣讲人次", "TZ-10", "年", total("人数"))
        cases = {row["案例编号"] for row in self.of("TZ-10") if period(row, "年") and row["案例编号"]}
        self.put("宣讲案例数", None, None, None, str(YEAR), self.entry(len(cases), least=100))
        # 隐患
        done = having(lambda r: r["完成日期"] is not None)
        self.by_unit("排查隐患", "TZ-16", "月", count)
        self.by_unit("排查隐患数", "TZ-16", "年", count)
        self.by_unit("完成整改数", "TZ-16", "年", done)
        self.by_unit("隐患整改率", "TZ-16", "年", ratio(done))
        self.by_unit("按期整改率", "TZ-16", "年",
                     ratio(having(lambda r: r["完成日期"] is not None and r["完成日期"] <= r["期限"])),
                     keep=lambda r: r["期限"] is not None and r["期限"] <= TODAY)
        self.by_unit("逾期未整改", "TZ-16", "年", count, most=0,
                     keep=lambda r: r["完成日期"] is None and r["期限"] is not None and r["期限"] < TODAY)
        # 周报
        self.by_unit("周报份数", "TZ-18", "周", count, least=1, most=1)
        self.share("周报上报率", ["周报份数"], least=1)
        # 承诺
        self.by_member("承诺份数", "TZ-26", party, "年", count, names("党员"), least=1)
        self.share("承诺参与率", ["承诺份数"], least=1)
        # 联保
        self.by_unit("联保份数", "TZ-29", "年", count)
        others = self.roster(lambda row: row["政治面貌"] != "党员")
        self.by_member("被联保", "TZ-29", others, "年", count, names("联保对象"), least=1)
        self.share("联保签订率", ["被联保"], least=1)
        # 五找
        finds = [(f"找{n}", "五找项") for n in "一二三四五"]
        self.by_unit("五找齐全", "TZ-30", "月", count, least=1, items=finds)
        self.by_unit("五找问题数", "TZ-30", "年", count)
        for unit in list(self.units) + [None]:
            met = [entry.met for key, found in self.entries.items() for entry in found
                   if key[0] == "五找齐全" and key[1] is not None and (unit is None or key[1] == unit) and entry.met is not None]
            value = sum(1 for one in met if not one) if met else None
            self.put("五找缺项数", unit, None, None, str(YEAR), Entry(value))
        # 三违
        self.by_unit("三违起数", "TZ-32", "月", count)
        self.by_unit("三违总数", "TZ-32", "年", count)
        self.by_member("违章记分", "TZ-32", party, "年", total("记分"), names("违章人"), most=0)
        joint = []
        for row in self.of("TZ-32"):
            for pledge in self.of("TZ-29", row.unit):
                holds = row.day and (pledge["签订日期"] is None or pledge["签订日期"] <= row.day) and (
                    pledge["有效期至"] is None or pledge["有效期至"] >= row.day)
                if holds and set(row.names("违章人")) & set(pledge.names("联保对象")):
                    found = Row(连带人=pledge.names("党员"), 连带分=fractions.Fraction(str(row["记分"] or 0)) / 2)
                    found.unit, found.day = row.unit, row.day
                    joint.append(found)
        self.rows["连带"], self.returned["连带"] = joint, self.returned["TZ-32"]
        self.by_member("身边三违", "连带", party, "年", count, names("连带人"), most=0)
        self.by_member("连带分", "连带", party, "年", total("连带分"), names("连带人"))
        # 下现场
        pledged = [(row.unit, row["承诺人"][0], row, lambda when: True) for row in self.of("TZ-27") if row["承诺人"]]
        self.by_member("每月下现场", "TZ-33", pledged, "月", count, lambda row, own: own["承诺人"][0] in row.names("领导"),
                       least=lambda own: own["目标次数"])
        self.by_unit("下现场次数", "TZ-33", "月", count)
        self.by_unit("盲时下现场", "TZ-33", "月", count, keep=lambda r: r["时段"] in ("夜间", "节假日"))
        self.share("下现场达标率", ["每月下现场"])
        # 班组考核
        freed = []
        for row in self.of("TZ-45"):
            if row["自查编号"] and any(row["自查编号"] == found["编号"] for found in self.of("TZ-30", row.unit)):
                freed.append(row)
        teams = []
        for unit in self.units:
            for name in dict.fromkeys(row["班组"] for row in self.of("HM-01", unit) if row["班组"]):
                members = [h for u, _, row, h in everybody if u == unit and row["班组"] == name]
                teams.append((unit, name, None, lambda when, all_=members: any(h(when) for h in all_)))
        for unit, name, _, holds in teams:
            if not holds(str(YEAR)):
                continue
            there = unit in self.returned["TZ-45"]
            off = sum((fractions.Fraction(str(r["扣分"])) for r in self.of("TZ-45", unit) if r["班组"] == name and period(r, "年")),
                      fractions.Fraction(0))
            back = sum((fractions.Fraction(str(r["扣分"])) for r in freed if r.unit == unit and r["班组"] == name and period(r, "年")),
                       fractions.Fraction(0))
            self.put("班组扣分", unit, name, None, str(YEAR), Entry(off if there else None))
            self.put("自查免扣分", unit, name, None, str(YEAR), Entry(back if there else None))
            self.put("班组得分", unit, name, None, str(YEAR), Entry(max(0, 100 - off + back) if there else None))
        # 监督台
        self.by_unit("监督员人数", "TZ-48", "周", lambda rows: len({(row.unit, n) for row in rows for n in row.names("监督员")}), least=2,
                     most=2, units=producing)
        self.by_member("轮值次数", "TZ-48", party, "年", count, names("监督员"))
        for unit in producing + [None]:
            values = [entry.value for key, found in self.entries.items() for entry in found
                      if key[0] == "轮值次数" and (unit is None or key[1] == unit) and entry.value is not None]
            self.put("轮值差", unit, None, None, str(YEAR), Entry(max(values) - min(values) if values else None))
        self.share("监督员达标率", ["监督员人数"], least=1, units=producing)
        # 积分
        def points(rows):
            values = [fractions.Fraction(str(row["分值"])) for row in rows if row["分值"] is not None]
            return max(0, min(100, 60 + min(20, sum(v for v in values if v > 0)) + sum(v for v in values if v < 0)))
        self.by_member("党员积分", "TZ-51", party, "年", points, names("党员"))
        # 零积分
        self.by_member("责任状", "TZ-55", party, "年", count, names("党员"), least=1)
        self.share("责任状签订率", ["责任状"], least=1)
        for unit in list(self.units) + [None]:
            met = [entry.met for key, found in self.entries.items() for entry in found
                   if key[0] == "违章记分" and (unit is None or key[1] == unit) and entry.value is not None]
            value = sum(1 for one in met if one is False) if met else None
            self.put("破零人数", unit, None, None, str(YEAR), self.entry(value, most=0, is_judged=unit is not None))
        # 活动日
        self.by_unit("主题活动日", "TZ-70", "月", count, least=1, keep=lambda r: r["完成"] is True)
        self.by_unit("活动日参加率", "TZ-70", "年", ratio(total("实到"), total("应到")))
        # 走访
        self.by_member("被走访次数", "TZ-71", everybody, "年", count, names("职工"), least=1)
        self.share("走访覆盖率", ["被走访次数"])
        # 帮扶
        pairs = [(row.unit, row["编号"], row, self.holder(row["签订日期"], row["有效期至"])) for row in self.of("TZ-29")]
        self.by_member("帮扶次数", "TZ-90", pairs, "月", count,
                       lambda row, own: set(row.names("党员")) & set(own.names("党员")) and set(row.names("职工")) & set(own.names("联保对象")),
                       least=1)
        self.share("帮扶达标率", ["帮扶次数"])
        # 调研: one register of the whole company
        visitors = [(row.unit, row["姓名"][0], row, hold) for u, n, row, hold in self.roster(lambda r: r["职务"] == "党委委员")]
        for unit, subject, own, holds in visitors:
            for when in periods("季"):
                first, last = {"1": (1, 3), "2": (4, 6), "3": (7, 9), "4": (10, 12)}[when[-1]]
                inside = all(holds(f"{YEAR}-{month:02}") for month in range(first, last + 1))
                if inside:
                    taken = [row for row in self.of("TZ-47") if period(row, "季") == when and self.called(None, "委员")(row, own)]
                    self.put("联系点调研", unit, subject, None, when, self.entry(len(taken), least=1))
        self.share("调研达标率", ["联系点调研"], least=1, company_only=True)
