"""Start and memory of Janus as it is tried out: the sandbox with its sample."""
import os
import shutil
import statistics

import record
import scenarios
import servers
import wrk

PATIENT = "5253f9e3-f894-f01b-77ce-9bcae7b8ea9f"  # of the sample


def _spread(values):
    return {"median": statistics.median(values), "min": min(values), "max": max(values)}


def _sandbox(opt, options, store, archive=None):
    java = servers.java(options.split(), os.path.abspath(opt.jar))
    if archive:
        java[-2:] = ["@" + os.path.abspath(archive)]
    return servers.Janus("janus", opt.port + 3, "sandbox", java, store)


def started(opt, options, archive=None):
    """Seconds until metadata and a patient of the sample are there: once with an empty folder, then with the record in it."""
    store, log = os.path.join(opt.work, "starts"), os.path.join(opt.work, "starts.log")
    shutil.rmtree(store, ignore_errors=True)
    janus = _sandbox(opt, options, store, archive)
    ready = janus.base(opt.version) + "/metadata", f"{janus.base(opt.version)}/Patient/{PATIENT}"
    try:
        janus.start(log, *ready)
        janus.await_record()
        first = janus.startup.pop()
        for _ in range(opt.startups):
            janus.stop()
            janus.start(log, *ready)
    finally:
        janus.stop()
    return {"options": options, "first": first["read"], **{k: _spread([s[k] for s in janus.startup]) for k in ("seconds", "read", "cpu")}}


def memory(opt, options, archive=None):
    """MiB of the sandbox at rest and after a mixed load."""
    janus = _sandbox(opt, options, os.path.join(opt.work, "starts"), archive)
    try:
        janus.start(os.path.join(opt.work, "starts.log"), janus.base(opt.version) + "/metadata")
        janus.await_record()
        idle = janus.rss_mib()
        ids = record.of_sample(janus, opt.version)
        r = wrk.run(janus, scenarios.mixed(opt.version)(janus, ids), max(opt.prewarm, opt.seconds), opt.connections)
        return {"options": options, "idle_mib": idle, "loaded_mib": janus.rss_mib(), "requests": round(r["rps"] * max(opt.prewarm, opt.seconds))}
    finally:
        janus.stop()
