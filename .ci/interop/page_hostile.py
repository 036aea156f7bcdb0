#!/usr/bin/env python3
"""The page against hostile requests, and fifty clerks at once; all on the loopback.

    python3 .ci/interop/page_hostile.py ANPING WORK
"""
import concurrent.futures
import hashlib
import http.client
import os
import re
import signal
import socket
import subprocess
import sys
import time
import zipfile

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from page_server import DAY, ROOT, ROUND, UNITS, Server, multipart, password_file, received

CLERKS, HEADS, HEAD_SECONDS = 50, 100, 10
failures = []


def expect(name, found, wanted):
    wanted = wanted if isinstance(wanted, (tuple, list, set)) else (wanted,)
    if found not in wanted:
        failures.append(f"{name}: {found}, not {' or '.join(map(str, wanted))}")


def raw(server, request, wait=10):
    """The status of a request that is written byte for byte; None where the connection is closed."""
    with socket.create_connection(("127.0.0.1", server.port), timeout=wait) as connection:
        connection.sendall(request)
        connection.settimeout(wait)
        try:
            answer = connection.recv(65536)
        except OSError:
            return None
    found = re.match(rb"HTTP/1\.1 (\d+)", answer)
    return int(found.group(1)) if found else None


def head(server, path="/", method="GET", lines=(), host=True):
    lines = ([f"Host: {server.host}"] if host else []) + [f"Cookie: {server.cookie}"] + list(lines)
    return (f"{method} {path} HTTP/1.1\r\n" + "\r\n".join(lines) + "\r\n\r\n").encode("latin-1", "replace")


def doors(server):
    origin = f"Origin: http://{server.host}"
    cases = [
        ("own host", head(server), 200),
        ("no host", head(server, host=False), (400, 421)),
        ("two hosts", head(server, lines=[f"Host: {server.host}"]), (400, 421)),
        ("a second, foreign host", head(server, lines=["Host: evil.example"]), (400, 421)),
        ("a foreign host", head(server, host=False, lines=["Host: evil.example"]), 421),
        ("a foreign name at our port", head(server, host=False, lines=[f"Host: evil.example:{server.port}"]), 421),
        ("localhost", head(server, host=False, lines=[f"Host: localhost:{server.port}"]), 421),
        ("a whole address", head(server, path=f"http://{server.host}/"), (200, 400, 421)),
        ("no path", head(server, path="*", method="OPTIONS"), (400, 421)),
        ("up and out", head(server, path="/../../etc/passwd"), 404),
        ("up and out, escaped", head(server, path="/%2e%2e/%2e%2e/etc/passwd"), 404),
        ("null", head(server, path="/%00"), 404),
        ("null in a round", head(server, path="/rounds/%00/forms/1"), 404),
        ("5,000 characters", head(server, path="/rounds/" + "a" * 5000), 404),
        ("200,000 characters", head(server, path="/" + "a" * 200_000), (400, 404, 414, 431, None)),
        ("a huge header", head(server, lines=["X: " + "a" * 200_000]), (400, 431, None)),
        ("10,000 headers", head(server, lines=[f"X{n}: 1" for n in range(10_000)]), (400, 431, None)),
        ("a form's number that is none", head(server, path="/rounds/x/forms/99999999999999999999"), 404),
        ("another method", head(server, method="DELETE"), 405),
        ("a method that there is not", head(server, method="BREW"), (400, 405)),
        ("no HTTP", b"hello\r\n\r\n", (400, None)),
        ("nothing but zeros", b"\0" * 1000, (400, None)),
        ("no origin", head(server, "/rounds", "POST", ["Content-Length: 0"]), 403),
        ("origin null", head(server, "/rounds", "POST", ["Origin: null", "Content-Length: 0"]), 403),
        ("a foreign origin", head(server, "/rounds", "POST", ["Origin: http://evil.example", "Content-Length: 0"]), 403),
        ("two origins", head(server, "/rounds", "POST", [origin, "Origin: http://evil", "Content-Length: 0"]), 403),
        ("no form", head(server, "/rounds", "POST", [origin, "Content-Length: 0"]), 400),
        ("a length that is none", head(server, "/rounds", "POST", [origin, "Content-Length: x"]), (400, None)),
        ("two lengths", head(server, "/rounds", "POST", [origin, "Content-Length: 1", "Content-Length: 2"]), (400, None)),
        ("a table without origin", head(server, "/tables", "POST", ["Content-Length: 0"]), 403),
        ("a table from elsewhere", head(server, "/tables", "POST", ["Origin: http://evil.example", "Content-Length: 0"]), 403),
        ("no table", head(server, "/tables", "POST", [origin, "Content-Length: 0"]), 400),
        ("a table of 100 GB", head(server, "/tables", "POST", [origin, "Content-Length: 107374182400",
                                                               "Content-Type: multipart/form-data; boundary=b"]), 413),
        ("a table that there is not", head(server, "/tables/" + "0" * 32), 404),
        ("null in a table", head(server, "/tables/%00/file"), 404),
        ("up and out of a table", head(server, "/tables/../../etc/passwd"), 404),
        ("a table ended from elsewhere", head(server, "/tables/x/close", "POST", ["Origin: null", "Content-Length: 0"]), 403),
        ("a template without origin", head(server, "/drafts", "POST", ["Content-Length: 0"]), 403),
        ("no template", head(server, "/drafts", "POST", [origin, "Content-Length: 0"]), 400),
        ("a template of 100 GB", head(server, "/drafts", "POST", [origin, "Content-Length: 107374182400",
                                                                  "Content-Type: multipart/form-data; boundary=b"]), 413),
        ("a template that there is not", head(server, "/templates/99999999999999999999"), 404),
        ("a template of ours ended", head(server, "/templates/1/close", "POST", [origin, "Content-Length: 0"]), 404),
        ("a template of ours replaced", head(server, "/templates/1", "PUT"), 405),
        ("up and out of a template", head(server, "/drafts/..%2f..%2fetc%2fpasswd/blank.xlsx"), 404),
        ("null in a template", head(server, "/drafts/%00/blank"), 404),
        ("a table deleted", head(server, "/tables/x", "DELETE"), 405),
        ("100 GB", head(server, "/rounds", "POST", [origin, "Content-Length: 107374182400",
                                                    "Content-Type: multipart/form-data; boundary=b"]), 413),
    ]
    for name, request, wanted in cases:
        expect(name, raw(server, request), wanted)
    for name, cookie in [("no key", ""), ("another key", f"anping-{server.port}={'0' * 32}")]:
        for path in ["/", "/rounds/x", "/script.js"]:
            expect(f"{name} {path}", server.request("GET", path, headers={"Cookie": cookie})[0], 403)
        expect(f"{name} POST", server.request("POST", "/rounds", b"", {"Cookie": cookie})[0], 403)
    return len(cases)


def safety(server):
    for path in ["/", "/style.css", "/none"]:
        _, headers, _ = server.request("GET", path)
        for name, value in [("Content-Security-Policy", "default-src 'none'"), ("X-Content-Type-Options", "nosniff"),
                            ("Cache-Control", "no-store"), ("Cross-Origin-Resource-Policy", "same-origin")]:
            expect(f"{path} {name}", headers.get(name, "").startswith(value), True)


def send(server, files, fields=(("round", ROUND), ("date", DAY)), **more):
    kind, body = multipart(files, fields)
    return server.request("POST", "/rounds", body, {"Content-Type": kind}, **more)


def table(server, address, limit=300):
    """The page of a round when it is read."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        _, _, page = server.request("GET", address)
        if b"http-equiv" not in page:
            return page.decode()
        time.sleep(0.3)
    raise SystemExit(f"{address}: not read after {limit} s")


def strange_files(server):
    names = ["../../../../tmp/anping-evil.xlsx", "/etc/passwd", "a%00.xlsx", "a\x01b.csv", "..", ".", "锅" * 5000 + ".xlsx",
             "<script>alert(1)</script>.csv", "x" * 5000, "con.xlsx", "=cmd|'/c calc'!A0.csv", "\u202excod.exe", "a\\..\\..\\b.csv"]
    status, headers, _ = send(server, [("forms", name, "单位\r\n1".encode()) for name in names])
    expect("strange names", status, 303)
    page = table(server, headers["Location"])
    expect("a name is no markup", "<script>alert" in page, False)
    expect("no path of the machine", "anping-serve" in page or server.temporary in page, False)
    expect("nothing outside the folder", os.path.exists("/tmp/anping-evil.xlsx"), False)
    for name in ["findings.csv", "returns.zip", "assessment.xlsx"]:
        expect(f"strange names, {name}", server.request("GET", f"{headers['Location']}/{name}")[0], (200, 422))
    asked = [("ranking", 200), ("trend", 404), ("ledger?unit=%3Cscript%3E%00&state=x&overdue=1", 200),
             ("ledger?department=" + "a" * 5000, 200), ("ledger?" + "a=b&" * 20_000, (200, 400, 414, 431)), ("ledger/0", 404),
             ("ledger/99999999999999999999", 404), ("ledger/1", 404), ("edits", 405)]
    for path, wanted in asked:
        status, _, page = server.request("GET", f"{headers['Location']}/{path}")
        expect(f"GET {path[:40]}", status, wanted)
        expect(f"no markup of {path[:40]}", b"<script>" in page, False)
    for body in [b"", b"problem=1", b"problem=-1&do=discard2", b"%00=%00", b"\xff" * 100_000]:
        kind = {"Content-Type": "application/x-www-form-urlencoded"}
        expect(f"edits {body[:20]}", server.request("POST", f"{headers['Location']}/edits", body, kind)[0], 400)
    bomb = os.path.join(server.temporary, "..", "bomb.zip")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.csv", b"0" * (300 << 20))
        archive.writestr("../b.csv", b"1")
    status, headers, _ = send(server, [("forms", "弹.zip", open(bomb, "rb").read())])
    expect("an archive that is a bomb", status, 303)
    expect("the bomb is told", "弹.zip" in table(server, headers["Location"]), True)
    expect("a large file", send(server, [("forms", "大.csv", b"1" * (65 << 20))])[0], 413)
    expect("600 files", send(server, [("forms", f"{n}.csv", b"1") for n in range(600)])[0], 413)
    expect("no files", send(server, [])[0], 400)
    for name, text in [("round", "x"), ("round", "0"), ("date", "2025-13-01"), ("other", "x" * 5000)]:
        expect(f"{name}={text[:10]}", send(server, [("forms", "a.csv", b"1")], [(name, text)])[0], 400)


def send_file(server, address, field, name, content):
    """The address of what was sent by itself; its status where it is not taken."""
    kind, body = multipart([(field, name, content)])
    status, headers, _ = server.request("POST", address, body, {"Content-Type": kind})
    return status, headers.get("Location", "")


def settled(server, address, limit=300):
    """The answer to what may take its time."""
    end = time.monotonic() + limit
    while time.monotonic() < end:
        status, headers, content = server.request("GET", address)
        if b"http-equiv" not in content[:1000]:
            return status, headers, content
        time.sleep(0.3)
    raise SystemExit(f"{address}: not done after {limit} s")


STRANGE = ["../../../../tmp/anping-evil.csv", "/etc/passwd", "a%00.csv", "a\x01b.csv", "..", ".csv", "~$a.csv", "锅" * 5000 + ".csv",
           "<script>alert(1)</script>.csv", "con.csv", "=cmd|'/c calc'!A0.csv", "\u202evsc.exe", "a\\..\\..\\b.csv", "a.xlsx"]


def strange_tables(server):
    """Tables under strange names, by strange options, and such as are made to fill memory and disk."""
    for name in STRANGE:
        status, address = send_file(server, "/tables", "table", name, "编号,<b>\n1,<script>alert(2)</script>\n".encode())
        expect(f"a table {name[:20]}", status, 303)
        status, _, page = settled(server, address)
        expect(f"a table {name[:20]} shown", status, 422 if name.endswith(".xlsx") else 200)
        for evil in [b"<script>alert", b"<b>", b"anping-serve", server.temporary.encode()]:
            expect(f"a table {name[:20]} shows {evil}", evil in page.replace(b"<b>\xe9\x94\x99", b""), False)
        status, headers, _ = settled(server, address + "/file?format=csv")
        expect(f"a table {name[:20]} taken", status, 422 if name.endswith(".xlsx") else 200)
        expect(f"a name of one line for {name[:20]}", "\n" in headers.get("Content-Disposition", ""), False)
    expect("nothing outside the folder", os.path.exists("/tmp/anping-evil.csv") or os.path.exists("/tmp/anping-evil.xlsx"), False)
    _, address = send_file(server, "/tables", "table", "a.csv", b"a,b\n1,2\n")
    for query, wanted in [("format=pdf", 400), ("encoding=../../etc", 400), ("encoding=UTF-8%2F%2FTRANSLIT", 400), ("encoding=%00", 400),
                          ("header=99999999999999999999", 400), ("range=A1:ZZZZ9", 400), ("sheet=" + "*" * 1000 + "x", (200, 422)),
                          ("columns=" + "A," * 5000, 400), ("type.%00=text", 400), ("type.A=%3Cscript%3E", 400),
                          ("&".join(f"type.{n}=text" for n in range(2000)), 422), ("skip=9223372036854775807", 400),
                          ("header=9223372036854775807", 400), ("range=A9223372036854775807:B", 400),
                          ("header=1000000000000&skip=1000000000000&range=A1000000000000:B&format=xlsx", (200, 422)),
                          ("null=" + "%2C" * 600, 200), ("dateFormat=" + "y" * 1900, 400)]:
        status, _, page = settled(server, f"{address}?{query}")
        expect(f"tables?{query[:40]}", status, wanted)
        expect(f"no markup of {query[:40]}", b"<script>" in page, False)
    kind, body = multipart([("table", "a.csv", b"1"), ("table", "b.csv", b"1")])
    expect("two tables", server.request("POST", "/tables", body, {"Content-Type": kind})[0], 413)
    expect("a large table", send_file(server, "/tables", "table", "大.csv", b"1" * (65 << 20))[0], 413)
    bomb = os.path.join(server.temporary, "..", "bomb.xlsx")
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", b" " * (400 << 20))
    _, address = send_file(server, "/tables", "table", "弹.xlsx", open(bomb, "rb").read())
    expect("a workbook that is a bomb", settled(server, address)[0], 422)
    status, address = send_file(server, "/tables", "table", "a.csv", b"a,b\n1,2\n")
    expect("a table is ended", server.request("POST", f"{address}/close", b"")[0], 303)
    expect("and gone", server.request("GET", f"{address}/file")[0], 404)


def strange_templates(server):
    """Templates under strange names and with strange content; none of them is put among those in use."""
    folder = os.path.join(ROOT, "templates")
    before = sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names)
    form = os.path.join(folder, "检查表", "党管安全责任落实表.xlsx")
    with open(form, "rb") as file:
        content = file.read()
    for name in STRANGE:
        status, address = send_file(server, "/drafts", "template", name, content)
        expect(f"a template {name[:20]}", status, 303)
        status, _, page = settled(server, address)
        expect(f"a template {name[:20]} shown", status, 200)
        expect(f"a template {name[:20]} shows its place", b"<script>alert" in page or b"anping-serve" in page, False)
        status, headers, _ = settled(server, address + "/blank.xlsx")
        expect(f"a blank of {name[:20]}", (status, "\n" in headers.get("Content-Disposition", "")), [(200, False)])
    for query, wanted in [("unit=" + "%3Cscript%3E", 200), ("unit=..%2F..%2Fetc%2Fpasswd", 200), ("unit=%00", 200), ("round=0", 400),
                          ("round=99999999999999999999", 400), ("unit=" + "a" * 5000, 400)]:
        for page in ["blank", "blank.xlsx"]:
            status, headers, shown = settled(server, f"{address}/{page}?{query}")
            expect(f"{page}?{query[:30]}", status, wanted)
            expect(f"{page}?{query[:30]} shown", b"<script>" in shown or "/" in headers.get("Content-Disposition", ""), False)
    bomb = os.path.join(server.temporary, "..", "bomb.xlsx")
    for name, inner, wanted in [("弹", b" " * (300 << 20), 422), ("空", b"", 422)]:
        with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as archive:
            archive.writestr("[Content_Types].xml", inner)
        _, address = send_file(server, "/drafts", "template", f"{name}.xlsx", open(bomb, "rb").read())
        expect(f"a template that is a bomb: {name}", settled(server, address)[0], wanted)
    for kind in ["csv", "txt"]:
        _, address = send_file(server, "/drafts", "template", f"a.{kind}", ("{{受检单位}}\n{{" * 2000).encode())
        expect(f"a template that is {kind}", settled(server, address)[0], (200, 422))
    expect("a large template", send_file(server, "/drafts", "template", "大.xlsx", b"1" * (9 << 20))[0], 413)
    after = sorted(os.path.join(where, name) for where, _, names in os.walk(folder) for name in names)
    expect("the templates in use stay", after == before, True)


CONVERTERS = 20


def converters(server):
    """Many who convert at once: each gets his own, and pages are answered meanwhile."""
    def one(number):
        rows = b"".join(b"%d,%d,2025-03-01\n" % (number, row) for row in range(50_000))
        _, address = send_file(server, "/tables", "table", f"{number}.csv", b"a,b,c\n" + rows)
        status, _, content = settled(server, address + "/file?format=ndjson")
        return status, content.startswith(b'{"a":%d,"b":0,' % number) and content.count(b"\n") == 50_000

    with concurrent.futures.ThreadPoolExecutor(CONVERTERS) as pool:
        waits, answers, started = [pool.submit(one, number) for number in range(CONVERTERS)], [], time.monotonic()
        while not all(wait.done() for wait in waits):
            asked = time.monotonic()
            server.request("GET", "/")
            answers.append(time.monotonic() - asked)
            time.sleep(0.2)
    expect("who convert at once", {wait.result() for wait in waits}, [{(200, True)}])
    print(f"   {CONVERTERS} who convert at once: the last done after {time.monotonic() - started:.0f} s; "
          f"the start page meanwhile within {max(answers):.1f} s; at most {server.memory()} MB")


def broken_bodies(server):
    kind, body = multipart(received()[:1])
    origin = [f"Origin: http://{server.host}", f"Content-Type: {kind}"]
    for cut in (0, 10, 100, len(body) - 3):
        status, _, _ = server.request("POST", "/rounds", body[:cut], {"Content-Type": kind})
        expect(f"a body cut at {cut}", status, 400)
    begun = head(server, "/rounds", "POST", origin + [f"Content-Length: {len(body)}"])
    with socket.create_connection(("127.0.0.1", server.port)) as connection:
        connection.sendall(begun + body[:500])
    # One that stops half way is hung up on, and meanwhile others are answered.
    slow = socket.create_connection(("127.0.0.1", server.port))
    slow.sendall(begun + body[:500])
    started = time.monotonic()
    expect("others meanwhile", server.request("GET", "/")[0], 200)
    slow.settimeout(60)
    try:
        left = slow.recv(1000)
    except OSError:
        left = None
    expect("a slow body is hung up on", left in (b"", None), True)
    print(f"   a body that stops: hung up on after {time.monotonic() - started:.0f} s")


def broken_heads(server):
    """Who never ends the head of a request, a byte a second or silent, is hung up on; others are answered meanwhile."""
    request, slow = head(server), {}
    for number in range(HEADS):
        connection = socket.create_connection(("127.0.0.1", server.port))
        connection.sendall(request[:number % (len(request) - 2)])
        connection.setblocking(False)
        slow[connection] = number % 2 == 0
    started, answers = time.monotonic(), []
    while slow and time.monotonic() - started < HEAD_SECONDS + 5:
        asked = time.monotonic()
        expect("others beside slow heads", server.request("GET", "/")[0], 200)
        answers.append(time.monotonic() - asked)
        for connection, drips_on in list(slow.items()):
            try:
                if drips_on:
                    connection.send(b"a")
                closed = connection.recv(1) == b""
            except BlockingIOError:
                closed = False
            except OSError:
                closed = True
            if closed:
                connection.close()
                del slow[connection]
        time.sleep(1)
    expect(f"slow heads after {HEAD_SECONDS} s", len(slow), 0)
    print(f"   {HEADS} heads that do not end: hung up on after {time.monotonic() - started:.0f} s; "
          f"others meanwhile within {max(answers):.1f} s")
    # A connection that has told a head lives on: what comes later has its own time.
    with socket.create_connection(("127.0.0.1", server.port), timeout=20) as connection:
        for wait in (0, HEAD_SECONDS + 2):
            time.sleep(wait)
            connection.sendall(request)
            answer = b""
            while b"\r\n\r\n" not in answer:
                piece = connection.recv(65536)
                if not piece:
                    break
                answer += piece
            length = re.search(rb"(?i)content-length: (\d+)", answer)
            while length and len(answer) < answer.index(b"\r\n\r\n") + 4 + int(length.group(1)):
                answer += connection.recv(65536)
            expect(f"a request after {wait} s on the same connection", answer[:12], b"HTTP/1.1 200")


def clerks(server):
    files = received() + [("units", "单位.csv", open(UNITS, "rb").read())]

    def clerk(number):
        started = time.monotonic()
        status, headers, _ = send(server, files, timeout=300)
        if status != 303:
            return status, "", 0
        page = table(server, headers["Location"])
        own = page.replace(headers["Location"], "")
        server.request("POST", headers["Location"] + "/close", b"", {"Content-Type": "application/x-www-form-urlencoded"})
        return status, own, time.monotonic() - started

    with concurrent.futures.ThreadPoolExecutor(CLERKS) as pool:
        waits = [pool.submit(clerk, number) for number in range(CLERKS)]
        time.sleep(0.5)
        answers = []
        while not all(wait.done() for wait in waits):
            started = time.monotonic()
            server.request("GET", "/")
            answers.append(time.monotonic() - started)
            time.sleep(0.2)
        done = [wait.result() for wait in waits]
    expect("clerks answered", {status for status, _, _ in done}, [{303}])
    expect("clerks see the same", len({page for _, page, _ in done}), 1)
    print(f"   {CLERKS} clerks, {len(files)} files each: the last done after {max(t for _, _, t in done):.0f} s; "
          f"the start page meanwhile within {max(answers):.1f} s; at most {server.memory()} MB")


PEOPLE = {"张伟": "一二三四五六七八九十", "李娜": "correct horse battery"}


def refused(anping, work):
    """What does not even start, each told in one line."""
    good = password_file(os.path.join(work, "passwords"), PEOPLE)
    files = {"open": PEOPLE, "empty": {}, "broken": PEOPLE}
    paths = {name: password_file(os.path.join(work, f"passwords-{name}"), people) for name, people in files.items()}
    os.chmod(paths["open"], 0o644)
    with open(paths["broken"], "a") as file:
        file.write("anyone::\n")
    cases = [(["--host", "192.168.1.20"], 64, "--password-file"), (["--host", "0.0.0.0", "--password-file", good], 64, "0.0.0.0"),
             (["--host", "a b", "--password-file", good], 64, "a b"), (["--host", "", "--password-file", good], 64, "--host"),
             (["--password-file", os.path.join(work, "none")], 2, "none"), (["--password-file", work], 2, ""),
             (["--password-file", paths["open"]], 2, "chmod"), (["--password-file", paths["empty"]], 2, "empty"),
             (["--password-file", paths["broken"]], 2, "3"), (["--make-password", "a:b"], 64, "a:b"),
             (["--make-password", "张伟"], 2, "10")]
    for options, status, word in cases:
        done = subprocess.run([anping, "serve", *options], input="short\n", capture_output=True, text=True, timeout=60,
                              env={**os.environ, "ANPING_TEMPLATES": os.path.join(ROOT, "templates")})
        expect(" ".join(options), done.returncode, status)
        expect(f"{' '.join(options)} is told", word in done.stderr and not done.stdout, True)
    made = subprocess.run([anping, "serve", "--make-password", "王芳"], input="a password of hers\n", capture_output=True,
                          text=True, timeout=120)
    name, method, rounds, salt, key = made.stdout.strip().split(":")
    theirs = hashlib.pbkdf2_hmac("sha256", b"a password of hers", salt.encode(), int(rounds)).hex()
    expect("a line as Python makes it", (name, method, int(rounds) >= 600_000, key), [("王芳", "pbkdf2-sha256", True, theirs)])
    return len(cases)


def logins(anping, work):
    """Names and passwords behind a proxy: who guesses, steals, or comes from elsewhere."""
    name, path = "anping.example", password_file(os.path.join(work, "passwords"), PEOPLE)
    with Server(anping, work, "--password-file", path, login=("张伟", PEOPLE["张伟"]), name=name) as server:
        expect("a clerk", server.request("GET", "/")[0], 200)
        nobody = {"Cookie": ""}
        for page in ["/", "/rounds/x", "/script.js", "/rounds/x/assessment.xlsx"]:
            status, headers, _ = server.request("GET", page, headers=nobody)
            expect(f"nobody {page}", (status, headers.get("Location")), [(303, "/login")])
        for page in ["/rounds", "/leave", "/rounds/x/close"]:
            expect(f"nobody POST {page}", server.request("POST", page, b"", nobody)[0], 403)
        expect("no key beside passwords", server.request("GET", "/enter/" + "0" * 32)[0], 404)
        for host in [f"127.0.0.1:{server.port}", f"{name}:{server.port}", "evil.example", f"{name}."]:
            expect(f"host {host}", server.request("GET", "/login", headers={"Host": host})[0], 421)
        for origin in [f"http://{name}", "https://evil.example", "null"]:
            status, headers, _ = server.log_in("张伟", PEOPLE["张伟"], {"Origin": origin})
            expect(f"login from {origin}", (status, "Set-Cookie" in headers), [(403, False)])
        _, headers, _ = server.log_in("李娜", PEOPLE["李娜"], {"X-Forwarded-For": "192.168.1.9"})
        cookie = headers["Set-Cookie"]
        for word in ["HttpOnly", "SameSite=Strict", "Secure", "Path=/"]:
            expect(f"the cookie is {word}", word in cookie, True)
        for shown in ["", "0" * 32, cookie.split("=")[1][:31], "x" * 5000]:
            forged = {"Cookie": f"{cookie.split('=')[0]}={shown}"}
            expect(f"a forged cookie {shown[:8]}", server.request("GET", "/", headers=forged)[0], 303)
        for body in [b"", b"name=a", b"%%%", b"\0" * 1000, b"name=" + b"a" * 200_000 + b"&password=b"]:
            kind = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": ""}
            expect(f"a login of {body[:9]}", server.request("POST", "/session", body, kind)[0], (400, 403, 413))
        planted = {"Cookie": cookie.split(";")[0].removeprefix("__Host-")}
        expect("a cookie that another host may set", server.request("GET", "/", headers=planted)[0], 303)
        guess = {"X-Forwarded-For": "10.9.8.7"}
        for wrong in ["", "x", "<script>", "' or 1=1", PEOPLE["李娜"]]:
            status, _, page = server.log_in("张伟", wrong, guess)
            expect(f"the password {wrong}", status, 403)
            expect("a password is not shown again", wrong.encode() in page and len(wrong) > 1, False)
        with concurrent.futures.ThreadPoolExecutor(20) as pool:
            tried = list(pool.map(lambda _: server.log_in("张伟", PEOPLE["张伟"], guess), range(20)))
        expect("who guessed waits", {status for status, _, _ in tried}, [{429}])
        expect("and is told how long", all(int(headers["Retry-After"]) > 0 for _, headers, _ in tried), True)
        expect("others do not", server.log_in("张伟", PEOPLE["张伟"], {"X-Forwarded-For": "10.9.8.6"})[0], 303)
        expect("who is in stays in", server.request("GET", "/")[0], 200)
        drips(server)
        expect("out", server.request("POST", "/leave", b"")[0], 303)
        expect("and stays out", server.request("GET", "/")[0], 303)


DRIPS, DRIP_SECONDS = 60, 30


def drips(server):
    """Who has no password and sends a byte at a time, to every kind of address, keeps nobody out and is left alone."""
    lines = [f"Origin: {server.origin}", "Content-Type: application/x-www-form-urlencoded", "Content-Length: 1000"]
    kinds = [("POST", "/session"), ("GET", "/login"), ("POST", "/rounds"), ("POST", "/none")]
    slow = []
    for number in range(DRIPS):
        method, path = kinds[number % len(kinds)]
        slow.append(socket.create_connection(("127.0.0.1", server.port)))
        slow[-1].sendall(head(server, path, method, lines).replace(server.cookie.encode(), b""))
    started, answers = time.monotonic(), []
    while slow and time.monotonic() - started < DRIP_SECONDS:
        asked = time.monotonic()
        expect("the login meanwhile", server.request("GET", "/login", headers={"Cookie": ""})[0], 200)
        answers.append(time.monotonic() - asked)
        for connection in list(slow):
            try:
                connection.sendall(b"a")
            except OSError:
                connection.close()
                slow.remove(connection)
        time.sleep(1)
    expect(f"slow connections after {DRIP_SECONDS} s", len(slow), 0)
    print(f"   {DRIPS} that send a byte a second: left alone after {time.monotonic() - started:.0f} s; "
          f"the login meanwhile within {max(answers):.1f} s")


def kept(server):
    """A connection on which something was refused that was taken whole goes on for as long as the browser likes."""
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=20)
    known = {"Host": server.host, "Cookie": server.cookie, "Origin": server.origin}
    kind, body = multipart(fields=[("round", "x")])
    connection.request("POST", "/rounds", body, {**known, "Content-Type": kind})
    answer = connection.getresponse()
    answer.read()
    expect("a form that is refused", (answer.status, answer.getheader("Connection")), [(400, None)])
    before = connection.sock
    kind, body = multipart([("forms", "a.csv", b"1" * 100)])
    connection.putrequest("POST", "/rounds", skip_host=True)
    for name, value in {**known, "Content-Type": kind, "Content-Length": str(len(body))}.items():
        connection.putheader(name, value)
    connection.endheaders(body[:50])
    time.sleep(7)
    connection.send(body[50:])
    answer = connection.getresponse()
    answer.read()
    expect("another on the same connection", (answer.status, connection.sock is before), [(303, True)])
    connection.close()


def main():
    anping, work = os.path.abspath(sys.argv[1]), sys.argv[2]
    count = refused(anping, work)
    logins(anping, work)
    with Server(anping, work) as server:
        count += doors(server)
        safety(server)
        strange_files(server)
        strange_tables(server)
        strange_templates(server)
        converters(server)
        broken_bodies(server)
        broken_heads(server)
        kept(server)
        clerks(server)
        expect("alive", server.request("GET", "/")[0], 200)
    with Server(anping, work, end=signal.SIGTERM) as server:
        send(server, received())
    if failures:
        raise SystemExit("\n".join(failures))
    print(f"page: {count} requests, strange files, bodies and logins, {CLERKS} clerks; nothing left behind")


main()
