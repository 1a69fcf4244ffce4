"""What was wanted of the figures, beside them: one row for each line of the table of targets."""
from plot import number

# scenario: what it is, share of limit's CPU, times hapi-plain-buffered's, times hapi-jpa's
SCENARIOS = {
    "read-json": ("read Patient, JSON, open root", 0.70, 5, 60),
    "read-xml": ("read Patient, XML", 0.70, 5, 30),
    "read-token": ("read with bearer token (RS256, scopes checked, audit on)", 0.55, 4, 45),
    "search": ("Observation search by patient, `_count=50`", 0.55, 40, 400),
    "read-304": ("conditional read, 304", 0.75, None, None),
    "search-cold": ("cold search, nothing encoded yet, 50 entries", 0.15, 10, 100),
    "mixed": ("70 % reads, 30 % searches", 0.60, 20, 150),
}
# the same of Janus with its record in PostgreSQL: times hapi-jpa's, on the same PostgreSQL
POSTGRES = {"read-json": ("read Patient, JSON", 6), "search": ("Observation search by patient, `_count=50`", 25)}
VERSIONS_DIFFER = 1.05
START, START_WITH_ARCHIVE = 1.5, 0.8  # s
MEMORY, MEMORY_PER_1000 = 200, 40  # MiB
P99 = 2  # times limit's


def _cpu(runs, name):
    found = runs.get(name)
    return found["cpu"]["median"] if found and found["cpu"] else None


def _own(runs):
    return next((n for n in runs if n in ("janus", "janus-cold")), None)


def _verdict(checks):
    """Whether all that was measured is enough; a check is None where nothing was."""
    known = [c for c in checks if c is not None]
    return "–" if not known else "yes" if all(known) else "no"


def _ratio(value, wanted, sign="≥", unit=""):
    if wanted is None:
        return "–", None
    if value is None:
        return f"– ({sign} {wanted:g}{unit})", None
    enough = value >= wanted if sign == "≥" else value <= wanted
    return f"**{number(value)}{unit}** ({sign} {wanted:g}{unit})", enough


def _scenario(name, runs):
    title, share, buffered, jpa = SCENARIOS[name]
    mine = _cpu(runs, _own(runs))

    def against(other):
        theirs = _cpu(runs, other)
        return theirs / mine if mine and theirs else None
    cells = [_ratio(against("limit"), share), _ratio(against("hapi-plain-buffered"), buffered, unit="×"), _ratio(against("hapi-jpa"), jpa, unit="×")]
    return title, f"`{name}`", *(text for text, _ in cells), _verdict(enough for _, enough in cells)


def _postgres(name, runs):
    title, wanted = POSTGRES[name]
    mine, limit, jpa = (_cpu(runs, n) for n in ("janus-postgres", "limit", "hapi-jpa"))
    text, enough = _ratio(jpa / mine if mine and jpa else None, wanted, unit="×")
    of_limit = f"{number(limit / mine)}" if mine and limit else "–"
    was = f" ({number(mine)} s per 1,000)" if mine else ""
    return f"{title}, PostgreSQL store, database's CPU included{was}", f"`{name}`", of_limit, "–", text, _verdict([enough])


def _versions(r):
    """Each version's CPU against that of the one that is asked for usually; the share that its answers are larger is beside it."""
    runs = r.get("versions", {})
    usual = runs.get(r.get("version"))
    for name, own in runs.items():
        if usual and own is not usual:
            text, enough = _ratio(own["cpu"]["median"] / usual["cpu"]["median"], VERSIONS_DIFFER, "≤", "×")
            larger = own["bytes"]["median"] / usual["bytes"]["median"]
            yield f"the same in {name} instead of {r['version']}", "`versions`", f"{text}; bytes {number(larger)}×", "–", "–", _verdict([enough])


def _start(r, key, title, wanted):
    found = r.get("starts", {}).get(key)
    mine = found["read"]["median"] if found else None
    text, enough = _ratio(mine, wanted, "≤", " s")

    def beside(name):
        theirs = r["servers"].get(name, {}).get("read")
        return f"{number(theirs['median'])} s" if theirs else "–"
    limit, *others = (beside(n) for n in ("limit", "hapi-plain-buffered", "hapi-jpa"))
    return title, "start", f"{text}; limit {limit}", *others, _verdict([enough])


def _memory(r):
    found = r.get("memory")
    text, enough = _ratio(found["loaded_mib"] if found else None, MEMORY, "≤", " MiB")
    options = f" (`{found['options']}`)" if found else ""
    yield f"memory of the sandbox after load{options}", "memory", text, "–", "–", _verdict([enough])
    text, enough = _ratio(per_1000_patients(r), MEMORY_PER_1000, "≤", " MiB")
    yield "memory of each further 1,000 patients", "`patients`", text, "–", "–", _verdict([enough])


def per_1000_patients(r):
    """MiB of live objects that 1,000 patients add, from the least and the most that were measured; None if there are not two."""
    live = sorted((int(n), v["live_mib"]) for n, v in r.get("patients", {}).items())
    if len(live) < 2:
        return None
    (few, least), (many, most) = live[0], live[-1]
    return (most - least) / (many - few) * 1000


def _latency(r):
    for rate, runs in r.get("rates", {}).items():
        mine, limit = runs.get("janus"), runs.get("limit")
        value = mine["p99"]["median"] / limit["p99"]["median"] if mine and limit else None
        text, enough = _ratio(value, P99, "≤", "× limit's")
        was = f"; {number(mine['p99']['median'])} ms" if mine else ""
        yield f"p99 at {int(rate):,} requests/s", "`rates`", text + was, "–", "–", _verdict([enough])


def rows(r):
    """(workload, scenario, share of limit, times hapi-plain-buffered, times hapi-jpa, reached)."""
    for name, (title, *_) in SCENARIOS.items():
        yield _scenario(name, r["scenarios"].get(name, {}))
        if name == "search":
            yield from _versions(r)
    for name in POSTGRES:
        yield _postgres(name, r["scenarios"].get(name, {}))
    yield _start(r, "jvm", "start to the first 200, sample data, JVM", START)
    yield _start(r, "archive", "the same with an archive of classes", START_WITH_ARCHIVE)
    yield from _memory(r)
    yield from _latency(r)
