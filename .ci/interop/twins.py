#!/usr/bin/env python3
"""Papers in two languages say the same things in the same order.

    python3 .ci/interop/twins.py

Of each pair are compared: the levels of the headings, the code blocks with their commands, the number of tables and of
their rows and columns, pictures, and word for word the tables that show a sheet's cells (their first column counts rows).
"""
import os
import re
import sys

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
PAIRS = [("docs/办事指南.md", "docs/guide.md"), ("docs/模板.md", "docs/templates.md"),
         ("docs/数据记录.md", "docs/records.md"),
         ("docs/历次记录.md", "docs/history.md")]


def shape(path):
    """What a paper has, in its order: (line, what)."""
    block, table, found = None, [], []
    for number, line in enumerate(open(os.path.join(ROOT, path), encoding="utf-8"), 1):
        line = line.rstrip("\n")
        if line.startswith("```"):
            if block is None:
                block = []
            else:
                found.append((number, ("block", line, tuple(block))))
                block = None
        elif block is not None:
            if line.startswith("$ "):
                block.append(line.replace(" --lang en", ""))
        elif line.startswith("|"):
            table.append([cell.strip() for cell in re.split(r"(?<!\\)\|", line)[1:-1]])
        else:
            if table:
                cells = tuple(map(tuple, table[2:])) if table[2][0] == "1" and table[0][1] == "A" else None
                found.append((number, ("table", len(table), len(table[0]), cells)))
                table = []
            if line.startswith("#"):
                found.append((number, ("heading", line.split(" ")[0])))
            for picture in re.findall(r"!\[.*?\]\((.*?)\)", line):
                found.append((number, ("picture", picture)))
            for told in re.findall(r"<!-- (.*?) -->", line):
                found.append((number, ("comment", told)))
    return found


def main():
    wrong = 0
    for first, second in PAIRS:
        one, other = shape(first), shape(second)
        apart = next((pair for pair in zip(one, other) if pair[0][1] != pair[1][1]), None)
        if apart or len(one) != len(other):
            wrong = 1
            print(f"{first}:{(apart or (one[-1:] or [0]))[0]}\n{second}:{apart[1] if apart else len(other)}: not in step")
        else:
            print(f"{first}, {second}: in step, {len(one)} headings, blocks, tables and pictures")
    sys.exit(wrong)


if __name__ == "__main__":
    main()
