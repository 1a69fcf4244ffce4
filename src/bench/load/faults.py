#!/usr/bin/env python3
"""What clients that are slow, silent or malformed do to those who are not, and what more requests than can be answered do.

Others ask at a fixed rate (reads and searches, 70 to 30), as long as nobody disturbs them and then beside clients of each
kind. How long an answer took counts from when it was meant to be asked for. Ends with 1 if one of the others was not
answered, if beside some kind their p99 is more than --most times the usual one, if clients of a kind were answered anything but
what is theirs, if a machine that has enough to do refuses nobody or one with half of that somebody, or if what was accepted then
took more than --longest.
"""
import argparse
import json
import multiprocessing
import os
import sys
import time
import urllib.error
import urllib.request

import badclients
import openmodel
import processes
import scenarios
import soak
import wrk

# kind: clients at once, new ones a second
PLAN = {
    "slow headers": (1000, 500),
    "slow bodies": (1000, 500),
    "slow readers": (200, 100),
    "huge headers": (50, 50),
    "malformed chunks": (100, 100),
    "half-closed": (100, 100),
    "half-closed in a body": (100, 100),
    "idle": (10000, 2000),
}


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--jar", required=True, help="the packaged application, quarkus-run.jar")
    p.add_argument("--work", required=True, help="a folder for the store, logs and faults.json")
    p.add_argument("--store", help="a store to ask, of the tenant --tenant, that is used as it is; without it the sandbox's sample")
    p.add_argument("--tenant", default="sandbox")
    p.add_argument("--ids", help="with --store: a file of ids of Patients, a line each; without it they are searched for")
    p.add_argument("--postgres", metavar="PACK", help="instead of --store: a folder with the dataset, which is put into a PostgreSQL of its own the first time")
    p.add_argument("--version", default="dstu2")
    p.add_argument("--only", default=",".join([*PLAN, "overload"]), help="kinds, separated by commas (default: all)")
    p.add_argument("--seconds", type=int, default=15, help="of each kind (15)")
    p.add_argument("--warmup", type=int, default=20)
    p.add_argument("--rate", type=float, default=500, help="requests a second of the others, on average (500)")
    p.add_argument("--patience", default="5S", help="janus.limits.patience, so short that its end is seen (5S)")
    p.add_argument("--overload", default="1.5,3", help="rates of overload, in multiples of what Janus answers at most (1.5,3)")
    p.add_argument("--lag", default="0.15S", help="janus.limits.lag under overload (0.15S)")
    p.add_argument("--most", type=float, default=2, help="times the usual p99 (2)")
    p.add_argument("--longest", type=float, default=2500, help="p99 of what is accepted under overload, ms (2500)")
    p.add_argument("--port", type=int, default=18191)
    p.add_argument("--java-opts", default="-Xmx1g")
    return p.parse_args()


class Faults:
    def __init__(self, opt):
        self.opt, self.rows, self.usual, self.failed = opt, [], [], False

    def beside(self):
        """Others beside each kind of clients."""
        opt = self.opt
        wanted = [k for k in opt.only.split(",") if k in PLAN]
        if not wanted:
            return
        janus, ids = soak.start(opt, [f"-Djanus.limits.patience={opt.patience}"])
        try:
            base = janus.base(opt.version)
            search = f"{base}/Observation?patient={ids.searches[0]}&_count=200"
            kinds = badclients.kinds(f"{base}/Patient/{ids.reads[0]}", search, f"{base}/Observation")
            self.groups = scenarios.mixed(opt.version)(janus, ids)
            # What is done for bad clients is compiled then, too.
            some = [badclients.BadClients(kinds[name], janus.root, 50, 20) for name in wanted]
            self.ask(janus, opt.rate, opt.warmup)
            for bad in some:
                bad.stop()
            self.measure(janus, "nobody else", None, 0, 0)
            for name in wanted:
                self.measure(janus, name, kinds[name], *PLAN[name])
            self.measure(janus, "nobody else, afterwards", None, 0, 0)
        finally:
            janus.end()
        usual = sorted(row["p99"] for row in self.rows if "nobody" in row["kind"])
        usual = sum(usual) / len(usual)
        for row in self.rows:
            row["ratio"] = row["p99"] / usual
            self.failed |= row["ratio"] > opt.most or set(row["statuses"]) != {200}

    def ask(self, janus, rate, seconds):
        load = openmodel.OpenModel(janus.root, self.groups, rate)
        try:
            return load.run(seconds), load.retry_after, load.late
        finally:
            load.close()

    def measure(self, janus, name, kind, number, rate):
        pid = janus.process.pid
        before = processes.rss_mib([pid]), processes.live_mib(pid, janus.command[0])
        bad = badclients.BadClients(kind, janus.root, number, rate) if kind else None
        try:
            if bad:
                bad.await_ready(30)
            cpu = processes.cpu([pid])
            taken, *_ = self.ask(janus, self.opt.rate, self.opt.seconds)
            cpu = processes.cpu([pid]) - cpu
            after = processes.rss_mib([pid]), processes.live_mib(pid, janus.command[0])
        finally:
            seen = bad.stop() if bad else {}
        wrong = kind is not None and kind.wrong(seen.get("answers", {}))
        self.failed |= wrong
        row = {"kind": name, **openmodel.figures(taken), "clients": number, "seen": seen, "cores": cpu / self.opt.seconds,
               "rss": [before[0], after[0]], "live": [before[1], after[1]]}
        self.rows.append(row)
        print(f"{name}: p50 {row['p50']:.2f} ms, p99 {row['p99']:.2f} ms, most {row['max']:.1f} ms, {row['statuses']};"
              f" {row['cores']:.2f} cores; RSS {before[0]} to {after[0]} MiB, live {before[1]} to {after[1]} MiB; {seen}"
              f"{' WRONG ANSWERS' if wrong else ''}", flush=True)

    def overload(self):
        """More searches than can be answered, of pages that nothing is kept of.

        Janus and its database get one processor and the others another, else those who ask would be what is too slow.
        """
        opt = self.opt
        one = 0 if os.cpu_count() > 1 else None
        janus, ids = soak.start(opt, ["-Djanus.cache.max-bytes=0", "-Djanus.cache.max-page-bytes=0", f"-Djanus.limits.lag={opt.lag}"], one)
        try:
            self.groups = scenarios.searches(opt.version)(janus, ids)
            if one is not None:
                os.sched_setaffinity(0, set(range(1, os.cpu_count())))
            wrk.run(janus, self.groups, 2 * opt.warmup, 16)
            peak = wrk.run(janus, self.groups, 10, 16)["rps"]
            print(f"overload: at most {peak:.0f} searches a second", flush=True)
            self.ask(janus, 2 * peak, 5)  # so that refusing is compiled, too
            for times in [0.5, *map(float, opt.overload.split(",")), 0.5]:
                stop, (mine, theirs) = multiprocessing.Event(), multiprocessing.Pipe()
                poller = multiprocessing.Process(target=poll, args=(janus.root, stop, theirs))
                poller.start()
                taken, retry, late = self.ask(janus, peak * times, opt.seconds)
                stop.set()
                health = mine.recv()
                poller.join()
                end = min(due for due, _, _ in taken) + opt.seconds
                row = {"times": times, "rate": peak * times, **openmodel.figures(taken), "retry_after": retry, "health": health,
                       "late": late, "accepted": sum(s == 200 and due + took <= end for due, took, s in taken) / opt.seconds}
                self.rows.append({"kind": f"overload {times}", **row})
                refused = row["statuses"].get(503, 0)
                self.failed |= not set(row["statuses"]) <= {200, 503} or refused != retry
                self.failed |= (refused > 0) != (times > 1) or row["p99"] > opt.longest or set(health["statuses"]) != {200}
                print(f"overload {times} x: asked {row['rate']:.0f}/s, answered {row['accepted']:.0f}/s, {row['statuses']}, with Retry-After"
                      f" {retry}; accepted p50 {row['p50']:.0f} ms, p99 {row['p99']:.0f} ms; /q/health/live {health};"
                      f" asked at most {late * 1000:.0f} ms late", flush=True)
        finally:
            janus.end()


def poll(root, stop, result):
    """Asks for health now and then: statuses, and the longest it took, ms."""
    statuses, most = {}, 0
    while not stop.wait(0.25):
        began = time.monotonic()
        try:
            with urllib.request.urlopen(root + "/q/health/live", timeout=10) as answer:
                status = answer.status
        except urllib.error.HTTPError as e:
            status = e.code
        except OSError:
            status = 0
        statuses[status] = statuses.get(status, 0) + 1
        most = max(most, (time.monotonic() - began) * 1000)
    result.send({"statuses": statuses, "most": round(most)})


def main():
    opt = options()
    badclients.files()
    faults = Faults(opt)
    faults.beside()
    if "overload" in opt.only.split(","):
        faults.overload()
    with open(os.path.join(opt.work, "faults.json"), "w") as file:
        json.dump(faults.rows, file, indent=1)
    print()
    for row in faults.rows:
        if "ratio" in row:
            print(f"| {row['kind']} | {row['clients'] or ''} | {row['p50']:.2f} | {row['p99']:.2f} | {row['ratio']:.2f} | {row['cores']:.2f} |")
    print("FAILED" if faults.failed else "PASSED")
    sys.exit(1 if faults.failed else 0)


if __name__ == "__main__":
    main()
