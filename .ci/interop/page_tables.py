#!/usr/bin/env python3
"""Tables that are converted on the page, in a real browser (Debian's Chromium, headless).

    python3 .ci/interop/page_tables.py ANPING WORK

On a screen, on a phone and with the keyboard alone; what is taken away is held against what `anping convert` writes of the
same file by the same options. Pictures are left in WORK.
"""
import os
import shutil
import sys
import zipfile

from playwright.sync_api import expect

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from page_browser import PHONE, SCREEN, Visitor, anping, journeys, tab_to
from page_server import ROOT

ROWS = [("编号", "名称", "发现日期", "扣分"), ("007", "锅炉, 甲", "20250301", "1.5"), ("008", "=1+1", "20250302", "—")]


def table(folder):
    """A table as an old program writes it: GB18030, semicolons, a title above the headings."""
    path = os.path.join(folder, "排查台账.csv")
    lines = ["排查台账;;;"] + [";".join(row) for row in ROWS]
    with open(path, "w", encoding="gb18030", newline="\r\n") as file:
        file.write("\n".join(lines) + "\n")
    return path


def send(visitor, path):
    visitor.page.click("nav.sections a[href='/convert']")
    visitor.page.set_input_files("#table", path)
    visitor.page.click("main button[type=submit]")
    visitor.page.wait_for_selector("form.options")


def apply(visitor):
    visitor.page.click("form.options button[type=submit]")
    visitor.page.wait_for_selector("form.options")


def compare(visitor, binary, path, *options):
    """The download against what the command writes."""
    with visitor.page.expect_download() as waiting:
        visitor.page.click("a.button[href*='/file']")
    folder = os.path.join(visitor.work, "converted")
    shutil.rmtree(folder, ignore_errors=True)
    anping(binary, "convert", path, "-o", folder + "/", *options)
    names, download = sorted(os.listdir(folder)), waiting.value
    if len(names) > 1:
        archive = zipfile.ZipFile(download.path())
        ours = {name: archive.read(name) for name in archive.namelist()}
    else:
        ours = {download.suggested_filename: open(download.path(), "rb").read()}
    theirs = {name: open(os.path.join(folder, name), "rb").read() for name in names}
    if ours != theirs:
        different = [name for name in ours.keys() | theirs.keys() if ours.get(name) != theirs.get(name)]
        raise SystemExit(f"{path} {options}: {different} are not what convert writes")


def on_screen(browser, server, work, binary):
    visitor = Visitor(browser, server, work, SCREEN)
    visitor.enter()
    page, path = visitor.page, table(work)
    send(visitor, path)
    expect(page.locator(".findings")).to_contain_text("GB18030")
    expect(page.locator("#preview")).to_contain_text("锅炉, 甲")
    visitor.look("convert")
    compare(visitor, binary, path)
    page.select_option("#header", "2")
    page.select_option("#format", "ndjson")
    page.select_option("[name='type.C']", "文本")
    apply(visitor)
    expect(page.locator("#preview pre")).to_contain_text('"编号":"007"')
    visitor.look("convert-ndjson")
    compare(visitor, binary, path, "--header-row", "2", "--format", "ndjson", "--types", "C=文本")
    page.click("summary")
    page.fill("#dateFormat", "yyyyMMdd")
    page.select_option("#format", "xlsx")
    page.select_option("[name='type.C']", "")
    page.select_option("[name='type.D']", "数字")
    apply(visitor)
    compare(visitor, binary, path, "--header-row", "2", "--format", "xlsx", "--types", "D=数字", "--date-format", "yyyyMMdd")
    visitor.look("convert-xlsx")
    page.select_option("#encoding", "utf-8")
    apply(visitor)
    expect(page.locator(".findings .error")).not_to_have_count(0)
    visitor.look("convert-lossy")
    page.fill("#columns", "没有这一列")
    apply(visitor)
    expect(page.locator(".message")).to_contain_text("没有这一列")
    visitor.look("convert-refused")
    page.click("form.close button")
    page.wait_for_url("**/convert")
    visitor.wrong = [line for line in visitor.wrong if "422" not in line]
    visitor.close()


def on_phone(browser, server, work, binary):
    """A workbook of several sheets, all of them and one of them."""
    visitor = Visitor(browser, server, work, PHONE, "en-GB")
    visitor.enter()
    page, path = visitor.page, os.path.join(ROOT, "fixtures", "xls", "libreoffice.xls")
    page.click("nav.sections a[href='/convert']")
    visitor.look("convert-start")
    send(visitor, path)
    visitor.look("convert")
    compare(visitor, binary, path)
    sheet = page.locator("#sheet option").nth(1).get_attribute("value")
    page.select_option("#sheet", sheet)
    page.select_option("#format", "markdown")
    apply(visitor)
    compare(visitor, binary, path, "--sheet", sheet, "--format", "markdown")
    visitor.look("convert-sheet")
    visitor.close()


def by_keyboard(browser, server, work):
    visitor = Visitor(browser, server, work, SCREEN)
    visitor.enter()
    page = visitor.page
    tab_to(visitor, "nav.sections a[href='/convert']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/convert")
    tab_to(visitor, "#table")
    visitor.choose([table(work)])
    expect(page.locator("#chosen")).to_contain_text("1")
    tab_to(visitor, "main button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector("form.options")
    tab_to(visitor, "#format")
    page.keyboard.press("ArrowDown")
    tab_to(visitor, "form.options button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url("**format=xlsx**")
    tab_to(visitor, "a.button[href*='/file']")
    with page.expect_download():
        page.keyboard.press("Enter")
    visitor.close()


def main():
    binary, work = sys.argv[1:3]
    journeys(binary, work,
             lambda browser, server: on_screen(browser, server, work, binary),
             lambda browser, server: on_phone(browser, server, work, binary),
             lambda browser, server: by_keyboard(browser, server, work))
    print(f"page: tables converted on a screen, a phone and by keyboard; pictures in {work}")


main()
