#!/usr/bin/env python3
"""Ten years of a company in a history: how long questions take, and how large the file is.

    history.py ANPING WORK [--rounds 120] [--copies 4]

A round of fixtures/received is kept by the program; its rows are then written again for every round, with copies of its
seven units under other names, each round a month. Prints the seconds of each question, the best of five.
"""
import argparse
import os
import sqlite3
import subprocess
import time

FORMS = "fixtures/received/forms"
TABLES = ["form", "reading", "score", "category", "standing", "finding", "indicator", "problem", "change"]


def columns(database, table):
    return [row[1] for row in database.execute(f"PRAGMA table_info({table})")]


def copy_round(database, year, number, copies):
    # Within a round the copies stand behind each other: position and form are moved on.
    cursor = database.execute(
        "INSERT INTO round (year, number, generation, day, digest, writer, written, program) "
        "SELECT ?, ?, 1, day, digest, writer, written, program FROM round WHERE id = 1", (year, number))
    for copy in range(copies):
        for table in TABLES:
            names = [name for name in columns(database, table) if name != "id"]
            move = {"round": str(cursor.lastrowid), "position": f"position + {1000 * copy}"}
            if table != "problem" and table != "indicator":
                move["form"] = f"form + {1000 * copy}"
            if table == "category":
                move["position"] = "position"
            if copy:
                move["unit"] = f"unit || '{copy}'"
            values = ", ".join(move.get(name, name) for name in names)
            database.execute(f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table} WHERE round = 1")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("anping")
    options.add_argument("work")
    options.add_argument("--rounds", type=int, default=120)
    options.add_argument("--copies", type=int, default=4)
    given = options.parse_args()
    os.makedirs(given.work, exist_ok=True)
    path = os.path.join(given.work, "history.sqlite")
    for end in ("", "-wal", "-shm"):
        if os.path.exists(path + end):
            os.remove(path + end)
    subprocess.run([given.anping, "assess", FORMS, "--templates", "templates", "--units", "fixtures/received/units.csv",
                    "--round", "3", "--date", "2025-10-02", "--history", path], stdout=subprocess.DEVNULL)
    database = sqlite3.connect(path)
    for index in range(given.rounds):
        copy_round(database, 2015 + index // 12, index % 12 + 1, given.copies)
    database.commit()
    rounds, units, problems = (database.execute(f"SELECT count(*) FROM {table}").fetchone()[0]
                               for table in ("round", "standing", "problem"))
    database.close()
    print(f"{rounds} rounds, {units} standings, {problems} problems, {os.path.getsize(path) / 1e6:.1f} MB")
    for question in (["rounds"], ["trend"], ["trend", "--unit", "水务车间"], ["unit", "--unit", "水务车间"], ["problem"]):
        seconds = []
        for _ in range(5):
            begun = time.monotonic()
            subprocess.run([given.anping, "history", *question, "--history", path], stdout=subprocess.DEVNULL, check=True)
            seconds.append(time.monotonic() - begun)
        print(f"{' '.join(question)}: {min(seconds):.3f} s")


if __name__ == "__main__":
    main()
