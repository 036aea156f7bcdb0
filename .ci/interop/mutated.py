"""Returned forms with something broken in them, through `check` and `import`: never a crash, never long, never much
memory, and status 2 wherever a part is gone.

    mutated.py ANPING FORMS TEMPLATES [--count N] [--seed N]

A mutation changes a few bytes of a part, cuts it, takes it away or doubles a piece of it; or is a bomb: empty cells,
cells with a look, formulas or texts, as many as a few hundred kilobytes of file can hold.
"""
import argparse, os, random, resource, subprocess, sys, tempfile, time, zipfile

SECONDS, MEGABYTES = 60, 4096
problems = []


def parts(path):
    with zipfile.ZipFile(path) as book:
        return {name: book.read(name) for name in book.namelist()}


def write(path, content):
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, data in content.items():
            book.writestr(name, data)


def mutate(content, dice):
    """A copy with one part broken, and what was done."""
    name = dice.choice(sorted(content))
    data = bytearray(content[name])
    way = dice.choice(["bytes", "digits", "cut", "double", "without"])
    if way == "bytes":
        for _ in range(dice.randint(1, 8)):
            data[dice.randrange(len(data))] = dice.randrange(256)
    elif way == "digits":
        digits = [at for at, byte in enumerate(data) if 0x30 <= byte <= 0x39]
        for at in dice.sample(digits, min(len(digits), dice.randint(1, 40))):
            data[at] = dice.randint(0x30, 0x39)
    elif way == "cut":
        del data[dice.randrange(len(data)):]
    elif way == "double":
        start = dice.randrange(len(data))
        piece = data[start:start + dice.randint(1, 4000)]
        data[start:start] = piece * dice.randint(1, 20)
    changed = dict(content)
    changed[name] = bytes(data)
    if way == "without":
        del changed[name]
    return changed, f"{way} {name}"


def bombs(content):
    """The form with its sheet full of cells, by the kind of cell."""
    sheet = next(name for name in content if name.startswith("xl/worksheets/sheet"))
    head = b'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>'
    kinds = {
        "empty": (b"<c/>", 16000, 2400), "styled": (b'<c s="1"/>', 16000, 1500),
        "number": (b"<c><v>1</v></c>", 16000, 1000), "formula": (b"<c><f>1</f></c>", 16000, 1000),
        "text": (b'<c t="str"><v>A</v></c>', 250, 40000), "row": (b"", 0, 1000000),
    }
    for kind, (cell, columns, rows) in kinds.items():
        changed = dict(content)
        changed[sheet] = head + (b"<row>" + cell * columns + b"</row>") * rows + b"</sheetData></worksheet>"
        yield kind, changed


def run(arguments, templates, what):
    """The status; a crash, a long run and much memory are problems."""
    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (16 << 30, 16 << 30))
    begun = time.monotonic()
    try:
        process = subprocess.Popen([*arguments, "--templates", templates], preexec_fn=limit,
                                   stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        errors = process.stderr.read()
        _, status, usage = os.wait4(process.pid, 0)
    except OSError as error:
        problems.append(f"{what}: {error}")
        return None
    status = os.waitstatus_to_exitcode(status)
    seconds, megabytes = usage.ru_utime + usage.ru_stime, usage.ru_maxrss >> 10
    if status not in (0, 1, 2):
        problems.append(f"{what}: status {status}: {errors[-300:]!r}")
    if seconds > SECONDS:
        problems.append(f"{what}: {seconds:.0f} s of processor")
    if megabytes > MEGABYTES:
        problems.append(f"{what}: {megabytes} MB")
    return status, seconds, megabytes


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("anping"), parser.add_argument("forms"), parser.add_argument("templates")
    parser.add_argument("--count", type=int, default=60)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    dice = random.Random(options.seed)
    forms = [parts(os.path.join(options.forms, name)) for name in sorted(os.listdir(options.forms))
             if name.endswith(".xlsx") and not name.startswith("~$")]
    statuses = {}
    with tempfile.TemporaryDirectory() as folder:
        path, out = os.path.join(folder, "form.xlsx"), os.path.join(folder, "out.ndjson")
        ways = {"check": [options.anping, "check", path],
                "import": [options.anping, "import", path, "-o", out, "--force"]}
        for number in range(options.count):
            changed, done = mutate(dice.choice(forms), dice)
            write(path, changed)
            for way, arguments in ways.items():
                found = run(arguments, options.templates, f"{number} {way}: {done}")
                if found:
                    statuses[found[0]] = statuses.get(found[0], 0) + 1
        for kind, content in bombs(forms[0]):
            write(path, content)
            for way, arguments in ways.items():
                found = run(arguments, options.templates, f"bomb {kind} {way}")
                print(f"  {kind}, {os.path.getsize(path) >> 10} KB, {way}: status {found[0]}, "
                      f"{found[1]:.1f} s, {found[2]} MB", flush=True)
    print("\n".join(problems) or f"{options.count} broken forms: statuses {statuses}")
    sys.exit(bool(problems))


main()
