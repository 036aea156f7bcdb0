"""What is timed: each line of what is to be reached, and how cost grows."""
import os
import sys
from dataclasses import dataclass, field

from data import PEERS, TOP
from goals import a_second, less_memory, memory, over, seconds, size, times_faster

BUILT = os.path.join(TOP, "Benchmarks", ".build", "release")
ANPING = os.path.join(BUILT, "anping")
BENCH = os.path.join(BUILT, "Bench")
FORM = os.path.join(TOP, "fixtures", "received", "forms", "现场安全文明生产检查表（水务车间）.xlsx")
TEMPLATE = os.path.join(TOP, "templates", "检查表", "现场安全文明生产检查表.xlsx")
FASTEXCEL = "fastexcel into polars"


@dataclass
class Job:
    """One piece of work and the programs that do it, ours named anping; `once` names those too slow for every round."""
    name: str
    programs: dict
    goals: list = field(default_factory=list)
    once: tuple = ()
    times: int = 1


@dataclass
class Growth:
    """One command at several sizes."""
    name: str
    unit: str
    commands: dict


def python(name, *arguments):
    return [sys.executable, os.path.join(PEERS, "peer.py"), name, *map(str, arguments)]


def convert(source, target):
    return [ANPING, "convert", source, "-o", target, "--force"]


def on_forms(command, forms, target):
    return [ANPING, command, forms[0], "--units", forms[1], "-o", target, "--force"]


def all_jobs(data):
    yield from reading(data)
    yield from writing(data)
    yield from comma_separated(data)
    yield from forms(data)
    yield from patching(data)
    yield Job("anping --help", {"anping": [ANPING, "--help"], "an empty C program": [data.empty]},
              [over("an empty C program", 10)], times=20)


def reading(data):
    text, number = data.xlsx("text"), data.xlsx("number")
    slow = data.xlsx("text", max(data.rows // 10, 1))
    size_of = "{:,} x 10".format(data.rows)
    yield Job("read %s, text, typed rows" % size_of,
              {"anping": [BENCH, "read-rows", text], FASTEXCEL: python("fastexcel", text),
               "python-calamine": python("calamine", text)},
              [times_faster(8, FASTEXCEL), memory(24)], once=("python-calamine",))
    yield Job("read %s, numbers, typed rows" % size_of,
              {"anping": [BENCH, "read-rows", number], FASTEXCEL: python("fastexcel", number)},
              [times_faster(3, FASTEXCEL), memory(24)])
    yield Job("read %s, text, into a Workbook" % size_of,
              {"anping": [BENCH, "read-workbook", text], FASTEXCEL: python("fastexcel", text)},
              [times_faster(4, FASTEXCEL), less_memory(FASTEXCEL)])
    csv = "fastexcel, polars write_csv"
    yield Job("convert %s to CSV" % size_of,
              {"anping": convert(text, data.path("ours.csv")), csv: python("fastexcel_csv", text, data.path("peer.csv"))},
              [times_faster(4, csv)])
    yield Job("read {:,} x 10, text, beside slow peers".format(max(data.rows // 10, 1)),
              {"anping": [BENCH, "read-rows", slow], "openpyxl read-only": python("openpyxl", slow),
               "duckdb read_xlsx": python("duckdb_xlsx", slow),
               "ssconvert (Gnumeric)": ["ssconvert", slow, data.path("gnumeric.csv")]},
              once=("openpyxl read-only", "ssconvert (Gnumeric)"))


def writing(data):
    for kind in ("text", "number", "unique"):
        ours = data.path("ours-%s.xlsx" % kind)
        peers = {"libxlsxwriter, %s" % mode: data.path("%s-%s.xlsx" % (kind, mode)) for mode in ("shared", "constant")}
        programs = {"anping": [BENCH, "write-rows", ours, str(data.rows), kind]}
        for mode, (name, path) in zip(("shared", "constant"), peers.items()):
            programs[name] = [data.maker, "xlsx", path, str(data.rows), kind, mode]
        yield Job("write {:,} x 10, {}".format(data.rows, "no text twice" if kind == "unique" else kind), programs,
                  [times_faster(4, *peers, label="libxlsxwriter, the faster mode"), size(ours, peers), memory(32)])


def comma_separated(data):
    text, gbk = data.csv("text"), data.gb18030("text")
    size_of = "{:,} x 10".format(data.rows)
    peers = {"duckdb COPY to xlsx": python("duckdb_to_xlsx", text, data.path("duckdb.xlsx")),
             "polars write_excel": python("polars_xlsx", text, data.path("polars.xlsx")),
             "XlsxWriter constant memory": python("xlsxwriter", text, data.path("xlsxwriter.xlsx"))}
    yield Job("convert CSV %s to xlsx" % size_of, {"anping": convert(text, data.path("ours-csv.xlsx")), **peers},
              [times_faster(3, *peers, label="the fastest peer")], once=tuple(peers))
    yield Job("read CSV %s, types" % size_of,
              {"anping": [BENCH, "csv-rows", text], "duckdb": python("duckdb_csv", text),
               "polars": python("polars_csv", text), "pyarrow": python("pyarrow_csv", text)},
              [times_faster(3, "duckdb", "polars")])
    yield Job("read CSV %s in GB18030" % size_of,
              {"anping": [BENCH, "csv-rows", gbk], "anping, UTF-8": [BENCH, "csv-rows", text]},
              [times_faster(0.5, "anping, UTF-8")])


def forms(data):
    yield Job("open and read a small form 2,000 times",
              {"anping": [BENCH, "read-small", FORM, "2000"], "python-calamine": python("calamine_small", FORM, 2000)},
              [times_faster(3, "python-calamine")])
    count = 1000
    yield Job("import {:,} forms".format(count), {"anping": on_forms("import", data.forms(count), data.path("i.ndjson"))},
              [a_second(1000, count, "forms")])
    yield Job("assess {:,} forms".format(count), {"anping": on_forms("assess", data.forms(count), data.path("a.xlsx"))},
              [seconds(5)])


def patching(data):
    yield Job("fill a list of 5,000 rows into a template",
              {"anping": [ANPING, "fill", TEMPLATE, "--data", data.entries(5000), "-o", data.path("f.xlsx"), "--force"]},
              [seconds(1)])
    text = data.xlsx("text")
    copies = ["sh", "-c", 'cat "$1" > "$2" && cat "$1" > "$2.2"', "sh", text, data.path("copy.xlsx")]
    for place, cell in (("first", "B2"), ("last", "B%d" % data.rows)):
        yield Job("patch a cell of the {} row of {:,}".format(place, data.rows),
                  {"anping": [ANPING, "patch", text, "--set", "数据!%s=检修一部" % cell, "-o", data.path("p.xlsx"), "--force"],
                   "copying it twice": copies},
                  [times_faster(1, "copying it twice")])


def all_growths(data, most_files):
    sizes = [data.rows // 100, data.rows // 10, data.rows]
    yield Growth("xlsx, typed rows", "rows", {rows: [BENCH, "read-rows", data.xlsx("text", rows)] for rows in sizes})
    yield Growth("xlsx, into a Workbook", "rows", {rows: [BENCH, "read-workbook", data.xlsx("text", rows)] for rows in sizes})
    yield Growth("xlsx to CSV", "rows", {rows: convert(data.xlsx("text", rows), data.path("g.csv")) for rows in sizes})
    yield Growth("CSV to xlsx", "rows", {rows: convert(data.csv("text", rows), data.path("g.xlsx")) for rows in sizes})
    yield Growth("write xlsx", "rows",
                 {rows: [BENCH, "write-rows", data.path("g.xlsx"), str(rows), "text"] for rows in sizes})
    counts = [count for count in (1, 10, 100, 1000, 10_000) if count <= most_files]
    for command, target in (("import", "g.ndjson"), ("assess", "g.xlsx")):
        yield Growth(command, "forms", {count: on_forms(command, data.forms(count), data.path(target)) for count in counts})
