#!/usr/bin/env python3
"""Nothing confidential (保密) in anything that is printed or written, but for `import --private`.

    confidential.py ANPING TEMPLATES REGISTERS WORK

Two batches. The registers of the catalogue, with a mark written into every confidential column; and two registers of which
everything is confidential (names, keys, days, sums, what is to be rectified), with rules that would show it and copies that
are wrong in every way. Every text of every output is searched for the marks. Needs openpyxl.
"""
import argparse
import glob
import os
import re
import shutil
import sqlite3
import subprocess
import sys
import zipfile
import zlib

import openpyxl

DAY = "2025-12-31"
# What stands in the confidential cells, and what may be read of it: numbers, days, times, telephone numbers.
MARKS = re.compile(r"秘|777\.?5|778\.?5|1555|13811|2025-03-07|2024-03-09|2025-04-17|2025年3月7日|45723|45764|14:31|0\.6048")

PEOPLE = ["姓名", "编号", "班组", "面貌"]
CASES = ["日期", "编号", "对象", "等级", "金额", "内容", "期限", "电话", "勾", "时间", "部门", "组别", "措施"]
ROSTER = """[表单]|表号|版本|标题|键|应报
|M-1|1|职工名册|填报单位+年度|单位
[字段]|字段|类型|必填|选项|保密
|填报单位|单位|是
|年度|期间|是
|填表人|人员|||是
|名册.姓名|人员|是||是
|名册.编号|文本|||是
|名册.班组|文本|||是
|名册.面貌|单选||面貌|是
[分组]|分组|方式|键|止于
|名册|增行|姓名|填表人
[选项]|名单|值|别名
|面貌|甲类
|面貌|乙类
|骨干|名册[面貌="甲类"]
[校验]|编号|级别|条件|定位|说明
|C1|错误|唯一([名册.姓名],[名册.编号])|名册.姓名|重名"""
HARDSHIP = """[表单]|表号|版本|标题|键|应报
|Z-1|1|困难台账|填报单位+年度|单位
[字段]|字段|类型|必填|范围|选项|保密
|填报单位|单位|是
|年度|期间|是
|填表人|人员||||是
|困难.日期|日期|是|||是
|困难.编号|文本|是|||是
|困难.对象|人员|是||名册|是
|困难.等级|单选|||等级|是
|困难.金额|小数||0~5||是
|困难.内容|文本||最多6字||是
|困难.期限|期限||||是
|困难.电话|文本||手机号||是
|困难.勾|勾选||||是
|困难.时间|时间||||是
|困难.部门|部门||||是
|困难.组别|文本|||名册.班组|是
|困难.措施|文本
[分组]|分组|方式|键|止于|日期
|困难|增行|编号+对象|填表人|日期
[选项]|名单|值|分值
|等级|一等|1
|等级|二等|2
[校验]|编号|级别|条件|定位|说明
|C1|错误|[困难.金额]<0|困难.金额|金额不对
|C2|警告|唯一([困难.内容])|困难.内容|写了两次
|C3|提示|相似([困难.内容],困难.内容)=0|困难.内容|别处也有
[关联]|关联|来源|与|对应|取
|对对|困难|名册|对象=姓名|人=[困难.对象]、钱=[困难.金额]*2、组=[名册.班组]、措施=[困难.措施]
[指标]|指标|对象|周期|来源|对应|分项|取值|要求|列入
|困难数|名册|年|困难|对象||次数()|>=9|人员、缺漏、积分
|困难项|单位|年|困难||等级|次数()|>=9|汇总、缺漏
|困难组|名册.班组|年|困难|组别||SUM([金额])|>=900|人员、缺漏、积分
|最大额|单位|年|困难|||MAX([金额])|>=900|汇总、缺漏、述职
|月额|单位|月|困难|||MAX([金额])|>=900|走势、缺漏
|对数|名册|年|对对|人||SUM([钱])||积分
|骨干数|骨干|月|困难|对象||次数()|>=9|缺漏
|困难件数|单位|年|困难|||次数()|>=9|汇总、缺漏
[整改]|来源|描述|责任部门|责任人|期限|整改措施|完成日期
|困难|措施|部门|对象|期限|内容|日期"""
ROWS = [
    "2025-03-07|秘编1|秘甲|一等|777.5|秘内容很长很长很长|2025-04-17|13811112222x|√|14:31|秘部门|秘班一|防护",
    "2025-03-07|秘编1|秘甲|一等|777.5|秘内容很长很长很长|2025-04-17|13811112222x|√|14:31|秘部门|秘班一|防护",
    "2024-03-09|秘编2|秘丙|秘等三|７７７．５元|秘内容很长很长很长了|10日内|1381111x|秘勾|秘时|秘部门|秘班九|慰问",
    "秘日子|秘编3|秘乙、秘丁|秘等 二|秘钱|秘内|秘期|秘话|×|25:99|秘部|秘班一|走访",
    "2025年13月1日|秘编４|秘 甲|二等|777,5|秘内|同上|同上|同上|14:31|同上|秘班一|走访一次",
    "45723|秘编5|秘甲甲|二等|扣777.5分|无|立即|—|√|下午2点31分|秘部|秘班壹|补助",
]
NAMES = ["秘甲|秘号1|秘班一|甲类", "秘乙|秘号2|秘班二|乙类", "秘乙|秘号3|秘班二|秘面三", "秘乙|秘号3|秘班二|秘面三"]


def sheet(book, title, rows, first=False):
    page = book.active if first else book.create_sheet()
    page.title = title
    for row, texts in enumerate(rows, 1):
        for column, text in enumerate(texts, 1):
            if text:
                page.cell(row, column).value = text
                if text.startswith("="):
                    page.cell(row, column).data_type = "s"


def template(path, title, group, columns, rules):
    book = openpyxl.Workbook()
    fields = ["{{%s.%s}}" % (group, name) for name in columns]
    sheet(book, title, [[title], ["填报单位：{{填报单位}}", "年度：{{年度}}"], columns, fields, ["填表人：{{填表人}}"]], first=True)
    sheet(book, "规则", [line.split("|") for line in rules.split("\n")])
    book.save(path)


def copy(path, title, columns, rows):
    book = openpyxl.Workbook()
    sheet(book, title, [[title], ["填报单位：运行部", "年度：2025"], columns] + [row.split("|") for row in rows] + [["填表人：秘填人"]],
          first=True)
    page = book.active
    for row in page.iter_rows(min_row=4):
        for cell in row:
            if re.fullmatch(r"\d+(\.\d+)?", str(cell.value)):
                cell.value = float(cell.value)
    book.save(path)


def all_confidential(work):
    templates, received = f"{work}/templates", f"{work}/received"
    os.makedirs(templates), os.makedirs(received)
    template(f"{templates}/职工名册.xlsx", "职工名册", "名册", PEOPLE, ROSTER)
    template(f"{templates}/困难台账.xlsx", "困难台账", "困难", CASES, HARDSHIP)
    copy(f"{received}/职工名册.xlsx", "职工名册", PEOPLE, NAMES)
    copy(f"{received}/困难台账.xlsx", "困难台账", CASES, ROWS)
    copy(f"{received}/困难台账二.xlsx", "困难台账", CASES, ROWS[:3])
    return templates, received


def confidential_columns(path):
    """The columns of a template's list that are confidential, by their headings."""
    book = openpyxl.load_workbook(path)
    if "规则" not in book.sheetnames:
        return []
    rows = [[cell for cell in row] for row in book["规则"].iter_rows(values_only=True)]
    heads, found = None, []
    for row in rows:
        if row[0]:
            heads = row if row[0] == "[字段]" else None
        elif heads and "保密" in heads and row[heads.index("保密")] == "是":
            found.append(row[1].split(".")[-1])
    return found


def catalogue(templates, registers, work):
    """Copies of the catalogue with a mark in every confidential cell."""
    received = f"{work}/received"
    os.makedirs(received)
    secret, marked = {}, 0
    for path in glob.glob(f"{templates}/*/*.xlsx"):
        title = os.path.splitext(os.path.basename(path))[0]
        secret[title] = confidential_columns(path)
    for path in sorted(glob.glob(f"{registers}/*.xlsx")):
        title = os.path.basename(path).rsplit("-", 1)[-1][:-5]
        book = openpyxl.load_workbook(path)
        page = book.worksheets[0]
        for row in page.iter_rows():
            names = {cell.value: cell.column for cell in row}
            if not secret.get(title) or not all(name in names for name in secret[title]):
                continue
            for number in range(row[0].row + 1, row[0].row + 3):
                for name in secret[title]:
                    page.cell(number, names[name]).value = f"秘{name}{number}"
                    marked += 1
            break
        book.save(f"{received}/{os.path.basename(path)}")
    assert marked > 20, f"only {marked} confidential cells in the catalogue"
    return templates, received


def texts(path):
    """Every text in a file: parts of workbooks, values of databases, packed or not."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for name in archive.namelist():
                yield name, archive.read(name).decode("utf-8", "replace")
    elif path.endswith(".sqlite"):
        with sqlite3.connect(path) as base:
            names = [name for name, in base.execute("select name from sqlite_master where type='table'")]
            for name in names:
                for row in base.execute(f'select * from "{name}"'):
                    for value in row:
                        if isinstance(value, bytes):
                            try:
                                value = zlib.decompress(value, -15).decode("utf-8", "replace")
                            except zlib.error:
                                value = value.decode("utf-8", "replace")
                        yield name, str(value)
    else:
        with open(path, encoding="utf-8", errors="replace") as file:
            yield "", file.read()


def search(anping, templates, received, work):
    """Runs everything that shows something, and finds the marks in it."""
    out = f"{work}/out"
    os.makedirs(out)
    common = ["--templates", templates, "--date", DAY]
    runs = [["check", received, "--all"], ["check", received, "--json", "--return", f"{out}/returned"],
            ["assess", received, "-o", f"{out}/year.xlsx", "--json", f"{out}/year.json", "--notices", f"{out}/notices",
             "--history", f"{out}/history.sqlite"]]
    runs += [["import", received, "--format", kind, "-o", f"{out}/records.{kind}"] for kind in ("ndjson", "json", "csv", "xlsx")]
    runs += [[*run, "--lang", "en"] for run in runs[:1]]
    leaks = []
    for run in runs:
        done = subprocess.run([anping, *run, *common], capture_output=True, text=True)
        assert done.returncode in (0, 1, 2), f"{run}: {done.returncode} {done.stderr}"
        leaks += [(" ".join(run[:1] + run[2:3]), part) for part in found(done.stdout + done.stderr)]
    for command in ("rounds", "trend", "problem"):
        done = subprocess.run([anping, "history", command, f"{out}/history.sqlite"], capture_output=True, text=True)
        leaks += [(f"history {command}", part) for part in found(done.stdout + done.stderr)]
    paths = [path for path in glob.glob(f"{out}/**/*", recursive=True) if os.path.isfile(path)]
    assert {os.path.basename(path) for path in paths} >= {"year.xlsx", "year.json", "history.sqlite", "records.csv"}, paths
    for path in paths:
        if "/returned/" in path:
            leaks += returned(path)
            continue
        for part, text in texts(path):
            leaks += [(f"{os.path.relpath(path, out)} {part}", word) for word in found(text)]
    shown = subprocess.run([anping, "import", received, "--private", *common], capture_output=True, text=True)
    assert found(shown.stdout), "--private shows nothing: the marks are not there"
    return leaks


def returned(path):
    """A returned copy keeps its own cells; what is added (the sheet of findings, notes) shows nothing of them."""
    book = openpyxl.load_workbook(path)
    own = [page for page in book.worksheets if page.title not in ("问题清单",)]
    assert len(own) < len(book.worksheets), f"{path}: no sheet of findings"
    notes = [cell.comment.text for page in own for row in page.iter_rows() for cell in row if cell.comment]
    cells = [str(cell.value) for page in book.worksheets if page not in own for row in page.iter_rows() for cell in row]
    return [(f"returned {os.path.basename(path)}", word) for text in notes + cells for word in found(text)]


def found(text):
    text = re.sub(r"\b[0-9a-f]{64}\b", "", text)  # a digest may hold any four digits
    return sorted({text[max(0, mark.start() - 30):mark.end() + 20] for mark in MARKS.finditer(text)})


def main():
    parser = argparse.ArgumentParser()
    for name in ("anping", "templates", "registers", "work"):
        parser.add_argument(name)
    options = parser.parse_args()
    shutil.rmtree(options.work, ignore_errors=True)
    batches = [("all confidential", all_confidential(f"{options.work}/own"), f"{options.work}/own"),
               ("the catalogue", catalogue(options.templates, options.registers, f"{options.work}/catalogue"),
                f"{options.work}/catalogue")]
    bad = 0
    for name, (templates, received), work in batches:
        leaks = search(options.anping, templates, received, work)
        print(f"{name}: {len(os.listdir(received))} files, {len(leaks)} confidential texts shown")
        for where, text in leaks[:40]:
            print(f"  {where}: {text!r}")
        bad += len(leaks)
    sys.exit(bad > 0)


if __name__ == "__main__":
    main()
