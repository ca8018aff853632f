"""The client against a real server."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import uuid
from collections import Counter
from pathlib import Path
from urllib.request import urlopen

import pytest

from conftest import RealServer
from spatialflow import BulkItemInput, SpatialFlowSync, tables

README = Path(__file__).parents[1] / "README.md"
FOUNDING_SCRIPT = Path(__file__).parents[3] / "examples" / "two_pass_import.py"


def run(script: str, server: RealServer, folder: Path) -> str:
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script], env=server.environment, cwd=folder, capture_output=True, text=True
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_the_script_of_the_documentation_runs_as_it_stands_there(server: RealServer, tmp_path: Path) -> None:
    script = FOUNDING_SCRIPT.read_text("utf-8")
    published = (Path(__file__).parent / "published_script.txt").read_text("utf-8")
    stripped = [line.strip() for line in script.splitlines() if line.strip()]
    assert stripped == [line for line in published.splitlines() if line.strip()]

    first = run(script, server, tmp_path)
    assert first == "First pass: 3 created, 0 duplicate, 0 error\nTotal geofences created: 3\n"
    second = run(script, server, tmp_path)
    assert second.splitlines() == [
        "First pass: 0 created, 3 duplicate, 0 error",
        "Override pass: 3 force-created",
        "Total geofences created: 0",
    ]


def snippets() -> "list[str]":
    return re.findall(r"^```python\n(.*?)^```", README.read_text("utf-8"), re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("snippet", [pytest.param(s, id=f"snippet {n}") for n, s in enumerate(snippets(), 1)])
def test_the_readme_is_true(snippet: str, server: RealServer, tmp_path: Path) -> None:
    lines = server.addresses.read_text("utf-8").splitlines()
    (tmp_path / "sites.csv").write_text("\n".join(lines[:31]) + "\nnowhere at all,Lost,\n", "utf-8")
    (tmp_path / "crm.csv").write_text("Account,Street,City,ZIP\nAcme,5 Fir Ridge Rd,Testville,05999\n", "utf-8")
    run(snippet, server, tmp_path)


def test_ten_thousand_addresses_survive_a_rough_road(server: RealServer) -> None:
    mark = f"import:{uuid.uuid4()}"
    items = list(tables.read_items(server.addresses, tags=[mark]))
    assert len(items) == 10_000
    with SpatialFlowSync(api_key=server.api_key, base_url=server.rough_url) as client:
        # Under skip the server would hide what a client sends twice; under override it would show.
        results = client.geofences.bulk_create_all(items, dedup_strategy="override")
        assert [r.index for r in results] == list(range(10_000))
        assert Counter(r.status for r in results) == {"created": 10_000}
        fences = {fence.id: fence for fence in client.geofences.list_all(tags=[mark])}
    with urlopen(server.rough_url + "/trouble") as told:
        assert json.load(told) == ["refused", "lost", "restarted"]
    assert len(fences) == 10_000
    assert [fences[r.geofence_id].address for r in results if r.geofence_id] == [item.address for item in items]


def test_the_plain_face_does_everything_once(server: RealServer, tmp_path: Path) -> None:
    with SpatialFlowSync(api_key=server.api_key, base_url=server.base_url) as client:
        mark = f"import:{uuid.uuid4()}"
        items = [BulkItemInput(address="9 Larch Canyon Rd, Testville, VT 05999", tags=[mark])]
        assert client.geofences.preview(items).items[0].normalized_address == items[0].address
        file = tmp_path / "sites.csv"
        file.write_text(f'address,tags\n"9 Larch Canyon Rd, Testville, VT 05999",{mark}\n')
        answer = client.geofences.bulk_create_file(file, dedup_strategy="override")
        fence = client.geofences.get(next(r.geofence_id for r in answer.results if r.geofence_id))
        assert fence.buffer_meters == 100
        moved = client.call(lambda c: c.geofences.set_group(fence.id, "North"))
        assert moved.group_name == "North"
        assert client.call(lambda c: c.geofences.set_group(fence.id, None)).group_id is None
        exported = client.geofences.export("geojson", tags=[mark])
        client.geofences.delete(fence.id)
        assert not list(client.geofences.list_all(tags=[mark]))
        job = client.geofences.upload(exported, confirm_duplicate=True)
        assert client.geofences.wait_for_upload(job.job_id).status == "completed"
        assert [f.name for f in client.geofences.list_all(tags=[mark])] == [fence.name]
