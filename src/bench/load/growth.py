#!/usr/bin/env python3
"""What requests cost a PostgreSQL as the number of patients in it grows: blocks of 8 KB it looked at, rows it gave, its time.

    python3 src/bench/load/growth.py --jar src/app/target/quarkus-app/quarkus-run.jar --bundles FOLDER --work FOLDER

As many of Synthea's patients as wanted, or copies of a pack of them (--pack), are imported into a database for each number, with
appointments (population.py). The same requests are then sent for patients from all over the record. Needs PostgreSQL 15 or later
with its contributed modules (Debian: postgresql), or PG_BIN.
"""
import argparse
import datetime
import json
import os
import subprocess
import time
import urllib.parse

import imports
import population
import postgres
import record
import servers

TENANT = "bench"
VERSION = "dstu2"
SETTINGS = "shared_preload_libraries = 'pg_stat_statements'\nmax_wal_size = 4GB\n"
ASKED = 40  # patients

# Of a patient; {p} is its id, the others are what Grown.about finds. In DSTU2, where nothing else is said.
REQUESTS = {
    "read a patient": "Patient/{p}",
    "its history": "Patient/{p}/_history",
    "50 observations": "Observation?patient={p}&_count=50",
    "50 observations, in DSTU2.1": ("dstu2_1", "Observation?patient={p}&_count=50"),
    "observations of a code": "Observation?patient={p}&code=http://loinc.org|8302-2&_count=50",
    "observations since a time": "Observation?patient={p}&date=gt2015-01-01&_count=50",
    "observations since a time, in May2015": ("may2015", "Observation?patient={p}&date=%3E2015-01-01&_count=50"),
    "vital signs": "Observation?patient={p}&category=vital-signs&_count=50",
    "conditions": "Condition?patient={p}&_count=50",
    "prescriptions": "MedicationOrder?patient={p}&_count=50",
    "encounters": "Encounter?patient={p}&_count=50",
    "encounters, and whom they name": "Encounter?patient={p}&_count=50&_include=Encounter:patient&_include=Encounter:practitioner",
    "immunizations": "Immunization?patient={p}&_count=50",
    "allergies": "AllergyIntolerance?patient={p}&_count=50",
    "a patient by identifier": "Patient?identifier={identifier}",
    "patients by family name": "Patient?family={family}",
    "patients born in a week": "Patient?birthdate=ge{born}&birthdate=le{week}",
    "patients born in a week, in May2015": ("may2015", "Patient?birthdate=%3E%3D{born}&birthdate=%3C%3D{week}"),
    "a practitioner's appointments of a day": "Appointment?practitioner={practitioner}&date=" + population.DAYS[0],
}


def options():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("--jar", required=True, help="the packaged application, quarkus-run.jar")
    source = p.add_mutually_exclusive_group(required=True)
    source.add_argument("--bundles", help="a folder of Bundles that Synthea made (README.md), for as many patients as are wanted at most")
    source.add_argument("--pack", help="a folder with resources.ndjson, patients.txt and search.txt, to be copied")
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
        self.pack, self.bundles = opt.pack, opt.bundles

    def fill(self):
        """Imports what is missing; says how long that took."""
        done = f"{self.folder}/done"
        if os.path.exists(done):
            return
        if self.bundles:
            paths = population.of_bundles(self.bundles, self.patients, self.folder)
        else:
            paths = population.of_copies(self.pack, self.patients, self.folder)
        began, cpu = time.monotonic(), imports.cpu(self.database.pid)
        command = [*self.janus.command, "import", "--tenant", TENANT, "--from", VERSION, *paths]
        with open(f"{self.folder}/import.log", "w") as log:
            result = subprocess.run(command, stdout=log, stderr=log, check=False)
        if result.returncode > 1:
            raise SystemExit(f"The import failed, see {self.folder}/import.log")
        seconds, cpu = time.monotonic() - began, imports.cpu(self.database.pid) - cpu
        for path in filter(os.path.isfile, paths):
            os.remove(path)
        self.database.tidy()
        self.database.sql("CREATE EXTENSION IF NOT EXISTS pg_stat_statements")
        number = int(self.database.sql("SELECT count(*) FROM resource"))
        size = int(self.database.sql(f"SELECT pg_database_size('{postgres.USER}')"))
        with open(done, "w") as file:
            json.dump({"resources": number, "bytes": size, "seconds": seconds, "database_cpu": cpu}, file)

    def about(self, patient_id):
        """What stands for the names in requests."""
        base = self.janus.base(VERSION)
        patient = self.janus.json(f"{base}/Patient/{patient_id}")
        identifier, born = patient["identifier"][0], datetime.date.fromisoformat(patient["birthDate"])
        appointment = self.janus.json(f"{base}/Appointment?patient={patient_id}&_count=1")["entry"][0]["resource"]
        actors = [participant["actor"]["reference"].split("/") for participant in appointment["participant"]]
        return {"p": patient_id, "identifier": urllib.parse.quote(f"{identifier['system']}|{identifier['value']}"),
                "family": urllib.parse.quote(patient["name"][0]["family"][0]),
                "born": born, "week": born + datetime.timedelta(days=6),
                "practitioner": next(actor for kind, actor in actors if kind == "Practitioner")}

    def measure(self):
        """For each kind of request what one costs the database."""
        ids = record.lines(f"{self.folder}/search.txt")
        asked = [self.about(patient) for patient in ids[::max(1, len(ids) // ASKED)][:ASKED]]
        costs = {}
        for name, request in REQUESTS.items():
            version, path = request if isinstance(request, tuple) else (VERSION, request)
            for again in range(2):  # so that statements are prepared, and blocks in memory as far as they fit
                self.database.sql("SELECT pg_stat_statements_reset()")
                for about in asked:
                    self.janus.json(f"{self.janus.base(version)}/{path.format(**about)}")
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
