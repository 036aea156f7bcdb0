#!/usr/bin/env python3
"""Templates on the page, in a real browser (Debian's Chromium, headless).

    python3 .ci/interop/page_templates.py ANPING WORK

On a screen, on a phone and with the keyboard alone; what is listed, found and taken away is held against what
`anping template list`, `anping template lint` and `anping blank` say and write. Pictures are left in WORK.
"""
import os
import shutil
import sys

import openpyxl
from playwright.sync_api import expect

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from page_browser import PHONE, SCREEN, Visitor, anping, journeys, same, tab_to
from page_server import ROOT

FORM, UNIT = "党管安全责任落实表", "运行一部"


def odd(folder):
    """A template with mistakes: a placeholder that is not closed, another that names nothing."""
    path = os.path.join(folder, "新表.xlsx")
    book = openpyxl.load_workbook(os.path.join(ROOT, "templates", "检查表", f"{FORM}.xlsx"))
    book.worksheets[0]["C3"] = "{{受检单位"
    book.worksheets[0]["H4"] = "{{没有这个字段|}}"
    book.save(path)
    return path


def send(visitor, path):
    visitor.page.click("nav.sections a[href='/templates']")
    visitor.page.set_input_files("#template", path)
    visitor.page.click("main button[type=submit]")
    visitor.page.wait_for_url("**/drafts/*")


def listed(visitor, binary):
    visitor.page.click("nav.sections a[href='/templates']")
    theirs = [line.split("\t")[:2] for line in anping(binary, "template", "list").splitlines()]
    ours = [[row.locator("td").first.inner_text(), row.locator("th").inner_text()]
            for row in visitor.page.locator(".standings tbody tr").all()]
    if ours != theirs or not ours:
        raise SystemExit(f"{len(ours)} templates on the page, {len(theirs)} by template list")


def blank(visitor, binary, template):
    """A blank of a template, as it looks and as it is taken away."""
    page = visitor.page
    page.click("a[href$='/blank']")
    page.fill("#unit", UNIT)
    page.fill("#round", "4")
    page.click("main form button[type=submit]")
    expect(page.locator(".sheet").first).to_contain_text(UNIT)
    visitor.look("blank")
    with page.expect_download() as waiting:
        page.click("a.button[href*='/blank.xlsx']")
    folder = os.path.join(visitor.work, "blanks")
    shutil.rmtree(folder, ignore_errors=True)
    anping(binary, "blank", template, "--unit", UNIT, "--round", "4", "-o", folder)
    name = waiting.value.suggested_filename
    if os.listdir(folder) != [name]:
        raise SystemExit(f"the blank is called {name}, not {os.listdir(folder)}")
    same(name, open(waiting.value.path(), "rb").read(), open(os.path.join(folder, name), "rb").read())


def on_screen(browser, server, work, binary):
    visitor = Visitor(browser, server, work, SCREEN)
    visitor.enter()
    listed(visitor, binary)
    visitor.look("templates")
    page = visitor.page
    page.click(f"text={FORM}")
    expect(page.locator("main")).to_contain_text("没有发现问题")
    page.click("summary")
    visitor.look("template")
    theirs = anping(binary, "template", "show", FORM).splitlines()
    fields = [line.split("  ")[2] for line in theirs[1:] if line.startswith("    ")]
    shown = page.locator("details th").all_inner_texts()
    if not set(fields) & set(shown) or len(shown) < len(fields) // 2:
        raise SystemExit(f"template show has fields that the page has not: {set(fields) - set(shown)}")
    blank(visitor, binary, FORM)
    visitor.close()


def lint(browser, server, work, binary, size):
    visitor = Visitor(browser, server, work, size)
    visitor.enter()
    path = odd(work)
    send(visitor, path)
    page = visitor.page
    visitor.look("template-lint")
    lines = [line for line in anping(binary, "template", "lint", path).splitlines() if line.startswith(path)]
    items = page.locator("main > section").first.locator(".findings li")
    if items.count() != len(lines) or not lines:
        raise SystemExit(f"{items.count()} findings on the page, {len(lines)} by template lint")
    for place, line in enumerate(lines):
        words = line.removeprefix(path + ": ").split(" ", 3)
        text = items.nth(place).inner_text()
        if words[0].rstrip(":") not in text or words[2] not in text or words[3] not in text:
            raise SystemExit(f"lint says {line}, the page {text}")
    link = page.locator(".findings a", has_text="C3").first
    link.click()
    if "error" not in page.locator("#cell-C3").get_attribute("class"):
        raise SystemExit("C3 is not marked")
    visitor.look("template-cell")
    page.click("form.close button")
    page.wait_for_url("**/templates")
    visitor.close()


def by_keyboard(browser, server, work):
    visitor = Visitor(browser, server, work, SCREEN)
    visitor.enter()
    page = visitor.page
    tab_to(visitor, "nav.sections a[href='/templates']")
    page.keyboard.press("Enter")
    page.wait_for_url("**/templates")
    tab_to(visitor, "#template", 400)
    visitor.choose([odd(work)])
    tab_to(visitor, "main button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_url("**/drafts/*")
    tab_to(visitor, ".findings a")
    page.keyboard.press("Enter")
    tab_to(visitor, "form.close button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/templates")
    visitor.close()


def main():
    binary, work = sys.argv[1:3]
    journeys(binary, work,
             lambda browser, server: on_screen(browser, server, work, binary),
             lambda browser, server: lint(browser, server, work, binary, SCREEN),
             lambda browser, server: lint(browser, server, work, binary, PHONE),
             lambda browser, server: by_keyboard(browser, server, work))
    print(f"page: templates on a screen, a phone and by keyboard; pictures in {work}")


main()
