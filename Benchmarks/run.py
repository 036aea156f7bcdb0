#!/usr/bin/env python3
"""Times the program as a whole process beside its peers, on the same data in the same run.

    Benchmarks/run.py ANPING [--rows 100000] [--runs 3] [--tmp DIR]

The data: rows of ten columns, Chinese text, numbers, dates, long digits. Each job prints wall seconds (the best run), CPU
seconds and peak memory, and the ratio to the program's own. Peers that are not installed are left out and named:
python-calamine, openpyxl, XlsxWriter, pandas. Results worth keeping go to Benchmarks/results/ with date and machine.
"""
import argparse
import csv
import datetime
import importlib.util
import os
import platform
import random
import subprocess
import sys
import tempfile
import time

UNITS = ["锅炉车间", "汽机车间", "电气车间", "热控车间", "燃料车间", "化学车间", "检修部", "发电部"]
PROBLEMS = ["给水泵轴封渗水", "配电箱未上锁", "盖板未固定", "灭火器失压1具", "通道被备件占用", "标识缺失"]

READ_PEERS = {
    "calamine (python)": ("python_calamine", """
import sys, python_calamine
book = python_calamine.CalamineWorkbook.from_path(sys.argv[1])
print(sum(len(row) for row in book.get_sheet_by_index(0).to_python()))"""),
    "openpyxl read-only": ("openpyxl", """
import sys, openpyxl
sheet = openpyxl.load_workbook(sys.argv[1], read_only=True).worksheets[0]
print(sum(len(row) for row in sheet.iter_rows(values_only=True)))"""),
}
WRITE_PEERS = {
    "XlsxWriter constant_memory": ("xlsxwriter", """
import csv, sys, xlsxwriter
book = xlsxwriter.Workbook(sys.argv[2], {"constant_memory": True, "strings_to_numbers": True})
sheet = book.add_worksheet()
for number, row in enumerate(csv.reader(open(sys.argv[1], encoding="utf-8-sig"))):
    sheet.write_row(number, 0, row)
book.close()"""),
    "openpyxl write-only": ("openpyxl", """
import csv, sys, openpyxl
book = openpyxl.Workbook(write_only=True)
sheet = book.create_sheet()
for row in csv.reader(open(sys.argv[1], encoding="utf-8-sig")):
    sheet.append(row)
book.save(sys.argv[2])"""),
}


def write_data(path, rows):
    random.seed(1)
    with open(path, "w", encoding="utf-8-sig", newline="") as file:
        out = csv.writer(file)
        out.writerow("序号 单位 问题 扣分 得分 日期 编号 责任人 备注 比例".split())
        day = datetime.date(2025, 1, 1)
        for number in range(rows):
            out.writerow([
                number + 1, random.choice(UNITS), random.choice(PROBLEMS), random.randint(0, 8) / 2, 100 - number % 40,
                day + datetime.timedelta(number % 365), "%018d" % random.randrange(10 ** 18), "张三", "同类区域已排查", "%d%%" % (number % 101)])


def measure(command, runs):
    best = None
    for _ in range(runs):
        start = time.monotonic()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.monotonic() - start
        if process.returncode:
            sys.exit("%s ended with %s" % (command[0], process.returncode))
        row = (wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)
        best = min(best or row, row)
    return best


def show(job, results):
    own = results[0][1][0]
    print("\n%s" % job)
    print("| program | wall s | CPU s | peak MiB | times ours |\n|-|-|-|-|-|")
    for name, (wall, cpu, peak) in results:
        print("| %s | %.2f | %.2f | %.0f | %.1f |" % (name, wall, cpu, peak, wall / own))


def compare(job, own, peers, arguments, runs):
    results = [("anping", measure(own, runs))]
    for name, (module, code) in peers.items():
        if importlib.util.find_spec(module) is None:
            print("left out, not installed: %s" % name)
            continue
        results.append((name, measure([sys.executable, "-c", code] + arguments, runs)))
    show(job, results)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("anping")
    parser.add_argument("--rows", type=int, default=100_000)
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--tmp")
    options = parser.parse_args()
    anping = os.path.abspath(options.anping)
    print("%s, %s, %d cores, %d rows, best of %d" % (
        datetime.date.today(), platform.machine(), os.cpu_count(), options.rows, options.runs))
    with tempfile.TemporaryDirectory(dir=options.tmp) as folder:
        data, book, back = (os.path.join(folder, name) for name in ("data.csv", "data.xlsx", "back.csv"))
        other = os.path.join(folder, "peer.xlsx")
        write_data(data, options.rows)
        print("data: %.1f MB of CSV" % (os.path.getsize(data) / 1e6))
        compare("CSV to workbook", [anping, "convert", data, "-o", book, "--force"], WRITE_PEERS, [data, other], options.runs)
        print("workbook: %.1f MB" % (os.path.getsize(book) / 1e6))
        compare("workbook read", [anping, "convert", book, "-o", back, "--force"], READ_PEERS, [book], options.runs)


main()
