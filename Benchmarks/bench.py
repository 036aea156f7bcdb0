#!/usr/bin/env python3
"""Times the program and its Swift API beside their peers: the same data, the same run, a process each.

    Benchmarks/bench.py [--rows 1000000] [--rounds 3] [--only WORD] [--keep DIR] [--results DIR]

`make bench` installs the peers and calls this. The programs of a job run in turn, round after round. A row tells the median
wall seconds with least and most, CPU seconds, peak memory, and the ratio of wall times, peer to ours (larger is better for
ours). A peer that cannot run is told and left out; very slow ones run once. Tables go to Benchmarks/results, as .md and .json.
"""
import argparse
import json
import os
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "harness"))

from data import Data  # noqa: E402
from jobs import Job, all_growths, all_jobs  # noqa: E402
from measuring import in_turn  # noqa: E402
from report import Report  # noqa: E402


def arguments():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--rows", type=int, default=1_000_000)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--only", default="", help="jobs whose name has this word; nothing is kept")
    parser.add_argument("--keep", help="a folder for the data, used again if it is there")
    parser.add_argument("--results", default=os.path.join(HERE, "results"))
    return parser.parse_args()


def measure(data, report, options):
    """Runs every job, then every growth, telling each table at once."""
    for job in all_jobs(data):
        if options.only in job.name:
            print("\n".join(report.add(job, *in_turn(data.measure, job, options.rounds))), flush=True)
    for growth in all_growths(data, most_files=min(options.rows // 100, 10_000)):
        if options.only in growth.name:
            runs = {size: in_turn(data.measure, Job(growth.name, {"anping": command}), 1)[0]["anping"]
                    for size, command in growth.commands.items()}
            print("\n".join(report.grow(growth, runs)), flush=True)


def main():
    options = arguments()
    report = Report(options.rows, options.rounds)
    print(report.machine)
    with tempfile.TemporaryDirectory() as temporary:
        measure(Data(options.keep or temporary, options.rows), report, options)
    print("\n" + report.goals())
    if options.only:
        return
    os.makedirs(options.results, exist_ok=True)
    path = os.path.join(options.results, "%s-%d-rows" % (report.date[:10], options.rows))
    with open(path + ".md", "w") as file:
        file.write(report.markdown())
    with open(path + ".json", "w") as file:
        json.dump(report.json(), file, ensure_ascii=False, indent=1)
    print("\nkept: %s.md, .json" % path)


main()
