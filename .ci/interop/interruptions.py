"""Stops the program while it writes: the target must be the old file or the whole new one.

    interruptions.py ANPING [--rows N] [--kills N]

- `convert --force` and `patch --force` over an existing file, killed at moments spread over the
  time that they take. Afterwards the target is byte for byte the old file or what an undisturbed
  run writes, and a run that is not disturbed still succeeds.
- A limit on the size of files, which fails writes as a full disk does: status 2, one line, the
  old file as it was, nothing left beside it.
"""
import argparse, os, resource, signal, subprocess, sys, tempfile, time, zipfile

OLD = b"the file that was there"
problems = []


def told(text):
    problems.append(text)
    print(text, flush=True)


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(path, content):
    with open(path, "wb") as file:
        file.write(content)


def undisturbed(command, target):
    write(target, OLD)
    start = time.monotonic()
    subprocess.run(command, check=True, capture_output=True)
    return read(target), time.monotonic() - start


def killed(command, target, kills):
    """Kills the command at `kills` moments; how often the old and the new file were found."""
    new, took = undisturbed(command, target)
    if new == OLD or not zipfile.ZipFile(target).testzip() is None:
        told(f"{command[1]} wrote no whole file")
    found = {"old": 0, "new": 0}
    for number in range(kills):
        write(target, OLD)
        run = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        time.sleep(took * (0.05 + 1.1 * number / kills))
        run.send_signal(signal.SIGKILL)
        run.wait()
        content = read(target)
        if content not in (OLD, new):
            told(f"{command[1]} killed at moment {number}: neither the old file nor the new one")
        else:
            found["old" if content == OLD else "new"] += 1
    if undisturbed(command, target)[0] != new:
        told(f"{command[1]} writes something else after it was killed")
    print(f"{command[1]}: {kills} kills within {took:.2f} s: {found}")
    if not found["old"]:
        told(f"{command[1]}: no kill came before the end")


def limited(size):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))
    return limit


def full(command, target, sizes):
    """Runs the command where no file may pass a size."""
    for size in sizes:
        write(target, OLD)
        beside = set(os.listdir(os.path.dirname(target)))
        run = subprocess.run(
            command, capture_output=True, text=True, preexec_fn=limited(size), timeout=120)
        if run.returncode != 2 or len(run.stderr.strip().splitlines()) != 1:
            told(f"{command[1]} at {size} bytes: status {run.returncode}: {run.stderr[:300]!r}")
        if read(target) != OLD:
            told(f"{command[1]} at {size} bytes: the old file is gone")
        left = set(os.listdir(os.path.dirname(target))) - beside
        if left:
            told(f"{command[1]} at {size} bytes: left {sorted(left)}")
    print(f"{command[1]} where the disk is full: {run.stderr.strip()}")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("anping")
    options.add_argument("--rows", type=int, default=60_000)
    options.add_argument("--kills", type=int, default=20)
    options = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        source, book = f"{folder}/list.csv", f"{folder}/list.xlsx"
        with open(source, "w", encoding="utf-8") as file:
            for row in range(options.rows):
                file.write(f"{row},第{row}项,{row * 7919 % 10007},合格,{row / 8}\n")
        subprocess.run([options.anping, "convert", source, "-o", book], check=True,
                       capture_output=True)
        os.mkdir(f"{folder}/out")
        target = f"{folder}/out/target.xlsx"
        sheet = "list"
        convert = [options.anping, "convert", source, "-o", target, "--force"]
        patch = [options.anping, "patch", book, "-o", target, "--force",
                 "--set", f"{sheet}!B2=探针", "--insert-rows", f"{sheet}!3:5"]
        for command in (convert, patch):
            killed(command, target, options.kills)
            left = set(os.listdir(f"{folder}/out")) - {"target.xlsx"}
            for name in left:
                os.remove(f"{folder}/out/{name}")
            size = len(undisturbed(command, target)[0])
            full(command, target, [0, 4096, size // 2, size - 1])
    print(f"{len(problems)} problems")
    sys.exit(1 if problems else 0)


main()
