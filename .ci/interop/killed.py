#!/usr/bin/env python3
"""Kills the program in the middle of keeping rounds, many times: no round that was told to be kept is lost, none is
there in part, and the history is asked and written again as if nothing had happened.

    killed.py ANPING WORK [--times N]

Each run keeps another generation of the same round, made of all forms but one or two. Every second one is killed after
a part of the time that it takes, every other one as soon as the database is being written, and a little later each time.
"""
import argparse
import contextlib
import itertools
import json
import os
import shutil
import signal
import sqlite3
import subprocess
import sys
import time

FORMS = "fixtures/received/forms"
OPTIONS = ["--templates", "templates", "--units", "fixtures/received/units.csv", "--round", "3", "--date", "2025-10-02"]
TABLES = ["form", "reading", "score", "category", "standing", "finding", "indicator", "problem", "change"]
TOLD = "已存入历次记录"


def forms():
    """Without the lock file that lies among them."""
    return [name for name in sorted(os.listdir(FORMS)) if not name.startswith("~$")]


def command(anping, left_out, history):
    files = [os.path.join(FORMS, name) for name in forms() if name not in left_out]
    return [anping, "assess", *files, *OPTIONS, "--history", history]


def kept(history):
    """Each generation with the number of rows in each table; the database must be sound."""
    if not os.path.exists(history):
        return []
    database = sqlite3.connect(history)
    try:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",), "integrity_check"
        if not database.execute("SELECT 1 FROM sqlite_master WHERE name = 'round'").fetchone():
            return []
        assert not database.execute("PRAGMA foreign_key_check").fetchall(), "foreign_key_check"
        rounds = database.execute("SELECT id, generation, digest FROM round ORDER BY generation").fetchall()
        return [(generation, digest, tuple(
            database.execute(f"SELECT count(*) FROM {table} WHERE round = ?", (one,)).fetchone()[0]
            for table in TABLES)) for one, generation, digest in rounds]
    finally:
        database.close()


def copy(history, target):
    """A copy of a history, or nothing where there is none."""
    for name in (target, target + "-wal", target + "-shm"):
        if os.path.exists(name):
            os.remove(name)
    if os.path.exists(history):
        with contextlib.closing(sqlite3.connect(history)) as source, contextlib.closing(sqlite3.connect(target)) as copied:
            source.backup(copied)


def run_whole(anping, left_out, history):
    begun = time.monotonic()
    done = subprocess.run(command(anping, left_out, history), capture_output=True, timeout=300)
    assert done.returncode in (0, 1), done.stderr.decode()
    return time.monotonic() - begun


def run_killed(anping, left_out, history, seconds, waits_for_writing):
    """Whether it told that the round is kept before it was killed."""
    wal = history + "-wal"
    before = os.path.getsize(wal) if os.path.exists(wal) else 0
    process = subprocess.Popen(command(anping, left_out, history), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    if waits_for_writing:
        while process.poll() is None:
            try:
                if os.path.getsize(wal) != before:
                    break
            except FileNotFoundError:
                pass
    until = time.monotonic() + seconds
    while time.monotonic() < until and process.poll() is None:
        pass
    process.send_signal(signal.SIGKILL)
    return TOLD in process.communicate()[1].decode()


def main():
    options = argparse.ArgumentParser()
    options.add_argument("anping")
    options.add_argument("work")
    options.add_argument("--times", type=int, default=24)
    given = options.parse_args()
    shutil.rmtree(given.work, ignore_errors=True)
    os.makedirs(given.work)
    history = os.path.join(given.work, "history.sqlite")
    names = forms()
    parts = [()] + [(name,) for name in names] + list(itertools.combinations(names, 2))

    seconds = 0
    expected, there_after_kill, was_telling = [], 0, 0
    for turn in range(given.times):
        left_out = parts[turn % min(len(parts), 6)]
        # Numbers of problems hang on what was kept before, so that a run to the end goes on from the same.
        whole = os.path.join(given.work, "whole.sqlite")
        copy(history, whole)
        seconds = max(seconds, run_whole(given.anping, left_out, whole))
        share = turn / given.times
        waits = turn % 2 == 1
        told = run_killed(given.anping, left_out, history, 0.1 * share ** 2 if waits else seconds * share, waits)
        was_telling += told
        found = kept(history)
        if len(found) > len(expected):
            there_after_kill += 1
            expected.append(kept(whole)[-1])
        elif told:
            sys.exit(f"FAIL: turn {turn}: told to be kept, and lost")
        if found != expected:
            sys.exit(f"FAIL: turn {turn}: {found}, not {expected}")
    run_whole(given.anping, parts[-1], history)
    answer = subprocess.run([given.anping, "history", "rounds", "--history", history, "--json"], capture_output=True)
    generations = [json.loads(line)["generation"] for line in answer.stdout.decode().splitlines()]
    if generations != list(range(1, len(expected) + 2)):
        sys.exit(f"FAIL: generations {generations}")
    print(f"killed {given.times} times: {there_after_kill} rounds were there ({was_telling} told), "
          f"{given.times - there_after_kill} were not, none in part; pass")


if __name__ == "__main__":
    main()
