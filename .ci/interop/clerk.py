#!/usr/bin/env python3
"""The clerk's guide, done as it says: every command of its blocks is run, and what the guide quotes must be printed.

    python3 .ci/interop/clerk.py ANPING WORK [--pictures DIR] [GUIDE…]

GUIDE is docs/办事指南.md and docs/guide.md where none is named. A block ```console holds commands (`$ anping …`) and
what they print; a line `…` stands for lines left out. Comments of the guide that a reader does not see:

    <!-- status 1 -->          how the commands of the next block end (0 where it is not said)
    <!-- date 2025-11-20 -->   the day on which the commands from here on are given
    <!-- do send-again -->     what units and departments do in between: the function of that name

The messages of the guide's table must be among all that was printed. --pictures makes its pictures again from the same
work. Needs openpyxl; pictures need LibreOffice, poppler-utils and Pillow.
"""
import argparse
import os
import re
import shlex
import shutil
import subprocess

import openpyxl

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
RECEIVED = os.path.join(ROOT, "fixtures", "received")
GUIDES = [os.path.join(ROOT, "docs", name) for name in ("办事指南.md", "guide.md")]
DATED = ("check", "assess", "blank", "import")


class Office:
    """The folder of one clerk, and what happens in it between the commands."""

    def __init__(self, anping, folder):
        self.anping, self.folder, self.date, self.printed = os.path.abspath(anping), folder, "2025-10-02", []
        shutil.rmtree(folder, ignore_errors=True)
        shutil.copytree(os.path.join(RECEIVED, "forms"), self.path("收回的表"))
        shutil.copy(os.path.join(RECEIVED, "units.csv"), self.path("单位.csv"))

    def path(self, *parts):
        return os.path.join(self.folder, *parts)

    def run(self, command, status):
        words = [self.anping] + shlex.split(command)[1:]
        if words[1] in DATED and "--help" not in words:
            words += ["--date", self.date]
        done = subprocess.run(words, cwd=self.folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True,
                              timeout=300, env={**os.environ, "ANPING_TEMPLATES": os.path.join(ROOT, "templates")})
        self.printed.append(done.stdout)
        if done.returncode != status:
            raise SystemExit(f"{command}: ends with {done.returncode}, not {status}\n{done.stdout}")
        return done.stdout

    def change(self, source, target, cells, sheet="检查表"):
        book = openpyxl.load_workbook(self.path(*source))
        for cell, value in cells.items():
            book[sheet][cell] = value
        book.save(self.path(*target))

    def send_again(self):
        """Two units mend their return copies; the one that came as CSV comes back as a workbook, still with a fault."""
        self.change(("退回", "2025年第3轮运行二部.xlsx"), ("收回的表", "2025年第3轮运行二部.xlsx"), {"L74": "2025-12-20"})
        name = "2025年第3轮-机务检修部-党管安全责任落实表.csv"
        os.remove(self.path("收回的表", name))
        shutil.copy(self.path("退回", name + ".xlsx"), self.path("收回的表", name + ".xlsx"))

    def send_twice(self):
        """One form comes in a second copy."""
        self.change(("收回的表", "现场安全文明生产检查表（水务车间）.xlsx"), ("收回的表", "水务车间现场表（新）.xlsx"), {})

    def name_owed(self):
        """The list of units says who owes which form."""
        rows = open(self.path("单位.csv"), encoding="utf-8-sig").read().split("\n")
        owed = {"输煤车间": "党管安全责任落实表"}
        lines = [rows[0].rstrip() + ",应交表"] + [f"{row.rstrip()},{owed.get(row.split(',')[0], '')}"
                                                for row in rows[1:] if row.strip()]
        with open(self.path("单位.csv"), "w", encoding="utf-8-sig") as file:
            file.write("\n".join(lines) + "\n")

    def report_last(self):
        """The last unit sends both forms, on the blanks it was given."""
        subprocess.run([self.anping, "blank", "AQ-01", "DG-01", "--unit", "除灰车间", "--units", "单位.csv", "--round", "3",
                        "--date", "2025-09-20", "--templates", os.path.join(ROOT, "templates"), "-o", "补交"],
                       cwd=self.folder, check=True, capture_output=True, timeout=120)
        self.inspect("补交", "收回的表", "2025-09-20", {"现场安全文明生产检查表": {"2.3": ("灰库通道堆放杂物1处", 1)}})

    def rectify(self):
        """Departments fill in the ledger: two problems are closed, a third has no name under its re-inspection."""
        book = openpyxl.load_workbook(self.path("第3轮考评.xlsx"), read_only=True)
        rows = {row[0].value: row[0].row for row in book["整改台账"].iter_rows(min_row=4) if row[0].value}
        done = {"P": "2025-10-20", "R": "合格", "S": "石宁", "T": "2025-10-21"}
        words = []
        for number, without in (("3-运行一部-01", ""), ("3-运行一部-03", ""), ("3-运行二部-04", "S")):
            for column, value in done.items():
                if column != without:
                    words += ["--set", f"整改台账!{column}{rows[number]}='{value}"]
        subprocess.run([self.anping, "patch", "第3轮考评.xlsx", "-o", "第3轮考评.xlsx", "--force", *words],
                       cwd=self.folder, check=True, capture_output=True, timeout=120)

    def next_round(self):
        """The blanks of the fourth round come back."""
        self.inspect("第4轮空白表", "第4轮收回", "2025-11-12",
                     {"现场安全文明生产检查表": {"1.1": ("给水泵轴封渗水1处", 1)}, "党管安全责任落实表": {"3.1": ("11月下现场少1次", 1)}})

    def inspect(self, source, target, day, found):
        """Fills in blanks as an inspector does: all is well but for what is found."""
        os.makedirs(self.path(target), exist_ok=True)
        for name in sorted(os.listdir(self.path(source))):
            book = openpyxl.load_workbook(self.path(source, name))
            sheet = book.worksheets[0]
            faults = next(items for title, items in list(found.items()) + [("", {})] if title in name)
            for row in sheet.iter_rows():
                for cell in row:
                    if str(cell.value or "").startswith("检查日期"):
                        self.beside(sheet, cell, day)
            heads = next({cell.value: cell.column for cell in row if cell.value} for row in sheet.iter_rows()
                         if any(cell.value == "序号" for cell in row))
            for row in sheet.iter_rows():
                item = str(row[0].value or "")
                if re.fullmatch(r"\d+\.\d+", item):
                    problem, deduction = faults.get(item, (None, None))
                    values = {"检查情况": "×" if problem else "√", "问题描述": problem, "扣分": deduction,
                              "责任部门": problem and "综合班", "责任人": problem and "张立", "整改期限": problem and "10日内"}
                    for head, value in values.items():
                        if value is not None:
                            sheet.cell(row[0].row, heads[head], value)
            book.save(self.path(target, name))

    @staticmethod
    def beside(sheet, label, value):
        merged = next((area for area in sheet.merged_cells.ranges if label.coordinate in area), None)
        sheet.cell(label.row, (merged.max_col if merged else label.column) + 1, value)


def quoted(lines, printed):
    """The first line of LINES that PRINTED does not have in this order; `…` leaves lines out."""
    rest, free = printed.split("\n"), True
    for line in lines:
        if line.strip() == "…":
            free = True
            continue
        places = [place for place, one in enumerate(rest) if one.rstrip() == line.rstrip()]
        if not places or not free and places[0] != 0:
            return line
        rest, free = rest[places[0] + 1:], False
    return None


def follow(guide, office):
    """Does what the guide says; returns how many commands that were."""
    text, status, commands = open(guide, encoding="utf-8").read(), 0, 0
    for found in re.finditer(r"<!-- (\w+) (\S+) -->|```console\n(.*?)```", text, re.S):
        word, value, block = found.groups()
        if word == "status":
            status = int(value)
        elif word == "date":
            office.date = value
        elif word == "do":
            getattr(office, value.replace("-", "_"))()
        elif block:
            for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
                command, *lines = part.rstrip("\n").split("\n")
                printed = office.run(command, status)
                missing = quoted(lines, printed)
                if missing is not None:
                    raise SystemExit(f"{guide}: {command}\ndoes not print (in this place): {missing}\n{printed}")
                commands += 1
            status = 0
    return commands


def messages(guide, office):
    """The messages of the guide's table, `「…」` in a row's first column, were printed; returns how many."""
    office.change(("第4轮收回", "2025年第4轮-运行一部-现场安全文明生产检查表.xlsx"), ("没有扣分.xlsx",), {"H8": None},
                  "现场安全文明生产检查表")
    language = " --lang en" if guide.endswith("guide.md") else ""
    office.run("anping check " + shlex.quote(os.path.join(ROOT, "fixtures", "bad")) + language, 2)
    office.run("anping check 收回的表 没有扣分.xlsx --round 4" + language, 1)
    all_printed, count = "\n".join(office.printed), 0
    for line in open(guide, encoding="utf-8"):
        told = re.match(r"\| `(.*?)` \|", line)
        if told and "…" in told[1]:
            pattern = ".*".join(re.escape(part) for part in told[1].split("…"))
            if not re.search(pattern, all_printed):
                raise SystemExit(f"{guide}: nothing printed {told[1]}")
            count += 1
    return count


def pictures(office, folder):
    """The pages that the guide shows, from the work that it made."""
    from PIL import Image, ImageChops

    def page(book, words, name, top=0.0, bottom=1.0):
        pdf = office.path(os.path.splitext(os.path.basename(book))[0] + ".pdf")
        if not os.path.exists(pdf):
            subprocess.run(["soffice", "-env:UserInstallation=file://" + os.path.abspath(office.path("profile")), "--headless",
                            "--convert-to", "pdf", "--outdir", office.folder, office.path(book)],
                           check=True, capture_output=True, timeout=300)
        texts = subprocess.run(["pdftotext", "-layout", pdf, "-"], capture_output=True, text=True, check=True).stdout
        number = next(number for number, text in enumerate(texts.split("\f"), 1) if all(word in text for word in words))
        drawn = office.path("page")
        subprocess.run(["pdftoppm", "-r", "110", "-f", str(number), "-l", str(number), "-singlefile", "-png", pdf, drawn],
                       check=True)
        image = Image.open(drawn + ".png").convert("RGB")
        image = image.crop((0, int(image.height * top), image.width, int(image.height * bottom)))
        box = ImageChops.difference(image, Image.new("RGB", image.size, "white")).getbbox()
        image = image.crop((max(box[0] - 12, 0), max(box[1] - 12, 0), box[2] + 12, box[3] + 12))
        target = os.path.join(folder, name + ".png")
        image.quantize(64, dither=Image.Dither.NONE).save(target, optimize=True)
        if os.path.getsize(target) > 150_000:
            raise SystemExit(f"{target}: {os.path.getsize(target)} bytes")

    os.makedirs(folder, exist_ok=True)
    page("退回/2025年第3轮运行二部.xlsx", ["问题清单", "退回人"], "return-list", bottom=0.5)
    page("退回/2025年第3轮-机务检修部-党管安全责任落实表.csv.xlsx", ["韩晓峰", "问题描述"], "return-cells", 0.5, 0.86)
    book = "第3轮考评.xlsx"
    page(book, ["安全巡视考评总览"], "overview")
    page(book, ["安全巡视考评汇总排名表"], "ranking", bottom=0.6)
    page(book, ["本表供打印"], "ledger-print")
    page(book, ["安全隐患整改通知单", "整改回复", "电仪检修部"], "notice")
    page(book, ["党支部：运行二部党支部", "总分"], "unit")
    page("第4轮空白表/2025年第4轮-运行二部-现场安全文明生产检查表.xlsx", ["上轮问题整改"], "blank")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("anping")
    parser.add_argument("work")
    parser.add_argument("guides", nargs="*", default=GUIDES)
    parser.add_argument("--pictures")
    given = parser.parse_args()
    for guide in given.guides:
        office = Office(given.anping, os.path.join(given.work, os.path.splitext(os.path.basename(guide))[0]))
        commands = follow(guide, office)
        print(f"{os.path.basename(guide)}: {commands} commands as written, {messages(guide, office)} messages as printed")
        if given.pictures:
            pictures(office, given.pictures)
            break


if __name__ == "__main__":
    main()
