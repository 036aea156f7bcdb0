#!/usr/bin/env python3
"""Times the program and its Swift API beside their peers: the same data, the same run, one process each.

    Benchmarks/bench.py [--rows 1000000] [--rounds 3] [--only WORD] [--keep DIR] [--out FILE]

`make bench` installs the peers and calls this. A job's programs run in turn, round after round; a row gives the median wall
seconds with least and most, CPU seconds, peak memory, and the ratio peer / ours (larger is better for ours). A peer that is
not installed is named and left out. Peers that need minutes a run (openpyxl) read a tenth of the rows and say so.
"""
import argparse
import datetime
import os
import platform
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass, field

HERE = os.path.dirname(os.path.abspath(__file__))
TOP = os.path.dirname(HERE)
PYTHON = sys.executable


@dataclass
class Job:
    """What is done, by whom, and the ratio to reach."""
    name: str
    ours: list
    peers: dict = field(default_factory=dict)
    target: str = ""
    once: tuple = ()


def python(name, *arguments):
    return [PYTHON, os.path.join(HERE, "peers", "peer.py"), name, *map(str, arguments)]


def run(command):
    """Wall seconds, CPU seconds and peak MB of a whole process."""
    start = time.monotonic()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.monotonic() - start
    code = os.waitstatus_to_exitcode(status)
    process.returncode = code
    if code not in (0, 1):
        raise RuntimeError("%s: status %d: %s" % (" ".join(command)[:120], code, errors.decode(errors="replace")[-300:]))
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1000


def measure(job, rounds):
    """The runs of each program of a job, in turn."""
    programs = {"anping": job.ours, **job.peers}
    runs = {name: [] for name in programs}
    for number in range(rounds + 1):
        for name, command in list(programs.items()):
            if number > 1 and name in job.once:
                continue
            try:
                result = run(command)
            except (RuntimeError, OSError) as error:
                if name == "anping":
                    raise
                print("left out: %s: %s" % (name, str(error).strip().splitlines()[-1][:160]), file=sys.stderr)
                del programs[name], runs[name]
                continue
            if number > 0:  # the first round warms the caches
                runs[name].append(result)
    return runs


def table(job, runs):
    ours = statistics.median(wall for wall, _, _ in runs["anping"])
    lines = ["", "### %s" % job.name, ""]
    if job.target:
        lines += ["To reach: %s" % job.target, ""]
    lines += ["| program | wall s, median (least to most) | CPU s | peak MB | peer / ours |", "|-|-|-|-|-|"]
    for name, results in runs.items():
        walls = [wall for wall, _, _ in results]
        wall = statistics.median(walls)
        lines.append("| %s | %.3f (%.3f to %.3f) | %.3f | %.0f | %s |" % (
            name, wall, min(walls), max(walls), statistics.median(cpu for _, cpu, _ in results),
            max(peak for _, _, peak in results), "" if name == "anping" else "%.1f" % (wall / ours)))
    return lines


class Data:
    """The files of a run, made when first asked for."""

    def __init__(self, folder, rows):
        self.folder, self.rows = folder, rows
        self.maker = os.path.join(folder, "rows")
        subprocess.run(["cc", "-O2", "-o", self.maker, os.path.join(HERE, "peers", "rows.c"), "-lxlsxwriter"], check=True)

    def path(self, name):
        return os.path.join(self.folder, name)

    def xlsx(self, kind, rows=None):
        path = self.path("%s-%d.xlsx" % (kind, rows or self.rows))
        if not os.path.exists(path):
            subprocess.run([self.maker, "xlsx", path, str(rows or self.rows), kind, "shared"], check=True)
        return path

    def csv(self, kind, rows=None, encoding="utf-8"):
        path = self.path("%s-%d-%s.csv" % (kind, rows or self.rows, encoding))
        if not os.path.exists(path):
            plain = self.path("%s-%d-utf-8.csv" % (kind, rows or self.rows))
            subprocess.run([self.maker, "csv", plain, str(rows or self.rows), kind], check=True)
            if encoding != "utf-8":
                with open(plain, encoding="utf-8") as source, open(path, "w", encoding=encoding) as target:
                    shutil.copyfileobj(source, target)
        return path

    def forms(self, count):
        """A folder of so many filled forms, copies of the demo's."""
        folder = self.path("forms-%d" % count)
        if not os.path.exists(folder):
            subprocess.run([PYTHON, os.path.join(HERE, "peers", "forms.py"), TOP, folder, str(count)], check=True)
        return folder


def jobs(data, anping, bench):
    rows, out = data.rows, data.path
    text, number = data.xlsx("text"), data.xlsx("number")
    comma, gbk = data.csv("text"), data.csv("text", encoding="gb18030")
    small = os.path.join(TOP, "fixtures", "received", "forms", "现场安全文明生产检查表（水务车间）.xlsx")
    slow = max(rows // 10, 1)
    yield Job("Read %d x 10 as typed rows, text" % rows, [bench, "read-rows", text],
              {"fastexcel into polars": python("fastexcel", text), "python-calamine": python("calamine", text)},
              "8 x fastexcel, at most 24 MB", ("python-calamine",))
    yield Job("Read %d x 10 as typed rows, numbers" % rows, [bench, "read-rows", number],
              {"fastexcel into polars": python("fastexcel", number)}, "3 x fastexcel, at most 24 MB")
    yield Job("Read %d x 10 into a value of all cells" % rows, [bench, "read-workbook", text],
              {"fastexcel into polars": python("fastexcel", text)}, "4 x fastexcel, in less memory")
    yield Job("Read %d x 10, the slow peers" % slow, [bench, "read-rows", data.xlsx("text", slow)],
              {"openpyxl read-only": python("openpyxl", data.xlsx("text", slow)),
               "duckdb excel": python("duckdb_xlsx", data.xlsx("text", slow)),
               "ssconvert (Gnumeric)": ["ssconvert", data.xlsx("text", slow), out("gnumeric.csv")]}, "",
              ("openpyxl read-only", "ssconvert (Gnumeric)"))
    yield Job("xlsx to CSV, %d x 10" % rows, [anping, "convert", text, "-o", out("ours.csv"), "--force"],
              {"fastexcel, polars write_csv": python("fastexcel_csv", text, out("peer.csv"))}, "4 x fastexcel with polars")
    for kind in ("text", "number"):
        yield Job("Write %d x 10, %s" % (rows, kind), [bench, "write-rows", out("ours-%s.xlsx" % kind), str(rows), kind],
                  {"libxlsxwriter, shared strings": [data.maker, "xlsx", out("shared.xlsx"), str(rows), kind, "shared"],
                   "libxlsxwriter, constant memory": [data.maker, "xlsx", out("constant.xlsx"), str(rows), kind, "constant"]},
                  "4 x the faster one, at most 32 MB, files at most 5 % larger")
    yield Job("Write %d x 10, all texts different" % rows, [bench, "write-rows", out("ours-unique.xlsx"), str(rows), "unique"],
              {"libxlsxwriter, constant memory": [data.maker, "xlsx", out("unique.xlsx"), str(rows), "unique", "constant"]},
              "4 x, at most 32 MB")
    yield Job("CSV to xlsx, %d x 10" % rows, [anping, "convert", comma, "-o", out("ours-csv.xlsx"), "--force"],
              {"polars read_csv, write_excel": python("polars_xlsx", comma, out("polars.xlsx")),
               "duckdb read_csv, COPY xlsx": python("duckdb_to_xlsx", comma, out("duckdb.xlsx")),
               "csv, XlsxWriter constant memory": python("xlsxwriter", comma, out("xlsxwriter.xlsx"))},
              "3 x the fastest", ("csv, XlsxWriter constant memory", "polars read_csv, write_excel"))
    yield Job("CSV with types, %d x 10" % rows, [bench, "csv-rows", comma],
              {"duckdb": python("duckdb_csv", comma), "polars": python("polars_csv", comma),
               "pyarrow": python("pyarrow_csv", comma)}, "3 x duckdb and polars")
    yield Job("CSV in GB18030, %d x 10" % rows, [bench, "csv-rows", gbk],
              {"ours, UTF-8": [bench, "csv-rows", comma]}, "at least half as fast as UTF-8 (ratio 0.5)")
    yield Job("A small form read 1,000 times", [bench, "read-small", small, "1000"],
              {"python-calamine": python("calamine_small", small, 1000)}, "3 x python-calamine")
    for count, target in ((100, ""), (1000, "import 1,000 forms a second; assess 1,000 forms under 5 s")):
        folder, units = (os.path.join(data.forms(count), name) for name in ("forms", "units.csv"))
        yield Job("import of %d forms" % count, [anping, "import", folder, "--units", units, "-o", out("import.ndjson"), "--force"], {}, target)
        yield Job("assess of %d forms" % count, [anping, "assess", folder, "--units", units, "-o", out("assess.xlsx"), "--force"], {}, target)
    yield Job("anping --help", [anping, "--help"], {"an empty C program": [empty_program(data)]}, "at most 10 ms over it")
    big = text
    yield Job("One cell of a %d MB workbook patched" % (os.path.getsize(big) // 1_000_000),
              [anping, "patch", big, "-o", out("patched.xlsx"), "--force", "--set", "数据!B2=改"],
              {"the file copied twice": ["sh", "-c", 'cp "$0" "$1" && sync "$1" && cp "$0" "$1" && sync "$1"', big, out("copy.xlsx")]},
              "no slower than copying it twice (ratio 1)")
    for count in sorted({rows // 100, rows // 10, rows}):
        yield Job("Linear: read %d rows" % count, [bench, "read-rows", data.xlsx("text", count)])
        yield Job("Linear: write %d rows" % count, [bench, "write-rows", out("linear.xlsx"), str(count), "text"])
        yield Job("Linear: CSV to xlsx, %d rows" % count,
                  [anping, "convert", data.csv("text", count), "-o", out("linear-csv.xlsx"), "--force"])


def empty_program(data):
    path = data.path("empty")
    subprocess.run(["cc", "-x", "c", "-o", path, "-"], input=b"int main(void) { return 0; }", check=True)
    return path


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    return "%s, %d cores, %s" % (platform.machine(), os.cpu_count(), model or "unknown processor")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="jobs whose name has this word")
    parser.add_argument("--keep", help="a folder for the data, used again if it is there")
    parser.add_argument("--out", help="where the table goes; - for standard output only")
    options = parser.parse_args()
    anping = os.path.join(TOP, ".build", "release", "anping")
    bench = os.path.join(HERE, ".build", "release", "Bench")
    lines = ["# Benchmarks of %s" % datetime.date.today(), "",
             "%s; %d rows; median of %d rounds after a warm-up; whole processes, in turn." % (machine(), options.rows, options.rounds)]
    print("\n".join(lines))
    with tempfile.TemporaryDirectory() as temporary:
        folder = options.keep or temporary
        os.makedirs(folder, exist_ok=True)
        data = Data(folder, options.rows)
        for job in jobs(data, anping, bench):
            if options.only not in job.name:
                continue
            more = table(job, measure(job, options.rounds))
            print("\n".join(more), flush=True)
            lines += more
        sizes = ["", "### Sizes of the files written", "", "| file | MB |", "|-|-|"]
        for name in sorted(os.listdir(folder)):
            if name.endswith(".xlsx"):
                sizes.append("| %s | %.1f |" % (name, os.path.getsize(os.path.join(folder, name)) / 1e6))
        print("\n".join(sizes))
        lines += sizes
    if options.out != "-":
        path = options.out or os.path.join(HERE, "results", "%s-%s.md" % (datetime.date.today(), platform.machine()))
        with open(path, "w") as file:
            file.write("\n".join(lines) + "\n")


main()
