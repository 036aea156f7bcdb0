"""Writes registers as many hands do: every value in one of the ways in which people write it."""
import csv
import datetime
import os

import openpyxl
from openpyxl.styles import Font

from register_year import Told, Wrong

NUMERALS = "零一二三四五六七八九十"
QUARTERS = ["一季度", "二季度", "三季度", "四季度"]


def numeral(number):
    if number <= 10:
        return NUMERALS[number]
    tens, ones = divmod(number, 10)
    return (NUMERALS[tens] if tens > 1 else "") + "十" + (NUMERALS[ones] if ones else "")


class Copy:
    """A file: what stands in it, and the place of every row."""

    def __init__(self, name, register, entry):
        self.name, self.register, self.entry = name, register, entry
        self.places, self.columns, self.is_csv, self.ways = [], {}, False, []


class Hand:
    """Somebody who fills registers in, always in the same manner."""

    def __init__(self, rng, folder, year=2025):
        self.rng, self.folder, self.year = rng, folder, year
        self.dates = rng.sample(["full", "dots", "dashes", "slashes", "real", "month", "point", "stroke", "compact", "number", "padded", "hao"],
                                rng.choice([1, 1, 2, 3]))
        self.join = rng.choice(["、", "，", ",", " ", "；", "/", "\n", "和"])
        self.tick = rng.choice(["√", "✓", "是", "Y", "✔"])
        self.cross = rng.choice(["×", "否", "N", "✗"])

    def chance(self, share):
        return self.rng.random() < share

    # Values

    def date(self, day, is_csv, is_dated):
        way = self.rng.choice(self.dates)
        if day.year != self.year and way in ("month", "point", "stroke"):
            way = "full"
        if is_csv and way in ("real", "number"):
            way = "slashes"
        if is_csv and way == "point" and day.day in (1, 2, 3):
            way = "stroke"
        y, m, d = day.year, day.month, day.day
        return {"full": f"{y}年{m}月{d}日", "dots": f"{y}.{m}.{d}", "dashes": f"{y}-{m:02}-{d:02}", "slashes": f"{y}/{m}/{d}",
                "real": datetime.datetime(y, m, d), "month": f"{m}月{d}日", "point": f"{m}.{d}", "stroke": f"{m}/{d}",
                "compact": f"{y}{m:02}{d:02}", "number": y * 10000 + m * 100 + d, "padded": f"{y}.{m:02}.{d:02}", "hao": f"{y}年{m}月{d}号"}[way]

    def period(self, value, is_csv):
        if "W" in value:
            number = int(value.split("W")[1])
            return self.rng.choice([f"第{number}周", f"{number}", f"W{number:02}", number, f"第{numeral(number)}周", f"{number}周", value])
        number = int(value.split("-")[1])
        return self.rng.choice([f"{number}月", f"{numeral(number)}月", f"{number}月份", f"{numeral(number)}月份", f"{self.year}年{number}月",
                                f"{self.year}.{number:02}", f"{self.year}-{number:02}", number])

    def name(self, name):
        if len(name) == 2 and not name[-1].isdigit() and self.chance(0.3):
            return name[0] + self.rng.choice([" ", "  ", "　"]) + name[1]
        if name[-1].isdigit() and self.chance(0.5):
            bare = name.rstrip("0123456789")
            return f"{bare}（{name[len(bare):]}）" if self.chance(0.5) else f"{bare}({name[len(bare):]})"
        return name

    def write(self, column, value, is_csv, dated):
        if value is None:
            return self.rng.choice([None, None, None, "", "/", "—", "无"]) if column.kind in ("人员", "文本", "单选") and not column.required and \
                self.chance(0.1) else None
        if column.kind in ("日期", "期限"):
            return self.date(value, is_csv, column.name == dated)
        if column.kind == "期间":
            return self.period(value, is_csv)
        if isinstance(value, list):
            if column.kind == "人员":
                join = "、" if self.join == " " and any(len(v) == 2 for v in value) else self.join
                spaced = [v if join in " 和" else self.name(v) for v in value]
                return join.join(spaced)
            return self.rng.choice(["、", "，", ";"]).join(value)
        if isinstance(value, bool):
            return self.tick if value else self.cross
        if isinstance(value, (int, float)):
            return self.rng.choice([value, value, str(value), "".join(chr(ord(c) + 0xFEE0) if c.isdigit() else c for c in str(value))])
        return value if not self.chance(0.05) or column.kind not in ("文本",) else f" {value} "

    def choice(self, column, value, aliases):
        ways = aliases.get(value, [])
        ways = [way for way in ways if way not in column.choices]
        return self.rng.choice(ways) if ways and self.chance(0.3) else value

    # Files

    def file(self, register, entry, unit_ways, choice_aliases):
        """Writes a register; the copy says where everything stands."""
        rng = self.rng
        unit = register.unit or "公司"
        kind = rng.choice(["xlsx", "xlsx", "xlsx", "office", "gb18030", "utf-8"])
        stem = rng.choice([f"{unit}-{entry.title}", f"2025年-{unit}-{entry.title}", f"{entry.title}（{unit}）", f"{entry.number} {unit}{entry.title}"])
        copy = Copy(f"{stem}.{'csv' if kind in ('gb18030', 'utf-8') else 'xlsx'}", register, entry)
        copy.is_csv, copy.kind = kind in ("gb18030", "utf-8"), kind
        columns = self.columns(entry, copy)
        parts = self.parts(register, copy)
        sheets = []
        for number, (title, rows) in enumerate(parts):
            sheets.append((title, self.sheet(copy, entry, columns, rows, number, unit_ways, choice_aliases, title)))
        self.save(copy, sheets)
        return copy

    def columns(self, entry, copy):
        """The columns in the order of this copy, each with its heading; None is one of the hand's own."""
        rng = self.rng
        columns = list(entry.columns)
        if self.chance(0.3):
            first = columns[:1] if columns[0].name == "序号" else []
            rest = columns[len(first):]
            for _ in range(rng.randint(1, 3)):
                rest.insert(rng.randrange(len(rest)), rest.pop(rng.randrange(len(rest))))
            columns = first + rest
            copy.ways.append("moved columns")
        used, headed = set(), []
        for column in columns:
            others = [other.name for other in entry.columns if other is not column]
            ways = [way for way in entry.aliases.get(column.name, "").split("、") if way and way not in others and way not in used]
            heading = rng.choice(ways) if ways and self.chance(0.4) else column.name
            used.add(heading)
            if self.chance(0.1):
                heading = {2: heading[0] + " " + heading[-1], 4: heading[:2] + "\n" + heading[2:]}.get(len(heading), heading)
            headed.append((heading, column))
        if headed[0][1].name != "序号" and self.chance(0.3):
            headed.insert(0, ("序号", None))
        if self.chance(0.3):
            headed.append(("备注", None))
        return headed

    def parts(self, register, copy):
        """The sheets: one, or one a quarter."""
        rows = register.rows
        if copy.is_csv or register.dated is None or not all(row[register.dated] and hasattr(row[register.dated], "year") for row in rows) \
                or not self.chance(0.2):
            return [(None, rows)]
        copy.ways.append("a sheet a quarter")
        quarters = [[row for row in rows if (row[register.dated].month - 1) // 3 == at] for at in range(4)]
        return [(QUARTERS[at], part) for at, part in enumerate(quarters) if part]

    def sheet(self, copy, entry, columns, rows, number, unit_ways, choice_aliases, name):
        rng, lines = self.rng, []
        width = len(columns)
        unit = copy.register.unit
        if number == 0 or self.chance(0.5):
            if self.chance(0.15):
                lines.append([rng.choice(["附件3", "附表2"])])
            if self.chance(0.1):
                lines.append([])
            lines.append([rng.choice([entry.title, entry.title, f"2025年{entry.title}", f"2025年度{entry.title}"])])
            if self.chance(0.2):
                lines.append([f"表号：{entry.number}"])
        if number == 0:
            unit_cell = rng.choice(unit_ways.get(unit, [unit])) if unit else None
            year = rng.choice(["2025", "2025年", "2025年度"])
            heads = ([("填报单位", unit_cell)] if unit else []) + [("年度", year)]
            if self.chance(0.5):
                line = [None] * width
                for at, (label, value) in enumerate(heads):
                    line[min(at * 3, width - 1)] = f"{label}：{value}"
                lines.append(line)
            else:
                line = []
                for label, value in heads:
                    line += [label + rng.choice(["：", ""]), int(value) if value.isdigit() else value]
                lines.append(line)
            if self.chance(0.1):
                lines.append([])
        header = [heading for heading, _ in columns]
        lines.append(header)
        self.body(copy, columns, rows, lines, number, header, choice_aliases)
        end = number == 0 or self.chance(0.7)
        if end:
            if self.chance(0.3) and any(c and c.kind in ("整数", "小数") and c.name != "序号" for _, c in columns):
                lines.append(self.sums(columns, rows, rng.choice(["合计", "合  计", "总计", "全年合计"])))
            if self.chance(0.15):
                lines.append([])
            lines.append(rng.choice([["填表人：赵一", None, "填表日期：2025年12月31日"], ["制表人：", "赵一", "审核：钱二"], ["填表人：赵一"],
                                     ["填表人：", "赵一", "填表日期：", "2025-12-31"], ["填表人：赵一    审核人：钱二    2025年12月31日"]]))
            if self.chance(0.1):
                lines.append(["注：本表由填报单位逐月填写，年底上交。"])
        return lines

    def body(self, copy, columns, rows, lines, number, header, choice_aliases):
        rng = self.rng
        register, dated = copy.register, copy.register.dated
        months = dated and self.chance(0.15) and register.rows and all(hasattr(row[dated], "year") for row in rows)
        monthly = dated and self.chance(0.15) and all(hasattr(row[dated], "year") for row in rows) and any(
            c and c.kind in ("整数", "小数") and c.name != "序号" for _, c in columns)
        gaps, repeats, dittos = self.chance(0.2), self.chance(0.15), self.chance(0.2)
        copy.ways += [way for way, used in (("month headings", months), ("monthly sums", monthly), ("gaps", gaps),
                                            ("repeated headers", repeats), ("dittos", dittos)) if used]
        month, own, last = None, [], None
        for at, row in enumerate(rows):
            when = row[dated] if dated else None
            if (months or monthly) and when.month != month:
                if monthly and own:
                    lines.append(self.sums(columns, own, rng.choice(["小计", f"{month}月小计", "本月合计", "小  计"])))
                    last = None
                month, own = when.month, []
                if months:
                    lines.append([rng.choice([f"{month}月", f"{month}月份", f"2025年{month}月", f"{numeral(month)}月"])])
                    last = None
            if gaps and at and self.chance(0.1):
                lines += [[]] * rng.randint(1, 4)
                last = None
            if repeats and at and at % 15 == 0:
                lines.append(list(header))
                last = None
            own.append(row)
            line = []
            for heading, column in columns:
                line.append(self.cell(copy, column, row, last, dittos, len(rows), at, dated, choice_aliases, heading))
            lines.append(line)
            copy.places.append((number, len(lines), row))
            last = row
        if monthly and own:
            lines.append(self.sums(columns, own, "小计"))
        copy.columns[number] = [column.name if column else None for _, column in columns]

    def cell(self, copy, column, row, last, dittos, count, at, dated, choice_aliases, heading):
        if column is None:
            return at + 1 if heading == "序号" else self.rng.choice([None, None, None, "已核"])
        raw = row.get(column.name)
        if isinstance(raw, Wrong):
            return raw.text
        value = row[column.name]
        can = column.kind in ("文本", "人员", "单选", "日期", "部门") and value is not None and not isinstance(raw, Told) and last is not None
        if dittos and can and last[column.name] == value and not isinstance(last.get(column.name), (Wrong, Told)) and self.chance(0.7):
            return self.rng.choice(["同上", "〃", "″"])
        if column.choices and isinstance(value, str):
            return self.choice(column, value, choice_aliases)
        return self.write(column, value, copy.is_csv, dated)

    def sums(self, columns, rows, word):
        line = [word]
        for _, column in columns[1:]:
            is_sum = column and column.kind in ("整数", "小数") and column.name != "序号"
            line.append(sum(row[column.name] or 0 for row in rows) if is_sum else None)
        return line

    def save(self, copy, sheets):
        path = os.path.join(self.folder, copy.name)
        copy.path = path
        if copy.is_csv:
            with open(path, "w", encoding="utf-8-sig" if copy.kind == "utf-8" else "gb18030", errors="replace", newline="") as out:
                width = max(len(line) for line in sheets[0][1])
                writer = csv.writer(out)
                for line in sheets[0][1]:
                    writer.writerow(["" if cell is None else cell for cell in line + [None] * (width - len(line))])
            copy.sheets = [None]
            return
        book = openpyxl.Workbook()
        book.remove(book.active)
        copy.sheets = []
        for name, lines in sheets:
            sheet = book.create_sheet(name or self.rng.choice(["Sheet1", copy.entry.title]))
            copy.sheets.append(sheet.title)
            for at, line in enumerate(lines, 1):
                for place, value in enumerate(line, 1):
                    if value is None or value == "":
                        continue
                    cell = sheet.cell(at, place, value)
                    if isinstance(value, datetime.datetime):
                        cell.number_format = self.rng.choice(["yyyy-mm-dd", "yyyy/m/d", 'm"月"d"日"', "yyyy年m月d日"])
                if len(line) == 1 and at < 4 and len(lines) > at:
                    sheet.merge_cells(start_row=at, start_column=1, end_row=at, end_column=max(len(l) for l in lines))
                    sheet.cell(at, 1).font = Font(bold=True, size=16)
        book.save(path)
