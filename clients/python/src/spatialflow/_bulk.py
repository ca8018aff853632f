"""Any number of rows through an endpoint that takes a few hundred at a time."""

from __future__ import annotations

import hashlib
import uuid
from collections import Counter
from dataclasses import dataclass
from itertools import islice
from typing import Awaitable, Callable, Iterable, Iterator, List, Optional, Sized

from spatialflow._errors import BatchTooLargeError, SpatialFlowError
from spatialflow._generated.spatialflow_generated.models import (
    BulkCreateRequest,
    BulkCreateResponse,
    BulkItemInput,
    BulkResult,
)

SendBatch = Callable[[BulkCreateRequest, str], Awaitable[BulkCreateResponse]]


@dataclass(frozen=True)
class BulkProgress:
    """How far an import is.

    :ivar done: rows that have a result
    :ivar total: rows in all; None if the rows come from an iterator
    """

    done: int
    total: Optional[int]
    created: int
    duplicates: int
    errors: int


class BulkInterrupted(SpatialFlowError):
    """An import stopped before its end; ``__cause__`` tells why.

    Call ``bulk_create_all`` again with the same rows and this ``import_id`` within 24 hours: what was done is answered from
    the server's memory and not done twice, and the rest follows.

    :ivar import_id: names this import
    :ivar results: of the rows before the one that it stopped at
    """

    def __init__(self, import_id: str, results: List[BulkResult], cause: SpatialFlowError) -> None:
        super().__init__(f"import {import_id} stopped after {len(results)} rows: {cause}")
        self.import_id = import_id
        self.results = results


class BulkImport:
    """One import of many rows: cuts them into batches no larger than the server takes, one after the other."""

    def __init__(
        self,
        send: SendBatch,
        dedup_strategy: str,
        import_id: Optional[str],
        batch_size: int,
        on_progress: Optional[Callable[[BulkProgress], None]],
    ) -> None:
        if batch_size < 1:
            raise ValueError("batch_size must be 1 or more")
        self._send = send
        self._strategy = dedup_strategy
        self._import_id = import_id or str(uuid.uuid4())
        self._batch_size = batch_size
        self._on_progress = on_progress

    async def run(self, items: Iterable[BulkItemInput]) -> List[BulkResult]:
        """The result of each row, in order; its ``index`` is the row's position among all."""
        total = len(items) if isinstance(items, Sized) else None
        rows = iter(items)
        results: List[BulkResult] = []
        waiting: List[BulkItemInput] = []
        while True:
            waiting += islice(rows, max(0, self._batch_size - len(waiting)))
            if not waiting:
                return results
            batch, rest = waiting[: self._batch_size], waiting[self._batch_size :]
            try:
                answer = await self._send(*self._request(batch, len(results)))
            except BatchTooLargeError as refusal:
                self._shrink(len(batch), refusal, results)
                continue
            except SpatialFlowError as failure:
                raise BulkInterrupted(self._import_id, results, failure) from failure
            results += self._numbered(answer.results, len(results))
            waiting = rest
            self._tell(results, total)

    def _request(self, batch: List[BulkItemInput], offset: int) -> "tuple[BulkCreateRequest, str]":
        request = BulkCreateRequest(items=batch, dedup_strategy=self._strategy)
        # The same rows at the same place of the same import are the same request, in whatever process.
        name = hashlib.sha256(f"{self._import_id}\n{offset}\n{request.to_json()}".encode()).hexdigest()
        return request, name

    def _shrink(self, sent: int, refusal: BatchTooLargeError, results: List[BulkResult]) -> None:
        # Without max_items it was the bytes that were too many.
        smaller = min(refusal.max_items or sent // 2, sent - 1)
        if smaller < 1:
            raise BulkInterrupted(self._import_id, results, refusal) from refusal
        self._batch_size = smaller

    @staticmethod
    def _numbered(results: Iterable[BulkResult], offset: int) -> Iterator[BulkResult]:
        return (result.model_copy(update={"index": result.index + offset}) for result in results)

    def _tell(self, results: List[BulkResult], total: Optional[int]) -> None:
        if self._on_progress is not None:
            by = Counter(result.status for result in results)
            self._on_progress(BulkProgress(len(results), total, by["created"], by["duplicate"], by["error"]))
