"""Workbooks made byte by byte: a package of the fewest parts, of which a question changes what it is about."""
import zipfile

MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
TYPES = {
    "workbook": "spreadsheetml.sheet.main", "worksheet": "spreadsheetml.worksheet", "styles": "spreadsheetml.styles",
    "sharedStrings": "spreadsheetml.sharedStrings",
}


def sheet(rows, before="", after=""):
    """A worksheet with the given rows as XML."""
    return f'{HEAD}<worksheet xmlns="{MAIN}" xmlns:r="{OFFICE}">{before}<sheetData>{rows}</sheetData>{after}</worksheet>'


def styles(*formats):
    """Styles whose cell formats 1, 2, … have the given number formats: a number of a built-in one, or a code."""
    own = [(200 + n, code) for n, code in enumerate(formats) if isinstance(code, str)]
    codes = "".join(f'<numFmt numFmtId="{n}" formatCode="{code}"/>' for n, code in own)
    numbers = {code: n for n, code in own}
    cells = "".join(f'<xf numFmtId="{numbers.get(f, f)}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/>'
                    for f in (0, *formats))
    return (f'{HEAD}<styleSheet xmlns="{MAIN}">' + (f'<numFmts count="{len(own)}">{codes}</numFmts>' if own else "") +
            '<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>'
            '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>'
            '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>'
            '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>'
            f'<cellXfs count="{len(formats) + 1}">{cells}</cellXfs>'
            '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>')


def strings(*items):
    """Shared strings; an item that begins with `<` is the XML of one."""
    inner = "".join(f"<si>{item if item.startswith('<') else '<t>' + item + '</t>'}</si>" for item in items)
    return f'{HEAD}<sst xmlns="{MAIN}" count="{len(items)}" uniqueCount="{len(items)}">{inner}</sst>'


def parts(rows="", *, sheet_xml=None, styles_xml=None, strings_xml=None, workbook_attributes="", sheets=None, **changed):
    """The parts of a workbook of one sheet `表`."""
    sheets = sheets or '<sheet name="表" sheetId="1" r:id="rId1"/>'
    related = [("rId1", "worksheet", "worksheets/sheet1.xml")]
    if styles_xml:
        related.append(("rId2", "styles", "styles.xml"))
    if strings_xml:
        related.append(("rId3", "sharedStrings", "sharedStrings.xml"))
    files = {
        "_rels/.rels": relationships([("rId1", "officeDocument", "xl/workbook.xml")]),
        "xl/workbook.xml": f'{HEAD}<workbook xmlns="{MAIN}" xmlns:r="{OFFICE}"><workbookPr{workbook_attributes}/>'
                           f"<sheets>{sheets}</sheets></workbook>",
        "xl/_rels/workbook.xml.rels": relationships(related),
        "xl/worksheets/sheet1.xml": sheet_xml or sheet(rows),
    }
    if styles_xml:
        files["xl/styles.xml"] = styles_xml
    if strings_xml:
        files["xl/sharedStrings.xml"] = strings_xml
    files["[Content_Types].xml"] = content_types(
        [("xl/workbook.xml", "workbook"), ("xl/worksheets/sheet1.xml", "worksheet")]
        + [(f"xl/{name}.xml", name) for name in ("styles", "sharedStrings") if f"xl/{name}.xml" in files])
    return files | changed.get("replaced", {})


def relationships(related):
    inner = "".join(f'<Relationship Id="{i}" Type="{OFFICE}/{kind}" Target="{target}"/>' for i, kind, target in related)
    return f'{HEAD}<Relationships xmlns="{PACKAGE}/relationships">{inner}</Relationships>'


def content_types(overrides):
    inner = "".join(f'<Override PartName="/{name}" ContentType="application/vnd.openxmlformats-officedocument.{TYPES[kind]}+xml"/>'
                    for name, kind in overrides)
    return (f'{HEAD}<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
            'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            f'<Default Extension="xml" ContentType="application/xml"/>{inner}</Types>')


def save(path, files):
    """Writes a package; the same parts give the same bytes."""
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            data = content if isinstance(content, bytes) else content.encode()
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
