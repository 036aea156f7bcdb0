"""What cannot be asked here, or is no question of one file: what the papers of the libraries say. A cell is what is true
of the library and the key of the source; `measured` is one of the tables above.
"""
LIBRARIES = ["openpyxl", "XlsxWriter", "excelize", "calamine", "rust_xlsxwriter", "SwiftSheets"]

SOURCES = {
    "o": "openpyxl 3.1, [documentation](https://openpyxl.readthedocs.io/en/3.1/) (Optimised Modes; Inserting and deleting rows; Tutorial)",
    "x": "XlsxWriter, [documentation](https://xlsxwriter.readthedocs.io/) (Introduction; Working with Memory and Performance)",
    "e": "excelize, [documentation](https://xuri.me/excelize/en/) (StreamWriter; Rows; CalcCellValue)",
    "c": "calamine, README of tafia/calamine at 01e85f0 and [docs.rs](https://docs.rs/calamine)",
    "r": "rust_xlsxwriter, README of jmcnamara/rust_xlsxwriter at 0750830 and [docs.rs](https://docs.rs/rust_xlsxwriter)",
    "s": "SwiftSheets 0.26, README of nanbu/SwiftSheets at 0343aa3 and docs/api-stability.md at 0dc561e",
}

# question: (ours, our tests, {library: (answer, source)}); a library that is left out has it not, by its papers.
ROWS = [
    ("reads xlsx", "yes", ["a value is read by its type"], {
        "openpyxl": ("yes", "measured"), "excelize": ("yes", "measured"), "calamine": ("yes", "measured"), "SwiftSheets": ("yes", "s"),
        "XlsxWriter": ("no", "x"), "rust_xlsxwriter": ("no", "r")}),
    ("writes xlsx", "yes", ["what a workbook has leaves its mark in the file"], {
        "openpyxl": ("yes", "measured"), "XlsxWriter": ("yes", "measured"), "excelize": ("yes", "measured"),
        "rust_xlsxwriter": ("yes", "r"), "SwiftSheets": ("yes", "s"), "calamine": ("no", "c")}),
    ("changes a file and keeps what it does not know", "yes; bytes of a touched sheet, too",
     ["without a patch every part is the same, compressed and all", "a text in a cell touches the sheet alone; the workbook is to calculate already"], {
        "openpyxl": ("no", "measured"), "XlsxWriter": ("no", "x"), "excelize": ("yes", "measured"), "calamine": ("no", "c"),
        "rust_xlsxwriter": ("no", "r"), "SwiftSheets": ("yes; what it models is built anew", "s")}),
    ("what refers to moved rows follows", "yes", ["what refers to moved rows follows them", "deleted rows leave #REF! and shorter ranges"], {
        "openpyxl": ("no", "measured"), "excelize": ("in part", "measured"), "SwiftSheets": ("formulas", "s"),
        "XlsxWriter": ("no", "x"), "calamine": ("no", "c"), "rust_xlsxwriter": ("no", "r")}),
    ("a sheet of another file, with its looks and drawings", "yes", ["a sheet of another package brings its looks and texts"], {}),
    ("reads `.xls`, `.et`", "yes", ["every cell, sheet, merged range and hidden row"], {
        "openpyxl": ("no", "measured"), "excelize": ("no", "measured"), "calamine": ("`.xls`", "measured"),
        "SwiftSheets": ("no, told by name", "s"), "XlsxWriter": ("no", "x"), "rust_xlsxwriter": ("no", "r")}),
    ("reads `.xlsb`", "no", [], {"calamine": ("yes", "c")}),
    ("OpenDocument (`.ods`)", "no", [], {"calamine": ("reads", "c"), "SwiftSheets": ("reads, writes", "s")}),
    ("Numbers", "no", [], {"SwiftSheets": ("reads, writes", "s")}),
    ("CSV: encoding and delimiter found by content and told", "yes",
     ["finds the encoding of a table without a mark", "takes the delimiter that gives the most even rows"], {
        "SwiftSheets": ("byte order marks; other encodings by name", "s")}),
    ("rows read as a stream", "yes", ["rows and cells are read in order", "texts read back as they were written, by cells and by bytes"], {
        "openpyxl": ("yes", "o"), "excelize": ("yes", "e"), "calamine": ("cells of xlsx", "c"), "SwiftSheets": ("yes", "s"),
        "XlsxWriter": ("no", "x"), "rust_xlsxwriter": ("no", "r")}),
    ("rows written as a stream", "yes", ["texts that do not repeat stand in their cells, and the same rows give the same bytes"], {
        "openpyxl": ("yes", "o"), "XlsxWriter": ("yes", "x"), "excelize": ("yes", "e"), "rust_xlsxwriter": ("yes", "r"),
        "SwiftSheets": ("yes", "s"), "calamine": ("no", "c")}),
    ("rows as values of one's own type, and back", "both, xlsx and CSV",
     ["what is written is read back as it was", "what does not fit is told with its cell in a sentence"], {
        "calamine": ("reads (serde)", "c"), "rust_xlsxwriter": ("writes (serde)", "r")}),
    ("an error names file, sheet and cell", "yes, in two languages",
     ["what does not fit is told with its cell in a sentence", "Excel's limits are reported with the cell"], {}),
    ("what was odd or lost is told", "as values, at reading; a patch loses nothing",
     ["a workbook without styles says so once, not at each cell", "what a reader noticed"], {
        "openpyxl": ("some, as warnings", "measured"), "SwiftSheets": ("as values, at reading and writing", "s")}),
    ("computes formulas", "in forms and reports; no product of the library", ["formulas give what LibreOffice computes"], {
        "excelize": ("yes", "e")}),
    ("opens and writes files with a password", "no; refused with advice", ["compound files are told apart"], {
        "excelize": ("yes", "measured"), "SwiftSheets": ("yes", "s")}),
    ("makes pivot tables", "no; kept by a patch", ["without a patch every part is the same, compressed and all"], {
        "excelize": ("yes", "measured"), "SwiftSheets": ("their layout", "s")}),
    ("slicers, form controls, macros put in", "no; kept by a patch", ["without a patch every part is the same, compressed and all"], {
        "excelize": ("yes", "e"), "XlsxWriter": ("buttons, check boxes, macros", "x"), "rust_xlsxwriter": ("buttons, macros", "r")}),
    ("forms of charts that it makes", "columns, bars, lines, areas, pies, rings, points; several in one",
     ["are read as they were written"], {
        "openpyxl": ("also radar, bubble, stock, surface", "o"), "XlsxWriter": ("also radar, stock", "x"),
        "excelize": ("also radar, bubble, surface", "e"), "rust_xlsxwriter": ("also radar, stock", "r"),
        "SwiftSheets": ("columns, bars, lines, pies", "s")}),
    ("reads charts", "yes", ["of other programs are read", "of openpyxl are read"], {
        "openpyxl": ("yes", "measured"), "SwiftSheets": ("those it makes", "s")}),
]
