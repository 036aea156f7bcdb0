#!/usr/bin/env python3
"""The page behind nginx with TLS, by the example that the package brings: a clerk logs in, sends a round and takes its
workbook; and the unit for systemd is one.

    python3 .ci/interop/page_proxy.py ANPING WORK
"""
import http.client
import os
import shutil
import socket
import ssl
import subprocess
import sys
import time
import urllib.parse

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from page_server import DAY, ROOT, ROUND, Server, multipart, password_file, received

EXAMPLES = os.path.join(ROOT, "Packaging", "server")
NAME, PEOPLE = "anping.example", {"张伟": "一二三四五六七八九十"}


def free_port():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


def configuration(work, page, proxy):
    """The example with ports and paths of this run, and what stands around it."""
    with open(os.path.join(EXAMPLES, "nginx.conf")) as file:
        text = file.read()
    for old, new in [("listen 443", f"listen 127.0.0.1:{proxy}"), ("127.0.0.1:8642", f"127.0.0.1:{page}"),
                     ("/etc/ssl/anping.crt", f"{work}/proxy.crt"), ("/etc/ssl/private/anping.key", f"{work}/proxy.key")]:
        if old not in text:
            raise SystemExit(f"nginx.conf: no {old}")
        text = text.replace(old, new)
    paths = "".join(f"{kind}_temp_path {work}/{kind};\n" for kind in ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"])
    path = os.path.join(work, "nginx.conf")
    with open(path, "w") as file:
        file.write(f"daemon off; pid {work}/nginx.pid; error_log {work}/nginx.log;\n"
                   f"events {{}}\nhttp {{\naccess_log off;\n{paths}{text}\n}}\n")
    return path


def request(port, method, path, body=None, headers=None):
    """An answer by way of the proxy, whose certificate must be that of the name."""
    context = ssl.create_default_context(cafile=os.path.join(WORK, "proxy.crt"))
    connection = http.client.HTTPSConnection("127.0.0.1", port, timeout=120, context=context)
    connection.sock = context.wrap_socket(socket.create_connection(("127.0.0.1", port), 120), server_hostname=NAME)
    name = f"{NAME}:{port}"
    connection.request(method, path, body, {"Host": name, "Origin": f"https://{name}", **(headers or {})})
    answer = connection.getresponse()
    content = answer.read()
    connection.close()
    return answer.status, dict(answer.getheaders()), content


def expect(name, found, wanted):
    if found != wanted:
        raise SystemExit(f"{name}: {found}, not {wanted}")


def journey(port):
    expect("nobody is led to the login", request(port, "GET", "/")[1].get("Location"), "/login")
    kind = {"Content-Type": "application/x-www-form-urlencoded"}
    body = urllib.parse.urlencode({"name": "张伟", "password": PEOPLE["张伟"]})
    for number in range(5):
        status, _, _ = request(port, "POST", "/session", "name=x&password=y", {**kind, "X-Forwarded-For": f"10.0.0.{number}"})
        expect("a wrong password", status, 403)
    expect("whatever address is claimed", request(port, "POST", "/session", body, {**kind, "X-Forwarded-For": "10.1.1.1"})[0], 429)
    time.sleep(6)
    status, headers, _ = request(port, "POST", "/session", body, kind)
    expect("the right one after a while", status, 303)
    cookie = {"Cookie": headers["Set-Cookie"].split(";")[0]}
    kind, body = multipart(received(), [("round", ROUND), ("date", DAY)])
    status, headers, _ = request(port, "POST", "/rounds", body, {**cookie, "Content-Type": kind})
    expect("a round is taken", status, 303)
    for _ in range(300):
        page = request(port, "GET", headers["Location"], headers=cookie)[2]
        if b"http-equiv" not in page:
            break
        time.sleep(0.3)
    status, _, book = request(port, "GET", headers["Location"] + "/assessment.xlsx", headers=cookie)
    expect("its workbook", (status, book[:2]), (200, b"PK"))


def main():
    global WORK
    anping, WORK = sys.argv[1], os.path.abspath(sys.argv[2])
    os.makedirs(WORK, exist_ok=True)
    if shutil.which("systemd-analyze"):
        unit = os.path.join(WORK, "anping.service")
        with open(os.path.join(EXAMPLES, "anping.service")) as file:
            text = file.read().replace("/usr/bin/anping", "/bin/true")
        with open(unit, "w") as file:
            file.write(text)
        done = subprocess.run(["systemd-analyze", "verify", "--man=no", unit], capture_output=True, text=True)
        complaints = [line for line in done.stderr.splitlines() if "anping.service" in line]
        expect("the unit", complaints, [])
    subprocess.run(["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={NAME}", "-addext",
                    f"subjectAltName=DNS:{NAME}", "-keyout", f"{WORK}/proxy.key", "-out", f"{WORK}/proxy.crt"],
                   check=True, capture_output=True)
    proxy = free_port()
    passwords = password_file(os.path.join(WORK, "passwords"), PEOPLE)
    with Server(anping, WORK, "--password-file", passwords, login=("张伟", PEOPLE["张伟"]), name=f"{NAME}:{proxy}") as server:
        nginx = subprocess.Popen(["nginx", "-e", f"{WORK}/nginx.log", "-c", configuration(WORK, server.port, proxy)])
        try:
            for _ in range(100):
                with socket.socket() as probe:
                    if probe.connect_ex(("127.0.0.1", proxy)) == 0:
                        break
                time.sleep(0.1)
            journey(proxy)
        finally:
            nginx.terminate()
            nginx.wait(20)
    print("page: behind nginx with TLS by the example of the package; the unit is one")


main()
