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

import processes

JSON = "application/json+fhir"
XML = "application/xml+fhir"


class Server:
    """A server at an address, with the requests' paths relative to it.

    root: scheme and host; base(version): path of the open root; secured(version): of the secured one.
    """

    def __init__(self, name, root, prefix, command=None, pids=(), gzip_only=False):
        self.name, self.root, self.prefix = name, root, prefix
        self.command, self.pids, self.gzip_only = command, list(pids), gzip_only
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

    def start(self, log, ready):
        """Starts it and waits for the first 200 of a path; keeps the seconds and the CPU seconds that took."""
        if not self.command:
            return
        begin = time.monotonic()
        with open(log, "ab") as out:
            self.process = subprocess.Popen(self.command, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
        self.pids = [self.process.pid]
        while self.get(ready, {"Accept": JSON})[0] != 200:
            if self.process.poll() is not None or time.monotonic() - begin > 180:
                sys.exit(f"{self.name} does not answer {ready}; see {log}")
            time.sleep(0.005)
        self.startup.append({"seconds": time.monotonic() - begin, "cpu": processes.cpu(self.pids)})

    def stop(self):
        if self.process:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(30)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
            self.process = None


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
        super().__init__(name, f"http://127.0.0.1:{port}", "", [*java[:-2], *settings, *java[-2:]])

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


def peer(name, folder, pack, options):
    """One of the peers that a build of theirs left in a folder."""
    def command(module, main, *rest):
        return [*java(options, "")[:-2], "-cp", f"{folder}/{module}/app.jar:{folder}/{module}/lib/*", main, *map(str, rest)]
    ports = {"limit": 18081, "limit-gzip": 18085, "hapi-plain": 18082, "hapi-plain-buffered": 18086}
    if name not in ports:
        sys.exit(f"There is no peer '{name}': {', '.join(ports)}; others are given with --server")
    port = ports[name]
    commands = {
        "limit": command("limit", "peers.limit.Limit", port, f"{pack}/limit.bin", "off", 2),
        "limit-gzip": command("limit", "peers.limit.Limit", port, f"{pack}/limit.bin", "live", 2),
        "hapi-plain": command("hapi-plain", "peers.plain.HapiPlain", port, f"{pack}/resources.ndjson"),
        "hapi-plain-buffered": command("hapi-plain", "peers.plain.HapiPlain", port, f"{pack}/resources.ndjson", "buffered"),
    }
    return Server(name, f"http://127.0.0.1:{port}", "/dstu2", commands[name], gzip_only=name.endswith("-gzip"))
