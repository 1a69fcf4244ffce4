"""Servers that are measured: started here or running already."""
import gzip
import json
import os
import signal
import subprocess
import sys
import time
import urllib.error
import urllib.request

import postgres
import processes

JSON = "application/json+fhir"
XML = "application/xml+fhir"


class Server:
    """A server at an address, with the requests' paths relative to it.

    root: scheme and host; base(version): path of the open root; secured(version): of the secured one.
    """

    def __init__(self, name, root, prefix, command=None, pids=(), gzip_only=False, seed=None):
        self.name, self.root, self.prefix = name, root, prefix
        self.command, self.pids, self.gzip_only = command, list(pids), gzip_only
        self.seed = seed  # the command that fills it, if it starts empty
        self.database = None  # a Postgres that runs for it
        self.process = None
        self.startup = []

    own = False  # whether it is Janus

    def base(self, version):
        return self.prefix

    def get(self, path, headers=None, timeout=60):
        """Status, body as sent, headers; 0 if nobody answers."""
        request = urllib.request.Request(self.root + path, headers=headers or {})
        try:
            with urllib.request.urlopen(request, timeout=timeout) as answer:
                return answer.status, answer.read(), answer.headers
        except urllib.error.HTTPError as e:
            return e.code, e.read(), e.headers
        except OSError:
            return 0, b"", {}

    def json(self, path):
        status, body, headers = self.get(path, {"Accept": "application/json"})
        if status != 200:
            sys.exit(f"{self.name} answers {status} to {path}")
        return json.loads(gzip.decompress(body) if headers.get("Content-Encoding") == "gzip" else body)

    def start(self, log, *ready):
        """Starts it and waits for the first 200 of each path, one after the other.

        Keeps the seconds until the first and the last, and the CPU seconds that its own processes took.
        """
        if not self.command:
            return
        begin = time.monotonic()
        with open(log, "ab") as out:
            self.process = subprocess.Popen(self.command, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
        self.pids = [self.process.pid, *([self.database.pid] if self.database else [])]
        waits = [self._await(path, begin, log) for path in ready]
        self.startup.append({"seconds": waits[0], "read": waits[-1], "cpu": processes.cpu([self.process.pid])})

    def _await(self, path, begin, log):
        while self.get(path, {"Accept": JSON})[0] != 200:
            if self.process.poll() is not None or time.monotonic() - begin > 180:
                sys.exit(f"{self.name} does not answer {path}; see {log}")
            time.sleep(0.005)
        return time.monotonic() - begin

    def fill(self, log, metadata, patient):
        """Starts a server with a database, and puts the pack there if it has no such patient."""
        self.database.start()
        self.start(log, metadata)
        if self.get(patient, {"Accept": JSON})[0] != 200:
            with open(log, "ab") as out:
                subprocess.run(self.seed, check=True, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
            self.database.tidy()
        self.stop()
        self.startup.clear()

    def rss_mib(self):
        """Resident memory of its own processes, MiB; None if they are not known."""
        return processes.rss_mib([self.process.pid] if self.process else self.pids) if self.pids else None

    def stop(self):
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None

    def end(self):
        """Stops it, and its database."""
        self.stop()
        if self.database:
            self.database.stop()


class Janus(Server):
    """The packaged application with its record in a folder."""

    own = True

    def __init__(self, name, port, tenant, java, store, settings=()):
        self.tenant = tenant
        settings = ["-Dquarkus.http.host=127.0.0.1", f"-Dquarkus.http.port={port}", f"-Djanus.store.path={store}",
                    f"-Djanus.tenants.{tenant}.open=true", f"-Djanus.authorization.tenants={tenant}",
                    f"-Djanus.sandbox.enabled={'true' if tenant == 'sandbox' else 'false'}",
                    "-Djanus.authorization.signature=RS256", "-Djanus.authorization.lifetime.access-token=3H",
                    "-Djanus.search.max-count=200", *settings]
        main = next(i for i, word in enumerate(java) if word == "-jar" or word.startswith("@"))
        super().__init__(name, f"http://127.0.0.1:{port}", "", [*java[:main], *settings, *java[main:]])

    @classmethod
    def in_postgres(cls, name, port, tenant, java, work, resources, settings=()):
        """With its record in a PostgreSQL, whose CPU counts; filled with the resources the first time."""
        database = postgres.Postgres(f"{work}/janus-postgres", 15434)
        settings = [*settings, "-Djanus.store.kind=postgres", "-Djanus.store.postgres.migrate-at-start=true",
                    f"-Dquarkus.datasource.reactive.url=postgresql://127.0.0.1:{database.port}/{postgres.USER}",
                    f"-Dquarkus.datasource.username={postgres.USER}", "-Dquarkus.datasource.password=none"]
        janus = cls(name, port, tenant, java, f"{work}/{name}-folder", settings)
        janus.database = database
        janus.seed = [*janus.command, "import", "--tenant", tenant, resources]
        return janus

    def base(self, version):
        return f"/open/{version}/{self.tenant}"

    def secured(self, version):
        return f"/{version}/{self.tenant}"

    def versions(self):
        """Path segments of what is served."""
        return [v["id"] for v in self.json("/versions")["versions"] if v["served"]]

    def await_record(self):
        """Until the sandbox's sample is loaded."""
        for _ in range(600):
            if self.get("/q/health/ready")[0] == 200:
                return
            time.sleep(0.2)
        sys.exit(f"{self.name} is not ready")

    def token(self):
        """An access token of the application's own authorization server that reads everything."""
        body = b"grant_type=client_credentials&scope=system%2F*.read"
        request = urllib.request.Request(f"{self.root}/authorization/{self.tenant}/token", data=body, headers={
            "Authorization": "Basic YmFja2VuZC1kZW1vOnNhbmRib3gtc2VjcmV0"})  # backend-demo, as the README shows it
        with urllib.request.urlopen(request) as answer:
            return json.loads(answer.read())["access_token"]


def java(options, jar):
    """The command that starts the application; settings go before the last two words."""
    home = os.environ.get("JAVA_HOME")
    return [os.path.join(home, "bin/java") if home else "java", *options, "-jar", jar]


def peer(name, folder, pack, work):
    """One of the peers that a build of theirs left in a folder, with the heaps that they are measured with."""
    def command(module, heap, main, *rest):
        return [*java([f"-Xmx{heap}"], "")[:-2], "-cp", f"{folder}/{module}/app.jar:{folder}/{module}/lib/*", main, *map(str, rest)]
    ports = {"limit": 18081, "hapi-plain": 18082, "hapi-jpa": 18083, "limit-gzip": 18085, "hapi-plain-buffered": 18086}
    if name not in ports:
        sys.exit(f"There is no peer '{name}': {', '.join(ports)}; others are given with --server")
    port, root, prefix = ports[name], f"http://127.0.0.1:{ports[name]}", "/dstu2"
    limit, resources = f"{pack}/limit.bin", f"{pack}/resources.ndjson"
    if name == "hapi-jpa":
        database = postgres.Postgres(f"{work}/postgres", 15433)
        server = Server(name, root, prefix, command("hapi-jpa", "2g", "peers.jpa.HapiJpa", port, database.url(), postgres.USER),
                        seed=command("dataset", "1g", "peers.dataset.Seed", resources, root + prefix, "transaction", 100, 2))
        server.database = database
        return server
    commands = {
        "limit": ("limit", "1g", "peers.limit.Limit", port, limit, "off", 2),
        "limit-gzip": ("limit", "1g", "peers.limit.Limit", port, limit, "live", 2),
        "hapi-plain": ("hapi-plain", "1g", "peers.plain.HapiPlain", port, resources),
        "hapi-plain-buffered": ("hapi-plain", "1g", "peers.plain.HapiPlain", port, resources, "buffered"),
    }
    return Server(name, root, prefix, command(*commands[name]), gzip_only=name.endswith("-gzip"))
