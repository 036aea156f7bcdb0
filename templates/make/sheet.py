"""What the scripts of this folder share: looks of cells, the sheet 规则, print set-up."""
import datetime
import os
import unicodedata

import xlsxwriter

from looks import Looks
from rules import write_blocks

LINE = 13.5  # points of a line of the body font


def digits(text):
    """Widths in digits: a Chinese character counts two."""
    return sum(2 if unicodedata.east_asian_width(c) in "WFA" else 1 for c in str(text))


def lines(text, width):
    return sum(max(1, -(-digits(part) * 105 // int(100 * (width - 0.8))))
               for part in str(text).split("\n"))


class Form:
    """A page being written, and the blocks of its rules."""

    def __init__(self, folder, title, number, widths, landscape=True):
        self.path = os.path.join(folder, title + ".xlsx")
        self.book = xlsxwriter.Workbook(self.path)
        self.book.set_properties({"title": title, "created": datetime.datetime(2026, 1, 1)})
        self.sheet = self.book.add_worksheet(title)
        self.title, self.number, self.widths = title, number, widths
        self.row, self.look, self.landscape = 0, Looks(self.book), landscape
        self.last = len(widths) - 1
        for at, width in enumerate(widths):
            self.sheet.set_column(at, at, width)

    def put(self, first, last, text, rows=1, **look):
        """A text or formula over some columns of the row, and perhaps of rows below."""
        look = self.look(**look)
        if first == last and rows == 1:
            if isinstance(text, str) and text.startswith("="):
                self.sheet.write_formula(self.row, first, text, look, "")
            elif text is None:
                self.sheet.write_blank(self.row, first, None, look)
            else:
                self.sheet.write(self.row, first, text, look)
        else:
            self.sheet.merge_range(self.row, first, self.row + rows - 1, last, text or "", look)

    def cells(self, texts, **look):
        """A text in each column."""
        for at, text in enumerate(texts):
            self.put(at, at, text, **look)

    def height(self, points):
        self.sheet.set_row(self.row, points)

    def next(self, points=None):
        if points:
            self.height(points)
        self.row += 1

    def head(self, below=""):
        """The title, and below it what the form is and its number."""
        self.put(0, self.last, self.title, font_name="黑体", font_size=18, align="center")
        self.next(30)
        middle = self.last // 2
        self.put(0, middle, below, font_size=9)
        self.put(middle + 1, self.last, f"表号：{self.number} v1", font_size=9, align="right")
        self.next(15)

    def fields(self, places, points=19):
        """Labels with their values beside them: name, option, and the columns of both."""
        for name, option, first, start, end in places:
            self.put(first, start - 1, name + "：", align="right", text_wrap=False)
            date = {"num_format": 'yyyy"年"m"月"d"日"'} if "yyyy" in option else {}
            self.put(start, end, "{{" + name + option + "}}", align="left", bottom=1, **date)
        self.next(points)

    def done(self, repeat, blocks, widths=(20, 14, 34, 18, 24, 12, 44, 30, 14, 14, 14, 14)):
        sheet = self.sheet
        if self.landscape:
            sheet.set_landscape()
        sheet.set_paper(9)
        sheet.fit_to_pages(1, 0)
        sheet.set_margins(left=0.5, right=0.5, top=0.7, bottom=0.7)
        sheet.center_horizontally()
        sheet.repeat_rows(*repeat)
        sheet.print_area(0, 0, self.row - 1, self.last)
        sheet.set_footer("&C第&P页 共&N页")
        write_blocks(self.book, blocks, list(widths))
        self.book.close()
        print(self.path)
