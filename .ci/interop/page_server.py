"""`anping serve` as a process of its own, for the scripts that try the page."""
import hashlib
import http.client
import os
import re
import shutil
import signal
import socket
import subprocess
import threading
import urllib.parse

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FORMS = os.path.join(ROOT, "fixtures", "received", "forms")
UNITS = os.path.join(ROOT, "fixtures", "received", "units.csv")
DAY, ROUND = "2025-10-02", "3"


class Server:
    """Runs until the block ends; its temporary folder must be empty then. With `login` (name, password) of a password
    file among the options, it is entered by that; `name` is the one by which browsers reach it through a proxy."""

    def __init__(self, anping, work, *options, end=signal.SIGINT, login=None, name=None):
        self.options, self.login, self.name = list(options), login, name
        if name:
            with socket.socket() as free:
                free.bind(("127.0.0.1", 0))
                self.port = free.getsockname()[1]
            self.options += ["--host", f"https://{name}", "--port", str(self.port)]
        self.anping, self.temporary, self.end = os.path.abspath(anping), os.path.join(work, "temporary-" + str(len(options))), end

    def __enter__(self):
        shutil.rmtree(self.temporary, ignore_errors=True)
        os.makedirs(self.temporary)
        environment = {**os.environ, "TMPDIR": os.path.abspath(self.temporary),
                       "ANPING_TEMPLATES": os.path.join(ROOT, "templates")}
        self.process = subprocess.Popen([self.anping, "serve", *self.options], stdout=subprocess.PIPE, env=environment, text=True)
        watchdog = threading.Timer(60, self.process.kill)
        watchdog.start()
        line = self.process.stdout.readline()
        watchdog.cancel()
        found = re.search(r"(https?)://([\w.-]+(?::\d+)?)(/enter/[0-9a-f]{32}|/)(?=\s)", line)
        if not found or (found.group(3) == "/") != bool(self.login):
            raise SystemExit(f"serve printed no address: {line!r}")
        self.address, self.host, self.entry = found.group(0), found.group(2), found.group(3)
        self.origin = f"{found.group(1)}://{self.host}"
        self.port = self.port if self.name else int(self.host.split(":")[1])
        self.cookie = "" if self.login else f"anping-{self.port}={self.entry.rsplit('/', 1)[1]}"
        if self.login:
            status, headers, _ = self.log_in(*self.login)
            if status != 303:
                raise SystemExit(f"{self.login[0]} is not let in: {status}")
            self.cookie = headers["Set-Cookie"].split(";")[0]
        return self

    def log_in(self, name, password, headers=None):
        """What comes of a try."""
        body = urllib.parse.urlencode({"name": name, "password": password})
        kind = {"Content-Type": "application/x-www-form-urlencoded", "Cookie": ""}
        return self.request("POST", "/session", body, {**kind, **(headers or {})})

    def __exit__(self, *_):
        self.process.send_signal(self.end)
        try:
            self.process.wait(20)
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise SystemExit(f"serve did not end at {self.end.name}")
        left = os.listdir(self.temporary)
        if left:
            raise SystemExit(f"left behind after {self.end.name}: {left}")

    def memory(self):
        """The most memory it had so far, in MB."""
        status = open(f"/proc/{self.process.pid}/status").read()
        return int(re.search(r"VmHWM:\s+(\d+)", status).group(1)) // 1024

    def request(self, method, path, body=None, headers=None, timeout=60):
        """An answer to who knows the key: status, headers, body."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=timeout)
        known = {"Host": self.host, "Cookie": self.cookie, "Origin": self.origin}
        connection.request(method, path, body, {**known, **(headers or {})})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), content


def password_file(path, people, iterations=1000):
    """Writes a password file, as Python makes such keys: quickly, since it is tried with a slow build too."""
    with open(path, "w", encoding="utf-8") as file:
        for name, password in people.items():
            key = hashlib.pbkdf2_hmac("sha256", password.encode(), b"a salt", iterations).hex()
            file.write(f"{name}:pbkdf2-sha256:{iterations}:a salt:{key}\n")
    os.chmod(path, 0o600)
    return path


def multipart(files=(), fields=(), boundary="anping-boundary"):
    """Type and body of a form with (field, name, bytes) and (field, text)."""
    body = b""
    for field, text in fields:
        body += (f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"\r\n\r\n{text}\r\n').encode()
    for field, name, content in files:
        head = f'--{boundary}\r\nContent-Disposition: form-data; name="{field}"; filename="{name}"\r\n\r\n'
        body += head.encode("utf-8", "surrogateescape") + content + b"\r\n"
    return f"multipart/form-data; boundary={boundary}", body + f"--{boundary}--\r\n".encode()


def received():
    """The forms of the fixtures, as (field, name, bytes)."""
    return [("forms", name, open(os.path.join(FORMS, name), "rb").read()) for name in sorted(os.listdir(FORMS))]
