"""The files of a run, seeded, made when first asked for."""
import json
import os
import shutil
import subprocess
import sys

TOP = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PEERS = os.path.join(TOP, "Benchmarks", "peers")


class Data:
    """Paths in a folder; `rows` is how many rows the large tables have."""

    def __init__(self, folder, rows):
        self.folder, self.rows = folder, rows
        os.makedirs(folder, exist_ok=True)
        self.maker = self._program("rows", open(os.path.join(PEERS, "rows.c"), "rb").read(), "-lxlsxwriter")
        self.measure = self._program("measure", open(os.path.join(PEERS, "measure.c"), "rb").read())
        self.empty = self._program("empty", b"int main(void) { return 0; }")

    def path(self, name):
        return os.path.join(self.folder, name)

    def xlsx(self, kind, rows=None):
        rows = rows or self.rows
        return self._made("%s-%d.xlsx" % (kind, rows), lambda path: self._rows("xlsx", path, rows, kind, "shared"))

    def csv(self, kind, rows=None):
        rows = rows or self.rows
        return self._made("%s-%d.csv" % (kind, rows), lambda path: self._rows("csv", path, rows, kind))

    def gb18030(self, kind):
        def make(path):
            with open(self.csv(kind), encoding="utf-8") as source, open(path, "w", encoding="gb18030") as target:
                shutil.copyfileobj(source, target)
        return self._made("%s-%d-gb18030.csv" % (kind, self.rows), make)

    def forms(self, count):
        """So many filled forms and the list of their units: two paths."""
        folder = self._made("forms-%d" % count, lambda path: self._script("forms.py", TOP, path, count))
        return os.path.join(folder, "forms"), os.path.join(folder, "units.csv")

    def entries(self, count):
        """So many problems of the last round, to fill into the form that has a list for them."""
        def make(path):
            entries = [{"序号": str(number), "检查内容": "第%d项 设备标识" % number, "检查情况": "不合格",
                        "问题描述": "设备标识缺失，流向箭头脱落，第%d处" % number, "责任部门": "检修部", "责任人": "张三",
                        "整改期限": "2025-12-%02d" % (number % 28 + 1), "整改措施": "补齐标识"}
                       for number in range(1, count + 1)]
            with open(path, "w", encoding="utf-8") as file:
                json.dump({"受检单位": "水务车间", "上轮问题": entries}, file, ensure_ascii=False)
        return self._made("entries-%d.json" % count, make)

    def _made(self, name, make):
        path = self.path(name)
        if not os.path.exists(path):
            print("making %s" % name, file=sys.stderr)
            part = self.path("part." + name)
            make(part)
            os.rename(part, path)
        return path

    def _rows(self, *words):
        subprocess.run([self.maker, *map(str, words)], check=True)

    def _script(self, name, *words):
        subprocess.run([sys.executable, os.path.join(PEERS, name), *map(str, words)], check=True)

    def _program(self, name, source, *libraries):
        path = self.path(name)
        subprocess.run(["cc", "-O2", "-x", "c", "-o", path, "-", *libraries], input=source, check=True)
        return path
