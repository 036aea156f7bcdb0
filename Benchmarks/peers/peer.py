#!/usr/bin/env python3
"""The peers from PyPI, one job a call: peer.py NAME FILE [OUT]. Each prints what it counted."""
import sys


def fastexcel(path):
    import fastexcel
    frame = fastexcel.read_excel(path).load_sheet(0, header_row=None).to_polars()
    print(frame.shape)


def fastexcel_csv(path, out):
    import fastexcel
    fastexcel.read_excel(path).load_sheet(0, header_row=None).to_polars().write_csv(out, include_header=False)


def calamine(path):
    import python_calamine
    print(len(python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python()))


def calamine_small(path, times):
    import python_calamine
    for _ in range(int(times)):
        book = python_calamine.CalamineWorkbook.from_path(path)
        for index in range(len(book.sheet_names)):
            book.get_sheet_by_index(index).to_python()


def openpyxl(path):
    import openpyxl
    sheet = openpyxl.load_workbook(path, read_only=True).worksheets[0]
    print(sum(len(row) for row in sheet.iter_rows(values_only=True)))


def duckdb_xlsx(path):
    import duckdb
    duckdb.sql("LOAD excel")
    print(duckdb.sql("SELECT count(*) FROM read_xlsx('%s', header=false)" % path).fetchall())


def duckdb_to_xlsx(path, out):
    import duckdb
    duckdb.sql("LOAD excel")
    duckdb.sql("COPY (SELECT * FROM read_csv('%s')) TO '%s' WITH (FORMAT xlsx, HEADER true)" % (path, out))


def polars_xlsx(path, out):
    import polars
    polars.read_csv(path, try_parse_dates=True).write_excel(out, autofit=False)


def xlsxwriter(path, out):
    import csv
    import xlsxwriter
    book = xlsxwriter.Workbook(out, {"constant_memory": True, "strings_to_numbers": True})
    sheet = book.add_worksheet()
    with open(path, encoding="utf-8-sig") as file:
        for number, row in enumerate(csv.reader(file)):
            sheet.write_row(number, 0, row)
    book.close()


def duckdb_csv(path):
    import duckdb
    columns = duckdb.sql("SELECT * FROM read_csv('%s') LIMIT 0" % path)
    asked = ["sum(length(%s))" % name if kind == "VARCHAR" else "max(%s)" % name
             for name, kind in zip(columns.columns, map(str, columns.types))]
    print(duckdb.sql("SELECT %s FROM read_csv('%s')" % (", ".join(asked), path)).fetchall())


def polars_csv(path):
    import polars
    frame = polars.read_csv(path, try_parse_dates=True)
    print(frame.shape, frame["金额"].sum())


def pyarrow_csv(path):
    from pyarrow import csv
    print(csv.read_csv(path).shape)


if __name__ == "__main__":
    globals()[sys.argv[1]](*sys.argv[2:])
