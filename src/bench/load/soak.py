#!/usr/bin/env python3
"""Asks Janus at a fixed rate for minutes: does its memory stay, does anything fail, how long do answers take?

Reads and searches come at random at a fixed mean rate, whatever the answers do; how long one took counts from when it was
meant to be sent. At intervals Java collects its garbage and tells what is left; requests of these moments are counted, but
not among the times. Ends with 1 if a request failed or memory grows.
"""
import argparse
import json
import os
import sys
import tempfile
import time

import openmodel
import processes
import record
import scenarios
import servers


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--jar", required=True, help="the packaged application, quarkus-run.jar")
    p.add_argument("--work", required=True, help="a folder for the store, logs and soak.json")
    p.add_argument("--store", help="a store to ask, of the tenant --tenant, that is used as it is; without it the sandbox's sample")
    p.add_argument("--tenant", default="sandbox")
    p.add_argument("--ids", help="with --store: a file of ids of Patients, a line each; without it they are searched for")
    p.add_argument("--postgres", metavar="PACK", help="instead of --store: a folder with the dataset, which is put into a PostgreSQL of its own the first time")
    p.add_argument("--version", default="dstu2")
    p.add_argument("--seconds", type=int, default=600)
    p.add_argument("--warmup", type=int, default=30, help="seconds before anything counts (30)")
    p.add_argument("--rate", type=float, default=500, help="requests a second, on average (500)")
    p.add_argument("--every", type=int, default=30, help="seconds between two looks at the memory (30)")
    p.add_argument("--growth", type=float, default=5, help="percent that the memory may grow over the whole time (5)")
    p.add_argument("--port", type=int, default=18190)
    p.add_argument("--java-opts", default="-Xms512m -Xmx512m -XX:+AlwaysPreTouch", help="by default all of the heap is touched at the start: what the process grows by is then something else (-Xms512m -Xmx512m -XX:+AlwaysPreTouch)")
    return p.parse_args()


def slope(points):
    """Of a straight line through the points, by least squares: y per x."""
    n = len(points)
    mean_x, mean_y = sum(x for x, _ in points) / n, sum(y for _, y in points) / n
    spread = sum((x - mean_x) ** 2 for x, _ in points)
    return sum((x - mean_x) * (y - mean_y) for x, y in points) / spread if spread else 0.0


def growth(points):
    """Percent that the line grows from the first point to the last."""
    rise = slope(points) * (points[-1][0] - points[0][0])
    return 100 * rise / (sum(y for _, y in points) / len(points))


def start(opt, settings=(), processor=None):
    """Janus with the record that the options name, and the ids to ask for; with its database on one processor, if that is given."""
    os.makedirs(opt.work, exist_ok=True)
    log = os.path.join(opt.work, "janus.log")
    before = [] if processor is None else ["taskset", "-c", str(processor)]
    java = [*before, *servers.java(opt.java_opts.split(), os.path.abspath(opt.jar))]
    if opt.postgres:
        janus, ids = _in_postgres(opt, java, settings, log), record.of_pack(opt.postgres)
        if processor is not None:
            for pid in processes.tree([janus.database.pid]):  # what is started for connections has it from the first
                os.sched_setaffinity(pid, {processor})
    else:
        janus, ids = servers.Janus("janus", opt.port, opt.tenant, java, opt.store or os.path.join(opt.work, "store"), settings), None
    janus.start(log, "/q/health/live")
    janus.await_record()
    if opt.ids:
        ids = record.Ids(*[record.lines(opt.ids)] * 2)
    return janus, ids or record.of_sample(janus, opt.version)


def _in_postgres(opt, java, settings, log):
    janus = servers.Janus.in_postgres("janus-postgres", opt.port, opt.tenant, java, os.path.abspath(opt.work),
                                      f"{opt.postgres}/resources.ndjson", settings)
    janus.fill(log, "/q/health/live", f"{janus.base(opt.version)}/Patient/{record.of_pack(opt.postgres).reads[0]}")
    return janus


class Memory:
    """Looks at the memory at intervals, while requests go on."""

    def __init__(self, janus, every):
        self.janus, self.every = janus, every
        self.java = janus.command[0]
        self.next = None
        self.looks = []  # (from, to, RSS MiB, live MiB)
        self.running = None

    def __call__(self, now):
        if self.next is None:
            self.next = now + self.every
        if self.running and self.running.poll() is not None:
            self.looks.append((self.began, now, processes.rss_mib([self.janus.process.pid]), processes.live_of(self.out)))
            self.out.close()
            self.running = None
        if not self.running and now >= self.next:
            self.next += self.every
            self.began = now
            self.out = tempfile.TemporaryFile("w+")
            self.running = processes.live_begun(self.janus.process.pid, self.java, self.out)

    def disturbed(self, when):
        return any(began - 1 <= when <= ended + 1 for began, ended, _, _ in self.looks)


def main():
    opt = options()
    janus, ids = start(opt)
    try:
        groups = scenarios.mixed(opt.version)(janus, ids)
        load = openmodel.OpenModel(janus.root, groups, opt.rate)
        load.run(opt.warmup)
        load.taken.clear()
        print(f"asking {opt.rate:.0f} times a second for {opt.seconds} s", flush=True)
        memory = Memory(janus, opt.every)
        used, began = processes.cpu([janus.process.pid]), time.monotonic()
        taken = load.run(opt.seconds, memory)
        used, took = processes.cpu([janus.process.pid]) - used, time.monotonic() - began
        load.close()
    finally:
        janus.end()
    result = openmodel.figures([t for t in taken if not memory.disturbed(t[0])])
    everything = openmodel.figures(taken)
    first = memory.looks[0][0]
    rss = [(began - first, mib) for began, _, mib, _ in memory.looks]
    live = [(began - first, mib) for began, _, _, mib in memory.looks]
    bad = {s: n for s, n in everything["statuses"].items() if s != 200}
    result |= {"all": everything, "rss": rss, "live": live, "rss_growth": growth(rss), "live_growth": growth(live),
               "cpu_us": used / len(taken) * 1e6, "cores": used / took}
    with open(os.path.join(opt.work, "soak.json"), "w") as file:
        json.dump(result, file, indent=1)
    print(f"{everything['requests']} requests, {len(taken) / took:.0f}/s, statuses {everything['statuses']}")
    print(f"p50 {result['p50']:.2f} ms, p99 {result['p99']:.2f} ms, p99.9 {result['p999']:.2f} ms, most {result['max']:.1f} ms"
          f" (with collections that were asked for: p99.9 {everything['p999']:.1f} ms, most {everything['max']:.1f} ms)")
    print(f"CPU of Janus {result['cpu_us']:.0f} us a request, {result['cores']:.2f} cores")
    for (at, mib), (_, objects) in zip(rss, live):
        print(f"  after {at:4.0f} s: RSS {mib} MiB, live objects {objects} MiB")
    print(f"growth over the time: RSS {growth(rss):+.1f} %, live objects {growth(live):+.1f} % (at most {opt.growth} %)")
    failed = bool(bad) or growth(live) > opt.growth or growth(rss) > opt.growth
    print("FAILED" if failed else "PASSED")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
