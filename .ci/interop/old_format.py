#!/usr/bin/env python3
"""old_format.py ANPING FOLDER: the workbooks of a folder, saved as .xls by LibreOffice, must be imported and checked
like LibreOffice's own .xlsx of them: values, cells, findings, scores."""
import json
import os
import subprocess
import sys
import tempfile


def save(sources, kind, work):
    out = os.path.join(work, kind)
    subprocess.run(["soffice", f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", kind,
                    "--outdir", out, *sources], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return out


def plain(value):
    """A record without what differs by the file's name and bytes."""
    if isinstance(value, dict):
        return {key: plain(inner) for key, inner in value.items() if key not in ("file", "files", "sha256")}
    if isinstance(value, list):
        return [plain(inner) for inner in value]
    return value


def run(anping, command, folder):
    args = ["--format", "json", "-o", "-"] if command == "import" else ["--json"]
    ran = subprocess.run([anping, command, folder, *args], capture_output=True, text=True, timeout=300)
    return plain(json.loads(ran.stdout))


def differences(one, other, at=""):
    if type(one) is type(other) is dict:
        for key in sorted(set(one) | set(other)):
            yield from differences(one.get(key), other.get(key), f"{at}.{key}")
    elif type(one) is type(other) is list and len(one) == len(other):
        for index, (left, right) in enumerate(zip(one, other)):
            yield from differences(left, right, f"{at}[{index}]")
    elif one != other:
        yield f"{at}: .xlsx {json.dumps(one, ensure_ascii=False)[:160]}, .xls {json.dumps(other, ensure_ascii=False)[:160]}"


def main(anping, folder):
    sources = sorted(os.path.join(folder, name) for name in os.listdir(folder)
                     if name.endswith(".xlsx") and not name.startswith("~"))
    with tempfile.TemporaryDirectory() as work:
        new, old = save(sources, "xlsx", work), save(sources, "xls", work)
        found = [line for command in ("import", "check")
                 for line in differences(run(anping, command, new), run(anping, command, old), command)]
    print("\n".join(found[:20]) or f"{len(sources)} files are judged alike in both formats")
    sys.exit(bool(found))


if __name__ == "__main__":
    main(*sys.argv[1:])
