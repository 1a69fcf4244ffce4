#!/usr/bin/env python3
"""Measures Janus under load, side by side with other servers, and writes results.json. See README.md."""
import argparse
import datetime
import os
import platform
import re
import shutil
import signal
import subprocess
import sys

import processes
import record
import scenarios
import servers
import starts
import wrk
from results import Results, spread, summary


COLD = ("-Djanus.cache.max-bytes=0", "-Djanus.cache.max-page-bytes=0")


def options():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--jar", required=True, help="the packaged application, quarkus-run.jar")
    p.add_argument("--work", required=True, help="a folder for stores, logs and results.json")
    p.add_argument("--pack", help="a folder with resources.ndjson, patients.txt (ids to read) and search.txt (ids of patients with 50 "
                   "Observations); without it the sandbox's sample is asked for")
    p.add_argument("--peers", default="", help="peers to start beside it: limit, limit-gzip, hapi-plain, hapi-plain-buffered, hapi-jpa (need --pack; the last PostgreSQL, too)")
    p.add_argument("--peers-out", default=os.environ.get("PEERS_OUT", ""), help="the folder that the peers were built in (or PEERS_OUT)")
    p.add_argument("--postgres", action="store_true", help="Janus with its record in a PostgreSQL, too: janus-postgres (needs --pack and PostgreSQL)")
    p.add_argument("--server", action="append", default=[], metavar="NAME=BASE", help="another server that runs already and holds the "
                   "same patients, e.g. other=http://127.0.0.1:9090/fhir; may be repeated")
    p.add_argument("--pid", action="append", default=[], metavar="NAME=PID", help="a process of such a server, whose CPU counts, its database's too")
    p.add_argument("--version", default="dstu2", help="the FHIR version that other servers speak (dstu2)")
    p.add_argument("--only", default="all", help="scenarios, by name, separated by commas; '' for none (default: all)")
    p.add_argument("--sweeps", default="start,versions,connections,pages,rates", help="what is measured too: start (and memory), versions (the same search in each), connections, pages, rates, patients, postgres (Janus' CPU and the database's apart; needs --postgres); '' for nothing")
    p.add_argument("--add", action="store_true", help="keep the figures of the last run that this one does not measure again")
    p.add_argument("--patients", default="100,1000,10000", help="for the sweep patients: how many; the pack is copied so often")
    p.add_argument("--rounds", type=int, default=3)
    p.add_argument("--seconds", type=int, default=10, help="of a round")
    p.add_argument("--warmup", type=int, default=5, help="seconds of a slice of warm-up; they go on until CPU per request stops falling")
    p.add_argument("--slices", type=int, default=10, help="of warm-up, at most")
    p.add_argument("--prewarm", type=int, default=45, help="seconds of a mixed load at the beginning")
    p.add_argument("--startups", type=int, default=3, help="how often each server is started, at least once")
    p.add_argument("--connections", type=int, default=16)
    p.add_argument("--port", type=int, default=18090, help="of Janus, and up to ten more")
    p.add_argument("--java-opts", default="-Xmx1g", help="of Janus; the peers get -Xmx1g, hapi-jpa -Xmx2g")
    p.add_argument("--wait-quiet", type=int, default=0, metavar="S", help="wait up to S seconds for a quiet machine before each round")
    p.add_argument("--archive", metavar="ARGS", help="the start.args that src/app/prepare-start made, to measure the start with an archive of classes too")
    p.add_argument("--memory-opts", default="-Xmx96m -XX:+UseSerialGC", help="of the sandbox whose memory is measured, with the archive if there is one")
    p.add_argument("--note", default="", help="a sentence for the report")
    return p.parse_args()


def say(text):
    print(datetime.datetime.now().strftime("%H:%M:%S"), text, file=sys.stderr, flush=True)


class Run:
    """Everything that one invocation measures."""

    def __init__(self, opt):
        self.opt = opt
        os.makedirs(opt.work, exist_ok=True)
        self.java = servers.java(opt.java_opts.split(), os.path.abspath(opt.jar))
        self.tenant = "bench" if opt.pack else "sandbox"
        self.cold = servers.Janus("janus-cold", opt.port + 1, self.tenant, self.java, self.store("cold"), COLD)
        self.janus = servers.Janus("janus", opt.port, self.tenant, self.java, self.store("warm"))
        self.all = [self.janus, self.cold]
        if opt.postgres:
            if not opt.pack:
                sys.exit("--postgres needs --pack")
            self.all += [servers.Janus.in_postgres(f"{name}-postgres", port, self.tenant, self.java, opt.work, f"{opt.pack}/resources.ndjson", settings)
                         for name, port, settings in (("janus", opt.port + 3, ()), ("janus-cold", opt.port + 4, COLD))]
        self.peaks = {}  # requests a second of the mixed load, by server
        self.loaded = set()  # names of servers that were measured, not only started
        for name in filter(None, opt.peers.split(",")):
            if not opt.pack or not opt.peers_out:
                sys.exit("Peers need --pack and --peers-out")
            self.all.append(servers.peer(name, opt.peers_out, opt.pack, opt.work))
        pids = [p.split("=", 1) for p in opt.pid]
        for name, base in (s.split("=", 1) for s in opt.server):
            root = re.match(r"https?://[^/]+", base)[0]
            self.all.append(servers.Server(name, root, base[len(root):].rstrip("/"), pids=[int(p) for n, p in pids if n == name]))

    def store(self, name):
        if not self.opt.pack:
            return os.path.join(self.opt.work, f"sample-{name}")
        return record.copied(record.imported(self.java, self.opt.pack, self.tenant, self.opt.work), name)

    def start(self):
        """Starts all servers, and finds out whom to ask for."""
        for s in self.all:
            log = os.path.join(self.opt.work, s.name + ".log")
            ready = [s.base(self.opt.version) + "/metadata"]
            if self.opt.pack:
                ready.append(f"{s.base(self.opt.version)}/Patient/{record.of_pack(self.opt.pack).reads[-1]}")
            if s.seed:
                say(f"{s.name}: filled if it is empty")
                s.fill(log, *ready)
            for _ in range(self.opt.startups if s.command else 0):
                s.stop()
                s.start(log, *ready)
            if s.own:
                s.await_record()
            s.idle = s.rss_mib()
        self.versions = self.janus.versions()
        if self.opt.version not in self.versions:
            sys.exit(f"Janus serves {', '.join(self.versions)}, not {self.opt.version}")
        self.scenarios = scenarios.of(self.opt.version)
        self.ids = record.of_pack(self.opt.pack) if self.opt.pack else record.of_sample(self.janus, self.opt.version)
        if not self.ids.reads or not self.ids.searches:
            sys.exit("The record has no patients, or none with 50 Observations")
        for s in self.all:
            self.prewarm(s)

    def prewarm(self, s):
        """With few connections, so that the compiler gets its share of the cores."""
        if self.opt.prewarm and not s.gzip_only:
            wrk.run(s, scenarios.mixed(self.opt.version)(s, self.ids), self.opt.prewarm, 2)

    def able(self, scenario):
        """The servers that answer it as they should, with their requests."""
        able = []
        for s in self.all:
            if scenario.takes(s):
                groups = scenario.groups(s, self.ids)
                expected = scenario.expect if s.own else 200
                answers = [s.get(*requests[0]) for _, requests in groups if requests]
                wrong = [a[0] for a in answers if a[0] != expected or (scenario.gzip and a[2].get("Content-Encoding") != "gzip")]
                entries = [a[1].count(b'"fullUrl"') for a in answers] if scenario.page else []
                if wrong or not answers:
                    say(f"{scenario.name}: {s.name} left out, it answers {wrong}")
                elif any(n != scenario.page for n in entries):
                    say(f"{scenario.name}: {s.name} left out, its page has {entries} entries")
                else:
                    able.append((s, groups))
        return able

    def page(self, count):
        """Pages of that length, of the patients who have so many: of Observations or, where the version's are shorter, of Procedures."""
        ids = self.ids
        try:
            for type_ in ("Observation", "Procedure"):
                paths = {i: f"{self.janus.base(self.opt.version)}/{type_}?patient={i}&_count={count}" for i in ids.searches}
                full = [i for i, path in paths.items() if len(self.janus.json(path).get("entry", [])) == count]
                if full:
                    self.ids = record.Ids(ids.reads, full)
                    return self.measure(scenarios.pages(self.opt.version, count, type_))
            say(f"pages: nobody has one of {count}")
            return {}
        finally:
            self.ids = ids

    def warm(self, s, groups, connections):
        seen = []
        while len(seen) < self.opt.slices:
            r = wrk.run(s, groups, self.opt.warmup, connections)
            seen.append(r["cpu"] or 1 / max(r["rps"], 1))
            if len(seen) > 2 and min(seen[-2:]) > 0.93 * min(seen[:-2]):
                break

    def measure(self, scenario, connections=None, rate=0):
        """All rounds of a scenario, servers alternating: {name: summary}."""
        connections = connections or self.opt.connections
        able = self.able(scenario)
        if rate:
            able = [(s, groups) for s, groups in able if self.peaks.get(s.name, rate * 2) > 1.5 * rate or s is self.janus]
        return self.alternate(scenario.name, [(s.name, s, groups) for s, groups in able], connections, rate)

    def versions_compared(self):
        """The same search in each version: {version: summary}."""
        of = {v: scenarios.searches(v)(self.janus, self.ids) for v in self.versions}
        return self.alternate("versions", [(v, self.janus, groups) for v, groups in of.items()], self.opt.connections)

    def alternate(self, what, runs, connections, rate=0):
        """Rounds of (name, server, groups), in an order that changes with the round: {name: summary}."""
        if not rate:
            for _, s, groups in runs:
                self.warm(s, groups, connections)
        self.loaded |= {s.name for _, s, _ in runs}
        rounds = {name: [] for name, *_ in runs}
        for n in range(self.opt.rounds):
            for name, s, groups in runs[n % len(runs):] + runs[:n % len(runs)] if runs else []:
                processes.wait_quiet(self.opt.wait_quiet)
                r = wrk.run(s, groups, self.opt.seconds, connections, rate)
                rounds[name].append(r)
                say(f"{what} c={connections} {f'{rate:.0f}/s ' if rate else ''}round {n + 1} {name:20} {r['rps']:9.0f}/s  "
                    f"{r['cpu'] or 0:8.4f} s CPU per 1,000  p50 {r['p50']:.2f} p99 {r['p99']:.2f} ms  bad {r['bad']}  others {r['other_cores']:.2f}")
        return {name: summary(r) for name, r in rounds.items()}

    def in_postgres(self):
        """What those with a database are asked most: {scenario: summary}."""
        everybody, self.all, found = self.all, [s for s in self.all if s.own and s.database], {}
        try:
            for name in ("read-json", "read-token", "search", "search-cold"):
                found[name] = next(iter(self.measure(self.scenarios[name]).values()))
        finally:
            self.all = everybody
        return found

    def sweeps(self, wanted, results):
        mixed = self.scenarios["mixed"]
        if "postgres" in wanted:
            results.put("postgres", self.in_postgres())
        if "versions" in wanted:
            results.put("versions", self.versions_compared())
        if "connections" in wanted:
            results.sweep("connections", (1, 4, 16, 64, 256), lambda c: self.measure(mixed, connections=c))
        if "pages" in wanted:
            results.sweep("pages", (10, 25, 50, 100, 200), self.page)
        if "rates" in wanted:
            self.peaks = {name: m["rps"]["median"] for name, m in results["scenarios"].get("mixed", {}).items()}
            rates = [100] + ([round(self.peaks["janus"] / 2)] if "janus" in self.peaks else [])
            # So many connections that each pauses for some 10 ms: wrk counts pauses in milliseconds.
            results.sweep("rates", rates, lambda r: self.measure(mixed, max(self.opt.connections, r // 100), r))

    def many(self, patients):
        """Reads and searches of a Janus with so many patients, and its memory."""
        work = os.path.join(self.opt.work, f"patients-{patients}")
        say(f"patients: importing {patients}")
        pack, store = record.of_many(self.java, self.opt.pack, patients, self.tenant, work)
        more = servers.Janus("janus", self.opt.port + 2, self.tenant, self.java, store)
        self.all, self.ids = [more], record.of_pack(pack)
        self.scenarios = scenarios.of(self.opt.version)
        try:
            more.start(os.path.join(self.opt.work, "janus-patients.log"), more.base(self.opt.version) + "/metadata")
            self.prewarm(more)
            found = {name: self.measure(self.scenarios[name]).get("janus") for name in ("read-json", "search")}
            return {**found, "rss_mib": more.rss_mib(), "live_mib": processes.live_mib(more.process.pid, self.java[0]),
                    "store_mib": round(os.path.getsize(f"{store}/record.mv") / 2**20)}
        finally:
            more.stop()
            shutil.rmtree(work, ignore_errors=True)

    def sandbox(self, results):
        """Start and memory, before anything else runs."""
        say("start and memory of the sandbox")
        found = {"jvm": starts.started(self.opt, self.opt.java_opts)}
        if self.opt.archive:
            found["archive"] = starts.started(self.opt, self.opt.java_opts, self.opt.archive)
        results.put("starts", found)
        results.put("memory", starts.memory(self.opt, self.opt.memory_opts, self.opt.archive))

    def run(self, results):
        """Measures what is wanted; each figure is kept as soon as it is known."""
        sweeps = set(filter(None, self.opt.sweeps.split(",")))
        if "start" in sweeps:
            self.sandbox(results)
        if self.opt.only or sweeps - {"start", "patients"}:
            self.start()
            results.values["patients_read"] = len(self.ids.reads)
            for name in self.scenarios if self.opt.only == "all" else filter(None, self.opt.only.split(",")):
                results.scenario(self.scenarios[name], self.measure(self.scenarios[name]))
            self.sweeps(sweeps, results)
            for s in (s for s in self.all if s.name in self.loaded):
                results.server(s, s.rss_mib(), processes.pss_mib([s.database.pid]) if s.database else None)
            self.stop()
        if "patients" in sweeps and self.opt.pack:
            results.sweep("patients", [int(n) for n in self.opt.patients.split(",")], self.many)

    def stop(self):
        for s in self.all:
            s.end()


def machine(java):
    version = subprocess.run([java[0], "-version"], capture_output=True, text=True, check=True).stderr.split("\n")
    with open("/proc/cpuinfo") as f:
        model = re.search(r"model name\s*:\s*(.*)", f.read())
    with open("/proc/meminfo") as f:
        memory = int(re.search(r"MemTotal:\s+(\d+)", f.read())[1]) / 2**20
    top = os.path.dirname(os.path.abspath(__file__))
    commit = subprocess.run(["git", "-C", top, "describe", "--always", "--dirty"], capture_output=True, text=True, check=False).stdout.strip()
    wrk_version = subprocess.run(["wrk", "-v"], capture_output=True, text=True, check=False).stdout.split(" [")[0]
    return {"commit": commit, "kernel": platform.release().split("-")[0], "wrk": wrk_version, "cores": os.cpu_count(), "cpu": model[1] if model else platform.machine(),
            "memory_gib": round(memory, 1), "java": version[1].strip()}


def end(*_):
    """Ends once, however often it is told to, so that all that was started is ended too."""
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    sys.exit("ended")


def main():
    opt = options()
    if not shutil.which("wrk"):
        sys.exit("wrk is missing: install it (Debian: apt-get install wrk)")
    signal.signal(signal.SIGTERM, end)
    run = Run(opt)
    about = {**machine(run.java), "connections_usual": opt.connections, "seconds": opt.seconds, "rounds": opt.rounds,
             "java_opts": opt.java_opts, "version": opt.version, "note": opt.note, "record": "pack" if opt.pack else "sample"}
    try:
        run.run(Results(os.path.join(opt.work, "results.json"), about, opt.add))
    finally:
        run.stop()


if __name__ == "__main__":
    main()
