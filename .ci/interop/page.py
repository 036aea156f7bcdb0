#!/usr/bin/env python3
"""The journey through the page in a real browser (Debian's Chromium, headless), with the files of fixtures/.

    python3 .ci/interop/page.py ANPING WORK

On a screen and on a phone, in both languages, with the keyboard alone; labels, contrast and focus are looked at; what is
taken away is held against what `anping assess`, `check` and `blank` write of the same files. Pictures are left in WORK.
"""
import base64
import io
import os
import re
import shutil
import sqlite3
import sys
import zipfile

import openpyxl
from playwright.sync_api import Error as PlaywrightError, expect

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from page_browser import PHONE, SCREEN, Visitor, anping, cells, journeys, same, tab_to
from page_server import DAY, FORMS, ROUND, UNITS, Server, password_file

def decide(visitor):
    """Releases what waits, chooses a version of what came twice; the command line's options for the same."""
    page, options = visitor.page, []
    round_address = page.url
    waiting = page.locator(".standings td.waiting a")
    for address in [link.get_attribute("href") for link in waiting.all()]:
        page.goto(f"http://{visitor.server.host}{address}")
        if page.locator("button:has-text('放行')").count():
            unit, form = re.match(r"(.*)《(.*)》", page.inner_text("h1")).groups()
            page.click("button:has-text('放行')")
            expect(page.locator("dl.facts")).to_contain_text("放行计入")
            options += ["--release", f"{unit}:{form}"]
            visitor.look("released")
            break
    page.goto(round_address)
    twice = page.locator(".standings td.duplicate a")
    if twice.count():
        twice.last.click()
        file = page.inner_text("dl.facts div:first-child dd")
        page.click("button:has-text('以这一份为准')")
        expect(page.locator("button:has-text('撤销选定')")).to_be_visible()
        options += ["--prefer", file]
    page.goto(round_address)
    return options


def compare(visitor, binary, options, name):
    """What is taken away, against the command line."""
    work = os.path.join(visitor.work, "command-line")
    shutil.rmtree(work, ignore_errors=True)
    os.makedirs(work)
    common = ["--units", UNITS, "--round", ROUND, "--date", DAY]
    book = os.path.join(work, "考评.xlsx")
    anping(binary, "assess", FORMS, *common, *options, "-o", book)
    suggested, ours = visitor.take("assessment.xlsx")
    if suggested != name:
        raise SystemExit(f"the workbook is called {suggested}, not {name}")
    same(suggested, ours, open(book, "rb").read())
    anping(binary, "check", FORMS, *common, "--return", os.path.join(work, "退回"))
    compare_archive(visitor.take("returns.zip")[1], os.path.join(work, "退回"))
    forms = visitor.page.locator(".standings thead th").all_inner_texts()[2:-3]
    anping(binary, "blank", *forms, "--units", UNITS, "--round", str(int(ROUND) + 1), "--date", DAY, "--previous", book,
           "-o", os.path.join(work, "空白表"))
    compare_archive(visitor.take("blanks.zip")[1], os.path.join(work, "空白表"))
    _, findings = visitor.take("findings.csv")
    if not findings.startswith(b"\xef\xbb\xbf") or findings.count(b"\r\n") < 10:
        raise SystemExit("findings.csv: no table")


def compare_archive(content, folder):
    archive = zipfile.ZipFile(io.BytesIO(content))
    theirs = sorted(os.listdir(folder))
    if sorted(archive.namelist()) != theirs:
        raise SystemExit(f"{folder}: {set(archive.namelist()) ^ set(theirs)}")
    for name in theirs:
        same(name, archive.read(name), open(os.path.join(folder, name), "rb").read())


def on_screen(browser, server, work, binary):
    visitor = Visitor(browser, server, work, SCREEN)
    visitor.enter()
    visitor.look("start")
    visitor.send()
    visitor.look("round")
    page = visitor.page
    round_address = page.url
    waiting = page.locator(".standings td.waiting a").first
    waiting.click()
    visitor.look("form")
    finding = page.locator("main > section .findings li a").first
    cell = finding.inner_text()
    finding.click()
    marked = page.locator(f"#cell-{cell}")
    if not re.search("error|warning|info", marked.get_attribute("class") or ""):
        raise SystemExit(f"{cell} is not marked")
    visitor.look("cell")
    page.goto(round_address)
    options = decide(visitor)
    visitor.look("decided")
    compare(visitor, binary, options, f"第{ROUND}轮考评工作簿.xlsx")
    page.click("text=在网页上看全部错误和警告")
    visitor.look("findings")
    page.goto(round_address)
    page.locator(".standings td a").first.click()
    page.fill("#unit", "某某车间")
    page.click("button:has-text('改单位名')")
    expect(page.locator("h1")).to_contain_text("某某车间")
    page.goto(round_address)
    page.click("button:has-text('结束本轮')")
    page.goto(round_address)
    expect(page.locator(".message")).to_contain_text("已经结束")
    # The browser tells of the 404 that was asked for.
    visitor.wrong = [line for line in visitor.wrong if "404" not in line]
    visitor.close()


def on_phone(browser, server, work):
    visitor = Visitor(browser, server, work, PHONE, "en-GB")
    visitor.enter()
    expect(visitor.page.locator("html")).to_have_attribute("lang", "en")
    visitor.look("start")
    visitor.send()
    visitor.look("round")
    visitor.page.locator(".standings td.waiting a").first.click()
    visitor.look("form")
    visitor.page.click("nav >> text=中文")
    expect(visitor.page.locator("html")).to_have_attribute("lang", "zh-CN")
    visitor.close()


def by_keyboard(browser, server, work):
    """The main path with Tab, Enter and Space alone; whatever has the focus shows it."""
    visitor = Visitor(browser, server, work, SCREEN)
    visitor.enter()
    page = visitor.page

    for selector, files in [("#forms", [os.path.join(FORMS, name) for name in sorted(os.listdir(FORMS))]), ("#units", [UNITS])]:
        tab_to(visitor, selector)
        visitor.choose(files)
    expect(page.locator("#chosen")).to_contain_text(str(len(os.listdir(FORMS))))
    tab_to(visitor, "#round")
    page.keyboard.type(ROUND)
    tab_to(visitor, "main button[type=submit]")
    page.keyboard.press("Enter")
    page.wait_for_selector(".standings", timeout=120_000)
    tab_to(visitor, ".standings td.waiting a")
    visitor.look("focus")
    page.keyboard.press("Enter")
    page.wait_for_selector(".sheet")
    tab_to(visitor, "main > section .findings a")
    page.keyboard.press("Enter")
    page.go_back()
    page.go_back()
    page.wait_for_selector(".standings")
    tab_to(visitor, "a[href$='assessment.xlsx']")
    with page.expect_download() as waiting:
        page.keyboard.press("Enter")
    with open(waiting.value.path(), "rb") as file:
        openpyxl.load_workbook(file)
    visitor.close()


def dropped(browser, server, work):
    """Files dropped into the box, without a list of units."""
    visitor = Visitor(browser, server, work, SCREEN)
    visitor.enter()
    page = visitor.page
    names = [name for name in sorted(os.listdir(FORMS)) if name.endswith(".xlsx") and not name.startswith("~")][:2]
    handle = page.evaluate_handle("""(files) => {
      const all = new DataTransfer();
      for (const [name, text] of files) {
        all.items.add(new File([Uint8Array.from(atob(text), (c) => c.charCodeAt(0))], name));
      }
      return all;
    }""", [[name, base64.b64encode(open(os.path.join(FORMS, name), "rb").read()).decode()] for name in names])
    page.dispatch_event("#drop", "drop", {"dataTransfer": handle})
    expect(page.locator("#chosen")).to_contain_text("2")
    page.click("main button[type=submit]")
    page.wait_for_selector(".standings", timeout=120_000)
    visitor.look("dropped")
    visitor.close()


def without_script(browser, server, work):
    """Many files, of which one is broken, sent from a browser that runs no script: what comes of each is listed until all are read."""
    visitor = Visitor(browser, server, work, SCREEN, scripts=False)
    visitor.enter()
    page = visitor.page
    folder = os.path.join(work, "many")
    shutil.rmtree(folder, ignore_errors=True)
    for copy in range(10):
        shutil.copytree(FORMS, os.path.join(folder, str(copy)))
    with open(os.path.join(folder, "0", "0坏的.xlsx"), "wb") as file:
        file.write(b"PK\x03\x04broken")
    page.set_input_files("#forms", sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names))
    page.click("main button[type=submit]")
    page.wait_for_selector(".progress tbody tr, .standings", timeout=60_000)
    seen, looked = set(), set()
    while page.locator(".progress").count():
        try:
            rows = page.locator(".progress tbody tr").all_inner_texts()
        except PlaywrightError:  # the page asked again meanwhile
            continue
        if "读不了" in "".join(rows) and "progress" not in looked:
            visitor.look("progress")
            looked.add("progress")
        seen |= {row.split("\t")[-1].strip() for row in rows}
    page.wait_for_selector(".standings", timeout=120_000)
    if seen and not seen <= {"已读", "已读，有错误或没有检查表", "读不了", "等待"}:
        raise SystemExit(f"the list of files says {seen}")
    print(f"   while files were read, the page said: {'; '.join(sorted(seen)) or 'nothing, they were read at once'}")
    visitor.close()


def two_versions(browser, server, work, binary):
    """Two different files of one form of one unit: one is chosen, and the workbook is made of that one."""
    visitor = Visitor(browser, server, work, SCREEN)
    visitor.enter()
    page = visitor.page
    folder = os.path.join(work, "two-versions")
    shutil.rmtree(folder, ignore_errors=True)
    os.makedirs(folder)
    first, second = "现场检查表（初版）.xlsx", "现场检查表（更正）.xlsx"
    source = os.path.join(FORMS, "现场安全文明生产检查表（水务车间）.xlsx")
    shutil.copy(source, os.path.join(folder, first))
    book = openpyxl.load_workbook(source)
    head = next(cell for sheet in book for row in sheet.iter_rows() for cell in row if cell.value == "扣分")
    lost = next(row[0] for row in head.parent.iter_rows(min_row=head.row + 1, min_col=head.column, max_col=head.column)
                if isinstance(row[0].value, (int, float)) and row[0].value >= 1)
    lost.value -= 1
    book.save(os.path.join(folder, second))

    page.set_input_files("#forms", [os.path.join(folder, name) for name in (first, second)])
    page.fill("#round", ROUND)
    page.fill("#date", DAY)
    page.click("main button[type=submit]")
    page.wait_for_selector(".standings", timeout=120_000)
    address = page.url
    expect(page.locator(".standings td.duplicate a")).to_have_count(2)
    visitor.look("two-versions")
    scores = {}
    page.click(f"section li:has-text('{second}') a")
    for name in (second, first):
        if name == first:  # from the one that was chosen to the other one
            page.locator(".standings td a").first.click()
            page.click(f".actions a:has-text('{name}')")
        scores[name] = float(page.inner_text("dl.facts div:nth-child(3) dd"))
        page.click("button:has-text('以这一份为准')")
        expect(page.locator("button:has-text('撤销选定')")).to_be_visible()
        page.goto(address)
        expect(page.locator(".decided")).to_contain_text(f"以 {name} 为准")
        expect(page.locator(".standings td.duplicate")).to_have_count(0)
        workbook = os.path.join(folder, "考评.xlsx")
        anping(binary, "assess", folder, "--round", ROUND, "--date", DAY, "--prefer", name, "-o", workbook)
        _, taken = visitor.take("assessment.xlsx")
        same(f"{name} chosen", taken, open(workbook, "rb").read())
        os.remove(workbook)
        method = "\n".join(str(text) for text in cells(taken)["统计口径"].values())
        if f"以{name}为准" not in method:
            raise SystemExit(f"统计口径 does not tell that {name} was chosen")
        if f"{scores[name]:.1f}" not in page.inner_text(".standings tbody tr"):
            raise SystemExit(f"{name} was chosen, and its score is not in the table")
    if scores[first] == scores[second]:
        raise SystemExit("two versions of one score show nothing")
    page.locator(".standings td a").first.click()
    page.click("button:has-text('撤销选定')")
    page.goto(address)
    expect(page.locator(".standings td.duplicate a")).to_have_count(2)
    visitor.close()


def after_the_round(browser, work, binary):
    """Ranking, ledger and trend with a round that was kept before; on a screen, on a phone, on paper."""
    history = os.path.join(work, "历次.sqlite")
    for name in [history, history + "-wal", history + "-shm"]:
        if os.path.exists(name):
            os.remove(name)
    common = ["--units", UNITS, "--round", ROUND, "--date", DAY]
    last = os.path.join(work, "上轮.xlsx")
    anping(binary, "assess", FORMS, *common, "--history", history, "-o", last, "--force")
    with sqlite3.connect(history) as database:
        database.execute("UPDATE round SET number = number - 1")
    with Server(binary, work, "--history", history) as server:
        for kept, size, language in ((1, SCREEN, "zh-CN"), (2, PHONE, "en-GB")):
            visitor = Visitor(browser, server, work, size, language)
            visitor.enter()
            if size == PHONE:
                visitor.page.set_input_files("#previous", last)
            visitor.send()
            look_after(visitor, kept)
            visitor.close()


def look_after(visitor, kept):
    page = visitor.page
    totals = {row.locator("th").inner_text(): row.locator("td.number").nth(1).inner_text()
              for row in page.locator(".standings tbody tr").all()}
    page.click(".tabs a[href$='/ranking']")
    visitor.look("ranking")
    for row in page.locator(".ranking tbody tr").all():
        unit, total = row.locator("th").inner_text(), row.locator("td.number").nth(1).inner_text()
        if totals[unit] != total:
            visitor.wrong.append(f"{unit} has {total} in the ranking, {totals[unit]} in the table")
        if row.locator("rect").count() != (total != "—"):
            visitor.wrong.append(f"{unit}: no bar for {total}")
    page.click(".tabs a[href$='/ledger']")
    visitor.look("ledger")
    count = page.locator(".ledger tbody tr").count()
    page.check("[name=overdue]")
    page.click(".filter button[type=submit]")
    late = page.locator(".ledger tbody tr").count()
    if not 0 < late < count or page.locator(".ledger tr.late").count() != late:
        visitor.wrong.append(f"{late} overdue problems of {count}")
    page.click(".filter a")
    links = page.locator(".departments a")
    for place in range(links.count()):
        department = links.nth(place).inner_text()
        links.nth(place).click()
        expect(page.locator("h1")).to_contain_text(department)
        shown = {row.locator("td").nth(2).evaluate("cell => cell.firstChild.textContent") for row in page.locator(".ledger tbody tr").all()}
        if shown != {department}:
            visitor.wrong.append(f"the list of {department} has problems of {shown}")
        if place == 0:
            paper(visitor)
        page.go_back()
    page.click(".tabs a[href$='/trend']")
    expect(page.locator(".standings thead th")).to_have_count(1 + kept)
    page.goto(page.url.removesuffix("/trend"))
    visitor.take("assessment.xlsx")
    page.click(".tabs a[href$='/trend']")
    expect(page.locator(".standings thead th")).to_have_count(3)
    visitor.look("trend")
    page.locator(".standings tbody a").first.click()
    expect(page.locator("svg.chart polyline.own")).to_have_count(1)
    expect(page.locator("svg.chart circle")).to_have_count(2)
    visitor.look("trend-unit")
    page.click(".tabs a[href$='/ledger']")
    edit(visitor)


def edit(visitor):
    """A problem closed on the page: first as it would not count, then as it does; the workbook that is taken away holds it."""
    page, ledger = visitor.page, visitor.page.url
    page.select_option("[name=state]", "issued")
    page.click(".filter button[type=submit]")
    number = page.locator(".ledger tbody th").first.inner_text()
    page.locator(".ledger tbody a.status").first.click()
    page.select_option("[name=复查结果]", index=1)
    page.locator("main form button").click()
    expect(page.locator(".message .findings li")).to_have_count(1)
    visitor.look("problem-refused")
    for column, text in [("签收人", "张伟"), ("签收日期", DAY), ("整改措施", "更换密封"), ("整改完成日期", DAY), ("复查人", "李娜"),
                         ("复查日期", DAY)]:
        page.fill(f"[name={column}]", text)
    page.locator("main form button").click()
    expect(page.locator(".message")).to_have_count(0)
    page.goto(ledger)
    expect(page.locator("form.message")).to_be_visible()
    visitor.look("ledger-edited")
    _, taken = visitor.take_from(ledger.removesuffix("/ledger"), "assessment.xlsx")
    rows = openpyxl.load_workbook(io.BytesIO(taken))["整改台账"].iter_rows(values_only=True)
    row = next(row for row in rows if row[0] == number)
    if not {"更换密封", "李娜"} <= set(row):
        raise SystemExit(f"{number}: not in the ledger that is taken away: {row}")
    page.goto(ledger)
    page.click("form.message button")
    expect(page.locator("form.message")).to_have_count(0)
    visitor.wrong = [line for line in visitor.wrong if "422" not in line]


def by_password(browser, work, binary):
    """Two clerks of an office log in by name and password, here without a proxy; one leaves."""
    people = {"张伟": "一二三四五六七八九十", "Li-Na": "correct horse battery"}
    path = password_file(os.path.join(work, "passwords"), people)
    with Server(binary, work, "--password-file", path, "--host", "127.0.0.1", login=("张伟", people["张伟"])) as server:
        for name, size in zip(people, (SCREEN, PHONE)):
            visitor = Visitor(browser, server, work, size)
            page = visitor.page
            page.goto(server.address)
            page.wait_for_url("**/login")
            visitor.look("login")
            page.fill("#name", name)
            page.fill("#password", "wrong")
            page.keyboard.press("Enter")
            expect(page.locator(".message")).to_contain_text("不对")
            page.fill("#name", name)
            page.fill("#password", people[name])
            page.keyboard.press("Enter")
            page.wait_for_url(f"http://{server.host}/")
            expect(page.locator("header .clerk")).to_contain_text(name)
            visitor.look("logged-in")
            visitor.send()
            address = page.url
            page.click("header .clerk button")
            page.wait_for_url("**/login")
            page.goto(address)
            page.wait_for_url("**/login")
            visitor.wrong = [line for line in visitor.wrong if "403" not in line]
            visitor.close()


def paper(visitor):
    """A list on paper: without what is for the screen, nothing cut off."""
    page = visitor.page
    page.emulate_media(media="print")
    for selector in ["header", ".filter", ".tabs", ".departments"]:
        if page.locator(selector).count():
            expect(page.locator(selector)).to_be_hidden()
    expect(page.locator(".signature")).to_be_visible()
    page.pdf(path=os.path.join(visitor.work, f"ledger-{visitor.size['width']}.pdf"), prefer_css_page_size=True)
    page.emulate_media(media="screen")


def main():
    binary, work = sys.argv[1:3]
    journeys(binary, work,
             lambda browser, server: on_screen(browser, server, work, binary),
             lambda browser, server: on_phone(browser, server, work),
             lambda browser, server: by_keyboard(browser, server, work),
             lambda browser, server: dropped(browser, server, work),
             lambda browser, server: without_script(browser, server, work),
             lambda browser, server: two_versions(browser, server, work, binary),
             lambda browser, _: after_the_round(browser, work, binary),
             lambda browser, _: by_password(browser, work, binary))
    print(f"page: the journey on a screen, a phone, by keyboard and by dropping, two versions, what comes after the round; "
          f"pictures in {work}")


main()
