"""From an operation to an answer over HTTP: credentials, retries, errors."""

from __future__ import annotations

import asyncio
import json
from dataclasses import dataclass
from typing import Any, Awaitable, Callable, Dict, List, Mapping, Optional, Tuple, Type, TypeVar, Union
from urllib.parse import quote

import aiohttp
import pydantic

from spatialflow._errors import APIConnectionError, APITimeoutError, SpatialFlowError, UnexpectedAnswerError, error_of
from spatialflow._model import Model
from spatialflow._retries import Retries, is_safe_to_repeat

T = TypeVar("T")
Parameter = Union[None, bool, int, float, str, List[str], Any]

VERSION = "1.1.0"


class NoBody:
    """Says that a request has no body; None would be the body ``null``."""


@dataclass(frozen=True)
class Answer:
    """What came back with 2xx."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    def decode(self, expected: Type[T]) -> T:
        """The body as what it should be."""
        try:
            return pydantic.TypeAdapter(expected).validate_json(self.body)
        except pydantic.ValidationError as wrong:
            start = self.body[:200].decode("utf-8", "replace")
            raise UnexpectedAnswerError(self.status, f"not a {expected.__name__}: {start!r}") from wrong


class Transport:
    """Sends requests for one caller, again where that helps."""

    def __init__(
        self,
        base_url: str,
        headers: Mapping[str, str],
        timeout: float,
        retries: Retries,
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
    ) -> None:
        self._base_url = base_url.rstrip("/")
        self._headers = {"Accept": "application/json", "User-Agent": f"spatialflow-python/{VERSION}", **headers}
        self._timeout = aiohttp.ClientTimeout(total=timeout)
        self._session: Optional[aiohttp.ClientSession] = None
        self.retries = retries
        self.sleep = sleep

    async def call(self, expected: Type[T], method: str, path_template: str, **request: Any) -> T:
        """Sends a request and reads its answer as JSON."""
        return (await self.send(method, path_template, **request)).decode(expected)

    async def send(
        self,
        method: str,
        path_template: str,
        *,
        path: Optional[Mapping[str, Any]] = None,
        query: Optional[Mapping[str, Parameter]] = None,
        headers: Optional[Mapping[str, Optional[str]]] = None,
        body: Any = NoBody,
        form: Optional[Callable[[], aiohttp.FormData]] = None,
        retries: Optional[Retries] = None,
    ) -> Answer:
        """Sends a request until there is an answer, or no point in trying again.

        :param form: makes a multipart body, anew for each attempt
        """
        filled = path_template.format(**{name: quote(str(part), safe="") for name, part in (path or {}).items()})
        all_headers = {**self._headers, **{name: value for name, value in (headers or {}).items() if value is not None}}
        data = None if body is NoBody else _encode(body)
        if data is not None:
            all_headers["Content-Type"] = "application/json"
        safe = is_safe_to_repeat(method, filled, all_headers.get("Idempotency-Key"))
        attempt = 1
        while True:
            try:
                payload = form() if form else data
                return await self._once(method, self._base_url + filled, _pairs(query or {}), all_headers, payload)
            except SpatialFlowError as failure:
                wait = (retries or self.retries).wait_before(attempt, failure, safe)
                if wait is None:
                    raise
            await self.sleep(wait)
            attempt += 1

    async def _once(
        self, method: str, url: str, query: List[Tuple[str, str]], headers: Dict[str, str], payload: Any
    ) -> Answer:
        if self._session is None:
            self._session = aiohttp.ClientSession(timeout=self._timeout)
        try:
            async with self._session.request(
                method, url, params=query, headers=headers, data=payload, allow_redirects=False
            ) as response:
                answer = Answer(response.status, response.headers, await response.read())
        except asyncio.TimeoutError as late:
            raise APITimeoutError(f"no answer from {url} within {self._timeout.total} seconds") from late
        except aiohttp.ClientError as broken:
            raise APIConnectionError(f"no answer from {url}: {broken}") from broken
        if 200 <= answer.status < 300:
            return answer
        raise error_of(answer.status, answer.headers, answer.body)

    async def close(self) -> None:
        """Closes its connections."""
        if self._session is not None:
            await self._session.close()
            self._session = None


class Operations:
    """Operations of the API on one transport."""

    def __init__(self, transport: Transport) -> None:
        self._transport = transport


def _encode(body: Any) -> bytes:
    if isinstance(body, Model):
        return body.to_json().encode()
    return json.dumps(body).encode()


def _pairs(query: Mapping[str, Parameter]) -> List[Tuple[str, str]]:
    pairs = []
    for name, value in query.items():
        for one in value if isinstance(value, (list, tuple)) else [value]:
            if one is not None:
                pairs.append((name, str(one).lower() if isinstance(one, bool) else str(one)))
    return pairs
