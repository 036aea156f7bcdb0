"""What writers can put into a workbook: each feature by each library in its own words, and the mark that it leaves in the
file. A library that has no word for a feature has no function here.
"""
import dataclasses
import datetime
import io
import re
import struct
import zipfile
import zlib

SHEET, WORKBOOK, STYLES = r"xl/worksheets/sheet1\.xml", r"xl/workbook\.xml", r"xl/styles\.xml"


def png():
    """A picture of 8 by 8 points."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    lines = b"".join(b"\0" + b"\xff\0\0" * 8 for _ in range(8))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 8, 8, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


@dataclasses.dataclass
class Feature:
    name: str
    mark: tuple  # (pattern of the part, pattern in it)
    test: str  # of ours; empty where we do not have it
    writers: dict = dataclasses.field(default_factory=dict)  # library -> function(workbook, sheet)


FEATURES = []


def feature(name, part, pattern, test=""):
    FEATURES.append(Feature(name, (part, pattern), test))
    return FEATURES[-1]


def by(library):
    """Says that a function writes the feature that was named last with a library."""
    def take(function):
        FEATURES[-1].writers[library] = function
        return function
    return take


OURS = "what a workbook has leaves its mark in the file"

feature("styles: font, fill, border, number format", STYLES, r'(?s)(?=.*<b[ />])(?=.*DDEBF7)(?=.*style="thin")', OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.styles import Border, Font, PatternFill, Side
    sheet["A1"].font, sheet["A1"].fill = Font(bold=True), PatternFill("solid", fgColor="FFDDEBF7")
    sheet["A1"].border, sheet["A1"].number_format = Border(top=Side("thin")), "0.0"


@by("XlsxWriter")
def _(book, sheet):
    sheet.write("A1", 1, book.add_format({"bold": True, "bg_color": "#DDEBF7", "border": 1, "num_format": "0.0"}))


@by("excelize")
def _(book, sheet):
    import excelize as x
    style = book.new_style(x.Style(font=x.Font(bold=True), fill=x.Fill(type="pattern", pattern=1, color=["DDEBF7"]),
                                   border=[x.Border(type="top", style=1, color="000000")]))
    book.set_cell_style(sheet, "A1", "A1", style)


feature("merged cells", SHEET, r'<mergeCell ref="A1:C1"', OURS)
by("openpyxl")(lambda book, sheet: sheet.merge_cells("A1:C1"))
by("XlsxWriter")(lambda book, sheet: sheet.merge_range("A1:C1", "题"))
by("excelize")(lambda book, sheet: book.merge_cell(sheet, "A1", "C1"))

feature("frozen panes", SHEET, r'<pane [^>]*state="frozen"', OURS)
by("openpyxl")(lambda book, sheet: setattr(sheet, "freeze_panes", "A2"))
by("XlsxWriter")(lambda book, sheet: sheet.freeze_panes(1, 0))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.set_panes(sheet, x.Panes(freeze=True, y_split=1, top_left_cell="A2", active_pane="bottomLeft"))


feature("filters", SHEET, r"<autoFilter ", OURS)
by("openpyxl")(lambda book, sheet: setattr(sheet.auto_filter, "ref", "A1:C9"))
by("XlsxWriter")(lambda book, sheet: sheet.autofilter("A1:C9"))
by("excelize")(lambda book, sheet: book.auto_filter(sheet, "A1:C9", []))

feature("tables", r"xl/tables/table1\.xml", r"<table ", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.worksheet.table import Table
    sheet.append(["甲", "乙"])
    sheet.append([1, 2])
    sheet.add_table(Table(displayName="T", ref="A1:B2"))


by("XlsxWriter")(lambda book, sheet: sheet.add_table("A1:B2"))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.add_table(sheet, x.Table(range="A1:B2", name="T"))


feature("validation with a list", SHEET, r'<dataValidation [^>]*type="list"', OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.worksheet.datavalidation import DataValidation
    rule = DataValidation(type="list", formula1='"√,×"')
    rule.add("A1")
    sheet.add_data_validation(rule)


by("XlsxWriter")(lambda book, sheet: sheet.data_validation("A1", {"validate": "list", "source": ["√", "×"]}))


@by("excelize")
def _(book, sheet):
    import excelize as x
    rule = x.new_data_validation(True)
    rule.set_sqref("A1")
    rule.set_drop_list(["√", "×"])
    book.add_data_validation(sheet, rule)


feature("conditional formats by value and formula", SHEET, r'<cfRule [^>]*type="cellIs"', OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.formatting.rule import CellIsRule
    sheet.conditional_formatting.add("A1:A9", CellIsRule(operator="greaterThan", formula=["5"]))


by("XlsxWriter")(lambda book, sheet: sheet.conditional_format("A1:A9", {"type": "cell", "criteria": ">", "value": 5}))


@by("excelize")
def _(book, sheet):
    import excelize as x
    style = book.new_conditional_style(x.Style(font=x.Font(bold=True)))
    book.set_conditional_format(sheet, "A1:A9", [x.ConditionalFormatOptions(type="cell", criteria=">", format=style, value="5")])


feature("colour scales, data bars, icon sets", SHEET, r"<colorScale>.*|<dataBar", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.formatting.rule import ColorScaleRule
    sheet.conditional_formatting.add("A1:A9", ColorScaleRule("min", None, "FFFFFF", "max", None, "FF0000"))


by("XlsxWriter")(lambda book, sheet: sheet.conditional_format("A1:A9", {"type": "2_color_scale"}))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.set_conditional_format(sheet, "A1:A9", [x.ConditionalFormatOptions(
        type="2_color_scale", criteria="=", min_type="min", max_type="max", min_color="#FFFFFF", max_color="#FF0000")])


feature("notes", r"xl/comments.*", r"<comment ", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.comments import Comment
    sheet["A1"].comment = Comment("更正", "安监部")


by("XlsxWriter")(lambda book, sheet: sheet.write_comment("A1", "更正"))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.add_comment(sheet, x.Comment(cell="A1", author="安监部", text="更正"))


feature("links", SHEET, r"<hyperlink ", OURS)
by("openpyxl")(lambda book, sheet: setattr(sheet["A1"], "hyperlink", "https://example.org"))
by("XlsxWriter")(lambda book, sheet: sheet.write_url("A1", "https://example.org"))
by("excelize")(lambda book, sheet: book.set_cell_hyperlink(sheet, "A1", "https://example.org", "External"))

feature("pictures", r"xl/media/.*", r"PNG", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.drawing.image import Image
    sheet.add_image(Image(io.BytesIO(png())), "B2")


by("XlsxWriter")(lambda book, sheet: sheet.insert_image("B2", "x.png", {"image_data": io.BytesIO(png())}))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.add_picture_from_bytes(sheet, "B2", x.Picture(extension=".png", file=png(), format=x.GraphicOptions()))


CHART = r"xl/charts/chart\d?\.xml"
feature("charts", CHART, r"<c:barChart>|<barChart>", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.chart import BarChart, Reference
    chart = BarChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=3))
    sheet.add_chart(chart, "C1")


@by("XlsxWriter")
def _(book, sheet):
    chart = book.add_chart({"type": "column"})
    chart.add_series({"values": "=Sheet1!$A$1:$A$3"})
    sheet.insert_chart("C1", chart)


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.add_chart(sheet, "C1", x.Chart(type=x.ChartType.Col, series=[x.ChartSeries(values="Sheet1!$A$1:$A$3")]))


feature("charts of two forms with a second axis", CHART, r"(?s)(barChart>.*lineChart>|lineChart>.*barChart>)", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.chart import BarChart, LineChart, Reference
    bars, line = BarChart(), LineChart()
    bars.add_data(Reference(sheet, min_col=1, min_row=1, max_row=3))
    line.add_data(Reference(sheet, min_col=2, min_row=1, max_row=3))
    line.y_axis.axId = 200
    bars += line
    sheet.add_chart(bars, "C1")


@by("XlsxWriter")
def _(book, sheet):
    bars, line = book.add_chart({"type": "column"}), book.add_chart({"type": "line"})
    bars.add_series({"values": "=Sheet1!$A$1:$A$3"})
    line.add_series({"values": "=Sheet1!$B$1:$B$3", "y2_axis": True})
    bars.combine(line)
    sheet.insert_chart("C1", bars)


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.add_chart(sheet, "C1", x.Chart(type=x.ChartType.Col, series=[x.ChartSeries(values="Sheet1!$A$1:$A$3")]), combo=x.Chart(
        type=x.ChartType.Line, series=[x.ChartSeries(values="Sheet1!$B$1:$B$3")], y_axis=x.ChartAxis(secondary=True)))


feature("trend lines", CHART, r"trendline>", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.chart import LineChart, Reference
    from openpyxl.chart.trendline import Trendline
    chart = LineChart()
    chart.add_data(Reference(sheet, min_col=1, min_row=1, max_row=3))
    chart.series[0].trendline = Trendline()
    sheet.add_chart(chart, "C1")


@by("XlsxWriter")
def _(book, sheet):
    chart = book.add_chart({"type": "line"})
    chart.add_series({"values": "=Sheet1!$A$1:$A$3", "trendline": {"type": "linear"}})
    sheet.insert_chart("C1", chart)


feature("sparklines", SHEET, r"sparklineGroup", OURS)
by("XlsxWriter")(lambda book, sheet: sheet.add_sparkline("D1", {"range": "Sheet1!A1:C1"}))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.add_sparkline(sheet, x.SparklineOptions(location=["D1"], range=["Sheet1!A1:C1"]))


feature("pivot tables", r"xl/pivotTables/.*", r"<pivotTableDefinition ", "")


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.set_sheet_row(sheet, "A1", ["甲", "乙"])
    book.set_sheet_row(sheet, "A2", ["x", 1])
    book.add_pivot_table(x.PivotTableOptions(
        data_range="Sheet1!A1:B2", pivot_table_range="Sheet1!D1:F9", rows=[x.PivotTableField(data="甲")],
        data=[x.PivotTableField(data="乙", name="和", subtotal="Sum")]))


feature("shapes and text boxes", r"xl/drawings/drawing\d\.xml", r"<xdr:sp[ >]", OURS)
by("XlsxWriter")(lambda book, sheet: sheet.insert_textbox("B2", "注"))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.add_shape(sheet, x.Shape(cell="B2", type="rect", paragraph=[x.RichTextRun(text="注")]))


feature("rich text in a cell", r"xl/(sharedStrings|worksheets/sheet1)\.xml", r"<r><rPr>", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.cell.rich_text import CellRichText, TextBlock
    from openpyxl.cell.text import InlineFont
    sheet["A1"] = CellRichText("扣", TextBlock(InlineFont(b=True), "2"), "分")


by("XlsxWriter")(lambda book, sheet: sheet.write_rich_string("A1", "扣", book.add_format({"bold": True}), "2", "分"))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.set_cell_rich_text(sheet, "A1", [x.RichTextRun(text="扣"), x.RichTextRun(text="2", font=x.Font(bold=True))])


feature("array formulas", SHEET, r'<f [^>]*t="array"', OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.worksheet.formula import ArrayFormula
    sheet["A1"] = ArrayFormula("A1:A2", "=B1:B2*2")


by("XlsxWriter")(lambda book, sheet: sheet.write_array_formula("A1:A2", "{=B1:B2*2}"))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.set_cell_formula(sheet, "A1", "B1:B2*2", x.FormulaOpts(ref="A1:A2", type="array"))


feature("a formula with its result", SHEET, r"<f>1\+1</f><v>2</v>", OURS)
by("XlsxWriter")(lambda book, sheet: sheet.write_formula("A1", "=1+1", None, 2))
by("excelize")(lambda book, sheet: (book.set_cell_int(sheet, "A1", 2), book.set_cell_formula(sheet, "A1", "1+1")))

feature("dynamic arrays (`#SPILL!` cells)", r"xl/metadata\.xml", r"XLDAPR", OURS)
by("XlsxWriter")(lambda book, sheet: sheet.write_dynamic_array_formula("A1", "=SORT(B1:B9)"))

feature("names", WORKBOOK, r"<definedName ", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.workbook.defined_name import DefinedName
    book.defined_names["名"] = DefinedName("名", attr_text="Sheet1!$A$1")


by("XlsxWriter")(lambda book, sheet: book.define_name("名", "=Sheet1!$A$1"))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.set_defined_name(x.DefinedName(name="名", refers_to="Sheet1!$A$1"))


feature("print: repeated rows, page breaks, header and footer", SHEET, r"<rowBreaks|<headerFooter", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.worksheet.pagebreak import Break
    sheet.print_title_rows, sheet.oddFooter.center.text = "1:1", "第 &P 页"
    sheet.row_breaks.append(Break(5))


@by("XlsxWriter")
def _(book, sheet):
    sheet.repeat_rows(0)
    sheet.set_footer("&C第 &P 页")
    sheet.set_h_pagebreaks([5])


@by("excelize")
def _(book, sheet):
    book.insert_page_break(sheet, "A6")


feature("protection of a sheet", SHEET, r"<sheetProtection ", OURS)
by("openpyxl")(lambda book, sheet: sheet.protection.enable())
by("XlsxWriter")(lambda book, sheet: sheet.protect())


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.protect_sheet(sheet, x.SheetProtectionOptions(password="x"))


feature("groups of rows, hidden rows", SHEET, r'outlineLevel="1"', OURS)
by("openpyxl")(lambda book, sheet: sheet.row_dimensions.group(2, 3))
by("XlsxWriter")(lambda book, sheet: sheet.set_row(1, None, None, {"level": 1}))
by("excelize")(lambda book, sheet: book.set_row_outline_level(sheet, 2, 1))

feature("properties of one's own", r"docProps/custom\.xml", r"<property ", OURS)


@by("openpyxl")
def _(book, sheet):
    from openpyxl.packaging.custom import StringProperty
    book.custom_doc_props.append(StringProperty(name="轮次", value="3"))


by("XlsxWriter")(lambda book, sheet: book.set_custom_property("轮次", "3"))


@by("excelize")
def _(book, sheet):
    import excelize as x
    book.set_custom_props(x.CustomProperty(name="轮次", value="3"))


feature("a password for the whole file", None, None, "")


@by("excelize")
def _(book, sheet):
    pass  # `Options(password:)` of save_as: asking.py encrypts a file so


feature("a text that begins with `=` as a text", r"xl/(sharedStrings|worksheets/sheet1)\.xml", r"<t[^>]*>=1\+1</t>", OURS)


@by("openpyxl")
def _(book, sheet):
    sheet["A1"].value, sheet["A1"].data_type = "=1+1", "s"


by("XlsxWriter")(lambda book, sheet: sheet.write_string("A1", "=1+1"))
by("excelize")(lambda book, sheet: book.set_cell_str(sheet, "A1", "=1+1"))

feature("columns as wide as their Chinese text (10 characters: 20 to 23)", SHEET, r'<col [^>]*width="2[0-3]',
        "columns fit Chinese at two for a character, merged cells grow their rows")


@by("XlsxWriter")
def _(book, sheet):
    sheet.write("A1", "现场安全文明生产检查")
    sheet.autofit()


@by("excelize")
def _(book, sheet):
    book.set_cell_str(sheet, "A1", "现场安全文明生产检查")
    book.auto_fit_col_width(sheet, "A")


def refuses(error):
    """A feature that is an error; the mark is no mark."""
    return ("refused", error)


FEATURES += [
    Feature("a sheet named `1/2` is refused", refuses("name"), "the writer refuses with the place and the rule", {
        "openpyxl": lambda book, sheet: setattr(sheet, "title", "1/2"),
        "XlsxWriter": lambda book, sheet: book.add_worksheet("1/2"),
        "excelize": lambda book, sheet: book.new_sheet("1/2")}),
    Feature("a text of 32,768 characters is refused, or told", refuses("text"), "Excel's limits are reported with the cell", {
        "openpyxl": lambda book, sheet: setattr(sheet["A1"], "value", "x" * 32768),
        "XlsxWriter": lambda book, sheet: _told(sheet.write_string("A1", "x" * 32768)),
        "excelize": lambda book, sheet: book.set_cell_str(sheet, "A1", "x" * 32768)}),
    Feature("ranges of merged cells that overlap are refused", refuses("merge"), "the writer refuses with the place and the rule", {
        "openpyxl": lambda book, sheet: (sheet.merge_cells("A1:B2"), sheet.merge_cells("B2:C3")),
        "XlsxWriter": lambda book, sheet: (sheet.merge_range("A1:B2", ""), sheet.merge_range("B2:C3", "")),
        "excelize": lambda book, sheet: (book.merge_cell(sheet, "A1", "B2"), book.merge_cell(sheet, "B2", "C3"))}),
]


def _told(status):
    if status:
        raise ValueError("told by its status")


def written(library, function):
    """The bytes of a workbook that a library writes with a feature."""
    if library == "openpyxl":
        import openpyxl
        book = openpyxl.Workbook()
        book.active.title = "Sheet1"
        function(book, book.active)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()
    if library == "XlsxWriter":
        import xlsxwriter
        out = io.BytesIO()
        book = xlsxwriter.Workbook(out, {"in_memory": True})
        function(book, book.add_worksheet())
        book.close()
        return out.getvalue()
    import excelize
    import tempfile
    with tempfile.NamedTemporaryFile(suffix=".xlsx") as file:
        book = excelize.new_file()
        function(book, "Sheet1")
        book.save_as(file.name)
        book.close()
        return open(file.name, "rb").read()


def verdict(feature, library):
    """`yes`, `no`, or what is wrong."""
    function = feature.writers.get(library)
    if function is None:
        return "no"
    try:
        data = written(library, function)
    except Exception as error:
        return "yes" if feature.mark[0] == "refused" else f"error: {error}"
    if feature.mark[0] == "refused":
        return "written"
    if feature.mark[0] is None:
        return "yes"
    part, pattern = feature.mark
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            text = archive.read(name).decode("utf-8", "replace") if re.fullmatch(part, name) else ""
            if re.search(pattern, text):
                return "yes"
            width = re.search(r'<col [^>]*width="([\d.]+)"', text)
            if width:
                return width.group(1)
    return "no mark"


def same_bytes(library):
    """Whether the same workbook gives the same bytes, written twice in two seconds."""
    import time
    first = written(library, lambda book, sheet: None)
    time.sleep(2.1)
    return "yes" if first == written(library, lambda book, sheet: None) else "no"
