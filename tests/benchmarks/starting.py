"""Starts the children: each in a fresh process with an empty home, on a screen nobody sees."""

from __future__ import annotations

import compileall
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
_PATIENCE = 40
_SCREEN = "1600x1000x24"


def compile_all() -> None:
    """Write the .pyc of everything a child imports from here, as an installed program has them."""
    for folder in ("secretariat", "ui", "tests/benchmarks"):
        compileall.compile_dir(ROOT / folder, quiet=1)


class Starter:
    """Starts children in one environment; ``home`` keeps settings and caches apart from the clerk's own."""

    def __init__(self, home: Path, platform: str, display: str | None = None) -> None:
        home.mkdir(parents=True, exist_ok=True)
        kept = {name: value for name, value in os.environ.items() if not name.startswith(("QT_", "XDG_", "DISPLAY", "WAYLAND"))}
        self._environment = kept | {
            "HOME": str(home), "XDG_CONFIG_HOME": str(home / "config"), "XDG_STATE_HOME": str(home / "state"),
            "XDG_CACHE_HOME": str(home / "cache"), "PYTHONPATH": str(ROOT), "QT_QPA_PLATFORM": platform, "PYTHONUTF8": "1",
        }
        if display is not None:
            self._environment["DISPLAY"] = display

    def run(self, child: str, *arguments: str, stop: str = "") -> dict[str, float]:
        """Start one child and return the figures it reported; the clock runs from before its process is made."""
        reported: dict[str, float] = self.report(child, *arguments, stop=stop)
        return reported

    def report(self, child: str, *arguments: str, stop: str = "", patience: float = _PATIENCE) -> dict[str, Any]:
        """Start one child and return whatever it reported; give it up after so many seconds."""
        environment = self._environment | {"BENCHMARK_STOP": stop, "BENCHMARK_BEGUN": repr(time.monotonic())}
        command = [sys.executable, str(Path(__file__).parent / "children" / f"{child}.py"), *arguments]
        try:
            done = subprocess.run(command, env=environment, cwd=ROOT, capture_output=True, text=True, encoding="utf-8",
                                  timeout=patience, check=False)
        except subprocess.TimeoutExpired as late:
            raise RuntimeError(f"{child} did not come to its {stop or 'end'}:\n{(late.stderr or b'').decode()}") from late
        if done.returncode != 0 or not done.stdout.strip():
            raise RuntimeError(f"{child} did not report:\n{done.stdout}{done.stderr}")
        reported: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
        return reported


@contextmanager
def x_display() -> Iterator[str | None]:
    """Give the name of an X display nobody sees, None where there is no Xvfb."""
    program = shutil.which("Xvfb")
    if program is None:
        yield None
        return
    reading, writing = os.pipe()
    server = subprocess.Popen(
        [program, "-displayfd", str(writing), "-screen", "0", _SCREEN, "-nolisten", "tcp"], pass_fds=(writing,),
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as numbers:
            number = numbers.readline().strip()
        yield f":{number}" if number else None
    finally:
        server.terminate()
        server.wait()
