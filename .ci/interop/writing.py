"""Holds workbooks that the program writes against other programs.

    writing.py ANPING [WRITTEN.xlsx ...]

- A list and a form's rows are written by `anping convert`; the texts and numbers that went in must
  come out of openpyxl, python-calamine, LibreOffice and Gnumeric. Further workbooks are read by all
  of them, which must agree.
- XlsxWriter writes the same content. Both files are compared part by part: the same parts, in each
  the same elements with the same attributes. What may differ stands in ACCEPTED with its reason.
"""
import argparse, csv, datetime, os, posixpath, re, subprocess, sys, tempfile, warnings, zipfile
import xml.etree.ElementTree as ET
import openpyxl, python_calamine, xlsxwriter

warnings.simplefilter("ignore")
ROWS = [["编号", "检查项目", "扣分", "备注"]] + [
    [f"A-{n:03}", ["通道畅通 & <整洁>", " 前后空格 ", "引号\"和'", "两行\n文字", "=1+1", "😀"][n % 6],
     n * 7 / 8, "" if n % 3 else "★"] for n in range(1, 60)]

# (part, path of the element or attribute): why it may differ.
ACCEPTED = [
    (r"docProps/core", r"/(creator|lastModifiedBy|created|modified)",
     "the same input gives the same bytes: no person and no clock in it"),
    (r"docProps/app", r"/", "titles of parts, version and security repeat what the workbook says"),
    (r"theme", r"/", "the theme names no fonts of other scripts and no effects: the cells need none"),
    (r"workbook\.xml$", r"/(fileVersion|workbookPr|bookViews|calcPr)",
     "version of the program, place of its window, engine of its calculation"),
    (r"styles", r"/fonts|/cellXfs|/numFmts", "XlsxWriter names a theme colour and scheme; we the font itself"),
    (r"styles", r"/borders|/cellStyleXfs|/fills|/dxfs|/tableStyles|/cellStyles|/colors",
     "counts and empty lists that have a default"),
    (r"sheet\d", r"/row@(spans|ht|customHeight)", "spans only help a reader; heights are fitted to the text"),
    (r"sheet\d", r"/cols|/col(@|$)", "widths are fitted to the text"),
    (r"sheet\d", r"/c@s$", "index of a style: of no meaning without the styles"),
    (r"sheet\d", r"/sheetView|/sheetFormatPr|/sheetViews", "a view that has a default"),
    (r"sheet\d", r"/(pageMargins|pageSetup|sheetPr)", "margins written as Excel's own; ours have its default"),
    (r"sheet\d|sharedStrings", r"@count|@uniqueCount", "counts are optional"),
    (r"sheet\d", r"/dimension", "optional; rows are written before their number is known"),
    (r"sharedStrings", r"/t@space", "also written where a text has a line break, which some readers fold"),
    (r"charts/", r"(str|num)Cache", "a cache of values that the sheet holds; programs read the sheet"),
    (r"charts/", r"/(lang|roundedCorners|autoTitleDeleted|dispBlanksAs|overlay|delete|layout|printSettings"
     r"|varyColors|invertIfNegative|firstSliceAng|smooth|marker|gapWidth|delete|\w+TickMark)\b",
     "what Excel takes as default, written out by one of the two"),
    (r"charts/", r"/(spPr|txPr|title|legend|dLbls|numFmt|majorGridlines|\w*axId|crossAx|lblAlgn|style)\b",
     "looks: colours, title size, place of the legend, numbers of axes"),
    (r"charts/", r"/ser/tx/", "a name of a series as text is a literal here, a reference elsewhere"),
    (r"charts/", r"/ser/tx$|noMultiLvlLbl", "XlsxWriter gives its series no names; labels in one level are the default"),
    (r"comments", r"/rPr/|/t@space", "notes in a font that has Chinese; spaces always kept"),
    (r"vmlDrawing", r"/Anchor|/shape@style", "size and place of the box of a note, as far as rows and fonts differ"),
    (r"rels$", r"@Target", "targets from the root or from the part; that the same parts are there is compared"),
    (r"sharedStrings", r"/r/rPr", "a run in the cell's own font needs no properties"),
    (r"(workbook|sheet\d)\.xml$", r"@id$", "names of relations are free"),
    (r"sheet\d", r"/hyperlink@display", "the cell itself holds the text"),
    (r"drawings/drawing", r"/(cNvPr|graphicFrame|to|ext|off|twoCellAnchor@|cNvGraphicFramePr)",
     "names of the charts, and the corner where they end"),
    (r"rels$|Content_Types", r"@Id", "names of relations are free"),
    (r"Content_Types", r"/(Default|Override)", "order and defaults are free; the parts are compared"),
]


class Failure(Exception):
    pass


def strip(tag):
    return tag.rsplit("}", 1)[-1]


def flat(data):
    """Every element and attribute by its path, with how often each value comes."""
    found = {}

    def walk(element, path):
        here = path + "/" + strip(element.tag)
        text = element.text or ""
        keys = [(here, text if text.strip() or strip(element.tag) == "t" else "")]
        keys += [(f"{here}@{strip(name)}", value) for name, value in element.attrib.items()]
        for key in keys:
            found[key] = found.get(key, 0) + 1
        for child in element:
            walk(child, here)

    walk(ET.fromstring(data), "")
    return found


def accepted(part, path):
    return next((reason for where, what, reason in ACCEPTED
                 if re.search(where, part) and re.search(what, path)), None)


def parts(path):
    with zipfile.ZipFile(path) as archive:
        if archive.testzip():
            raise Failure(f"{path}: damaged")
        return {name: archive.read(name) for name in archive.namelist()}


def compare(ours, theirs):
    """Differences between two packages; the accepted ones are counted by reason."""
    one, two = parts(ours), parts(theirs)
    problems, reasons = [], {}
    for name in sorted(set(one) ^ set(two)):
        problems.append(f"{name}: only in {'ours' if name in one else 'XlsxWriter’s'}")
    for name in sorted(set(one) & set(two)):
        left, right = flat(one[name]), flat(two[name])
        for key in sorted(set(left) | set(right)):
            if left.get(key, 0) == right.get(key, 0):
                continue
            reason = accepted(name, key[0])
            if reason:
                reasons[reason] = reasons.get(reason, 0) + 1
            else:
                problems.append(
                    f"{name}: {key[0]} {key[1]!r}: {left.get(key, 0)} times, XlsxWriter {right.get(key, 0)}")
    for reason, count in sorted(reasons.items()):
        print(f"  accepted {count}: {reason}")
    return problems


def same_value(one, two):
    if isinstance(one, (datetime.date, datetime.time)) or isinstance(two, (datetime.date, datetime.time)):
        return True  # programs show dates as they like; the serial numbers are compared by parts
    one, two = ("" if v is None else v for v in (one, two))
    if isinstance(one, (int, float)) and str(two).endswith("%"):
        one, two = one * 100, two[:-1]  # LibreOffice writes percentages as such
    try:
        return abs(float(one) - float(two)) <= 1e-9 * max(1.0, abs(float(one)))
    except (TypeError, ValueError):
        return str(one).replace("\r\n", "\n") == str(two).replace("\r\n", "\n")


def trimmed(rows):
    rows = [list(row) for row in rows]
    for row in rows:
        while row and row[-1] in ("", None):
            row.pop()
    while rows and not rows[-1]:
        rows.pop()
    return rows


def difference(expected, found):
    expected, found = trimmed(expected), trimmed(found)
    if len(expected) != len(found):
        return f"{len(found)} rows, not {len(expected)}"
    for number, (one, two) in enumerate(zip(expected, found), 1):
        if len(one) != len(two):
            return f"row {number}: {len(two)} cells, not {len(one)}"
        for left, right in zip(one, two):
            if not same_value(left, right):
                return f"row {number}: {right!r}, not {left!r}"
    return None


def by_openpyxl(path):
    # Read-only: otherwise it leaves out what stands under merged cells.
    return list(openpyxl.load_workbook(path, data_only=True, read_only=True).worksheets[0].values)


def by_calamine(path):
    return python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(
        skip_empty_area=False)


def table(path):
    with open(path, encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def by_gnumeric(path):
    with tempfile.TemporaryDirectory() as folder:
        subprocess.run(["ssconvert", path, f"{folder}/o.csv"], capture_output=True, timeout=120)
        return table(f"{folder}/o.csv")


def by_libreoffice(path):
    with tempfile.TemporaryDirectory() as folder:
        # 76: UTF-8; false: the values, not what the cells show; 1: the first sheet.
        subprocess.run(
            ["soffice", f"-env:UserInstallation=file://{folder}/profile", "--headless", "--convert-to",
             "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false", "--outdir", folder, path],
            capture_output=True, timeout=180)
        base = os.path.splitext(posixpath.basename(path))[0]
        return table(f"{folder}/{base}.csv")


READERS = {"openpyxl": by_openpyxl, "python-calamine": by_calamine, "Gnumeric": by_gnumeric,
           "LibreOffice": by_libreoffice}


def read_by_all(path, expected):
    """What each reader finds, against what is expected or what openpyxl finds."""
    problems = []
    for name, reader in READERS.items():
        try:
            found = reader(path)
        except Exception as error:
            problems.append(f"{os.path.basename(path)}: {name} does not read it: {error!r}")
            continue
        expected = found if expected is None else expected
        fault = difference(expected, found)
        if fault:
            problems.append(f"{os.path.basename(path)}: {name}: {fault}")
    print(f"{os.path.basename(path)}: read by {', '.join(READERS)}")
    return problems


def write_both(anping, folder):
    """The rows as the program writes them, and as XlsxWriter does."""
    source, ours, theirs = (f"{folder}/{name}" for name in ("list.csv", "list.xlsx", "other.xlsx"))
    with open(source, "w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(ROWS)
    subprocess.run([anping, "convert", source, "-o", ours, "--force"], check=True, capture_output=True)
    with xlsxwriter.Workbook(theirs, {"strings_to_formulas": False}) as book:
        sheet = book.add_worksheet("list")
        for row, values in enumerate(ROWS):
            for column, value in enumerate(values):
                if value != "":
                    sheet.write(row, column, value)
        sheet.autofilter(0, 0, len(ROWS) - 1, len(ROWS[0]) - 1)
    return ours, theirs


def everything(path):
    """The workbook with everything on it, as Tests/XLSXTests/Writing/InteroperabilityFiles has it."""
    with xlsxwriter.Workbook(path) as book:
        sheet, other = book.add_worksheet("汇总"), book.add_worksheet("说明")
        head = book.add_format({"bold": True, "font_name": "宋体", "font_size": 12, "border": 1,
                                "bg_color": "#DDEBF7", "align": "center", "text_wrap": True})
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        sheet.add_table("A1:D6", {"name": "表一", "style": "Table Style Medium 2", "columns": [
            {"header": text, "header_format": head} for text in ("单位", "得分", "扣分", "日期")]})
        for row in range(2, 7):
            sheet.write_row(row - 1, 0, [f"第{row}车间", 80 + row / 2, row])
            sheet.write_datetime(row - 1, 3, datetime.datetime(2026, 11, row), date)
        sheet.write_formula("B7", "=SUM(B2:B6)", None, 410)
        sheet.merge_range("A9:D9", "合并", None)
        sheet.write_rich_string("A10", book.add_format({"bold": True, "font_color": "#C00000"}), "★", "缺陷")
        sheet.write_comment("B2", "说明", {"author": "安评"})
        sheet.write_url("A2", "internal:'说明'!A1", None, "第2车间")
        sheet.write_url("A3", "https://example.org/?a=1&b=2", None, "第3车间", "外")
        sheet.data_validation("C2:C6", {"validate": "decimal", "criteria": "between", "minimum": 0,
                                        "maximum": 10, "input_message": "扣分"})
        sheet.conditional_format("B2:B6", {"type": "cell", "criteria": "<", "value": 82,
                                           "format": book.add_format({"bg_color": "#FFC7CE"})})
        for kind, subtype, names, place in (
                ("column", "stacked", "BC", "F1"), ("bar", None, "BC", "F14"),
                ("line", None, "BC", "N1"), ("pie", None, "B", "N14")):
            chart = book.add_chart({"type": kind, "subtype": subtype} if subtype else {"type": kind})
            for name in names:
                chart.add_series({"categories": "=汇总!$A$2:$A$6", "values": f"=汇总!${name}$2:${name}$6"})
            chart.set_title({"name": "题"})
            sheet.insert_chart(place, chart)
        more_charts(book, sheet)
        sheet.freeze_panes(1, 0)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.repeat_rows(0)
        sheet.print_area("A1:T52")
        sheet.set_footer("&C第 &P 页，共 &N 页")
        sheet.protect("", {"autofilter": True, "objects": False, "scenarios": False})
        other.write_string("A1", "=1+1")
        other.hide()
        book.define_name("得分", "=汇总!$B$2:$B$6")
        book.set_properties({"title": "考评"})
        book.set_custom_property("表号", "AQ-01")


def more_charts(book, sheet):
    def row(column, names="A", **more):
        return {"categories": f"=汇总!${names}$2:${names}$6", "values": f"=汇总!${column}$2:${column}$6", **more}

    for kind, rows, place in (
            ({"type": "doughnut"}, [row("B")], "F27"),
            ({"type": "area", "subtype": "stacked"}, [row("B"), row("C")], "N27"),
            ({"type": "scatter"}, [row("B", "C")], "F40")):
        chart = book.add_chart(kind)
        for one in rows:
            chart.add_series(one)
        chart.set_title({"name": "题"})
        sheet.insert_chart(place, chart)
    chart, line = book.add_chart({"type": "column"}), book.add_chart({"type": "line"})
    chart.add_series(row("B", trendline={"type": "moving_average", "period": 2}))
    line.add_series(row("C", y2_axis=True, data_labels={"value": True}))
    line.set_y2_axis({"name": "扣分"})
    chart.combine(line)
    chart.set_title({"name": "组合"})
    sheet.insert_chart("N40", chart)


def main():
    options = argparse.ArgumentParser()
    options.add_argument("anping")
    options.add_argument("written", nargs="*")
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        ours, theirs = write_both(options.anping, folder)
        problems = read_by_all(ours, ROWS) + compare(ours, theirs)
        for path in options.written:
            problems += read_by_all(path, None)
            if os.path.basename(path) == "written.xlsx":
                everything(f"{folder}/everything.xlsx")
                problems += compare(path, f"{folder}/everything.xlsx")
    for problem in problems[:60]:
        print("FAULT " + problem)
    print("pass" if not problems else f"FAIL ({len(problems)} faults)")
    sys.exit(1 if problems else 0)


main()
