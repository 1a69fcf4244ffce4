"""Imports files into a PostgreSQL on this machine: how fast, again, and after it was killed on the way.

    python3 src/bench/load/imports.py --jar src/app/target/quarkus-app/quarkus-run.jar PATH...

PATH is what the command import takes. Needs PostgreSQL 15 or later (Debian: postgresql), or PG_BIN.
"""
import argparse
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time

from postgres import Postgres, USER

TENANT = "bench"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--jar", required=True, help="quarkus-run.jar")
    parser.add_argument("--port", type=int, default=54329, help="of the private PostgreSQL (default %(default)s)")
    parser.add_argument("--kill-after", type=float, default=10, help="seconds until an import is killed (default %(default)s)")
    parser.add_argument("--from", dest="version", default="dstu2", help="FHIR version of the files (default %(default)s)")
    parser.add_argument("paths", nargs="+", metavar="PATH")
    options = parser.parse_args()
    folder = tempfile.mkdtemp(prefix="janus-imports", dir="/tmp")
    os.chmod(folder, 0o755)
    database = Postgres(f"{folder}/cluster", options.port)
    database.start()
    try:
        whole(options, database, folder)
        killed(options, database, folder)
    finally:
        database.stop()
        shutil.rmtree(folder)


def whole(options, database, folder):
    """Once, and once more."""
    made = fresh(options, database, folder, "whole")
    before = cpu(database.pid)
    started = time.monotonic()
    text = imported(options, made, folder)
    seconds = time.monotonic() - started
    print(f"import: {total(text)} resources in {seconds:.1f} s with the start of Java,"
          f" {total(text) / seconds:.0f}/s; PostgreSQL {cpu(database.pid) - before:.1f} s of CPU")
    print(said(text))
    print(sizes(database, "whole"))
    started = time.monotonic()
    text = imported(options, made, folder)
    print(f"again: {time.monotonic() - started:.1f} s")
    print(said(text))


def killed(options, database, folder):
    """Killed on the way, and done again: as much as the whole."""
    made = fresh(options, database, folder, "killed")
    process = subprocess.Popen(command(options), env=made, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.STDOUT)
    time.sleep(options.kill_after)
    process.send_signal(signal.SIGKILL)
    process.wait()
    half = counted(database, "killed")
    imported(options, made, folder)
    all_of_it, expected = counted(database, "killed"), counted(database, "whole")
    print(f"killed after {options.kill_after} s with {half} resources; then {all_of_it} of {expected}")
    if all_of_it != expected:
        sys.exit("Something is missing, or there twice.")


def fresh(options, database, folder, name):
    """A migrated database; the environment for commands that use it."""
    sql(database, "postgres", f"create database {name}")
    made = dict(
        os.environ,
        JANUS_STORE_KIND="postgres",
        QUARKUS_DATASOURCE_REACTIVE_URL=f"postgresql://127.0.0.1:{database.port}/{name}",
        QUARKUS_DATASOURCE_USERNAME=USER,
        QUARKUS_DATASOURCE_PASSWORD="none")
    subprocess.run(["java", "-jar", os.path.abspath(options.jar), "migrate"], env=made, cwd=folder, check=True)
    return made


def command(options):
    paths = [os.path.abspath(path) for path in options.paths]
    return ["java", "-Xmx1g", "-jar", os.path.abspath(options.jar), "import", "--tenant", TENANT, "--from", options.version, *paths]


def imported(options, made, folder):
    result = subprocess.run(command(options), env=made, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
    if result.returncode > 1:
        sys.exit(result.stdout)
    return result.stdout


def total(text):
    return int(re.search(r"([\d,]+) resources in", text)[1].replace(",", ""))


def said(text):
    return "\n".join("  " + line for line in text.splitlines() if line.startswith(("type", "total")) or "resources in" in line)


def counted(database, name):
    return int(sql(database, name, f"select count(*) from resource where tenant = '{TENANT}'"))


def sizes(database, name):
    return sql(database, name, "select '  ' || relname || ' ' || pg_size_pretty(pg_relation_size(oid)) from pg_class"
               " where relkind in ('r', 'i') and relnamespace = 'public'::regnamespace and pg_relation_size(oid) > 1000000"
               " order by pg_relation_size(oid) desc")


def sql(database, name, statement):
    return subprocess.run(
        ["psql", "-h", "127.0.0.1", "-p", str(database.port), "-U", USER, "-d", name, "-Atc", statement],
        capture_output=True, text=True, check=True).stdout.rstrip()


def cpu(pid):
    """Seconds of a process and all that it started, those that ended too."""
    ticks = 0
    for entry in os.listdir("/proc"):
        if entry.isdigit():
            try:
                with open(f"/proc/{entry}/stat") as f:
                    fields = f.read().rsplit(")", 1)[1].split()
            except OSError:
                continue
            if int(entry) == pid:
                ticks += sum(int(field) for field in fields[11:15])
            elif int(fields[1]) == pid:
                ticks += int(fields[11]) + int(fields[12])
    return ticks / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
