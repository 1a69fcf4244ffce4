"""Clients that nobody wants, each kind in a process of its own until it is stopped."""
import multiprocessing
import os
import resource
import select
import socket
import time


TURNS = 50  # a second; in each some of the clients dribble


def files():
    """As many open files as the system lets this process have."""
    most = resource.getrlimit(resource.RLIMIT_NOFILE)[1]
    resource.setrlimit(resource.RLIMIT_NOFILE, (most, most))
    return most


class Kind:
    """What a client sends at first, and what it does then.

    dribble: what it sends about every second; window: what it takes of answers, 0 for as much as comes, without reading them;
    half: whether it closes its side; keep: whether it stays as long as it may; expect: the statuses that it may be answered.
    """

    def __init__(self, first, dribble=b"", reads=True, half=False, keep=False, expect=()):
        self.first, self.dribble, self.reads, self.half, self.keep, self.expect = first, dribble, reads, half, keep, expect

    def wrong(self, answers):
        """Whether such clients were answered something else, or nothing; answers: how many, by status."""
        return bool(self.expect) and (not answers or not set(answers) <= set(self.expect))


def kinds(path, search, type_):
    """path: of a resource, search: of a large page, type_: whose _search takes forms."""
    host = b"Host: bench\r\n"
    get = f"GET {path} HTTP/1.1\r\n".encode() + host
    post = f"POST {type_}/_search HTTP/1.1\r\n".encode() + host + b"Content-Type: application/x-www-form-urlencoded\r\n"
    return {
        "slow headers": Kind(get + b"X: ", dribble=b"x", keep=True, expect=(408,)),
        "slow bodies": Kind(post + b"Content-Length: 900\r\n\r\npatient", dribble=b"=", keep=True, expect=(408,)),
        "slow readers": Kind((f"GET {search} HTTP/1.1\r\n".encode() + host + b"\r\n") * 100, reads=False, keep=True),
        "idle": Kind(get + b"\r\n", keep=True),
        "huge headers": Kind(get + (b"X: " + b"x" * 1000 + b"\r\n") * 100, expect=(431,)),
        "malformed chunks": Kind(post + b"Transfer-Encoding: chunked\r\n\r\n3\r\npat\r\nno number\r\n", expect=(400,)),
        "half-closed": Kind(get + b"\r\n", half=True, expect=(200,)),
        "half-closed in a body": Kind(post + b"Content-Length: 900\r\n\r\npatient", half=True, expect=(400,)),
    }


class BadClients:
    """So many clients of a kind; those that come and go do it at a rate a second."""

    def __init__(self, kind, root, number, rate):
        context = multiprocessing.get_context("fork")
        self.stop_event, self.ready = context.Event(), context.Event()
        self.mine, theirs = context.Pipe()
        self.process = context.Process(target=_run, args=(kind, root, number, rate, self.stop_event, self.ready, theirs))
        self.process.start()

    def await_ready(self, seconds):
        """Until all that stay are connected."""
        self.ready.wait(seconds)

    def stop(self):
        """What became of them: connections made, refused, answers by status."""
        self.stop_event.set()
        result = self.mine.recv() if self.mine.poll(60) else {}
        self.process.join(10)
        if self.process.is_alive():
            self.process.kill()
        return result


def _run(kind, root, number, rate, stop, ready, result):
    files()
    os.nice(10)  # else it is this that the others wait for, where there are few processors
    host, port = root.split("//")[1].split(":")
    epoll = select.epoll()
    clients, seen = {}, {"connections": 0, "failed": 0, "answers": {}, "closed": 0}
    turn, turned = 0, time.monotonic()
    budget, last = 0.0, time.monotonic()
    while not stop.is_set():
        now = time.monotonic()
        budget = min(budget + (now - last) * rate, max(rate / TURNS, 1))
        last = now
        while budget >= 1 and len(clients) < number:
            budget -= 1
            _connect(kind, (host, int(port)), epoll, clients, seen)
        if len(clients) == number or not kind.keep:
            ready.set()
        if kind.dribble and now - turned >= 1 / TURNS:
            turn, turned = (turn + 1) % TURNS, now
            for client, _ in list(clients.values())[turn::TURNS]:
                try:
                    client.send(kind.dribble)
                except OSError:
                    pass
        for fileno, _ in epoll.poll(0.5 / TURNS):
            _read(kind, fileno, epoll, clients, seen)
    seen["open at the end"] = len(clients)
    for client, _ in clients.values():
        client.close()
    result.send(seen)


def _connect(kind, address, epoll, clients, seen):
    client = socket.socket()
    if not kind.reads:
        client.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
    client.settimeout(5)
    try:
        client.connect(address)
        seen["connections"] += 1
        client.settimeout(1)
        client.sendall(kind.first)
        if kind.half:
            client.shutdown(socket.SHUT_WR)
    except OSError:
        seen["failed"] += 1
        client.close()
        return
    client.setblocking(False)
    clients[client.fileno()] = client, b""
    epoll.register(client, select.EPOLLIN if kind.reads else 0)  # who does not read hears of a reset only


def _read(kind, fileno, epoll, clients, seen):
    client, head = clients[fileno]
    try:
        read = client.recv(65536) if kind.reads else b""
    except BlockingIOError:
        return
    except OSError:
        read = b""
    if read:
        clients[fileno] = client, (head + read)[:12]
        return
    del clients[fileno]
    status = int(head[9:12]) if len(head) == 12 else 0
    seen["answers"][status] = seen["answers"].get(status, 0) + 1
    seen["closed"] += 1
    epoll.unregister(fileno)
    client.close()
