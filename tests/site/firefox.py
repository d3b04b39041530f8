"""Firefox as a second browser, over WebDriver BiDi, which it speaks by itself: no driver program stands between.

Playwright's own Firefox is a build that only it has, and over BiDi it asks for commands that Debian's has not.
"""

import json
import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from threading import Thread
from time import monotonic, sleep
from typing import Any

from websockets.sync.client import ClientConnection, connect

NAMES = ("firefox-esr", "firefox")
LISTENING = "WebDriver BiDi listening on "
START, PATIENCE = 60.0, 15.0
"""Seconds until it runs, and until a page answers."""
KEYS = {"Tab": "\ue004", "Enter": "\ue007", "Escape": "\ue00c", "ArrowRight": "\ue014"}
QUIET = {
    "app.normandy.enabled": False,
    "app.update.enabled": False,
    "browser.aboutwelcome.enabled": False,
    "browser.newtabpage.enabled": False,
    "browser.safebrowsing.malware.enabled": False,
    "browser.safebrowsing.phishing.enabled": False,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "datareporting.policy.dataSubmissionEnabled": False,
    "extensions.update.enabled": False,
    "fission.autostart": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "network.dns.disablePrefetch": True,
    "network.prefetch-next": False,
    "network.proxy.http": "127.0.0.1",
    "network.proxy.http_port": 9,
    "network.proxy.no_proxies_on": "127.0.0.1",
    "network.proxy.ssl": "127.0.0.1",
    "network.proxy.ssl_port": 9,
    "network.proxy.type": 1,
    "services.settings.server": "data:,",
    "toolkit.telemetry.server": "data:,",
}
"""What keeps it from talking to anyone: what is not on this machine goes to a port where nobody listens.

Of itself it would load the page after the one that is read; the policy refuses that, and says so in the console.
"""
HEAR = """() => { window.heard = [];
  addEventListener('securitypolicyviolation', event => heard.push(`${event.effectiveDirective} ${event.blockedURI}`));
  addEventListener('error', event =>
    heard.push(`error ${event.message || event.target.src || event.target.href}`), true) }"""
Json = dict[str, Any]


def find() -> str | None:
    """The browser's path; None where there is none."""
    return next((path for name in NAMES if (path := shutil.which(name))), None)


@dataclass
class Firefox:
    """One running Firefox with one page."""

    line: ClientConnection
    context: str = ""
    asked: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)
    number: int = 0

    def send(self, method: str, **params: Any) -> Json:
        """What it answers to a command; what it tells meanwhile is kept."""
        self.number += 1
        self.line.send(json.dumps({"id": self.number, "method": method, "params": params}))
        while True:
            told = json.loads(self.line.recv(timeout=START))
            if told.get("type") == "event":
                self._hear(told["method"], told["params"])
            elif told.get("id") == self.number:
                if told["type"] == "error":
                    raise AssertionError(f"{method}: {told['error']}: {told['message']}")
                answer: Json = told["result"]
                return answer

    def _hear(self, method: str, told: Json) -> None:
        if method == "network.beforeRequestSent":
            self.asked.append(told["request"]["url"])
        elif told["level"] in {"error", "warn"}:
            self.said.append(told["text"] or "")

    def begin(self) -> None:
        """A page whose errors and refusals are heard from its first line on."""
        self.send("session.new", capabilities={})
        self.context = self.send("browsingContext.getTree")["contexts"][0]["context"]
        self.send("session.subscribe", events=["log.entryAdded", "network.beforeRequestSent"])
        self.send("script.addPreloadScript", functionDeclaration=HEAR)
        self.send("browsingContext.activate", context=self.context)

    def goto(self, url: str, width: int = 1280) -> None:
        """Open a page and wait until all of it is there."""
        self.send("browsingContext.setViewport", context=self.context, viewport={"width": width, "height": 900})
        self.send("browsingContext.navigate", context=self.context, url="about:blank", wait="complete")
        self.send("browsingContext.navigate", context=self.context, url=url, wait="complete")

    def run(self, expression: str) -> Any:
        """What an expression gives in the page, awaited."""
        answer = self.send(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await ({expression})) ?? 'null')()",
            target={"context": self.context},
            awaitPromise=True,
        )
        if answer["type"] != "success":
            raise AssertionError(answer["exceptionDetails"]["text"])
        return json.loads(answer["result"]["value"])

    def until(self, expression: str) -> None:
        """Wait until an expression is true."""
        end = monotonic() + PATIENCE
        while not self.run(expression):
            if monotonic() > end:
                raise AssertionError(f"never true: {expression}")
            sleep(0.05)

    def point(self, selector: str, *, click: bool = False) -> None:
        """Move the mouse onto the middle of the first such element, and press it where that is asked for."""
        box = f"document.querySelector({json.dumps(selector)})"
        x, y = self.run(
            f"(({{x, y, width, height}}) => [x + width / 2, y + height / 2].map(Math.round))"
            f"(({box}.scrollIntoView({{block: 'center', behavior: 'instant'}}), {box}).getBoundingClientRect())"
        )
        actions: list[Json] = [{"type": "pointerMove", "x": x, "y": y}]
        if click:
            actions += [{"type": "pointerDown", "button": 0}, {"type": "pointerUp", "button": 0}]
        self.send(
            "input.performActions",
            context=self.context,
            actions=[{"type": "pointer", "id": "mouse", "actions": actions}],
        )

    def press(self, *keys: str) -> None:
        """Press keys one after another, by their names, or a text's letters."""
        strokes = [{"type": sort, "value": KEYS.get(key, key)} for key in keys for sort in ("keyDown", "keyUp")]
        self.send(
            "input.performActions", context=self.context, actions=[{"type": "key", "id": "keys", "actions": strokes}]
        )

    def assert_calm(self) -> None:
        """Nothing was refused, nothing failed, and nothing foreign was asked for."""
        assert self.run("window.heard") == []
        assert self.said == []
        assert [
            url for url in self.asked if not url.startswith(("http://127.0.0.1:", "file:", "about:", "data:"))
        ] == []


@contextmanager
def running(path: str) -> Iterator[Firefox]:
    """Firefox with a profile of its own, ended afterwards."""
    with tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as profile:
        lines = [f"user_pref({json.dumps(name)}, {json.dumps(value)});" for name, value in QUIET.items()]
        (Path(profile) / "user.js").write_text("\n".join(lines), encoding="utf-8")
        process = subprocess.Popen(
            [path, "--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"],
            stderr=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            text=True,
            env={**os.environ, "HOME": profile, "MOZ_CRASHREPORTER_DISABLE": "1"},
        )
        try:
            with connect(address_of(process), max_size=None, ping_interval=None) as line:
                firefox = Firefox(line=line)
                firefox.begin()
                yield firefox
        finally:
            process.terminate()
            process.wait(timeout=START)
            if process.stderr:
                process.stderr.close()


def address_of(process: "subprocess.Popen[str]") -> str:
    """Where it listens, from what it says; what it says later is read and left."""
    if process.stderr is None:
        raise AssertionError("its words are not heard")
    for said in process.stderr:
        if LISTENING in said:
            Thread(target=process.stderr.read, daemon=True).start()
            return f"{said.partition(LISTENING)[2].strip()}/session"
    raise AssertionError("Firefox ended before it listened")
