"""What has been measured: kept in results.json as soon as it is known."""
import datetime
import json
import os
import statistics

KEYS = ("rps", "cpu", "database", "p50", "p99", "p999", "bytes", "other_cores")


def spread(values):
    values = [v for v in values if v is not None]
    return {"median": statistics.median(values), "min": min(values), "max": max(values)} if values else None


def summary(rounds):
    return {**{k: spread([r[k] for r in rounds]) for k in KEYS}, "bad": sum(r["bad"] for r in rounds), "rounds": len(rounds)}


class Results:
    """A file of figures. With add it keeps those of the last run that are not measured again."""

    def __init__(self, path, about, add):
        self.path = path
        self.values = {"scenarios": {}, "titles": {}, "servers": {}}
        if add and os.path.exists(path):
            with open(path) as f:
                self.values = json.load(f)
        self.values.update(about)
        self.how = f"{about['rounds']} rounds of {about['seconds']} s"

    def __getitem__(self, key):
        return self.values[key]

    def put(self, key, value):
        self.values[key] = value
        self._measured(key)
        self._save()

    def _measured(self, key):
        at = datetime.datetime.now().isoformat(" ", "minutes")
        self.values.setdefault("measured", {})[key] = {"at": at, "how": self.how, "commit": self.values["commit"]}

    def scenario(self, scenario, found):
        self.values["titles"][scenario.name] = scenario.title
        self.values["scenarios"][scenario.name] = found
        self._measured(scenario.name)
        self._save()

    def sweep(self, key, values, measure):
        """Measures at each value, in place of what was measured before."""
        found = {}
        for value in values:
            found[value] = measure(value)
            self.put(key, found)

    def server(self, s, rss_mib, database_mib):
        self.values["servers"][s.name] = {
            "startup": spread([x["seconds"] for x in s.startup]), "read": spread([x["read"] for x in s.startup]),
            "startup_cpu": spread([x["cpu"] for x in s.startup]), "idle_mib": s.idle, "loaded_mib": rss_mib, "database_mib": database_mib}
        self._save()

    def _save(self):
        with open(self.path + ".new", "w") as f:
            json.dump(self.values, f, indent=1)
            f.write("\n")
        os.replace(self.path + ".new", self.path)
