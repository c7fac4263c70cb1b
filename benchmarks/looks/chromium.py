"""Pages of HTML → PDF, by one headless Chromium that is told over a pipe what to print."""

from __future__ import annotations

import base64
import fcntl
import json
import os
import shutil
import signal
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

FLAGS = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-background-networking", "--disable-sync",
         "--disable-extensions", "--host-resolver-rules=MAP * ~NOTFOUND", "--remote-debugging-pipe")  # fmt: skip


def program() -> str | None:
    """Return where a Chromium is installed."""
    return next(
        (found for name in ("chromium", "chromium-browser", "google-chrome", "chrome") if (found := shutil.which(name))), None
    )


class Chromium:
    """A browser that prints."""

    def __init__(self, where: str) -> None:
        self._home = tempfile.TemporaryDirectory(prefix="looks-", ignore_cleanup_errors=True)
        hears, self._tell = os.pipe()
        self._hear, says = os.pipe()
        high = [fcntl.fcntl(end, fcntl.F_DUPFD, 20) for end in (hears, says)]
        moves = [
            (os.POSIX_SPAWN_DUP2, high[0], 3),
            (os.POSIX_SPAWN_DUP2, high[1], 4),
            (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
        ]
        self._pid = os.posix_spawn(
            where, [where, *FLAGS, f"--user-data-dir={self._home.name}"], dict(os.environ), file_actions=moves
        )
        for end in (hears, says, *high):
            os.close(end)
        self._count, self._rest, self._said = 0, b"", list[dict[str, Any]]()
        target = self._ask("Target.createTarget", {"url": "about:blank"})["targetId"]
        self._session = self._ask("Target.attachToTarget", {"targetId": target, "flatten": True})["sessionId"]
        self._ask("Page.enable")

    def _ask(self, method: str, params: dict[str, Any] | None = None) -> dict[str, Any]:
        self._count += 1
        session = {"sessionId": self._session} if hasattr(self, "_session") else {}
        os.write(self._tell, json.dumps({"id": self._count, "method": method, "params": params or {}} | session).encode() + b"\0")
        while True:
            message = self._message()
            if message.get("id") == self._count:
                if "error" in message:
                    raise RuntimeError(f"{method}: {message['error']['message']}")
                return dict(message["result"])
            self._said.append(message)

    def _message(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            chunk = os.read(self._hear, 1 << 20)
            if not chunk:
                raise RuntimeError("Chromium went away")
            self._rest += chunk
        one, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(one))

    def pdf(self, page: Path) -> bytes:
        """Return a page printed to PDF."""
        self._said.clear()
        self._ask("Page.navigate", {"url": page.resolve().as_uri()})
        while not any(message.get("method") == "Page.loadEventFired" for message in self._said):
            self._said.append(self._message())
        return base64.b64decode(self._ask("Page.printToPDF", {"printBackground": True, "preferCSSPageSize": True})["data"])

    def close(self) -> None:
        """End the browser."""
        os.kill(self._pid, signal.SIGTERM)
        os.waitpid(self._pid, 0)
        os.close(self._tell)
        os.close(self._hear)
        self._home.cleanup()


def print_all(where: str, pages: Iterable[tuple[Path, Path]]) -> None:
    """Print each page of HTML to its PDF."""
    browser = Chromium(where)
    try:
        for page, out in pages:
            out.write_bytes(browser.pdf(page))
    finally:
        browser.close()
