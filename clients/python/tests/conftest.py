"""A real server for the tests that want one."""

from __future__ import annotations

import json
import os
import subprocess
from dataclasses import dataclass
from pathlib import Path
from typing import Dict, Iterator

import pytest


@dataclass(frozen=True)
class RealServer:
    """Where it is; ``rough_url`` leads there by way of a proxy that makes trouble."""

    base_url: str
    rough_url: str
    api_key: str
    addresses: Path

    @property
    def environment(self) -> Dict[str, str]:
        return {**os.environ, "SPATIALFLOW_BASE_URL": self.base_url, "SPATIALFLOW_API_KEY": self.api_key}


@pytest.fixture(scope="session")
def server() -> Iterator[RealServer]:
    run = Path(__file__).parents[2] / "testserver" / "run"
    process = subprocess.Popen([str(run)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert process.stdin is not None and process.stdout is not None
    try:
        line = process.stdout.readline()
        if not line and "SPATIALFLOW_SERVER_JAR" not in os.environ:
            pytest.skip("no server can be started here: it needs a clone of the repository and a JDK 21")
        told = json.loads(line)
        yield RealServer(told["base_url"], told["rough_url"], told["api_key"], Path(told["addresses"]))
    finally:
        process.stdin.close()
        process.wait()
