"""The looks of cells, made once each."""


class Looks:
    def __init__(self, book):
        self.book, self.made = book, {}

    def __call__(self, **look):
        key = tuple(sorted(look.items()))
        if key not in self.made:
            base = {"font_name": "宋体", "font_size": 10.5, "valign": "vcenter", "text_wrap": True}
            self.made[key] = self.book.add_format({**base, **look})
        return self.made[key]


def over(sheet, row, first, last, text, look):
    """A text over the columns from first to last."""
    if first == last:
        sheet.write(row, first, text, look)
    else:
        sheet.merge_range(row, first, row, last, text, look)
