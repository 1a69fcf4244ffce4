#!/usr/bin/env python3
"""Writes performance.md and plots from results.json of main.py and the JSON of JMH; either may be missing."""
import argparse
import json
import os
import statistics

import plot
import targets
from plot import number

METHOD = """## Method

`src/bench/run.sh` makes this page; [src/bench](../src/bench/README.md) says how to run it. The load comes from `wrk` with one thread on the same
machine, connections are kept alive, and compression is asked for only where a table says so. All servers run for the whole
time; each is loaded alone, in turn, in an order that changes with the round, after slices of the same load until its CPU per
request stops falling. **CPU s per 1,000** is the processor time of the server's process tree for 1,000 answers, user and
kernel, garbage collection and compilation included; on a machine that others use too it is the figure to trust. Figures are
medians of the rounds, with the least and the most.

Beside Janus are measured: `limit`, a bare Vert.x server that sends answers made beforehand, so that no server on Vert.x can do much less
(`limit-gzip` compresses each of them anew); `hapi-plain-buffered`, HAPI's plain server with the resources in memory, which sends each answer
as a whole; `hapi-jpa`, HAPI's JPA server on PostgreSQL. They are no part of Janus and built apart; [src/bench](../src/bench/README.md#run)
says how they are started.
"""


def spread(s):
    return f"{number(s['median'])} ({number(s['min'])}–{number(s['max'])})" if s else "–"


def ratio(mine, other, inverse=False):
    if not mine or not other or not mine["median"] or not other["median"]:
        return "–"
    r = other["median"] / mine["median"]
    return f"{r:.2f}" if inverse else f"{r:.1f}×"


def table(head, rows):
    return ["| " + " | ".join(head) + " |", "|" + "---|" * len(head), *("| " + " | ".join(map(str, r)) + " |" for r in rows), ""]


def scenario(name, title, runs):
    own = next((r for n, r in runs.items() if n.startswith("janus")), None)
    rows = []
    for n, r in runs.items():
        mine = n.startswith("janus")
        compared = "" if mine or not own else ratio(own["cpu"], r["cpu"], inverse=n.startswith("limit"))
        rows.append((n, spread(r["cpu"]), compared, spread(r["rps"]), number(r["p50"]["median"]), number(r["p99"]["median"]),
                     number(r["bytes"]["median"]), r["bad"]))
    head = ("server", "CPU s per 1,000", "its CPU ÷ Janus'", "requests/s", "p50 ms", "p99 ms", "bytes/answer", "bad")
    return [f"**{name}**: {title}", "", *table(head, rows)]


def sweep(results, key, x_title, folder, charts):
    """A table and plots of what was measured at each value: {value: {server: summary}}."""
    measured = {int(k): v for k, v in results.get(key, {}).items()}
    names = list(dict.fromkeys(n for runs in measured.values() for n in runs))
    if not names:
        return []
    out = [f"### {x_title}", ""]
    rows = [(number(x), n, spread(r["cpu"]), spread(r["rps"]), number(r["p50"]["median"]), number(r["p99"]["median"]),
             number(r["p999"]["median"]), number(r["bytes"]["median"])) for x, runs in measured.items() for n, r in runs.items()]
    out += table((x_title, "server", "CPU s per 1,000", "requests/s", "p50 ms", "p99 ms", "p99.9 ms", "bytes/answer"), rows)
    for field, y_title in charts:
        series = {n: [(x, runs[n][field]["median"]) for x, runs in measured.items() if n in runs and runs[n][field]] for n in names}
        out += picture(folder, f"{key}-{field}", f"{y_title} by {x_title.lower()}", x_title, y_title, {n: s for n, s in series.items() if s})
    return out


def picture(folder, name, title, x_title, y_title, series):
    svg = plot.lines(title, x_title, y_title, series)
    if not svg:
        return []
    os.makedirs(os.path.join(folder, "performance"), exist_ok=True)
    with open(os.path.join(folder, "performance", name + ".svg"), "w") as f:
        f.write(svg)
    return [f"![{title}](performance/{name}.svg)", ""]


def load(results, folder):
    r = results
    busy = [m["other_cores"]["max"] for runs in r["scenarios"].values() for m in runs.values()]
    noise = f" Other work, the time that the machine was taken away included, took at most {max(busy):.2f} of {r['cores']} cores during a round of a scenario." if busy else ""
    programs = f", Linux {r['kernel']}, {r['wrk']}" if "wrk" in r else ""
    out = [METHOD, f"{r['cores']} cores ({r['cpu']}), {r['memory_gib']} GiB{programs}, {r['java']}, Janus with `{r['java_opts']}`; "
           f"{r['connections_usual']} connections, rounds as [listed](#when-each-was-measured); {r.get('patients_read', '–')} patients of the {r['record']}.{noise}", "",
           "## Targets", "", "CPU of the others for as many requests, divided by Janus' (share of `limit`: as a fraction); in brackets what was wanted.", "",
           *table(("workload", "scenario", "share of limit", "× hapi-plain-buffered", "× hapi-jpa", "reached"), targets.rows(r)),
           "## Under load", ""]
    for name, runs in r["scenarios"].items():
        out += scenario(name, r["titles"][name], runs)
    versions = r.get("versions", {})
    if versions:
        out += ["**versions**: the same search of 50 Observations in each", ""]
        out += table(("version", "CPU s per 1,000", "requests/s", "p50 ms", "p99 ms", "bytes/answer", "bad"),
                     [(n, spread(v["cpu"]), spread(v["rps"]), number(v["p50"]["median"]), number(v["p99"]["median"]), number(v["bytes"]["median"]), v["bad"])
                      for n, v in versions.items()])
    if r.get("measured"):
        out += ["### When each was measured", ""]
        out += table(("scenario or sweep", "at", "how", "commit"), [(n, m["at"], m["how"], m["commit"]) for n, m in r["measured"].items()])
    out += ["### Start and memory", ""]
    found = r.get("starts", {})
    if found:
        out += ["The sandbox with its sample, in seconds: until metadata is answered, until a patient is, and the same with an empty folder.", ""]
        out += table(("started with", "metadata", "a patient", "CPU s until then", "the first time"),
                     [(f"`{s['options']}`" + (" and the archive" if key == "archive" else ""), spread(s["seconds"]), spread(s["read"]), spread(s["cpu"]), number(s["first"])) for key, s in found.items()])
        m = r["memory"]
        out += [f"Its memory with `{m['options']}`: {m['idle_mib']} MiB at rest, {m['loaded_mib']} MiB after {number(m['requests'])} requests.", ""]
    out += ["The servers that are compared:", ""]
    out += table(("server", "s to the first 200 of metadata", "of a patient", "CPU s until then", "MiB at rest", "MiB after load", "its database's"),
                 [(n, spread(s["startup"]), spread(s["read"]), spread(s["startup_cpu"]), s["idle_mib"] or "–", s["loaded_mib"] or "–",
                   s["database_mib"] or "–") for n, s in r["servers"].items()])
    out += postgres(r)
    out += sweep(r, "connections", "Connections", folder, (("rps", "requests/s"), ("cpu", "CPU s per 1,000"), ("p99", "p99 ms")))
    out += sweep(r, "pages", "Resources a page", folder, (("cpu", "CPU s per 1,000"),))
    out += sweep(r, "rates", "Requests a second, arriving at random", folder, ())
    return out + patients(r, folder)


def postgres(r):
    found = r.get("postgres", {})
    if not found:
        return []

    def own(s):
        return f"{number(s['cpu']['median'] - s['database']['median'])}"
    rows = [(f"`{name}`", own(s), spread(s["database"]), spread(s["cpu"]), spread(s["rps"]), number(s["p50"]["median"]), number(s["p99"]["median"]), s["bad"])
            for name, s in found.items()]
    head = ("scenario", "Janus: CPU s per 1,000", "its database", "both", "requests/s", "p50 ms", "p99 ms", "bad")
    return ["### Janus and its database", "", "With the record in PostgreSQL, on the same processors.", "", *table(head, rows)]


def patients(r, folder):
    grown = {int(k): v for k, v in r.get("patients", {}).items()}
    if not grown:
        return []
    out = ["### Patients in the record", "", "Live is what a full collection leaves of the heap; resident memory follows the heap that it is allowed.", ""]
    out += table(("patients", "read: CPU s per 1,000", "read: p99 ms", "search: CPU s per 1,000", "search: p99 ms", "live MiB", "resident MiB", "file MiB"),
                 [(number(n), *(cell for k in ("read-json", "search") for cell in (spread(v[k]["cpu"]), number(v[k]["p99"]["median"]))),
                   number(v["live_mib"]), v["rss_mib"], number(v["store_mib"])) for n, v in grown.items()])
    for field, title in (("cpu", "CPU s per 1,000"), ("rps", "requests/s")):
        out += picture(folder, f"patients-{field}", f"{title} by patients", "Patients", title,
                       {k: [(n, v[k][field]["median"]) for n, v in grown.items()] for k in ("read-json", "search")})
    return out + picture(folder, "patients-memory", "Memory by patients", "Patients", "MiB",
                         {"live": [(n, v["live_mib"]) for n, v in grown.items()], "resident": [(n, v["rss_mib"]) for n, v in grown.items()]})


def jmh(results):
    """One table a benchmark class: its parameters, µs and bytes of an operation."""
    out = ["## One at a time", "", "JMH, one thread, `-prof gc`: the median of the iterations with the least and the most, and the bytes that an operation allocates.", ""]
    classes = {}
    for b in results:
        owner, method = b["benchmark"].split(".")[-2:]
        classes.setdefault(owner, []).append((method, b))
    for owner, rows in classes.items():
        parameters = list(dict.fromkeys(p for _, b in rows for p in b.get("params", {})))
        lines = []
        for method, b in rows:
            m, bytes_ = b["primaryMetric"], b["secondaryMetrics"].get("gc.alloc.rate.norm", b["secondaryMetrics"].get("·gc.alloc.rate.norm"))
            iterations = [nanos / 1000 for fork in m["rawData"] for nanos in fork]
            lines.append((method, *(b.get("params", {}).get(p, "") for p in parameters),
                          f"{statistics.median(iterations):.3g} ({min(iterations):.3g}–{max(iterations):.3g})",
                          number(bytes_["score"]) if bytes_ else "–"))
        out += [f"**{owner}**", "", *table(("operation", *parameters, "µs", "bytes"), lines)]
    return out


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("--load", help="results.json")
    p.add_argument("--jmh", help="JSON of JMH")
    p.add_argument("--findings", help="Markdown that says what the figures mean, put before them")
    p.add_argument("--out", required=True, help="a folder, for performance.md and performance/*.svg")
    opt = p.parse_args()
    page = ["# Performance", ""]
    if opt.findings and os.path.exists(opt.findings):
        with open(opt.findings) as f:
            first, _, rest = f.read().partition("\n")
            page += [rest if first.startswith("<!--") else f"{first}\n{rest}"]
    if opt.load and os.path.exists(opt.load):
        with open(opt.load) as f:
            results = json.load(f)
        if results["note"]:
            page += [f"**{results['note']}**", ""]
        page += load(results, opt.out)
    if opt.jmh and os.path.exists(opt.jmh) and os.path.getsize(opt.jmh):
        with open(opt.jmh) as f:
            page += jmh(json.load(f))
    os.makedirs(opt.out, exist_ok=True)
    with open(os.path.join(opt.out, "performance.md"), "w") as f:
        f.write("\n".join(page).rstrip() + "\n")


if __name__ == "__main__":
    main()
