"""`anping serve` as a process of its own, for the scripts that try the page."""
import http.client
import os
import re
import shutil
import signal
import subprocess
import threading

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))
FORMS = os.path.join(ROOT, "fixtures", "received", "forms")
UNITS = os.path.join(ROOT, "fixtures", "received", "units.csv")
DAY, ROUND = "2025-10-02", "3"


class Server:
    """Runs until the block ends; its temporary folder must be empty then."""

    def __init__(self, anping, work, *options, end=signal.SIGINT):
        self.options = options
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
        found = re.search(r"http://127\.0\.0\.1:(\d+)(/enter/[0-9a-f]{32})", line)
        if not found:
            raise SystemExit(f"serve printed no address: {line!r}")
        self.address, self.port, self.entry = found.group(0), int(found.group(1)), found.group(2)
        self.host = f"127.0.0.1:{self.port}"
        self.cookie = f"anping-{self.port}={self.entry.rsplit('/', 1)[1]}"
        return self

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
        known = {"Cookie": self.cookie, "Origin": f"http://{self.host}"}
        connection.request(method, path, body, {**known, **(headers or {})})
        answer = connection.getresponse()
        content = answer.read()
        connection.close()
        return answer.status, dict(answer.getheaders()), content


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
