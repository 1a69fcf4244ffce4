"""A private PostgreSQL cluster on 127.0.0.1, for a peer that stores in one. PG_BIN names the folder of its programs, if pg_config is not there."""
import os
import shutil
import subprocess
import sys
import tempfile

USER = "peers"
# Ordinary durable settings; only the cache is raised from the packaged 128 MB.
SETTINGS = """
listen_addresses = '127.0.0.1'
port = {port}
unix_socket_directories = '{folder}'
shared_buffers = 512MB
max_connections = 50
"""


class Postgres:
    """In a folder, kept from one run to the next. Runs as user postgres when started by root, whom it refuses."""

    def __init__(self, folder, port, settings=""):
        """settings: more of them, as postgresql.conf has them."""
        self.folder, self.port, self.settings = os.path.abspath(folder), port, settings
        self.bin = os.environ.get("PG_BIN") or _programs()
        self.pid = None  # of the process whose children are all of it

    def url(self):
        return f"jdbc:postgresql://127.0.0.1:{self.port}/{USER}"

    def start(self):
        """Starts it, with an empty database if there is none."""
        if not os.path.exists(f"{self.folder}/PG_VERSION"):
            os.makedirs(self.folder, exist_ok=True)
            if os.getuid() == 0:
                shutil.chown(self.folder, "postgres")
            self._run("initdb", "-D", self.folder, "-A", "trust", "-U", USER, "-E", "UTF8", "--locale=C")
            with open(f"{self.folder}/postgresql.conf", "a") as f:
                f.write(SETTINGS.format(port=self.port, folder=self.folder) + self.settings)
        if not self._runs():  # a run that was killed leaves it behind
            self._run("pg_ctl", "-D", self.folder, "-l", f"{self.folder}/log", "-w", "start")
        with open(f"{self.folder}/postmaster.pid") as f:
            self.pid = int(f.readline())
        there = self._run("psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, "-d", "postgres", "-Atc",
                          f"select 1 from pg_database where datname='{USER}'")
        if there.strip() != "1":
            self._run("createdb", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, USER)

    def tidy(self):
        """Does at once what it does by itself some minutes after it was filled."""
        self.sql("VACUUM ANALYZE")

    def sql(self, statement):
        """Rows as lines, columns divided by |."""
        return self._run("psql", "-h", "127.0.0.1", "-p", str(self.port), "-U", USER, "-d", USER, "-Atc", statement).strip()

    def stop(self):
        if self.pid and self._runs():  # another may have stopped it
            self._run("pg_ctl", "-D", self.folder, "-m", "fast", "-w", "stop")
            self.pid = None

    def _runs(self):
        return self._ended("pg_ctl", "-D", self.folder, "status")[0] == 0

    def _run(self, program, *arguments):
        code, text = self._ended(program, *arguments)
        if code:
            sys.exit(f"{program} failed: {text}")
        return text

    def _ended(self, program, *arguments):
        command = [os.path.join(self.bin, program), *arguments]
        if os.getuid() == 0:
            command = ["runuser", "-u", "postgres", "--", *command]
        # To a file: the server that pg_ctl leaves behind would keep a pipe open.
        with tempfile.TemporaryFile("w+") as out:
            result = subprocess.run(command, stdout=out, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL, cwd="/", check=False)
            out.seek(0)
            return result.returncode, out.read()


def _programs():
    if not shutil.which("pg_config"):
        sys.exit("PostgreSQL is missing: install it (Debian: apt-get install postgresql), or set PG_BIN to the folder of its programs")
    return subprocess.run(["pg_config", "--bindir"], capture_output=True, text=True, check=True).stdout.strip()
