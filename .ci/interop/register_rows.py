"""Invents the rows of a year of registers, with the mistakes that people make in them."""
import datetime

from register_year import Day, Register, Row, Told, Wrong

SURNAMES, GIVEN = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许", ["伟", "芳", "建国", "敏", "静", "丽华", "强", "磊", "军", "洋", "勇", "艳", "志明"]
PLACES = ["主厂房", "升压站", "输煤栈桥", "氨区", "化水车间", "灰库", "循环水泵房", "宿舍楼"]
TALKS = ["值班期间睡岗风险", "近期思想状况", "检修期间两票执行", "家庭困难", "夜班疲劳", "新员工适应情况"]
FAULTS = ["安全带未系挂", "电焊机外壳未接地", "灭火器压力不足", "孔洞盖板缺失", "配电箱门未关", "氧乙炔瓶间距不足", "脚手架无验收牌",
          "应急灯不亮", "吊装区未设警戒", "电缆沟积水", "护栏松动", "标识牌脱落", "照明不足", "软管老化", "漏油未清理"]


def days_of(rng, count, first=Day(2025, 1, 2), last=Day(2025, 12, 28)):
    return sorted(first + datetime.timedelta(rng.randrange((last - first).days + 1)) for _ in range(count))


class Company:
    """The units, their people, and every register that they keep."""

    def __init__(self, rng, units):
        self.rng, self.registers = rng, []
        self.units = units
        self.finds, self.found = {}, {}
        council = []
        for unit in units:
            council += self.unit(unit)
        self.visits(council)

    # Dice

    def some(self, values, least=1, most=2):
        return self.rng.sample(values, min(len(values), self.rng.randint(least, most)))

    def maybe(self, value, share=0.5):
        return value if self.rng.random() < share else None

    def wrong(self, share=0.02):
        return self.rng.random() < share

    def keep(self, number, unit, rows, dated=None):
        if self.rng.random() < 0.04 and number not in ("HM-01", "TZ-29", "TZ-27", "TZ-30", "TZ-16", "TZ-32"):
            return
        if dated:
            self.spoil(rows, dated)
        self.registers.append(Register(number, unit, rows, dated))

    def spoil(self, rows, dated):
        """Dates that cannot be, and dates of another year."""
        for row in rows:
            if not isinstance(row[dated], Day) or not self.wrong(0.012):
                continue
            if self.rng.random() < 0.5:
                row[dated] = Wrong(self.rng.choice(["2025-02-30", "2025年13月1日", "待定", "4月31日"]), "V04 V06 V03")
            else:
                row[dated] = Told(Day(2024, 12, self.rng.randint(1, 28)), "R03")

    def name(self, people):
        """A name, now and then of somebody who is not in the roster."""
        if self.wrong():
            return Told(["王不在"], "R02")
        return [self.rng.choice(people)]

    # A unit

    def people(self, unit):
        rng = self.rng
        names = [s + g for s in SURNAMES for g in GIVEN]
        rng.shuffle(names)
        rows, posts = [], ["书记", "主任", "支委", "支委", "党委委员"] + [None] * 40
        for at in range(rng.randint(12, 16)):
            joined = self.maybe(Day(rng.randint(2005, 2023), rng.randint(1, 12), rng.randint(1, 28)), 0.7)
            left = None
            if at > 6 and rng.random() < 0.12:
                left = Day(2025, rng.randint(2, 11), rng.randint(1, 28))
            if at > 6 and rng.random() < 0.1:
                joined = Day(2025, rng.randint(2, 11), rng.randint(1, 28))
                left = None
            kind = "党员" if at < 6 else rng.choice(["群众", "群众", "团员", "党员"])
            rows.append(Row(姓名=[names[at]], 工号=f"{len(unit)}{at + 1:03}", 政治面貌=kind, 职务=posts[at], 岗位=rng.choice(["值长", "机务", "电气", None]),
                            班组=["甲班", "乙班", "丙班"][at % 3], 进入日期=joined, 离开日期=left))
        if rng.random() < 0.6:
            twin = rows[-1]
            twin["姓名"], twin["政治面貌"] = rows[-2]["姓名"], "群众"
            rows[-2]["政治面貌"] = "群众"
        return rows

    def unit(self, unit):
        rng = self.rng
        roster = self.people(unit)
        for row in roster:
            row.unit = unit
        self.registers.append(Register("HM-01", unit, roster))
        named = [row["姓名"][0] for row in roster]
        shown = [name + row["工号"] if named.count(name) > 1 else name for name, row in zip(named, roster)]
        party = [name for name, row in zip(shown, roster) if row["政治面貌"] == "党员"]
        others = [name for name, row in zip(shown, roster) if row["政治面貌"] != "党员"]
        self.duties(unit, shown)
        self.watch(unit, shown)
        self.learn(unit, shown)
        self.talk(unit, shown, named)
        self.preach(unit, party)
        self.hazards(unit, shown)
        self.weeks(unit, party)
        self.pledges(unit, party, others, shown)
        self.finds_of(unit, shown)
        self.breaches(unit, shown)
        self.teams(unit)
        self.points(unit, party)
        self.months(unit)
        self.calls(unit, shown)
        return [(unit, row) for row in roster if row["职务"] == "党委委员"]

    def duties(self, unit, people):
        rows = []
        for at in range(self.rng.randint(8, 24)):
            state = self.rng.choice(["已完成", "已完成", "进行中", "未完成"])
            rows.append(Row(序号=at + 1, 责任事项=f"责任事项{at + 1}", 责任人=self.name(people), 完成标准=self.maybe("按规程"), 频次=self.maybe("每月"),
                            完成时限=days_of(self.rng, 1)[0], 完成情况=state, 佐证="会议记录" if state == "已完成" else None))
        for row in rows:
            if row["完成情况"] != "已完成":
                row["完成情况"] = Told(row["完成情况"], "TZ-01-C2")
            elif self.wrong():
                row["佐证"] = Told(None, "TZ-01-C1")
        self.keep("TZ-01", unit, rows)

    def watch(self, unit, people):
        rng, rows, seen = self.rng, [], set()
        for day in days_of(rng, rng.randint(30, 60)):
            shift = rng.choice(["白班", "中班", "夜班"])
            if (day, shift) in seen:
                continue
            seen.add((day, shift))
            fault = self.maybe(rng.choice(FAULTS), 0.3)
            rows.append(Row(日期=day, 班次=shift, 带班干部=self.name(people), 地点=self.maybe(rng.choice(PLACES)), 到岗=rng.random() < 0.95,
                            盲时=self.maybe(rng.random() < 0.4, 0.8), 发现问题=fault, 处置="已通知整改" if fault else None,
                            交班人=self.maybe([rng.choice(people)]), 接班人=self.maybe([rng.choice(people)])))
        self.keep("TZ-05", unit, rows, "日期")

    def learn(self, unit, people):
        rng, rows = self.rng, []
        kinds = ["政治业务学习", "党规党纪教育", "国防教育", "普法教育", "党员大会", "党课", "主题党日"]
        days = days_of(rng, rng.randint(18, 36))
        for day in days:
            due = rng.randint(8, 40)
            here = rng.randint(int(due * 0.7), due)
            rows.append(Row(序号=len(rows) + 1, 日期=day, 类型=rng.choice(kinds[:2] + kinds), 主题=rng.choice(["安全生产法", "两票三制", "党章", "事故通报"]),
                            主讲人=self.maybe([rng.choice(people)]), 应到=due, 实到=here, 请假=self.maybe(due - here), 补学=self.maybe(True, 0.3),
                            含安全内容=self.maybe(rng.random() < 0.6, 0.8)))
        for row in rows:
            if self.wrong():
                row["实到"] = Told(row["应到"] + 2, "TZ-06-C1")
            elif self.wrong():
                row["类型"] = Wrong("联欢活动", "N03", None)
        self.keep("TZ-06", unit, rows, "日期")

    def talk(self, unit, people, named):
        rng, rows, seen = self.rng, [], {}
        for day in days_of(rng, rng.randint(20, 60)):
            who = rng.choice(people)
            others = [name for name in people if name != who]
            whom = sorted(self.some(others, 1, 3) if rng.random() < 0.2 else self.some(others, 1, 1))
            if (day, who, tuple(whom)) in seen:
                continue
            seen[day, who, tuple(whom)] = True
            row = Row(序号=len(rows) + 1, 日期=day, 谈话人=[who], 谈话对象=whom, 身份=self.maybe(rng.choice(["党员", "职工群众", "团员青年"])),
                      地点=self.maybe(rng.choice(PLACES)), 主要内容=rng.choice(TALKS), 反映问题=self.maybe("希望增加夜班补助"), 意见建议=None, 措施=None,
                      反馈情况=None, 回访日期=self.maybe(min(day + datetime.timedelta(rng.randint(1, 30)), Day(2025, 12, 31)), 0.3))
            if self.wrong():
                row["谈话对象"] = Told(["王不在"], "R02")
            elif self.wrong():
                row["谈话对象"] = Told([who], "TZ-08-C1")
            elif self.wrong():
                row["主要内容"] = Told(None, "N10")
            twins = [name for name in named if named.count(name) > 1]
            if twins and self.wrong(0.03) and who[:2] != twins[0][:2]:
                row["谈话对象"] = Told([twins[0]], "R04")
            rows.append(row)
        if len(rows) > 4 and rng.random() < 0.5:
            again = Row(rows[2])
            again.counts = False
            again["日期"] = Told(rows[2]["日期"], "R01")
            if isinstance(rows[2]["日期"], Day):
                rows.insert(4, again)
                rows.sort(key=lambda row: row["日期"])
                if rows.index(again) < rows.index(rows[2]):
                    pass
        self.number(rows)
        self.keep("TZ-08", unit, rows, "日期")
        # Of two rows of one key the first stays.
        firsts = {}
        for row in rows:
            key = (row["日期"], tuple(row["谈话人"] or []), tuple(row["谈话对象"] or []))
            if key in firsts:
                row.counts = False
                if not isinstance(row.get("日期"), (Told, Wrong)):
                    row["日期"] = Told(row["日期"], "R01")
            else:
                firsts[key] = row
                row.counts = True
                if isinstance(row.get("日期"), Told) and row.get("日期").codes == ["R01"]:
                    row["日期"] = row["日期"]

    def number(self, rows):
        for at, row in enumerate(rows):
            row["序号"] = at + 1

    def preach(self, unit, party):
        rng = self.rng
        rows = [Row(案例编号=f"AL-{rng.randint(1, 30):03}", 案例名称=rng.choice(["某厂坠落事故", "某厂触电事故", "某矿窒息事故"]), 事故类别=self.maybe("高处坠落"),
                    宣讲党员=[rng.choice(party)], 日期=day, 班组=self.maybe("甲班"), 场合=rng.choice(["支部大会", "班组安全例会", "班前会"]),
                    人数=rng.randint(5, 40)) for day in days_of(rng, rng.randint(8, 20))]
        self.keep("TZ-10", unit, rows, "日期")

    def hazards(self, unit, people):
        rng, rows = self.rng, []
        for at, day in enumerate(days_of(rng, rng.randint(25, 60))):
            due = day + datetime.timedelta(rng.randint(1, 25))
            done = self.maybe(day + datetime.timedelta(rng.randint(0, 30)), 0.9)
            if done and done > Day(2025, 12, 31):
                done = None
            again = done + datetime.timedelta(1) if done and rng.random() < 0.4 and done < Day(2025, 12, 30) else None
            rows.append(Row(编号=f"YH-{at + 1:03}", 排查日期=day, 来源=self.maybe("防汛排查", 0.3), 区域=rng.choice(PLACES), 描述=rng.choice(FAULTS) + f"{at}",
                            级别=rng.choice(["一般", "一般", "重大"]), 责任部门=rng.choice(["检修部", "运行部"]), 责任人=self.maybe([rng.choice(people)]),
                            措施=self.maybe("立即整改"), 期限=due, 完成日期=done, 复查人=[rng.choice(people)] if again else None, 复查日期=again))
        self.found[unit] = rows
        for row in rows:
            if self.wrong():
                row["期限"] = Told(row["排查日期"] - datetime.timedelta(3), "TZ-16-C2")
        if rng.random() < 0.5:
            row = rng.choice(rows[1:])
            row["编号"] = Told(rows[0]["编号"], "R01")
            row.counts = False
        register = Register("TZ-16", unit, rows, "排查日期")
        self.registers.append(register)
        counted = [row for row in rows if row.counts]
        sums, opening = [], 0
        for month in range(1, 13):
            new = sum(1 for row in counted if row["排查日期"].month == month)
            done = sum(1 for row in counted if row["完成日期"] and row["完成日期"].month == month)
            row = Row(月份=f"2025-{month:02}", 期初未完=opening, 本期排查=new, 本期完成=done, 期末未完=opening + new - done, 整改率=None)
            opening += new - done
            sums.append(row)
        if rng.random() < 0.5:
            row = sums[-1]
            row["期末未完"] = Told(row["期末未完"] + 1, "TZ-17-C1")
        self.keep("TZ-17", unit, sums, "月份")

    def weeks(self, unit, party):
        rng, rows = self.rng, []
        for number in range(1, 53):
            if rng.random() < 0.06:
                continue
            rows.append(Row(周次=f"2025-W{number:02}", 风险数=rng.randint(0, 9), 新增隐患=rng.randint(0, 5), 整改数=rng.randint(0, 5), 逾期数=self.maybe(0),
                            上报日期=min(Day(2025, 1, 3) + datetime.timedelta(7 * number - 7 + rng.randint(0, 2)), Day(2025, 12, 31))))
        self.keep("TZ-18", unit, rows, "周次")
        rows = []
        for number in range(1, 53):
            if rng.random() < 0.05:
                continue
            count = 2 if rng.random() < 0.95 else rng.choice([1, 3])
            names = sorted(rng.sample(party, min(count, len(party))))
            fault = self.maybe(rng.choice(FAULTS), 0.3)
            rows.append(Row(周次=f"2025-W{number:02}", 监督员=names if count == 2 else Told(names, "TZ-48-C1"), 发现问题=fault,
                            展示区发布=True if fault else None, 微信群发布=True if fault else None, 整改=self.maybe("已整改", 0.7) if fault else None))
        if self.units[unit] == "生产型":
            self.keep("TZ-48", unit, rows, "周次")

    def pledges(self, unit, party, others, people):
        rng = self.rng
        rows = [Row(党员=[name], 岗位=self.maybe("值长"), 承诺内容="不违章指挥", 承诺日期=Day(2025, 1, rng.randint(5, 28)), 公示=self.maybe(True, 0.8),
                    践诺评价=self.maybe(rng.choice(["好", "较好", "一般"])), 评诺日期=self.maybe(Day(2025, 12, rng.randint(1, 28))))
                for name in party if rng.random() < 0.93]
        self.keep("TZ-26", unit, rows, "承诺日期")
        rows = [Row(党员=[name], 签订日期=Day(2025, 1, rng.randint(5, 28)), 违章积分=0 if rng.random() < 0.8 else None, 状态=self.maybe("保持"))
                for name in party if rng.random() < 0.93]
        self.keep("TZ-55", unit, rows)
        rows = []
        for at, name in enumerate(others):
            if rng.random() < 0.9:
                start = Day(2025, 1, rng.randint(2, 28)) if rng.random() < 0.8 else Day(2025, rng.randint(2, 9), rng.randint(1, 28))
                end = Day(2025, 12, 31) if rng.random() < 0.6 else self.maybe(Day(2026, 1, 31), 0.5)
                rows.append(Row(编号=f"LB-{at + 1:03}", 党员=[rng.choice(party)], 联保对象=[name], 班组=self.maybe("甲班"), 签订日期=start, 有效期至=end))
        if len(rows) > 3 and rng.random() < 0.4:
            rows[-1]["编号"] = Told(rows[0]["编号"], "R01")
            rows[-1].counts = False
        self.registers.append(Register("TZ-29", unit, rows))
        self.bonds = [row for row in rows if row.counts]
        leaders = people[:2]
        rows = [Row(承诺人=[name], 事项="下现场", 目标次数=rng.randint(1, 3), 周期="月") for name in leaders]
        self.registers.append(Register("TZ-27", unit, rows))
        rows, seen = [], set()
        for day in days_of(rng, rng.randint(30, 60)):
            who, place = sorted(self.some(leaders, 1, 2) if rng.random() < 0.2 else self.some(people[:4], 1, 1)), rng.choice(PLACES)
            if (day, tuple(who), place) in seen:
                continue
            seen.add((day, tuple(who), place))
            fault = self.maybe(rng.choice(FAULTS), 0.4)
            rows.append(Row(序号=len(rows) + 1, 日期=day, 领导=who, 时段=self.maybe(rng.choice(["白班", "夜间", "节假日"]), 0.8), 地点=place, 发现问题=fault,
                            处置="当场整改" if fault else None, 责任单位=self.maybe("检修部", 0.4)))
        for row in rows:
            if row["发现问题"] and self.wrong():
                row["处置"] = Told(None, "TZ-33-C1")
        self.keep("TZ-33", unit, rows, "日期")
        rows = []
        for day in days_of(rng, rng.randint(20, 50)):
            bond = rng.choice(self.bonds)
            rows.append(Row(日期=day, 党员=bond["党员"], 职工=bond["联保对象"], 方式=rng.choice(["谈心谈话", "技术传帮带", "安全提醒", "经验交流"]), 内容=f"帮扶内容{len(rows)}",
                            成效=self.maybe("有进步")))
        self.keep("TZ-90", unit, rows, "日期")

    def finds_of(self, unit, people):
        rng, rows = self.rng, []
        for month in range(1, 13):
            for kind in "一二三四五":
                for _ in range(rng.choice([0, 1, 1, 1, 2])):
                    rows.append(Row(编号=f"WZ-{month:02}-{len(rows) + 1:03}", 月份=f"2025-{month:02}", 双查项=rng.choice(["双查一", "双查二"]), 五找项="找" + kind,
                                    问题=rng.choice(FAULTS), 原因=self.maybe("习惯性违章"), 措施="已组织学习", 责任人=[rng.choice(people)],
                                    期限=Day(2025, month, 28), 支委会研究日期=self.maybe(Day(2025, month, 25)), 上报日期=self.maybe(Day(2025, month, 27))))
        for row in rows:
            if self.wrong():
                row["措施"] = Told(None, "TZ-30-C1")
        self.finds[unit] = rows
        self.registers.append(Register("TZ-30", unit, rows, "月份"))

    def breaches(self, unit, people):
        rng, points, rows = self.rng, {"一般": 1, "较重": 3, "严重": 6}, []
        for day in days_of(rng, rng.randint(4, 16)):
            level = rng.choice(["一般", "一般", "较重", "严重"])
            rows.append(Row(日期=day, 违章人=self.name(people), 类型=rng.choice(["违章指挥", "违章作业", "违反劳动纪律"]), 等级=level, 事由=f"{rng.choice(FAULTS)}{len(rows)}",
                            记分=points[level]))
        for row in rows:
            if self.wrong(0.05):
                row["记分"] = Told(2, "TZ-32-C1")
        self.spoil(rows, "日期")
        self.registers.append(Register("TZ-32", unit, rows, "日期"))

    def teams(self, unit):
        rng, rows = self.rng, []
        for day in days_of(rng, rng.randint(8, 20)):
            number = rng.choice(self.finds[unit])["编号"] if rng.random() < 0.3 else None
            row = Row(日期=day, 班组=rng.choice(["甲班", "乙班", "丙班"]), 项目=rng.choice(["两票", "文明生产", "劳动纪律"]), 扣分=rng.choice([0.5, 1, 2, 3]),
                      扣分原因=rng.choice(FAULTS), 自查编号=number)
            if self.wrong():
                row["自查编号"] = Told("WZ-99-999", "R02")
            rows.append(row)
        self.keep("TZ-45", unit, rows, "日期")

    def points(self, unit, party):
        rng, rows = self.rng, []
        for day in days_of(rng, rng.randint(25, 60)):
            good = rng.random() < 0.7
            value = rng.choice([0.5, 1, 2, 5, 8])
            rows.append(Row(序号=len(rows) + 1, 党员=self.name(party), 日期=day, 正负="正面" if good else "负面", 类别=rng.choice(["应知应作", "现实表现", "工作纪律", "廉洁纪律"]),
                            事由=f"事由{len(rows) + 1}", 分值=value if good else -value))
        for row in rows:
            if self.wrong():
                row["分值"] = Told(-row["分值"], "TZ-51-C1")
        self.keep("TZ-51", unit, rows, "日期")

    def months(self, unit):
        rng = self.rng
        rows = []
        for month in range(1, 13):
            due = rng.randint(5, 30)
            rows.append(Row(月份=f"2025-{month:02}", 规定作业="学习文件", 完成=rng.random() < 0.9, 自选菜单=self.maybe("义务劳动"), 应到=due, 实到=rng.randint(due // 2, due)))
        if rng.random() < 0.3:
            del rows[rng.randrange(12)]
        self.keep("TZ-70", unit, rows, "月份")

    def calls(self, unit, people):
        rng, rows = self.rng, []
        marks = {"五清楚": "清楚", "必谈情形": "必谈", "必帮事项": "必帮"}
        for day in days_of(rng, rng.randint(10, 30)):
            row = Row(日期=day, 走访人=[rng.choice(people)], 职工=self.name(people), 谈话内容="家庭情况", 帮扶措施=self.maybe("送温暖"))
            for field, stem in marks.items():
                picked = rng.sample("一二三四五", rng.randint(1, 3))
                row[field] = [stem + n for n in "一二三四五" if n in picked] if rng.random() < 0.6 else None
            rows.append(row)
        self.keep("TZ-71", unit, rows, "日期")

    # The company

    def visits(self, council):
        rng, rows, seen = self.rng, [], set()
        for day in days_of(rng, 30):
            owner, row = rng.choice(council)
            unit = rng.choice(list(self.units))
            name = row["姓名"][0]
            if (day, name, unit) in seen:
                continue
            seen.add((day, name, unit))
            fault = self.maybe(rng.choice(FAULTS), 0.5)
            rows.append(Row(序号=len(rows) + 1, 日期=day, 委员=[name], 联系支部=unit, 方式=rng.choice(["座谈", "问卷调查", "谈心谈话", "现场调研"]), 问题=fault,
                            当场解决=True if fault else None, 提交党委会=None, 措施=self.maybe("协调解决")))
        self.spoil(rows, "日期")
        self.registers.append(Register("TZ-47", None, rows, "日期"))
