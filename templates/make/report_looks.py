"""Fonts, colours and page set-up of the assessment workbook."""
from looks import Looks

BLUE, GREEN, ORANGE, GREY = "#D9E2F3", "#E2EFDA", "#FCE4D6", "#EDEDED"
NARROW = {"left": 1.3 / 2.54, "right": 1.3 / 2.54, "top": 1.9 / 2.54, "bottom": 1.9 / 2.54}
DAY = "|yyyy-MM-dd"


class ReportLooks(Looks):
    def title(self):
        return self(font_name="黑体", font_size=20, align="center")

    def head(self, colour=BLUE):
        return self(font_name="黑体", align="center", border=1, bg_color=colour)

    def section(self):
        return self(font_name="黑体", font_size=12, text_wrap=False)

    def cell(self, align="center", **look):
        return self(align=align, border=1, **look)


SIGNATURES = "制表：＿＿＿＿　审核：＿＿＿＿　批准：＿＿＿＿"


def page_setup(sheet, repeat, portrait=False, signed=False):
    """One page wide; signatures stand at the foot of every page, so that they never stand alone on one."""
    if not portrait:
        sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)
    sheet.set_margins(**NARROW)
    sheet.center_horizontally()
    sheet.set_footer("&L{}&C第&P页 共&N页{}".format(SIGNATURES if signed else "&A", "&R&A" if signed else ""))
    if repeat is not None:
        sheet.repeat_rows(*repeat)


def column_name(at):
    return (chr(64 + at // 26) if at >= 26 else "") + chr(65 + at % 26)
