"""What is asked. A scenario gives each server its groups of requests: (share, [(path, headers)])."""
from servers import JSON, XML


class Scenario:
    """own: Janus' requests, others: what they are compared with at other servers; both take (server, ids).

    on: the name of the Janus that is asked; gzip: only servers that compress take part; expect: Janus' status;
    page: how many entries every answer must have; 0 for any.
    """

    def __init__(self, name, title, own, others, on="janus", gzip=False, expect=200, page=0):
        self.name, self.title, self.own, self.others = name, title, own, others
        self.on, self.gzip, self.expect, self.page = on, gzip, expect, page

    def groups(self, server, ids):
        return (self.own if server.own else self.others)(server, ids)

    def takes(self, server):
        return server.name in (self.on, self.on + "-postgres") if server.own else server.gzip_only == self.gzip


def reads(version, accept=JSON, **headers):
    def groups(server, ids):
        extra = {"Accept": accept, **{k.replace("_", "-"): v for k, v in headers.items()}}
        return [(1, [(f"{server.base(version)}/Patient/{i}", extra) for i in ids.reads])]
    return groups


def searches(version, count=50, type_="Observation", **headers):
    def groups(server, ids):
        extra = {"Accept": JSON, **{k.replace("_", "-"): v for k, v in headers.items()}}
        return [(1, [(f"{server.base(version)}/{type_}?patient={i}&_count={count}", extra) for i in ids.searches])]
    return groups


def with_token(version):
    tokens = {}

    def groups(server, ids):
        if server.name not in tokens:
            tokens[server.name] = server.token()
        extra = {"Accept": JSON, "Authorization": f"Bearer {tokens[server.name]}"}
        return [(1, [(f"{server.secured(version)}/Patient/{i}", extra) for i in ids.reads])]
    return groups


def conditional(version):
    def groups(server, ids):
        found = []
        for i in ids.reads:
            path = f"{server.base(version)}/Patient/{i}"
            tag = server.get(path, {"Accept": JSON})[2].get("ETag")
            found.append((path, {"Accept": JSON, "If-None-Match": tag}))
        return [(1, found)]
    return groups


def mixed(version):
    def groups(server, ids):
        return [(0.7, reads(version)(server, ids)[0][1]), (0.3, searches(version)(server, ids)[0][1])]
    return groups


def of(version):
    """All, in the order they run; version is the one that other servers speak too."""
    read, search = reads(version), searches(version)
    zipped = {"Accept_Encoding": "gzip"}
    listed = [
        Scenario("read-json", "read a Patient, JSON", read, read),
        Scenario("read-xml", "read a Patient, XML", reads(version, XML), reads(version, XML)),
        Scenario("read-token", "read a Patient with a known bearer token (RS256), audited; others without", with_token(version), read),
        Scenario("read-304", "read a Patient that the client has (304); others answer it whole", conditional(version), read, expect=304),
        Scenario("search", f"search 50 Observations of a patient, JSON, {version}", search, search),
        Scenario("search-cold", "the same with no encoded resource kept", search, search, on="janus-cold"),
        Scenario("mixed", "70 % reads, 30 % searches, JSON", mixed(version), mixed(version)),
        Scenario("read-gzip", "read a Patient, JSON, gzip", reads(version, **zipped), reads(version, **zipped), gzip=True),
        Scenario("search-gzip", "search 50 Observations, JSON, gzip", searches(version, **zipped), searches(version, **zipped), gzip=True),
    ]
    return {s.name: s for s in listed}


def pages(version, count, type_):
    one = searches(version, count, type_)
    return Scenario(f"page-{count}", f"search of {type_} with _count={count}", one, one, page=count)
