"""What is to be reached: a goal makes a figure of the runs of a job and says whether it is enough."""
import os
from dataclasses import dataclass
from typing import Callable


@dataclass
class Goal:
    """`figure(runs)` gives the figure and its text; None where the peers it is compared with did not run."""
    text: str
    figure: Callable
    enough: Callable


def times_faster(least, *names, label=None):
    """At least so many times as fast as the fastest of the named peers."""
    def figure(runs):
        walls = [runs[name].wall for name in names if name in runs]
        return (min(walls) / runs["anping"].wall, "%.1f x" % (min(walls) / runs["anping"].wall)) if walls else None
    return Goal("at least %g x %s" % (least, label or " and ".join(names)), figure, lambda value: value >= least)


def memory(most):
    return Goal("peak memory at most %g MB" % most,
                lambda runs: (runs["anping"].peak, "%.1f MB" % runs["anping"].peak), lambda value: value <= most)


def less_memory(name):
    def figure(runs):
        ours = runs["anping"].peak
        return (ours - runs[name].peak, "%.0f MB, theirs %.0f MB" % (ours, runs[name].peak)) if name in runs else None
    return Goal("less memory than %s" % name, figure, lambda value: value < 0)


def seconds(most):
    return Goal("under %g s" % most, lambda runs: (runs["anping"].wall, "%.2f s" % runs["anping"].wall),
                lambda value: value < most)


def a_second(least, count, what):
    return Goal("at least {:,} {} a second".format(least, what),
                lambda runs: (count / runs["anping"].wall, "%.0f a second" % (count / runs["anping"].wall)),
                lambda value: value >= least)


def over(name, most):
    """At most so many milliseconds more than another program."""
    def figure(runs):
        more = (runs["anping"].wall - runs[name].wall) * 1000
        return more, "%.1f ms" % more
    return Goal("at most %g ms over %s" % (most, name), figure, lambda value: value <= most)


def size(path, others, most=5):
    """A file at most so many percent larger than that of the faster of some peers."""
    def figure(runs):
        walls = {name: runs[name].wall for name in others if name in runs}
        if not walls:
            return None
        ours, theirs = os.path.getsize(path), os.path.getsize(others[min(walls, key=walls.get)])
        percent = (ours / theirs - 1) * 100
        return percent, "%+.1f %% (%.1f MB, theirs %.1f MB)" % (percent, ours / 1e6, theirs / 1e6)
    return Goal("file at most %g %% larger than the faster one's" % most, figure, lambda value: value <= most)
