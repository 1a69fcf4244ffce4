#!/usr/bin/env python3
"""What requests cost a PostgreSQL as the number of patients in it grows: blocks of 8 KB it looked at, rows it gave, its time.

    python3 src/bench/load/growth.py --jar src/app/target/quarkus-app/quarkus-run.jar --pack PACK --work FOLDER

A pack of Synthea patients (see README.md) is copied until there are as many as wanted, each with a record of its own, and imported
into a database for each number. The same requests are then sent for patients from all over the record. Needs PostgreSQL 15 or later
with its contributed modules (Debian: postgresql), or PG_BIN.
"""
import argparse
import json
import os
import subprocess
import time

import imports
import postgres
import record
import servers

TENANT = "bench"
VERSION = "dstu2"
SETTINGS = "shared_preload_libraries = 'pg_stat_statements'\nmax_wal_size = 4GB\n"
ASKED = 40  # patients

# Of a patient; {p} is its id.
REQUESTS = {
    "read a patient": "Patient/{p}",
    "its history": "Patient/{p}/_history",
    "50 observations": "Observation?patient={p}&_count=50",
    "observations of a code": "Observation?patient={p}&code=http://loinc.org|8302-2&_count=50",
    "observations since a time": "Observation?patient={p}&date=gt2015-01-01&_count=50",
    "vital signs": "Observation?patient={p}&category=vital-signs&_count=50",
    "conditions": "Condition?patient={p}&_count=50",
    "prescriptions": "MedicationOrder?patient={p}&_count=50",
    "encounters": "Encounter?patient={p}&_count=50",
    "immunizations": "Immunization?patient={p}&_count=50",
    "allergies": "AllergyIntolerance?patient={p}&_count=50",
}


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--jar", required=True, help="the packaged application, quarkus-run.jar")
    p.add_argument("--pack", required=True, help="a folder with resources.ndjson, patients.txt and search.txt")
    p.add_argument("--work", required=True, help="a folder for databases, kept from one run to the next, and growth.json")
    p.add_argument("--patients", default="100,1000,10000", help="how many (100,1000,10000)")
    p.add_argument("--port", type=int, default=18195, help="of Janus; the database has the next (18195)")
    return p.parse_args()


class Grown:
    """A database with so many patients, and Janus before it."""

    def __init__(self, opt, patients):
        self.patients = patients
        self.folder = os.path.join(opt.work, f"growth-{patients}")
        self.database = postgres.Postgres(f"{self.folder}/cluster", opt.port + 1, SETTINGS)
        os.makedirs(self.folder, exist_ok=True)
        os.chmod(self.folder, 0o755)  # the database's user goes through it
        settings = ["-Djanus.store.kind=postgres", "-Djanus.store.postgres.migrate-at-start=true", "-Djanus.cache.max-bytes=0",
                    f"-Dquarkus.datasource.reactive.url=postgresql://127.0.0.1:{opt.port + 1}/{postgres.USER}",
                    f"-Dquarkus.datasource.username={postgres.USER}", "-Dquarkus.datasource.password=none"]
        self.janus = servers.Janus("janus", opt.port, TENANT, servers.java(["-Xmx1g"], opt.jar), f"{self.folder}/store", settings)
        self.pack = opt.pack

    def fill(self):
        """Imports what is missing; says how long that took."""
        done = f"{self.folder}/done"
        if os.path.exists(done):
            return
        record.multiply(self.pack, self.patients, self.folder)
        began, cpu = time.monotonic(), imports.cpu(self.database.pid)
        command = [*self.janus.command, "import", "--tenant", TENANT, f"{self.folder}/resources.ndjson"]
        with open(f"{self.folder}/import.log", "w") as log:
            result = subprocess.run(command, stdout=log, stderr=log, check=False)
        if result.returncode > 1:
            raise SystemExit(f"The import failed, see {self.folder}/import.log")
        seconds, cpu = time.monotonic() - began, imports.cpu(self.database.pid) - cpu
        os.remove(f"{self.folder}/resources.ndjson")
        self.database.tidy()
        self.database.sql("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        number = int(self.database.sql("SELECT count(*) FROM resource"))
        size = int(self.database.sql(f"SELECT pg_database_size('{postgres.USER}')"))
        with open(done, "w") as file:
            json.dump({"resources": number, "bytes": size, "seconds": seconds, "database_cpu": cpu}, file)

    def measure(self):
        """For each kind of request what one costs the database."""
        ids = record.lines(f"{self.folder}/search.txt")
        asked = ids[::max(1, len(ids) // ASKED)][:ASKED]
        base = self.janus.base(VERSION)
        costs = {}
        for name, path in REQUESTS.items():
            for again in range(2):  # so that statements are prepared, and blocks in memory as far as they fit
                self.database.sql("SELECT pg_stat_statements_reset()")
                for patient in asked:
                    self.janus.json(f"{base}/{path.format(p=patient)}")
            row = self.database.sql("SELECT sum(calls), sum(rows), sum(shared_blks_hit + shared_blks_read), sum(total_exec_time)"
                                    " FROM pg_stat_statements WHERE query LIKE '%resource%'")
            calls, rows, blocks, millis = (float(v) for v in row.split("|"))
            costs[name] = {"statements": calls / len(asked), "rows": rows / len(asked), "blocks": blocks / len(asked),
                           "ms": millis / len(asked)}
        return costs

    def run(self):
        self.database.start()
        try:
            self.fill()
            self.janus.start(f"{self.folder}/janus.log", self.janus.base(VERSION) + "/metadata")
            try:
                with open(f"{self.folder}/done") as file:
                    return {**json.load(file), "requests": self.measure()}
            finally:
                self.janus.stop()
        finally:
            self.database.stop()


def main():
    opt = options()
    os.makedirs(opt.work, exist_ok=True)
    found = {}
    for patients in (int(n) for n in opt.patients.split(",")):
        found[patients] = Grown(opt, patients).run()
        of = found[patients]
        print(f"{patients} patients: {of['resources']} resources, {of['bytes'] / 1e6:.0f} MB, imported in {of['seconds']:.0f} s"
              f" ({of['resources'] / of['seconds']:.0f}/s), of which the database's CPU {of['database_cpu']:.0f} s", flush=True)
    with open(os.path.join(opt.work, "growth.json"), "w") as file:
        json.dump(found, file, indent=1)
    print("\n| request, rows / blocks / ms |" + "".join(f" {n} |" for n in found))
    print("|---|" + "---|" * len(found))
    for name in REQUESTS:
        cells = (of["requests"][name] for of in found.values())
        print(f"| {name} |" + "".join(f" {c['rows']:.1f} / {c['blocks']:.0f} / {c['ms']:.2f} |" for c in cells))


if __name__ == "__main__":
    main()
