#!/usr/bin/env python3
"""Says what allocates while Janus answers one scenario with the sandbox's sample, by Java Flight Recorder. See README.md."""
import argparse
import collections
import json
import os
import subprocess
import tempfile

import record
import scenarios
import servers
import wrk

EVENT = "jdk.ObjectAllocationSample"


def tool(name):
    home = os.environ.get("JAVA_HOME")
    return os.path.join(home, "bin", name) if home else name


def dotted(name):
    """The recorder writes slashes between packages, but for classes made at run time."""
    return name.replace("/", ".")


def place(frames, ours):
    """The innermost frame, or the innermost of ours."""
    for f in frames:
        owner = dotted(f["method"]["type"]["name"])
        if not ours or owner.startswith("org.janusfhir"):
            return f"{owner if not ours else owner.removeprefix('org.janusfhir.')}.{f['method']['name']}:{f['lineNumber']}"
    return "–"


def samples(pid, load, file):
    """[(class, frames, weight)] of what is allocated while load runs."""
    start = [tool("jcmd"), str(pid), "JFR.start", "name=bench", "settings=profile", f"{EVENT}#throttle=1000/s"]
    subprocess.run(start, check=True, stdout=subprocess.DEVNULL)
    r = load()
    subprocess.run([tool("jcmd"), str(pid), "JFR.stop", "name=bench", f"filename={file}"], check=True, stdout=subprocess.DEVNULL)
    printed = subprocess.run([tool("jfr"), "print", "--json", "--stack-depth", "64", "--events", EVENT, file],
                             check=True, capture_output=True, text=True).stdout
    events = [e["values"] for e in json.loads(printed)["recording"]["events"]]
    return r, [(dotted(v["objectClass"]["name"]), (v["stackTrace"] or {"frames": []})["frames"], v["weight"]) for v in events]


def main():
    p = argparse.ArgumentParser(description=__doc__)
    p.add_argument("scenario", help="its name, e.g. read-json")
    p.add_argument("--jar", required=True, help="the packaged application, quarkus-run.jar")
    p.add_argument("--version", default="dstu2", help="the FHIR version (dstu2)")
    p.add_argument("--seconds", type=int, default=10, help="of the recording, after as many of warm-up")
    p.add_argument("--port", type=int, default=18090)
    p.add_argument("--top", type=int, default=25, help="lines of each list")
    opt = p.parse_args()
    with tempfile.TemporaryDirectory() as work:
        janus = servers.Janus("janus", opt.port, "sandbox", servers.java(["-Xmx1g"], os.path.abspath(opt.jar)), f"{work}/store")
        try:
            janus.start(f"{work}/log", janus.base(opt.version) + "/metadata")
            janus.await_record()
            ids = record.of_sample(janus, opt.version)
            groups = scenarios.of(opt.version)[opt.scenario].groups(janus, ids)
            wrk.run(janus, groups, opt.seconds, 16)
            r, found = samples(janus.process.pid, lambda: wrk.run(janus, groups, opt.seconds, 16), f"{work}/recording.jfr")
        finally:
            janus.stop()
    total = sum(w for _, _, w in found)
    print(f"{opt.scenario} in {opt.version}: about {total / max(r['rps'] * opt.seconds, 1):,.0f} bytes a request")
    lists = (("our line", lambda c, f: place(f, True)), ("innermost line", lambda c, f: place(f, False)), ("class", lambda c, f: c))
    for title, key in lists:
        by = collections.Counter()
        for c, frames, w in found:
            by[key(c, frames)] += w
        print(f"\n{'share':>6}  {title}")
        for name, w in by.most_common(opt.top):
            print(f"{w / total:6.1%}  {name}")


if __name__ == "__main__":
    main()
