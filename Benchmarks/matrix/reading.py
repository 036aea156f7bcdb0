"""What readers make of one odd thing each: files made here, what stands in them, who reads it so.

A question names the cells it asks for, with every answer that is right: the typed value, for a library that gives texts
as Excel shows them that text too. `REFUSED` wants an error that says why.
"""
import dataclasses
import re

import package as p

REFUSED = "refused"


@dataclasses.dataclass
class Question:
    name: str
    files: object  # parts, the path of a file of the repository, or what asking.py makes: `twice`, `encrypted`
    answers: dict  # cell -> right answers, or {REFUSED: pattern of the message}
    test: str  # of ours
    note: str = ""


def number(row, column, value, style=0):
    return f'<c r="{column}{row}" s="{style}"><v>{value}</v></c>'


def row(*cells, r=1, attributes=""):
    return f'<row r="{r}"{attributes}>{"".join(cells)}</row>'


def dates(name, test, *cases, **more):
    """Serial numbers in formats: (format, serial, right answers…)."""
    formats = [case[0] for case in cases]
    cells = [number(1, "ABCDEF"[n], case[1], n + 1) for n, case in enumerate(cases)]
    return Question(name, p.parts(row(*cells), styles_xml=p.styles(*formats), **more),
                    {"ABCDEF"[n] + "1": case[2:] for n, case in enumerate(cases)}, test)


STRICT = "http://purl.oclc.org/ooxml"


def strict(files):
    """The same parts in the namespaces of ISO/IEC 29500 Strict."""
    return {name: text.replace(p.MAIN, STRICT + "/spreadsheetml/main").replace(p.OFFICE, STRICT + "/officeDocument/relationships")
            if isinstance(text, str) else text for name, text in files.items()}


def renamed(files, *pairs):
    """The same parts under other names in the archive."""
    return {dict(pairs).get(name, name): text for name, text in files.items()}


HELLO = row('<c r="A1" t="inlineStr"><is><t>你好</t></is></c>', number(1, "B", 7))
HELLO_ANSWERS = {"A1": ("你好",), "B1": (7.0, "7")}
FIXTURES = "fixtures"


def questions():
    yield dates("dates in the built-in formats of Chinese Excel (27–31, 57)", "built-in formats of Chinese Excel are dates or times",
                (27, 45366, "2024-03-15", "2024年3月"), (31, 45366, "2024-03-15", "2024年3月15日"),
                (57, 45366, "2024-03-15", "2024年3月"))
    yield dates("dates in `yyyy年m月d日` and with AM/PM", "the kind of a format is known",
                ('yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;', 45366, "2024-03-15", "2024年3月15日"),
                ("yyyy/m/d h:mm AM/PM", 45366.5, "2024-03-15T12:00:00", "2024/3/15 12:00 PM"))
    yield dates("a time of day in `h时mm分`", "a time alone is a time",
                ('h&quot;时&quot;mm&quot;分&quot;', 0.354166666666667, "08:30:00", "8时30分"))
    yield dates("days of a workbook that counts from 1904", "workbooks of 1904 count from there",
                (14, 43904, "2024-03-15", "03-15-24", "3/15/24"), workbook_attributes=' date1904="1"')
    yield Question("serial 60 is no day (Excel's 29 February 1900)", p.parts(
        row(number(1, "A", 60, 1)), styles_xml=p.styles(14)), {"A1": (60.0, "60", "02-29-00", "2/29/00")}, "serial numbers without a day are none",
        "openpyxl and calamine make 28 or 29 February of it")
    yield Question("`_x4E2D_` and `_x000D_` in texts", p.parts(
        row('<c r="A1" t="s"><v>0</v></c>', '<c r="B1" t="s"><v>1</v></c>'), strings_xml=p.strings("_x4E2D_文", "a_x000D_b")),
        {"A1": ("中文",), "B1": ("a\rb",)}, "a value is read by its type")
    yield Question("phonetic runs are no part of the text", p.parts(
        row('<c r="A1" t="s"><v>0</v></c>'),
        strings_xml=p.strings('<t>東京</t><rPh sb="0" eb="2"><t>トウキョウ</t></rPh>')), {"A1": ("東京",)}, "a value is read by its type")
    yield Question("rich text is all of it", p.parts(
        row('<c r="A1" t="s"><v>0</v></c>'),
        strings_xml=p.strings('<r><t>扣</t></r><r><rPr><b/></rPr><t>2</t></r><r><t>分</t></r>')), {"A1": ("扣2分",)}, "runs of rich text are kept")
    yield Question("an inline text with `<v>` beside it", p.parts(
        row('<c r="A1" t="inlineStr"><v>错</v><is><t>对</t></is></c>')), {"A1": ("对",)}, "a value is read by its type")
    yield Question("dates in ISO 8601 (`t=\"d\"`)", p.parts(
        row('<c r="A1" t="d" s="1"><v>2024-03-15T00:00:00</v></c>'), styles_xml=p.styles(14)),
        {"A1": ("2024-03-15", "2024-03-15T00:00:00", "03-15-24", "3/15/24")}, "a date is known by its format")
    yield Question("errors newer than 2007 (`#SPILL!`), the rest of the sheet too", p.parts(
        row('<c r="A1" t="e"><v>#SPILL!</v></c>', number(1, "B", 7))), {"A1": ("#SPILL!",), "B1": (7.0, "7")}, "a value is read by its type")
    yield Question("`true` for `1` in a truth value", p.parts(
        row('<c r="A1" t="b"><v>true</v></c>', number(1, "B", 7))), {"A1": (True, "TRUE", "true"), "B1": (7.0, "7")}, "a value is read by its type")
    yield Question("results of formulas that cells share", p.parts(
        row('<c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c>', number(1, "B", 2))
        + row('<c r="A2"><f t="shared" si="0"/><v>6</v></c>', number(2, "B", 3), r=2)),
        {"A1": (4.0, "4"), "A2": (6.0, "6")}, "shared formulas are written out")
    yield Question("the text of a formula that cells share", p.parts(
        row('<c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>4</v></c>', number(1, "B", 2))
        + row('<c r="A2"><f t="shared" si="0"/><v>6</v></c>', number(2, "B", 3), r=2)),
        {"=A2": ("B2*2",)}, "shared formulas are written out")
    yield Question("rows and cells without `r`", p.parts(
        '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>'),
        {"A1": (1.0, "1"), "B1": (2.0, "2"), "A2": (3.0, "3")}, "rows and cells are read in order")
    yield Question("rows out of order", p.parts(row(number(2, "A", 2), r=2) + row(number(1, "A", 1), r=1)),
                   {"A1": (1.0, "1"), "A2": (2.0, "2")}, "rows out of order, and rows twice, are put together")
    yield Question("a `<dimension>` that is too small", p.parts(sheet_xml=p.sheet(
        row(number(1, "A", 1), number(1, "C", 3)) + row(number(3, "A", 5), r=3), before='<dimension ref="A1"/>')),
        {"C1": (3.0, "3"), "A3": (5.0, "5")}, "rows and cells are read in order")
    yield Question("no styles part", p.parts(row(number(1, "A", 45366, 3), number(1, "B", 7))),
                   {"A1": (45366.0, "45366"), "B1": (7.0, "7")}, "a workbook without styles says so once, not at each cell")
    yield Question("no shared strings part: what is left is read", p.parts(
        row('<c r="A1" t="s"><v>0</v></c>', number(1, "B", 7))), {"B1": (7.0, "7")}, "a text that is not there is reported")
    utf16 = p.sheet(HELLO).replace("UTF-8", "UTF-16").encode("utf-16")
    yield Question("a sheet in UTF-16", p.parts(replaced={"xl/worksheets/sheet1.xml": utf16}), HELLO_ANSWERS, "sheets in UTF-16 are read")
    prefixed = re.sub(r"<(/?)(\w)", r"<\1s:\2", p.sheet(HELLO).split("\n", 1)[1]).replace("xmlns=", "xmlns:s=")
    yield Question("elements with a namespace prefix", p.parts(sheet_xml=p.HEAD + prefixed), HELLO_ANSWERS,
                   "strict namespaces, prefixes and alternatives are read")
    yield Question("strict namespaces (ISO/IEC 29500 Strict)", strict(p.parts(HELLO, styles_xml=p.styles())), HELLO_ANSWERS,
                   "strict namespaces, prefixes and alternatives are read")
    yield Question("parts in another case, with `\\`", renamed(
        p.parts(HELLO), ("xl/worksheets/sheet1.xml", "xl\\Worksheets\\Sheet1.xml"), ("xl/workbook.xml", "xl/Workbook.xml")), HELLO_ANSWERS,
        "parts are found by relationship in any case and writing")
    yield Question("parts where they usually are not", renamed(
        p.parts(HELLO, replaced={
            "xl/_rels/workbook.xml.rels": p.relationships([("rId1", "worksheet", "/data/one.xml")]),
            "[Content_Types].xml": p.content_types([("xl/workbook.xml", "workbook"), ("data/one.xml", "worksheet")])}),
        ("xl/worksheets/sheet1.xml", "data/one.xml")), HELLO_ANSWERS, "parts are found by relationship in any case and writing")
    yield Question("spaces around a text without `xml:space`", p.parts(
        row('<c r="A1" t="s"><v>0</v></c>'), strings_xml=p.strings("<t> 甲 </t>")), {"A1": (" 甲 ",)}, "a value is read by its type")
    yield Question("18 digits that are written as a number", p.parts(row(number(1, "A", "110101199003074514"))),
                   {"A1": ("110101199003074514",)}, "digits that say more than the number are kept",
                   "a double ends in 512")
    yield Question("the picture of a cell in WPS, by its name", p.parts(
        row('<c r="A1" t="str"><f>_xlfn.DISPIMG(&quot;ID_AB&quot;,1)</f><v>=DISPIMG("ID_AB",1)</v></c>', number(1, "B", 7))),
        {"A1": ('=DISPIMG("ID_AB",1)', "ID_AB"), "B1": (7.0, "7")}, "pictures of WPS are reported by their formula")
    yield Question("a workbook of Excel 97 (`.xls`)", f"{FIXTURES}/xls/xlwt.xls", {"A1": None}, "every cell, sheet, merged range and hidden row")
    yield Question("a password: the error says so", "encrypted", {REFUSED: r"(?i)password|encrypt|密码"},
                   "compound files are told apart")
    bomb = p.sheet(HELLO).replace("\n", '\n<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>', 1)
    yield Question("a document type in a part is refused", p.parts(sheet_xml=bomb.replace("你好", "&b;")), {REFUSED: r"."},
                   "document types are refused")
    yield Question("two parts of one name are refused", "twice", {REFUSED: r"."}, "two entries of one name are refused")
    yield Question("a merged range of the whole sheet within 256 MB", p.parts(sheet_xml=p.sheet(
        HELLO, after='<mergeCells count="1"><mergeCell ref="A1:XFD1048576"/></mergeCells>')), HELLO_ANSWERS,
        "declared counts cost nothing")
    yield Question("a cell at XFD1048576 within 256 MB", p.parts(
        HELLO + row('<c r="XFD1048576"><v>1</v></c>', r=1_048_576)), HELLO_ANSWERS, "declared counts cost nothing")
    yield Question("a row numbered 2147483647: no crash, the rest read or refused", p.parts(
        HELLO + '<row r="2147483647"><c><v>1</v></c></row>'), HELLO_ANSWERS | {"or": REFUSED}, "rows and cells are read in order")
