"""The tables of a run: what is to be reached, each job, how cost grows; as Markdown and as JSON."""
import datetime
import os
import platform
from importlib import metadata

from data import PEERS

GOALS = ["## To reach", "", "| work | goal | measured | reached |", "|-|-|-|-|"]
PROGRAMS = ["| program | wall s, median (least to most) | CPU s | peak MB | its time / ours |", "|-|-|-|-|-|"]


def machine():
    model = next((line.split(":")[1].strip() for line in open("/proc/cpuinfo") if line.startswith("model name")), "")
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9
    return "%s, %d cores, %s, %.0f GB, Linux %s" % (
        platform.machine(), os.cpu_count(), model or "unknown processor", memory, platform.release())


def versions():
    """The peers from PyPI that are installed, with their versions."""
    with open(os.path.join(PEERS, "requirements.txt")) as file:
        names = file.read().split()
    found = []
    for name in names:
        try:
            found.append("%s %s" % (name, metadata.version(name)))
        except metadata.PackageNotFoundError:
            found.append("%s missing" % name)
    return ", ".join(found)


class Report:
    """What a run measured so far."""

    def __init__(self, rows, rounds):
        self.date = datetime.datetime.now().strftime("%Y-%m-%d %H:%M")
        self.machine, self.peers, self.rows, self.rounds = machine(), versions(), rows, rounds
        self.jobs, self.growths = [], []

    def add(self, job, runs, failed):
        """A job's runs; gives its table."""
        goals = []
        for goal in job.goals:
            figure = goal.figure(runs)
            goals.append({"goal": goal.text, "measured": figure[1] if figure else "the peer did not run",
                          "reached": bool(goal.enough(figure[0])) if figure else None})
        programs = {name: {"wall": run.wall, "least": min(run.walls), "most": max(run.walls), "cpu": run.cpu,
                           "peak": run.peak, "ratio": run.wall / runs["anping"].wall, "walls": run.walls}
                    for name, run in runs.items()}
        self.jobs.append({"job": job.name, "times": job.times, "goals": goals, "programs": programs, "failed": failed})
        return self._job(self.jobs[-1])

    def grow(self, growth, runs):
        """A growth's runs by size; gives its table."""
        self.growths.append({"work": growth.name, "unit": growth.unit, "sizes": {
            size: {"wall": run.wall, "cpu": run.cpu, "peak": run.peak} for size, run in runs.items()}})
        return self._growth(self.growths[-1])

    def markdown(self):
        lines = ["# Benchmarks, %s" % self.date, "", "%s. %s rows x 10 columns; median of %d round%s after a warm-up; whole "
                 "processes, in turn." % (self.machine, "{:,}".format(self.rows), self.rounds, "s"[self.rounds == 1:]),
                 "", "Peers: %s; libxlsxwriter and Gnumeric of Debian." % self.peers, ""]
        lines += GOALS + [line for job in self.jobs for line in self._goals(job)]
        lines += ["", "## Each job"] + [line for job in self.jobs for line in self._job(job)]
        if self.growths:
            lines += ["", "## How cost grows"] + [line for growth in self.growths for line in self._growth(growth)]
        return "\n".join(lines) + "\n"

    def json(self):
        return {"date": self.date, "machine": self.machine, "peers": self.peers, "rows": self.rows, "rounds": self.rounds,
                "jobs": self.jobs, "growths": self.growths}

    def goals(self):
        return "\n".join(GOALS + [line for job in self.jobs for line in self._goals(job)])

    @staticmethod
    def _goals(job):
        said = {True: "yes", False: "**no**", None: "–"}
        return ["| %s | %s | %s | %s |" % (job["job"], goal["goal"], goal["measured"], said[goal["reached"]])
                for goal in job["goals"]]

    @staticmethod
    def _job(job):
        lines = ["", "### %s" % job["job"], ""] + PROGRAMS
        for name, run in job["programs"].items():
            lines.append("| %s | %.3f (%.3f to %.3f) | %.3f | %.1f | %s |" % (
                name, run["wall"], run["least"], run["most"], run["cpu"], run["peak"],
                "" if name == "anping" else "%.2f" % run["ratio"]))
        return lines + ["| %s | did not run: %s | | | |" % (name, why.replace("|", "/")) for name, why in job["failed"].items()]

    @staticmethod
    def _growth(growth):
        lines = ["", "### %s" % growth["work"], "",
                 "| %s | wall s | CPU s | µs wall each | peak MB |" % growth["unit"], "|-|-|-|-|-|"]
        for size, run in growth["sizes"].items():
            lines.append("| %s | %.3f | %.3f | %.2f | %.1f |" % (
                "{:,}".format(size), run["wall"], run["cpu"], run["wall"] / size * 1e6, run["peak"]))
        return lines
