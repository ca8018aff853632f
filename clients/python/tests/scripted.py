"""A server on loopback that answers as a case of the conformance suite says, and notes what it was asked."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Dict, List, Optional, Type
from urllib.parse import parse_qs, urlsplit


@dataclass
class Request:
    method: str
    path: str
    query: Dict[str, List[str]]
    headers: Dict[str, str]
    body: bytes


@dataclass
class ScriptedServer:
    answers: List[Any]
    requests: List[Request] = field(default_factory=list)
    base_url: str = ""
    _server: Optional[asyncio.Server] = None

    async def __aenter__(self) -> "ScriptedServer":
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", 0)
        self.base_url = f"http://127.0.0.1:{self._server.sockets[0].getsockname()[1]}"
        return self

    async def __aexit__(
        self, kind: Optional[Type[BaseException]], problem: Optional[BaseException], trace: Optional[TracebackType]
    ) -> None:
        assert self._server is not None
        self._server.close()

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self.requests.append(await _read(reader))
        number = len(self.requests) - 1
        # One request too many is told by what the test compares in the end.
        answer = self.answers[number] if number < len(self.answers) else {"status": 418, "text": "not in the script"}
        if answer == "silence":
            await reader.read()
        elif answer == "half":
            writer.write(b'HTTP/1.1 201 Created\r\nContent-Length: 1000\r\n\r\n{"results":[')
        elif answer != "drop":
            writer.write(_encoded(answer))
        writer.close()


async def _read(reader: asyncio.StreamReader) -> Request:
    head = (await reader.readuntil(b"\r\n\r\n")).decode()
    first, *lines = head.strip().split("\r\n")
    method, target, _ = first.split(" ")
    headers = {name.lower(): value.strip() for name, value in (line.split(":", 1) for line in lines)}
    body = await reader.readexactly(int(headers.get("content-length", 0)))
    parts = urlsplit(target)
    return Request(method, parts.path, parse_qs(parts.query), headers, body)


def _encoded(answer: Dict[str, Any]) -> bytes:
    body = (json.dumps(answer["body"]) if "body" in answer else answer["text"]).encode()
    headers = {"Content-Type": "application/json", **answer.get("headers", {}), "Connection": "close"}
    if answer["status"] != 204:
        headers["Content-Length"] = str(len(body))
    lines = [f"HTTP/1.1 {answer['status']} Scripted"] + [f"{name}: {value}" for name, value in headers.items()]
    return "\r\n".join(lines).encode() + b"\r\n\r\n" + body
