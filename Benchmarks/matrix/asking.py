"""Puts the questions of reading.py to the libraries, each in a process with bounds."""
import json
import os
import re
import resource
import subprocess
import sys
import zipfile

import package
from reading import REFUSED, questions

HERE = os.path.dirname(__file__)
MEMORY = 1 << 30  # what a process may take, so that a bomb ends it and not the machine
WITHIN = 256 << 10  # KiB of resident memory where a question names them
SECONDS = 20


def bounded():
    resource.setrlimit(resource.RLIMIT_DATA, (MEMORY, MEMORY))


def ask(library, path, program):
    """What a library reads: (cells, None) or (None, its last words); and its peak in KiB."""
    command = [sys.executable, f"{HERE}/readers.py", library, path] + ([program] if library == "anping" else [])
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, preexec_fn=bounded)
    try:
        out, err = process.communicate(timeout=SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.communicate()
        return None, "no end", 0
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    if process.returncode == 0:
        return json.loads(out), None, peak
    return None, last_words(err) or f"signal {-process.returncode}", peak


def last_words(text):
    """The line of what a program said that names its error."""
    said = [line.strip() for line in text.splitlines() if line.strip()]
    named = [line for line in said if re.match(r"[\w.]*(Error|Exception)\b|panic:|thread .* panicked|fatal error|memory allocation", line)]
    return (named or said or [""])[-1 if said and not said[0].startswith(("panic", "thread")) else 0]


def write(question, folder, number):
    """The file of a question."""
    if isinstance(question.files, str) and os.path.isfile(question.files):
        return question.files
    path = f"{folder}/{number:02}.xlsx"
    if question.files == "encrypted":
        encrypt(path)
        return path
    if question.files == "twice":
        package.save(path, package.parts(package.sheet("")))
        with zipfile.ZipFile(path, "a") as archive:
            archive.writestr("xl/worksheets/sheet1.xml", package.sheet('<row r="1"><c r="A1"><v>2</v></c></row>'))
    else:
        package.save(path, question.files)
    return path


def encrypt(path):
    """A workbook with a password, as excelize writes it (ECMA-376 agile encryption)."""
    import excelize
    book = excelize.new_file()
    book.save_as(path, excelize.Options(password="锅炉"))
    book.close()


def same(read, right):
    """Whether an answer is one of the right ones; of a text of a date its day."""
    return any(read == one and isinstance(read, bool) == isinstance(one, bool) for one in right)


def verdict(question, cells, error):
    """`yes`, `refused`, or what was read instead."""
    if REFUSED in question.answers:
        if error is None:
            return "read"
        return "yes" if re.search(question.answers[REFUSED], error) and "MemoryError" not in error else f"unclear: {error}"
    if error is not None:
        if question.answers.get("or") == REFUSED and not re.match(r"signal|MemoryError|no end", error):
            return "yes"
        return f"error: {error}"
    for cell, right in question.answers.items():
        if cell == "or":
            continue
        if right is None:
            if not cells:
                return "nothing"
        elif not same(cells.get(cell), right):
            return f"{cell} = {json.dumps(cells.get(cell), ensure_ascii=False)}"
    return "yes"


def answers(libraries, folder, program):
    """Of each question the verdict of each library."""
    os.makedirs(folder, exist_ok=True)
    for number, question in enumerate(questions()):
        path = write(question, folder, number)
        found = {}
        for library in libraries:
            if library == "calamine" and any(cell.startswith("=") for cell in question.answers):
                found[library] = "–"  # its package of Python gives no formulas
                continue
            cells, error, peak = measured(library, path, program)
            found[library] = verdict(question, cells, error)
            if "256 MB" in question.name and found[library] == "yes" and peak > WITHIN:
                found[library] = f"{peak >> 10} MB"
        yield question, found


def measured(library, path, program):
    """As `ask`, with a peak of its own: that of children only grows, so each is asked by a process of its own."""
    code = (f"import sys, json; sys.path.insert(0, {HERE!r}); import asking; "
            f"print(json.dumps(asking.ask({library!r}, {path!r}, {program!r})))")
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True)
    return json.loads(done.stdout) if done.returncode == 0 else (None, done.stderr.strip().splitlines()[-1], 0)

