"""The record that is asked for: a pack of patients, more copies of it, or the sandbox's sample."""
import datetime
import json
import os
import re
import shutil
import subprocess
import sys


class Ids:
    """reads: ids of Patients; searches: ids of those with at least 50 Observations."""

    def __init__(self, reads, searches):
        self.reads, self.searches = reads, searches


def lines(path):
    with open(path) as f:
        return [line for line in f.read().split("\n") if line]


def of_pack(folder):
    return Ids(lines(f"{folder}/patients.txt"), lines(f"{folder}/search.txt"))


def of_sample(janus, version):
    """Asks the sandbox for its patients."""
    base = janus.base(version)
    found = janus.json(f"{base}/Patient?name:contains=a,e,i,o,u&_count=100").get("entry", [])
    reads = [e["resource"]["id"] for e in found if e["resource"]["resourceType"] == "Patient"]
    searches = [i for i in reads if len(janus.json(f"{base}/Observation?patient={i}&_count=50").get("entry", [])) >= 50]
    return Ids(reads, searches)


def _stamp(java, pack):
    return f"{os.path.abspath(pack)} {os.path.getmtime(pack + '/resources.ndjson')} {os.path.getmtime(java[-1])}"


def _is_made(folder, stamp):
    done = os.path.join(folder, "store.done")
    return os.path.exists(done) and open(done).read() == stamp


def imported(java, pack, tenant, folder, stamp=None):
    """A store with the pack's resources; made once, then kept beside others in that folder."""
    store = os.path.join(folder, "store")
    stamp = stamp or _stamp(java, pack)
    if not _is_made(folder, stamp):
        shutil.rmtree(store, ignore_errors=True)
        command = [*java[:-2], f"-Djanus.store.path={store}", f"-Djanus.tenants.{tenant}.open=true",
                   f"-Djanus.authorization.tenants={tenant}", "-Djanus.sandbox.enabled=false", *java[-2:],
                   "import", "--tenant", tenant, f"{pack}/resources.ndjson"]
        result = subprocess.run(command, stdout=sys.stderr, stderr=sys.stderr, check=False)
        if result.returncode > 1:
            sys.exit("The import failed")
        with open(store + ".done", "w") as f:
            f.write(stamp)
    return store


def copied(store, name):
    """Another copy of a store, for a second process."""
    copy = f"{store}-{name}"
    shutil.rmtree(copy, ignore_errors=True)
    shutil.copytree(store, copy)
    return copy


def _patients(resource):
    """Ids of the patients that a resource is of or refers to."""
    found = set(re.findall(r'"reference": ?"Patient/([^"/]+)"', json.dumps(resource)))
    return found | ({resource["id"]} if resource["resourceType"] == "Patient" else set())


# In a line of a template: where a copy's ids and identifiers end, where its family names do, and when its patient is born.
_ID, _FAMILY, _BORN = "\0", "\1", "\2"


class Template:
    """A resource of which there will be copies with other ids, identifiers, family names and birth dates."""

    def __init__(self, resource):
        self.patients = _patients(resource)
        self.born = datetime.date.fromisoformat(resource["birthDate"]) if "birthDate" in resource else None
        line = json.dumps({**_marked(resource), "id": resource["id"] + _ID}, ensure_ascii=False)
        for mark in (_ID, _FAMILY, _BORN):
            line = line.replace(f"\\u{ord(mark):04x}", mark)
        self.line = line + "\n"

    def copy(self, n):
        """The line of copy n: names as long as those of any other, since searches ask how they begin; born n days later."""
        line = self.line.replace(_ID, suffix(n)).replace(_FAMILY, f"{n:04}")
        return line.replace(_BORN, str(self.born + datetime.timedelta(days=n))) if self.born else line


def suffix(n):
    """Ends the ids and identifiers of copy n."""
    return f"-{n}"


def _marked(value):
    """The same with marks where copies differ, but for its own id."""
    if isinstance(value, list):
        return [_marked(v) for v in value]
    if isinstance(value, dict):
        return {k: _marked_element(k, v) for k, v in value.items()}
    return value


def _marked_element(name, value):
    if name == "reference" and isinstance(value, str) and "/" in value and ":" not in value:
        return value + _ID
    if name == "identifier" and isinstance(value, list):
        return [{**_marked(one), "value": one["value"] + _ID} if "value" in one else _marked(one) for one in value]
    if name == "family":  # a list in DSTU2
        return [family + _FAMILY for family in value] if isinstance(value, list) else value + _FAMILY
    return _BORN if name == "birthDate" else _marked(value)


def of_many(java, pack, patients, tenant, folder):
    """A pack and a store with so many patients, made unless they are there."""
    stamp = f"{patients} patients, {_stamp(java, pack)}"
    if not _is_made(folder, stamp):
        multiply(pack, patients, folder)
        imported(java, folder, tenant, folder, stamp)
        os.remove(f"{folder}/resources.ndjson")
    return folder, os.path.join(folder, "store")


def multiply(pack, patients, folder):
    """Copies of a pack, each referring to its own, and of the last one some patients; Template says what differs."""
    os.makedirs(folder, exist_ok=True)
    source = [json.loads(line) for line in lines(f"{pack}/resources.ndjson")]
    templates = [Template(r) for r in source]
    everybody = [r["id"] for r in source if r["resourceType"] == "Patient"]
    listed = {name: lines(f"{pack}/{name}") for name in ("patients.txt", "search.txt")}
    kept = {name: [] for name in listed}
    with open(f"{folder}/resources.ndjson", "w") as out:
        for n in range(-(-patients // len(everybody))):
            some = set(everybody[:patients - n * len(everybody)])
            out.writelines(template.copy(n) for template in templates if template.patients <= some)
            for name, ids in listed.items():
                kept[name] += [i + suffix(n) for i in ids if i in some]
    for name, ids in kept.items():
        with open(f"{folder}/{name}", "w") as out:
            out.write("\n".join(ids) + "\n")
