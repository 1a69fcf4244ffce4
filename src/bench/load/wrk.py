"""Loads a server with wrk, one thread, and takes its CPU seconds meanwhile."""
import json
import os
import re
import subprocess
import sys
import tempfile

import processes

LUA = os.path.join(os.path.dirname(os.path.abspath(__file__)), "load.lua")


def run(server, groups, seconds, connections, rate=0):
    """rate: mean requests a second, arriving at random; 0 for as many as are answered."""
    with tempfile.NamedTemporaryFile("w", suffix=".requests") as file:
        for share, requests in groups:
            file.write(f"# {share}\n")
            for path, headers in requests:
                file.write("\t".join([path, *(f"{k}: {v}" for k, v in headers.items())]) + "\n")
        file.flush()
        pause = connections * 1000 / rate if rate else 0
        command = ["wrk", "-t1", f"-c{connections}", f"-d{seconds}s", "--timeout", "10s", "-s", LUA, server.root,
                   "--", file.name, str(pause)]
        base = [server.database.pid] if server.database else []
        busy, used, database = processes.machine_busy(), processes.cpu(server.pids), processes.cpu(base)
        process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
        text = process.stdout.read()
        _, _, usage = os.wait4(process.pid, 0)
        process.returncode = 0
        used, database = processes.cpu(server.pids) - used, processes.cpu(base) - database
    own = usage.ru_utime + usage.ru_stime
    found = re.search(r"RESULT (\{.*\})", text)
    if not found:
        sys.exit("wrk failed: " + text)
    r = json.loads(found[1])
    took = r["us"] / 1e6
    requests = max(r["requests"], 1)
    return {"rps": (r["requests"] - r["bad"]) / took, "cpu": used * 1000 / requests if server.pids else None,
            "database": database * 1000 / requests if base else None,
            "p50": r["p50"] / 1e3, "p99": r["p99"] / 1e3, "p999": r["p999"] / 1e3, "bytes": r["bytes"] / requests,
            "bad": r["bad"], "other_cores": max(0.0, (processes.machine_busy() - busy - used - own) / took)}
