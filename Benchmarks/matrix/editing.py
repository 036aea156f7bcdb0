"""What is left of a workbook in which one cell was changed, and what follows rows that are inserted.

XlsxWriter makes the workbook; parts that it has no word for are put in by hand.
"""
import io
import os
import re
import subprocess
import tempfile
import zipfile

import writing

OURS = "a text in a cell touches the sheet alone; the workbook is to calculate already"
# What is asked for: the part, the mark in it, and our test.
LEFT = [
    ("charts with all their looks", r"xl/charts/chart1\.xml", r"trendline"),
    ("pictures", r"xl/media/image1\.png", r"PNG"),
    ("shapes and text boxes", r"xl/drawings/drawing1\.xml", r"<xdr:sp[ >]"),
    ("notes", r"xl/comments.*", r"更正"),
    ("size and place of the box of a note", r"xl/drawings/vmlDrawing.*", r"width:225pt"),
    ("rich text in cells", r"xl/(sharedStrings|worksheets/sheet1)\.xml", r"(?s)<r><rPr>(?:(?!</rPr>).)*<b[ />]"),
    ("validation, conditional formats, tables", r"xl/worksheets/sheet1\.xml", r"(?s)(?=.*conditionalFormatting)(?=.*dataValidation)(?=.*tablePart)"),
    ("sparklines and other extensions (`extLst`)", r"xl/worksheets/sheet1\.xml", r"sparklineGroup"),
    ("settings of the printer", r"xl/printerSettings/.*", r"settings"),
    ("custom XML of other programs", r"customXml/item1\.xml", r"other"),
    ("cached results of formulas", r"xl/worksheets/sheet1\.xml", r"<f>SUM\(A2:A4\)</f><v>9</v>"),
]
FOLLOWS = [
    ("formulas on the sheet", r"xl/worksheets/sheet1\.xml", r"<f>SUM\(A4:A6\)</f>"),
    ("formulas on other sheets", r"xl/worksheets/sheet2\.xml", r"<f>(Sheet1|'Sheet1')!A4</f>"),
    ("names", r"xl/workbook\.xml", r"Sheet1!\$A\$4:\$A\$6|'Sheet1'!\$A\$4:\$A\$6"),
    ("series of charts", r"xl/charts/chart1\.xml", r"Sheet1'?!\$A\$4:\$A\$6"),
    ("validation", r"xl/worksheets/sheet1\.xml", r'<dataValidation [^>]*sqref="B4(:B4)?"'),
    ("conditional formats", r"xl/worksheets/sheet1\.xml", r'<conditionalFormatting sqref="A4:A6"'),
    ("merged cells", r"xl/worksheets/sheet1\.xml", r'<mergeCell ref="A12:B12"'),
    ("tables", r"xl/tables/table1\.xml", r'ref="D4:E6"'),
    ("notes", r"xl/comments.*", r'ref="B4"'),
    ("links", r"xl/worksheets/sheet1\.xml", r'<hyperlink [^>]*ref="B5"'),
]


def workbook(path):
    """A workbook with something of everything."""
    import xlsxwriter
    book = xlsxwriter.Workbook(path)
    sheet, other = book.add_worksheet(), book.add_worksheet()
    bold = book.add_format({"bold": True})
    sheet.write("A1", "题")
    for row in (1, 2, 3):
        sheet.write(row, 0, 3)
    sheet.write_formula("A8", "=SUM(A2:A4)", None, 9)
    other.write_formula("A1", "=Sheet1!A2", None, 3)
    sheet.write_rich_string("C1", "扣", bold, "2", "分")
    sheet.merge_range("A10:B10", "并")
    sheet.write_comment("B2", "更正", {"width": 300})
    sheet.write_url("B3", "https://example.org", None, "链")
    sheet.data_validation("B2", {"validate": "list", "source": ["√", "×"]})
    sheet.conditional_format("A2:A4", {"type": "cell", "criteria": ">", "value": 2, "format": bold})
    sheet.add_table("D2:E4", {"name": "T"})
    sheet.add_sparkline("F1", {"range": "Sheet1!A2:A4"})
    sheet.insert_image("H2", "x.png", {"image_data": io.BytesIO(writing.png())})
    sheet.insert_textbox("H8", "注")
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Sheet1!$A$2:$A$4", "trendline": {"type": "linear"}})
    sheet.insert_chart("H20", chart)
    book.define_name("名", "=Sheet1!$A$2:$A$4")
    book.close()
    add_foreign_parts(path)


def add_foreign_parts(path):
    """Settings of a printer and custom XML, as Excel and its neighbours leave them."""
    with zipfile.ZipFile(path) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

    def relate(name, kind, target):
        files[name] = files[name].replace(b"</Relationships>", (
            f'<Relationship Id="rId99" Type="{office}/{kind}" Target="{target}"/></Relationships>').encode())

    files["xl/printerSettings/printerSettings1.bin"] = b"settings"
    relate("xl/worksheets/_rels/sheet1.xml.rels", "printerSettings", "../printerSettings/printerSettings1.bin")
    files["customXml/item1.xml"] = b"<other/>"
    relate("xl/_rels/workbook.xml.rels", "customXml", "../customXml/item1.xml")
    files["xl/worksheets/sheet1.xml"] = re.sub(
        rb"(<pageMargins [^>]*/>)", rb'\1<pageSetup paperSize="9" orientation="portrait" r:id="rId99"/>', files["xl/worksheets/sheet1.xml"])
    files["[Content_Types].xml"] = files["[Content_Types].xml"].replace(
        b"</Types>", b'<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/></Types>')
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)


def changed(library, path, out, program, rows):
    """Writes the workbook with another A1, or with two rows more before row 2."""
    if library == "openpyxl":
        import openpyxl
        book = openpyxl.load_workbook(path, rich_text=True)
        if rows:
            book.worksheets[0].insert_rows(2, 2)
        else:
            book.worksheets[0]["A1"] = "改"
        book.save(out)
    elif library == "excelize":
        import excelize
        book = excelize.open_file(path)
        if rows:
            book.insert_rows("Sheet1", 2, 2)
        else:
            book.set_cell_str("Sheet1", "A1", "改")
        book.save_as(out)
    else:
        change = ["--insert-rows", "Sheet1!2:2"] if rows else ["--set", "Sheet1!A1=改"]
        subprocess.run([program, "patch", path, "-o", out, *change], check=True, capture_output=True)


def parts(path):
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def has(files, part, pattern):
    return any(re.fullmatch(part, name) and re.search(pattern, data.decode("utf-8", "replace")) for name, data in files.items())


def answers(libraries, program):
    """Rows of (question, verdicts): what is left, how many parts are the same, what follows."""
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "in.xlsx")
        workbook(path)
        before = parts(path)
        for wanted, rows in ((LEFT, False), (FOLLOWS, True)):
            after = {}
            for library in libraries:
                out = os.path.join(folder, f"{library}{rows}.xlsx")
                changed(library, path, out, program, rows)
                after[library] = parts(out)
            for name, part, pattern in wanted:
                assert rows or has(before, part, pattern), name
                yield rows, name, {library: "yes" if has(after[library], part, pattern) else "no" for library in libraries}
            if not rows:
                same = {library: sum(files.get(name) == data for name, data in before.items()) for library, files in after.items()}
                yield rows, f"parts of {len(before)} that are the same, byte for byte", {k: str(v) for k, v in same.items()}
