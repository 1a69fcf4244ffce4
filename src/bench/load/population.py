"""Whom growth.py imports: copies of a pack of patients, or as many of Synthea's own Bundles. Each patient gets appointments, which
Synthea does not make.

Both put into a folder what is to be imported and search.txt, the ids of the patients to ask for, and give what import is called with.
"""
import glob
import json
import os

import record

PRACTITIONERS = 5  # of each copy of a pack have appointments
PATIENTS_OF_ONE = 8  # about so many patients has each of them
DAYS = [f"2026-03-{day:02}" for day in range(2, 12)]  # on each of which each patient has one
ABOUT_OTHERS = ("hospitalInformation", "practitionerInformation")  # how names of files begin that are of no patient


def of_copies(pack, patients, folder):
    """Copies with other ids, identifiers, family names and birth dates; each has practitioners of its own."""
    record.multiply(pack, patients, folder)
    practitioners = [r["id"] for r in map(json.loads, record.lines(f"{pack}/resources.ndjson"))
                     if r["resourceType"] == "Practitioner"][:PRACTITIONERS]

    def practitioner(number, patient):
        return practitioners[number % PRACTITIONERS] + patient[patient.rindex("-"):]
    _write_appointments(folder, record.lines(f"{folder}/patients.txt"), practitioner)
    return [f"{folder}/resources.ndjson", f"{folder}/appointments.ndjson"]


def of_bundles(bundles, patients, folder):
    """The first of the files of patients there, by name, which is the patient's id, and all that are about others."""
    files = sorted(glob.glob(f"{bundles}/*.json"))
    others = [file for file in files if os.path.basename(file).startswith(ABOUT_OTHERS)]
    own = [file for file in files if file not in set(others)][:patients]
    if len(own) < patients or len(others) < len(ABOUT_OTHERS):
        raise SystemExit(f"There are {len(own)} files of patients in {bundles}, and {len(others)} about others: "
                         f"{patients} and {len(ABOUT_OTHERS)} are needed, see README.md")
    os.makedirs(f"{folder}/bundles", exist_ok=True)
    for file in others + own:
        linked = f"{folder}/bundles/{os.path.basename(file)}"
        if not os.path.exists(linked):
            os.symlink(os.path.abspath(file), linked)
    ids = [os.path.basename(file).removesuffix(".json") for file in own]
    practitioners = [entry["resource"]["id"] for file in others for entry in _bundle(file)["entry"]
                     if entry["resource"]["resourceType"] == "Practitioner"]

    def practitioner(number, _):
        return practitioners[number // PATIENTS_OF_ONE % len(practitioners)]
    _write_appointments(folder, ids, practitioner)
    with open(f"{folder}/search.txt", "w") as out:
        out.write("\n".join(ids) + "\n")
    return [f"{folder}/bundles", f"{folder}/appointments.ndjson"]


def _bundle(file):
    with open(file) as f:
        return json.load(f)


def _write_appointments(folder, patients, practitioner):
    """Of each patient one on each day, with the practitioner that is theirs by number and id."""
    with open(f"{folder}/appointments.ndjson", "w") as out:
        for number, patient in enumerate(patients):
            actors = [f"Patient/{patient}", f"Practitioner/{practitioner(number, patient)}"]
            for day in DAYS:
                hour = f"{day}T{8 + number % 8:02}"
                out.write(json.dumps({
                    "resourceType": "Appointment", "id": f"a{number}-{day}", "status": "booked",
                    "start": f"{hour}:00:00Z", "end": f"{hour}:30:00Z",
                    "participant": [{"actor": {"reference": actor}, "status": "accepted"} for actor in actors]}) + "\n")
