"""A real Chromium, driven over a pipe (Chrome DevTools Protocol): opens a file, and says what a page does and logs."""

from __future__ import annotations

import fcntl
import json
import os
import shutil
import subprocess
import sys
from itertools import count
from pathlib import Path
from typing import Any

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FOUND = next((path for name in NAMES if (path := shutil.which(name))), None)
QUIET = ("--headless", "--no-sandbox", "--disable-gpu", "--no-first-run", "--disable-extensions", "--disable-dev-shm-usage")

_START = "import os, sys; [os.dup2(int(end), at) for at, end in enumerate(sys.argv[1:3], 3)]; os.execv(sys.argv[3], sys.argv[3:])"
"""A browser hears at 3 and speaks at 4."""


class Chromium:
    """A browser with a page."""

    def __init__(self, folder: Path) -> None:
        """Start a browser whose own files lie in a folder."""
        assert FOUND
        (heard, self._write), (self._read, text) = os.pipe(), os.pipe()
        theirs = [fcntl.fcntl(end, fcntl.F_DUPFD, 10) for end in (heard, text)]
        command = [FOUND, *QUIET, "--remote-debugging-pipe", f"--user-data-dir={folder}"]
        self._process = subprocess.Popen(
            [sys.executable, "-c", _START, *map(str, theirs), *command], pass_fds=theirs, stderr=subprocess.DEVNULL
        )
        for end in (heard, text, *theirs):
            os.close(end)
        self._numbers, self._rest, self.logged, self._session = count(1), b"", [], ""
        target = self._ask("Target.createTarget", url="about:blank")["targetId"]
        self._session = self._ask("Target.attachToTarget", targetId=target, flatten=True)["sessionId"]
        for domain in ("Page", "Runtime", "Log", "Network"):
            self._ask(f"{domain}.enable")

    def open(self, file: Path) -> None:
        """Show a file, and wait until it is there."""
        self.logged.clear()
        self._ask("Page.navigate", url=file.as_uri())
        while self.value("document.readyState") != "complete" or self.value("location.href") == "about:blank":
            pass

    def value(self, expression: str) -> Any:
        """Return what an expression gives in the page."""
        answer = self._ask("Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        assert "exceptionDetails" not in answer, answer
        return answer["result"].get("value")

    def close(self) -> None:
        """End it."""
        self._process.kill()
        self._process.wait()
        os.close(self._write)
        os.close(self._read)

    def ask(self, method: str, **about: Any) -> Any:
        """Return the answer of the protocol."""
        return self._ask(method, **about)

    def _ask(self, method: str, **about: Any) -> Any:
        number = next(self._numbers)
        table = {"id": number, "method": method, "params": about} | ({"sessionId": self._session} if self._session else {})
        os.write(self._write, json.dumps(table).encode() + b"\0")
        while True:
            heard = self._heard()
            if heard.get("id") == number:
                assert "error" not in heard, heard
                return heard["result"]
            self._note(heard)

    def _heard(self) -> dict[str, Any]:
        while b"\0" not in self._rest:
            more = os.read(self._read, 1 << 16)
            assert more, "the browser is gone"
            self._rest += more
        message, _, self._rest = self._rest.partition(b"\0")
        return dict(json.loads(message))

    def _note(self, heard: dict[str, Any]) -> None:
        """Keep what a page logs, throws or asks a network for."""
        method, about = heard.get("method", ""), heard.get("params", {})
        if method in ("Runtime.consoleAPICalled", "Runtime.exceptionThrown", "Log.entryAdded"):
            self.logged.append(json.dumps(about))
        url = about.get("request", {}).get("url", "")
        if method == "Network.requestWillBeSent" and not url.startswith(("file:", "about:")):
            self.logged.append(f"asks for {url}")
