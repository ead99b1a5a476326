"""How long a piece of work takes, and how it is told."""

from statistics import median
from time import process_time

SECONDS_EACH, RUNS_AT_LEAST = 1.0, 5
WIDTH = 74


def say(line):
    print(line, flush=True)  # noqa: T201 - this is a command


def milliseconds(work):
    """
    The median of as many runs as fit in a second, after one to warm up. Of this process's own time
    (SQLite works inside it): what else the machine does meanwhile does not count.
    """
    work()
    times, end = [], process_time() + SECONDS_EACH
    while len(times) < RUNS_AT_LEAST or process_time() < end:
        start = process_time()
        work()
        times.append((process_time() - start) * 1000)
    return median(times)


def report(name, over, under):
    say(f"{name:<{WIDTH}} {over / under:>9.2f}   ({over:.2f} ms / {under:.2f} ms)")
