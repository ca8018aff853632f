"""Runs the cases that all clients have in common; ../conformance/README.md tells what they mean."""

from __future__ import annotations

import asyncio
import json
from pathlib import Path
from typing import Any, Awaitable, Callable, Dict, List, Optional, Tuple, Type

import pytest

import spatialflow
from scripted import Request, ScriptedServer
from spatialflow import BulkCreateRequest, BulkItemInput, CreateGeofenceRequest, SpatialFlow, tables, webhooks

CASES = Path(__file__).parents[2] / "conformance"

KINDS: Dict[str, Type[Exception]] = {
    "authentication": spatialflow.AuthenticationError,
    "permission": spatialflow.PermissionError,
    "not_found": spatialflow.NotFoundError,
    "conflict": spatialflow.ConflictError,
    "batch_too_large": spatialflow.BatchTooLargeError,
    "validation": spatialflow.ValidationError,
    "rate_limit": spatialflow.RateLimitError,
    "server": spatialflow.ServerError,
    "other": spatialflow.APIError,
    "unexpected_answer": spatialflow.UnexpectedAnswerError,
    "connection": spatialflow.APIConnectionError,
    "timeout": spatialflow.APITimeoutError,
    "interrupted": spatialflow.BulkInterrupted,
}


def cases(*files: str) -> List[Any]:
    return [pytest.param(c, id=c["name"]) for f in files for c in json.loads((CASES / f"{f}.json").read_text("utf-8"))]


@pytest.mark.parametrize("case", cases("errors", "retries", "bulk", "paging"))
def test_talks_as_all_clients_do(case: Dict[str, Any]) -> None:
    asyncio.run(talk(case))


async def talk(case: Dict[str, Any]) -> None:
    waits: List[float] = []
    progress: List[List[Any]] = []

    async def note(seconds: float) -> None:
        waits.append(seconds)

    options = dict(case.get("client", {}))
    if "access_token" not in options:
        options["api_key"] = "sf_live_conformance"
    outcome = case["outcome"]
    async with ScriptedServer([exchange["answer"] for exchange in case["exchanges"]]) as server:
        for _ in range(2 if case.get("twice") else 1):
            async with SpatialFlow(base_url=server.base_url, **options) as client:
                client._transport.sleep = note
                arguments = dict(case["arguments"])
                try:
                    given = await CALLS[case["call"]](client, arguments, progress)
                except spatialflow.SpatialFlowError as problem:
                    assert "error" in outcome, problem
                    check_error(problem, outcome["error"])
                else:
                    assert "error" not in outcome, f"expected an error, got {given}"
                    assert_contains(given, next(v for k, v in outcome.items() if k != "progress"))
    check_requests(server.requests, [exchange.get("expect", {}) for exchange in case["exchanges"]])
    if "waits" in case:
        assert len(waits) == len(case["waits"]), waits
        for wait, (least, most) in zip(waits, case["waits"]):
            assert least <= wait <= most
    if "progress" in outcome:
        assert progress == outcome["progress"]


def items(arguments: Dict[str, Any]) -> List[BulkItemInput]:
    return [BulkItemInput.from_dict(item) for item in arguments.pop("items")]


async def bulk_create(client: SpatialFlow, arguments: Dict[str, Any], progress: List[List[Any]]) -> Any:
    key = arguments.pop("idempotency_key", None)
    request = BulkCreateRequest.from_dict(arguments)
    return [r.to_dict() for r in (await client.geofences.bulk_create(request, idempotency_key=key)).results]


async def bulk_create_all(client: SpatialFlow, arguments: Dict[str, Any], progress: List[List[Any]]) -> Any:
    def tell(p: spatialflow.BulkProgress) -> None:
        progress.append([p.done, p.total, p.created, p.duplicates, p.errors])

    return [
        r.to_dict() for r in await client.geofences.bulk_create_all(items(arguments), on_progress=tell, **arguments)
    ]


async def preview(client: SpatialFlow, arguments: Dict[str, Any], progress: List[List[Any]]) -> Any:
    return (await client.geofences.preview(items(arguments))).to_dict()


async def list_all(client: SpatialFlow, arguments: Dict[str, Any], progress: List[List[Any]]) -> Any:
    return [str(fence.id) async for fence in client.geofences.list_all(**arguments)]


async def get(client: SpatialFlow, arguments: Dict[str, Any], progress: List[List[Any]]) -> Any:
    return (await client.geofences.get(arguments["id"])).to_dict()


async def create(client: SpatialFlow, arguments: Dict[str, Any], progress: List[List[Any]]) -> Any:
    return (await client.geofences.create(CreateGeofenceRequest.from_dict(arguments))).to_dict()


async def delete(client: SpatialFlow, arguments: Dict[str, Any], progress: List[List[Any]]) -> Any:
    await client.geofences.delete(arguments["id"])
    return True


CALLS: Dict[str, Callable[[SpatialFlow, Dict[str, Any], List[List[Any]]], Awaitable[Any]]] = {
    f.__name__: f for f in (bulk_create, bulk_create_all, preview, list_all, get, create, delete)
}


def assert_contains(given: Any, expected: Any) -> None:
    if isinstance(expected, dict):
        assert isinstance(given, dict)
        for name, value in expected.items():
            assert name in given, f"{name} is missing in {given}"
            assert_contains(given[name], value)
    elif isinstance(expected, list):
        assert isinstance(given, list) and len(given) == len(expected), f"{given} is not {expected}"
        for one, other in zip(given, expected):
            assert_contains(one, other)
    else:
        assert given == expected


def check_error(problem: BaseException, expected: Dict[str, Any]) -> None:
    assert type(problem) is KINDS[expected["kind"]], repr(problem)
    for name, value in expected.items():
        if name == "cause":
            assert problem.__cause__ is not None
            check_error(problem.__cause__, value)
        elif name == "faults":
            assert len(getattr(problem, name)) == value
        elif name == "results":
            assert_contains([r.to_dict() for r in getattr(problem, name)], value)
        elif name != "kind":
            assert getattr(problem, name) == value, f"{name} of {problem!r}"


def check_requests(requests: List[Request], expected: List[Dict[str, Any]]) -> None:
    assert len(requests) == len(expected), [f"{r.method} {r.path}" for r in requests]
    keys: List[Tuple[Optional[str], Optional[str]]] = []
    for request, expect in zip(requests, expected):
        assert request.method == expect.get("method", request.method)
        assert request.path == expect.get("path", request.path)
        assert request.query == expect.get("query", request.query)
        for name, value in expect.get("headers", {}).items():
            assert request.headers.get(name.lower()) == value, name
        if "body" in expect:
            assert json.loads(request.body) == expect["body"]
        if "key" in expect:
            keys.append((expect["key"], request.headers.get("idempotency-key")))
    assert all((letter is None) == (key is None) for letter, key in keys), keys
    # As many letters as keys as pairs of them: each stands for one of the others.
    assert len({letter for letter, _ in keys}) == len({key for _, key in keys}) == len(set(keys)), keys


@pytest.mark.parametrize("case", cases("webhooks"))
def test_knows_its_own_webhooks(case: Dict[str, Any]) -> None:
    assert webhooks.is_signed(case["body"].encode(), case["signature"], case["secret"]) is case["fits"]


@pytest.mark.parametrize("case", cases("tables"))
def test_reads_tables(case: Dict[str, Any], tmp_path: Path) -> None:
    file = tmp_path / "sites.csv"
    file.write_bytes(case["text"].encode())
    if "error" in case:
        with pytest.raises(ValueError, match=case["error"]):
            list(tables.read_items(file, **case.get("options", {})))
    else:
        assert [item.to_dict() for item in tables.read_items(file, **case.get("options", {}))] == case["items"]
