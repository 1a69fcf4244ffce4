"""Requests at a fixed mean rate, whether answers come or not, and how long each took from when it was meant to be sent.

So a server that is slow for a while is not asked less meanwhile, and what waited for a connection has waited.
"""
import collections
import random
import select
import socket
import time

MOST_CONNECTIONS = 15000  # more wait here instead of at the server, which is then asked less
SPIN = 0.0015  # seconds; epoll wakes no more exactly than that


class Connection:
    def __init__(self, address):
        self.socket = socket.socket()
        self.socket.setblocking(False)
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.connect_ex(address)
        self.open = False  # whether it is connected
        self.out = b""
        self.seen = bytearray()
        self.left = -1  # bytes of a body that are still to come; -1 in the head
        self.due = None  # when its request was meant to be sent; None if it has none

    def fileno(self):
        return self.socket.fileno()


class OpenModel:
    """Asks for any of the requests; groups as in scenarios.py: (share, [(path, headers)])."""

    def __init__(self, root, groups, rate, seed=1):
        host, port = root.split("//")[1].split(":")
        self.address = (host, int(port))
        self.rate = rate
        self.random = random.Random(seed)
        self.shares = [share for share, _ in groups]
        self.requests = [[self._bytes(path, headers, host, port) for path, headers in found] for _, found in groups]
        self.epoll = select.epoll()
        self.free, self.all, self.waiting = [], {}, collections.deque()
        self.taken = []  # (due, seconds, status), 0 for what broke
        self.retry_after = 0
        self.late = 0  # seconds, the longest that a request was sent after it was due: this program was busy

    @staticmethod
    def _bytes(path, headers, host, port):
        lines = [f"GET {path} HTTP/1.1", f"Host: {host}:{port}", *(f"{k}: {v}" for k, v in headers.items())]
        return ("\r\n".join(lines) + "\r\n\r\n").encode()

    def _request(self):
        found = self.requests[0] if len(self.requests) == 1 else self.random.choices(self.requests, self.shares)[0]
        return self.random.choice(found)

    def run(self, seconds, each=None, patience=10):
        """For so long, and until all is answered, at most patience more.

        each(now): is called between requests about every 50 ms.
        """
        start = time.monotonic()
        due, end, called = start, start + seconds, start
        while True:
            now = time.monotonic()
            while due <= now and due < end:
                self.late = max(self.late, now - due)
                self._send(due)
                due += self.random.expovariate(self.rate)
            if due >= end and (not self._busy() or now > end + patience):
                break
            if each and now - called > 0.05:
                called = now
                each(now)
            wait = min(due, end) - now if due < end else 0.01
            for fileno, events in self.epoll.poll(0 if wait < SPIN else wait - SPIN):
                self._event(self.all[fileno], events)
        for connection in [c for c in self.all.values() if c.due is not None]:
            self._drop(connection)
        self.taken += [(when, time.monotonic() - when, 0) for when, _ in self.waiting]
        self.waiting.clear()
        return self.taken

    def _busy(self):
        return self.waiting or len(self.free) < len(self.all)

    def close(self):
        for connection in list(self.all.values()):
            connection.socket.close()
        self.epoll.close()

    def _send(self, due):
        request = self._request()
        if self.free:
            self._ask(self.free.pop(), due, request)
        elif len(self.all) < MOST_CONNECTIONS:
            connection = Connection(self.address)
            self.all[connection.fileno()] = connection
            self.epoll.register(connection, select.EPOLLIN | select.EPOLLOUT)
            connection.due, connection.out = due, request
        else:
            self.waiting.append((due, request))

    def _ask(self, connection, due, request):
        connection.due = due
        connection.left = -1
        try:
            connection.out = request[connection.socket.send(request):]
        except OSError:
            self._drop(connection)
            return
        if connection.out:
            self.epoll.modify(connection, select.EPOLLIN | select.EPOLLOUT)

    def _event(self, connection, events):
        try:
            if events & select.EPOLLOUT:
                connection.open = True
                connection.out = connection.out[connection.socket.send(connection.out):]
                if not connection.out:
                    self.epoll.modify(connection, select.EPOLLIN)
            if events & ~select.EPOLLOUT:
                read = connection.socket.recv(1 << 18)
                if not read:
                    self._drop(connection)
                else:
                    self._read(connection, read)
        except BlockingIOError:
            pass
        except OSError:
            self._drop(connection)

    def _read(self, connection, read):
        if connection.left < 0:
            connection.seen += read
            end = connection.seen.find(b"\r\n\r\n")
            if end < 0:
                return
            head = bytes(connection.seen[:end]).lower()
            at = head.find(b"content-length:")
            length = int(head[at + 15:].split(b"\r\n", 1)[0]) if at >= 0 else 0
            connection.status = int(head[9:12])
            self.retry_after += b"\nretry-after:" in head
            connection.left = length - (len(connection.seen) - end - 4)
            connection.ends = b"connection: close" in head
            connection.seen.clear()
        else:
            connection.left -= len(read)
        if connection.left == 0:
            self.taken.append((connection.due, time.monotonic() - connection.due, connection.status))
            connection.due = None
            if connection.ends:
                self._drop(connection)
            elif self.waiting:
                due, request = self.waiting.popleft()
                self._ask(connection, due, request)
            else:
                self.free.append(connection)

    def _drop(self, connection):
        if connection.due is not None:
            self.taken.append((connection.due, time.monotonic() - connection.due, 0))
        elif connection in self.free:
            self.free.remove(connection)
        self.all.pop(connection.fileno(), None)
        connection.socket.close()


def percentile(ordered, share):
    return ordered[min(len(ordered) - 1, int(len(ordered) * share))] if ordered else float("nan")


def figures(taken, accepted=lambda status: 200 <= status < 400):
    """What became of requests: how many, by status, and how long the accepted ones took, ms."""
    times = sorted(seconds * 1000 for _, seconds, status in taken if accepted(status))
    statuses = {}
    for _, _, status in taken:
        statuses[status] = statuses.get(status, 0) + 1
    return {"requests": len(taken), "statuses": statuses, "p50": percentile(times, 0.5), "p99": percentile(times, 0.99),
            "p999": percentile(times, 0.999), "max": times[-1] if times else float("nan")}
