"""Runs of whole processes: wall seconds, CPU seconds, peak memory."""
import os
import statistics
import subprocess
import sys
from dataclasses import dataclass


@dataclass
class Measured:
    """The runs of one program in one job."""
    walls: list
    cpus: list
    peaks: list

    @property
    def wall(self):
        return statistics.median(self.walls)

    @property
    def cpu(self):
        return statistics.median(self.cpus)

    @property
    def peak(self):
        return max(self.peaks)


class Failed(Exception):
    """A program that cannot run here, or did not do its work."""


def run(measure, command, times=1):
    """Runs a command so many times: a list of (wall, cpu, peak MB). Status 1 is a finding in the input, not a failure."""
    reading, writing = os.pipe()
    process = subprocess.Popen(
        ["sh", "-c", 'exec "$@" 3>&%d' % writing, "sh", measure, str(times), *command], pass_fds=(writing,),
        stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    os.close(writing)
    errors = process.communicate()[1].decode(errors="replace").strip()
    with os.fdopen(reading) as report:
        lines = [line.split() for line in report]
    if len(lines) != times or any(status not in ("0", "1") for *_, status in lines) or "Traceback" in errors:
        raise Failed(errors.splitlines()[-1][:200] if errors else "status %s" % [line[-1] for line in lines])
    return [(float(wall), float(cpu), int(peak) / 1e6) for wall, cpu, peak, _ in lines]


def in_turn(measure, job, rounds):
    """The programs of a job in turn, round after round; a first round only warms the caches.

    A peer that cannot run is told and left out; slow ones run once. Gives what was measured and what failed.
    """
    results = {name: Measured([], [], []) for name in job.programs}
    failed = {}
    for number in range(rounds + 1):
        for name, command in job.programs.items():
            if name in failed or (name in job.once and number != 1):
                continue
            # What was written before is still on its way to the disk, on one of the cores: a reader with two threads took
            # twice as long beside it.
            os.sync()
            try:
                runs = run(measure, command, job.times)
            except Failed as failure:
                if name == "anping":
                    raise SystemExit("%s: %s" % (job.name, failure))
                print("left out: %s: %s" % (name, failure), file=sys.stderr)
                failed[name] = str(failure)
                continue
            if number:
                for wall, cpu, peak in runs:
                    results[name].walls.append(wall)
                    results[name].cpus.append(cpu)
                    results[name].peaks.append(peak)
    return {name: result for name, result in results.items() if name not in failed}, failed
