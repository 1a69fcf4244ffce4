"""What processes use, from /proc: CPU seconds, memory, and what the rest of the machine does."""
import glob
import os
import re
import subprocess
import tempfile
import time

TICK = os.sysconf("SC_CLK_TCK")


def _stat(pid):
    with open(f"/proc/{pid}/stat") as f:
        text = f.read()
    values = text[text.rindex(")") + 2:].split()
    return int(values[1]), sum(map(int, values[11:15]))  # parent; user and system, ended children's too


def tree(pids):
    """These processes and all that they started."""
    children = {}
    for folder in glob.glob("/proc/[0-9]*"):
        try:
            pid = int(folder[6:])
            children.setdefault(_stat(pid)[0], []).append(pid)
        except OSError:
            pass  # ended meanwhile
    todo, seen = list(pids), set()
    while todo:
        pid = todo.pop()
        if pid not in seen:
            seen.add(pid)
            todo += children.get(pid, [])
    return seen


def cpu(pids):
    """CPU seconds, user and system, that a process tree has used so far."""
    total = 0
    for pid in tree(pids):
        try:
            total += _stat(pid)[1]
        except OSError:
            pass
    return total / TICK


def rss_mib(pids):
    """Resident memory of a process tree, MiB."""
    total = 0
    for pid in tree(pids):
        try:
            with open(f"/proc/{pid}/status") as f:
                found = re.search(r"VmRSS:\s+(\d+)", f.read())
            total += int(found[1]) if found else 0
        except OSError:
            pass
    return round(total / 1024)


def pss_mib(pids):
    """Memory of a process tree whose processes share some of it, MiB."""
    total = 0
    for pid in tree(pids):
        try:
            with open(f"/proc/{pid}/smaps_rollup") as f:
                found = re.search(r"^Pss:\s+(\d+)", f.read(), re.M)
            total += int(found[1]) if found else 0
        except OSError:
            pass
    return round(total / 1024)


def live_mib(pid, java):
    """Objects of a Java process that are reachable, MiB; collects the rest first."""
    with tempfile.TemporaryFile("w+") as out:
        live_begun(pid, java, out).wait()
        return live_of(out)


def live_begun(pid, java, out):
    """The process that finds that out and writes it to a file."""
    tool = os.path.join(os.path.dirname(java), "jcmd")
    return subprocess.Popen([tool, str(pid), "GC.class_histogram"], stdout=out)


def live_of(out):
    """What it found out."""
    out.seek(0)
    return round(int(out.read().split()[-1]) / 2**20, 1)


def machine_busy():
    """CPU seconds that everything on the machine has used so far."""
    with open("/proc/stat") as f:
        values = list(map(int, f.readline().split()[1:9]))
    return (sum(values) - values[3] - values[4]) / TICK


def wait_quiet(seconds):
    """Waits until all of the machine uses less than 0.3 cores, at most that long."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        before = machine_busy()
        time.sleep(1)
        if machine_busy() - before < 0.3:
            return
