"""A browser as the scripts that try the page have it: windows of two sizes that keep what goes wrong in them."""
import io
import os
import shutil
import subprocess

import openpyxl
from playwright.sync_api import Error, TimeoutError, sync_playwright

from page_server import DAY, FORMS, ROOT, ROUND, UNITS, Server

SCREEN, PHONE = {"width": 1366, "height": 768}, {"width": 390, "height": 844}
BROWSER = shutil.which("chromium") or "/usr/bin/chromium"

# Texts and their backgrounds, as WCAG 2.1 weighs them: the lowest contrast of a page and where it is.
CONTRAST = """() => {
  const light = (rgb) => {
    const [r, g, b] = rgb.map((c) => (c /= 255) <= 0.03928 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4);
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const parse = (color) => (color.match(/[\\d.]+/g) || []).map(Number);
  const ground = (element) => {
    for (; element; element = element.parentElement) {
      const color = parse(getComputedStyle(element).backgroundColor);
      if (color.length === 3 || color[3] > 0) return color.slice(0, 3);
    }
    return [255, 255, 255];
  };
  let worst = [21, ''];
  for (const element of document.querySelectorAll('body *')) {
    const own = [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent.trim());
    if (!own || !element.offsetParent) continue;
    const [a, b] = [light(parse(getComputedStyle(element).color).slice(0, 3)), light(ground(element))];
    const contrast = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    if (contrast < worst[0]) worst = [contrast, element.outerHTML.slice(0, 120)];
  }
  return worst;
}"""
UNLABELLED = """() => [...document.querySelectorAll('input:not([type=hidden]), select, textarea')]
  .filter((field) => !field.labels.length && !field.ariaLabel).map((field) => field.outerHTML)"""


def journeys(binary, work, *steps):
    """Makes journeys, each with the browser and the program that serves the page."""
    os.makedirs(work, exist_ok=True)
    with sync_playwright() as playwright, Server(binary, work) as server:
        browser = playwright.chromium.launch(executable_path=BROWSER, args=["--no-sandbox"])
        for step in steps:
            step(browser, server)
        browser.close()


def anping(binary, *words):
    done = subprocess.run([os.path.abspath(binary), *words], capture_output=True, text=True, timeout=300,
                          env={**os.environ, "ANPING_TEMPLATES": os.path.join(ROOT, "templates")})
    if done.returncode > 1:
        raise SystemExit(f"anping {' '.join(words)}: {done.stderr}")
    return done.stdout


def cells(content):
    """What every cell of a workbook holds, sheet by sheet."""
    book = openpyxl.load_workbook(io.BytesIO(content))
    return {sheet.title: {cell.coordinate: cell.value for row in sheet.iter_rows() for cell in row if cell.value is not None}
            for sheet in book}


def same(name, ours, theirs):
    ours, theirs = cells(ours), cells(theirs)
    if ours.keys() != theirs.keys():
        raise SystemExit(f"{name}: sheets {ours.keys() ^ theirs.keys()}")
    for sheet in ours:
        for place in ours[sheet].keys() | theirs[sheet].keys():
            if ours[sheet].get(place) != theirs[sheet].get(place):
                raise SystemExit(f"{name}: {sheet}!{place}: {ours[sheet].get(place)!r} here, "
                                 f"{theirs[sheet].get(place)!r} by the command line")


class Visitor:
    """A browser window that keeps what went wrong in it."""

    def __init__(self, browser, server, work, size, language="zh-CN", scripts=True):
        self.context = browser.new_context(viewport=size, locale=language, accept_downloads=True, java_script_enabled=scripts)
        self.page = self.context.new_page()
        self.server, self.work, self.size, self.wrong = server, work, size, []
        self.page.on("console", lambda message: message.type in ("error", "warning") and self.wrong.append(message.text))
        self.page.on("pageerror", lambda error: self.wrong.append(str(error)))
        self.page.on("request", lambda request: request.url.startswith(f"http://{server.host}/")
                     or self.wrong.append(f"asked for {request.url}"))

    def look(self, name):
        """Looks at the page as it is, and keeps a picture of it."""
        path = os.path.join(self.work, f"{name}-{self.size['width']}.png")
        try:
            self.page.screenshot(path=path)
        except Error:  # A browser on a busy machine sometimes has no picture ready.
            self.page.wait_for_timeout(2000)
            self.page.screenshot(path=path)
        wide = self.page.evaluate("document.documentElement.scrollWidth")
        if wide > self.size["width"]:
            self.wrong.append(f"{name}: {wide} pixels wide")
        contrast, where = self.page.evaluate(CONTRAST)
        if contrast < 4.5:
            self.wrong.append(f"{name}: contrast {contrast:.1f} at {where}")
        self.wrong += [f"{name}: no label: {field}" for field in self.page.evaluate(UNLABELLED)]

    def choose(self, files):
        """Files for the field with the focus, by the keyboard. A browser may not be listening yet when a key is pressed."""
        for last in (False, False, True):
            try:
                with self.page.expect_file_chooser(timeout=10_000) as chooser:
                    self.page.keyboard.press("Space")
                return chooser.value.set_files(files)
            except TimeoutError:
                if last:
                    raise

    def enter(self):
        self.page.goto(self.server.address)
        self.page.wait_for_url(f"http://{self.server.host}/")

    def send(self):
        files = [os.path.join(FORMS, name) for name in sorted(os.listdir(FORMS))]
        self.page.set_input_files("#forms", files)
        self.page.set_input_files("#units", UNITS)
        self.page.fill("#round", ROUND)
        self.page.fill("#date", DAY)
        self.page.click("main button[type=submit]")
        self.page.wait_for_selector(".standings", timeout=120_000)

    def take(self, name):
        with self.page.expect_download() as waiting:
            self.page.click(f"a[href$='{name}']")
        return waiting.value.suggested_filename, open(waiting.value.path(), "rb").read()

    def take_from(self, address, name):
        self.page.goto(address)
        return self.take(name)

    def close(self):
        self.context.close()
        if self.wrong:
            raise SystemExit("\n".join(self.wrong))


def tab_to(visitor, selector, limit=200):
    """Goes to an element with Tab alone; whatever has the focus shows it."""
    page = visitor.page
    for _ in range(limit):
        page.keyboard.press("Tab")
        if page.evaluate("(selector) => document.activeElement.matches(selector)", selector):
            outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
            if outline == "none":
                visitor.wrong.append(f"{selector}: the focus does not show")
            return
    raise SystemExit(f"{selector}: not reached by Tab")
