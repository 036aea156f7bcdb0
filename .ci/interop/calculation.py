#!/usr/bin/env python3
"""Formulas and their results as LibreOffice computes them.

    .ci/interop/calculation.py            recalculates, compares with fixtures/calculation/libreoffice.tsv
    .ci/interop/calculation.py --record   writes that file anew

The workbook is made here with openpyxl, without results; LibreOffice opens it and saves it with results.
Formulas that LibreOffice and Excel compute differently (`TRUE>99`, `SUM(1,"2")`) are not among them.
A line of the table: sheet, cell, what was entered (n: number, s: text, b: boolean, f: formula), result.
"""
import pathlib
import subprocess
import sys
import tempfile

import openpyxl

ROOT = pathlib.Path(__file__).resolve().parents[2]
TABLE = ROOT / "fixtures" / "calculation" / "libreoffice.tsv"

ITEMS = [  # number, category, full score, deduction, applicable, problem, date as a serial number
    ("1.1", "设备", 5, 1, "适用", "给水泵轴封渗水", 46329),
    ("1.2", "设备", 5, 0, "适用", None, 46330),
    ("1.3", "设备", 3, 0.5, "适用", "标识缺失", 46331.5),
    ("1.7", "设备", 4, None, "不适用", None, None),
    ("2.1", "文明", 4, 1.5, "适用", "积油", 46335),
    ("2.2", "文明", 4, 0.2, "适用", "无定置图", 46299),
    ("2.3", "文明", 4, 4, "适用", "盖板缺失", 46350),
    ("3.1", "行为", 4, None, "适用", None, 46000),
    ("3.2", "行为", 6, "无", "适用", None, 45000),
    ("3.3", "行为", 6, 2.25, "适用", "Abc", 44927),
]
UNITS = [("锅炉车间", 86.8, 91.2), ("汽机车间", 91.25, 80.5), ("发电部", 86.8, 91.2), ("检修部", 70.05, None)]

FORMULAS = """
SUM(D2:D11) | SUM(D:D) | SUM(C2:C11)-SUM(D2:D11) | ROUND((SUM(C2:C11)-SUM(D2:D11))/SUM(C2:C11)*100,1)
SUMPRODUCT((E2:E11<>"不适用")*C2:C11) | SUMPRODUCT((B2:B11="设备")*(E2:E11="适用")*C2:C11)
SUMPRODUCT((F2:F11<>"")*1) | SUMPRODUCT(--(C2:C11>4)) | SUMPRODUCT(C2:C8,D2:D8) | SUMPRODUCT((B2:B11="文明")/2)
ROUND(SUMPRODUCT((E2:E8<>"不适用")*(C2:C8-D2:D8))/SUMPRODUCT((E2:E8<>"不适用")*C2:C8)*100,1)
SUMPRODUCT(1/COUNTIF(B2:B11,B2:B11)) | SUMPRODUCT((YEAR(G2:G11)=2026)*1) | SUMPRODUCT(ROUND(D2:D8,0))
COUNT(D2:D11) | COUNTA(D2:D11) | COUNTBLANK(D2:D11) | COUNTBLANK(F2:F11) | COUNTA(F:F) | COUNT(A:G)
COUNTIF(B2:B11,"设备") | COUNTIF(B2:B11,"<>设备") | COUNTIF(D2:D11,">0") | COUNTIF(D2:D11,0) | COUNTIF(D2:D11,"")
COUNTIF(F2:F11,"*缺失") | COUNTIF(F2:F11,"abc") | COUNTIF(F2:F11,"?bc") | COUNTIF(F2:F11,"<>") | COUNTIF(A2:A11,"1.*")
COUNTIF(G2:G11,">="&DATE(2026,11,1)) | COUNTIF(D2:D11,"无") | COUNTIF(B2:B11,B2)
COUNTIFS(B2:B11,"设备",D2:D11,">0") | COUNTIFS(B2:B11,"文明",F2:F11,"<>",C2:C11,4) | COUNTIFS(E2:E11,"适用",D2:D11,"")
SUMIF(B2:B11,"设备",C2:C11) | SUMIF(C2:C11,">4") | SUMIF(B2:B11,"设备",C2) | SUMIF(F2:F11,"*缺失",D2:D11)
SUMIFS(C2:C11,B2:B11,"行为",E2:E11,"适用") | SUMIFS(D2:D11,D2:D11,">=1",D2:D11,"<=2") | SUMIFS(C:C,B:B,"文明")
AVERAGE(C2:C11) | AVERAGE(D2:D11) | AVERAGEIF(B2:B11,"设备",C2:C11) | AVERAGEIFS(C2:C11,B2:B11,"行为")
MAX(D2:D11) | MIN(D2:D11) | MAX(F2:F11) | MEDIAN(C2:C11) | LARGE(C2:C11,3) | SMALL(D2:D11,2) | PRODUCT(C2:C4)
_xlfn.MAXIFS(C2:C11,B2:B11,"文明") | _xlfn.IFS(D2>1,"多",D2>0,"有",TRUE,"无")
ROUND(2.5,0) | ROUND(-2.5,0) | ROUND(2.675,2) | ROUND(1.005,2) | ROUND(86.85,1) | ROUND(1234.5,-2) | ROUND(82.5/95*100,1)
ROUNDUP(2.001,2) | ROUNDUP(-2.1,0) | ROUNDDOWN(2.999,2) | ROUNDDOWN(-2.9,0) | INT(-2.5) | INT((0.1+0.7)*10) | TRUNC(8.9)
ABS(D2-D7) | MOD(10,3) | MOD(-10,3) | MOD(10,-3) | MOD(5.5,1.5) | SQRT(2) | POWER(2,10) | 2^0.5 | -2^2 | 2^3^2 | 10%*50
SIGN(-3) | CEILING(2.3,0.5) | FLOOR(2.7,0.5) | QUOTIENT(17,5) | 0.1+0.2=0.3 | 1/3 | 1/3*3=1 | 100*1.1 | 1.1-1-0.1
IF(D2>0,F2,"无问题") | IF(D5="","空","有") | IF(D5=0,"零","非零") | IF(FALSE,1) | IF(C2>3,IF(C2>4,"五","四"),"少")
IFERROR(1/0,"错") | IFERROR(D10+1,"文") | IFERROR(C2,"错") | IFERROR(VLOOKUP("9.9",A2:B11,2,FALSE),"未找到") | 1/0 | D10+1
AND(C2>4,D2>0) | OR(D3>0,D5>0) | NOT(C2=5) | AND(C2:C11) | ISNUMBER(D10) | ISBLANK(D5) | ISTEXT(D10) | ISERROR(1/0)
ISNUMBER(G2) | ISBLANK(F9) | N(D10) | N(TRUE) | F9="" | D5=0 | D5="" | "a"="A" | "a"<"b" | 2<"1"
VALUE("12.5") | VALUE("1,234") | VALUE("50%") | "3"+4 | "3"*"4" | -"5" | TRUE+TRUE | 5&"分" | 0.1&"" | 1/4&"x" | C2&D2
LEFT(F2,3) | RIGHT(F2,2) | MID(F2,2,2) | LEN(F2) | LEN(G2) | TRIM("  a  b ") | FIND("轴",F2) | SEARCH("B",F11) | SEARCH("?c",F11)
SUBSTITUTE(F2,"水","油") | SUBSTITUTE("a-b-c","-","",2) | CONCATENATE(A2,"、",F2) | REPT("★",3) | EXACT("a","A") | UPPER(F11) | LOWER(F11)
TEXT(86.85,"0.0") | TEXT(1234.5,"#,##0.00") | TEXT(0.913,"0.0%") | TEXT(G2,"yyyy-mm-dd") | TEXT(G2,"yyyy年m月d日") | TEXT(G4,"hh:mm")
TEXT(5,"000") | TEXT(-3.5,"0.0") | TEXT(0,"0.00") | TEXT(12.3456,"0.##") | TEXT(1E6,"0") | TEXT("文","@")
SUMSQ(C2:C11) | STDEV(C2:C11) | VARP(D2:D11) | STDEV(C2) | PI() | EXP(1) | LN(10) | LOG10(1000) | LOG(8,2)
TIME(8,30,0) | TIME(25,0,0) | HOUR(G4) | MINUTE(0.75) | SECOND(0.1234) | INDEX(A2:F11,3,6) | INDEX(B2:B11,5) | INDEX(A2:F2,4) | SUM(INDEX(A2:D11,0,3)) | INDEX(F2:F11,MATCH("2.1",A2:A11,0))
MATCH("2.3",A2:A11,0) | MATCH(6,C2:C11,0) | MATCH("盖*",F2:F11,0) | MATCH(3,{1,2,4,8},1) | MATCH(4,{8,4,2},-1) | MATCH("x",A2:A11,0)
VLOOKUP("2.2",A2:F11,6,FALSE) | VLOOKUP(85,{0,"不合格";70,"合格";80,"良好";90,"优秀"},2) | HLOOKUP("b",{"a","b";1,2},2,FALSE)
LOOKUP(92,{0,70,80,90},{"不合格","合格","良好","优秀"}) | LOOKUP(2,1/(B2:B11="文明"),A2:A11) | CHOOSE(2,"一","二","三")
ROW() | ROW(C7) | COLUMN(D1) | ROWS(A2:B9) | COLUMNS(A2:D9) | DATE(2026,11,3) | DATE(2026,13,1) | DATE(2026,3,0) | YEAR(G2) | MONTH(G2) | DAY(G2)
WEEKDAY(G2) | WEEKDAY(G2,2) | EDATE(G2,3) | EOMONTH(G2,1) | DATEDIF(DATE(2026,1,31),DATE(2026,11,3),"M") | DATEDIF(DATE(2026,1,31),DATE(2026,11,3),"d") | G2+7 | _xlfn.DAYS(G3,G2)
RANK(汇总!D2,汇总!D$2:D$5) | RANK(汇总!D3,汇总!D2:D5,1) | SUM(汇总!B2:C5) | 汇总!A2&"："&TEXT(汇总!B2,"0.0") | SUM('汇总'!$B:$B) | MAX(满分)
满分合计 | SUM(满分)/2 | SUMPRODUCT((汇总!$A$2:$A$5=汇总!A3)*汇总!$B$2:$B$5) | COUNTIF(汇总!E2:E5,"良好") | A1:A1
SUM(E2:E11) | COUNT(1,"2",TRUE,"x") | AVERAGE(E2:E11) | MIN(E2:E3) | SUM(1/0,1) | C2:C2+1
""".replace("\n", " | ")


def entered(value):
    if value is None:
        return None
    if isinstance(value, bool):
        return "b:" + str(value).upper()
    if isinstance(value, (int, float)):
        return "n:" + repr(value)
    return ("f:" + value[1:]) if value.startswith("=") else "s:" + value


def build(path):
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "检查表"
    sheet.append(["序号", "类别", "标准分", "扣分", "适用", "问题", "日期"])
    for item in ITEMS:
        sheet.append(item)
    units = book.create_sheet("汇总")
    units.append(["单位", "党管", "现场", "总评", "等级", "名次"])
    for row, (name, party, site) in enumerate(UNITS, 2):
        total = f'=IF(C{row}="",B{row},B{row}*0.4+C{row}*0.6)'
        grade = f'=IF(ROUND(D{row},1)>=90,"优秀",IF(ROUND(D{row},1)>=80,"良好",IF(ROUND(D{row},1)>=70,"合格","不合格")))'
        rank = f"=SUMPRODUCT((ROUND($D$2:$D$5,10)>ROUND(D{row},10))*1)+1"
        units.append([name, party, site, total, grade, rank])
    results = book.create_sheet("公式")
    for row, formula in enumerate([f.strip() for f in FORMULAS.split(" | ") if f.strip()], 1):
        results.cell(row, 1, "=" + qualify(formula))
    for name, text in (("满分", "检查表!$C$2:$C$11"), ("满分合计", "SUM(检查表!$C$2:$C$11)")):
        book.defined_names[name] = openpyxl.workbook.defined_name.DefinedName(name, attr_text=text)
    book.save(path)
    return book


def qualify(formula):
    """Addresses of the list without a sheet are those of 检查表."""
    import re
    pattern = r"(?<![A-Za-z!'\"$.:0-9])(\$?[A-G]\$?\d+(?::\$?[A-G]\$?\d+)?|[A-G]:[A-G])(?![\w(!\"])"
    pieces = re.split(r'("[^"]*")', formula)
    return "".join(p if p.startswith('"') else re.sub(pattern, r"检查表!\1", p) for p in pieces)


def shown(value):
    if isinstance(value, bool):
        return "b:" + str(value).upper()
    if isinstance(value, (int, float)):
        return "n:" + repr(value)
    if value is None:
        return "s:"
    text = str(value)
    return ("e:" if text.startswith("#") else "s:") + text


def table():
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        source = folder / "formulas.xlsx"
        book = build(source)
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to", "xlsx",
             "--outdir", folder / "out", source], check=True, capture_output=True, timeout=180)
        results = openpyxl.load_workbook(folder / "out" / "formulas.xlsx", data_only=True)
        lines = [f"name\t{name}\t{item.attr_text}\t" for name, item in book.defined_names.items()]
        for sheet in book:
            for row in sheet.iter_rows():
                for cell in row:
                    if (content := entered(cell.value)) is not None:
                        value = results[sheet.title][cell.coordinate].value
                        if hasattr(value, "year"):
                            from openpyxl.utils.datetime import to_excel
                            value = to_excel(value)
                        result = shown(value) if content.startswith("f:") else ""
                        lines.append(f"{sheet.title}\t{cell.coordinate}\t{content}\t{result}")
        return "\n".join(lines) + "\n"


def main():
    lines = table()
    if "--record" in sys.argv:
        TABLE.parent.mkdir(parents=True, exist_ok=True)
        TABLE.write_text(lines, encoding="utf-8")
        return 0
    if lines == TABLE.read_text(encoding="utf-8"):
        print("calculation: LibreOffice gives the recorded results")
        return 0
    print("calculation: LibreOffice gives other results than recorded", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
