#!/usr/bin/env python3
"""So many filled forms: forms.py PROJECT FOLDER COUNT writes FOLDER/forms and FOLDER/units.csv.

Forms of fixtures/received, in turn by four programs, each under the name of a unit of its own.
"""
import os
import sys
import zipfile

PARTY = [("党管安全责任落实表（电仪检修部）.xlsx", ["电仪检修党支部", "检修二部", "电仪检修部", "电仪部"]),
         ("党管安全责任落实表（输煤车间）.xlsx", ["输煤车间党支部", "输煤车间", "煤运车间", "输煤队"])]
SITE = [("现场安全文明生产检查表（水务车间）.xlsx", ["水务车间党支部", "水务车间", "化水车间"]),
        ("2025年第3轮-运行一部-现场安全文明生产检查表.xlsx", ["运行一部党支部", "运行一部", "发电一部"])]


def renamed(source, target, names, unit):
    with zipfile.ZipFile(source) as old, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            content = old.read(name)
            if name.endswith(".xml"):
                for other in names:
                    content = content.replace(other.encode(), unit.encode())
            new.writestr(name, content)


def main():
    project, folder, count = sys.argv[1], sys.argv[2], int(sys.argv[3])
    os.makedirs(os.path.join(folder, "forms"))
    forms = os.path.join(project, "fixtures", "received", "forms")
    units = []
    for index in range(count):
        unit = "第%s班组" % "".join("零一二三四五六七八九"[int(digit)] for digit in "%04d" % (index // 2))
        kind, title = (PARTY, "党管安全责任落实表") if index % 2 == 0 else (SITE, "现场安全文明生产检查表")
        file, names = kind[index // 2 % 2]
        renamed(os.path.join(forms, file), os.path.join(folder, "forms", "2025年第3轮-%s-%s.xlsx" % (unit, title)), names, unit)
        if index % 2 == 0:
            units.append(unit)
    with open(os.path.join(folder, "units.csv"), "w", encoding="utf-8-sig") as file:
        file.write("单位,党支部,别名\n" + "".join("%s,%s党支部,\n" % (unit, unit) for unit in units))


main()
