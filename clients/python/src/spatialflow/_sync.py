"""The same client for programs that are not asynchronous."""

from __future__ import annotations

import asyncio
import threading
from pathlib import Path
from types import TracebackType
from typing import Any, AsyncIterator, Awaitable, Callable, Iterable, Iterator, List, Optional, Type, TypeVar, Union
from uuid import UUID

from typing_extensions import Self

from spatialflow._bulk import BulkProgress
from spatialflow._client import SpatialFlow
from spatialflow._generated.spatialflow_generated.models import (
    BulkCreateRequest,
    BulkCreateResponse,
    BulkItemInput,
    BulkPreviewResponse,
    BulkResult,
    CreateGeofenceRequest,
    GeofenceListResponse,
    GeofenceResponse,
    UpdateGeofenceRequest,
    UploadJobResponse,
    UploadJobStatusResponse,
)

T = TypeVar("T")


class SyncGeofences:
    """Geofences, each call waited for; what it does is told in ``GeofencesResource``."""

    def __init__(self, client: "SpatialFlowSync") -> None:
        self._client = client

    def bulk_create(self, request: BulkCreateRequest, *, idempotency_key: Optional[str] = None) -> BulkCreateResponse:
        """Makes a fence of each address of a batch."""
        return self._client.call(lambda c: c.geofences.bulk_create(request, idempotency_key=idempotency_key))

    def bulk_create_all(
        self,
        items: Iterable[BulkItemInput],
        *,
        dedup_strategy: str = "skip",
        import_id: Optional[str] = None,
        on_progress: Optional[Callable[[BulkProgress], None]] = None,
        batch_size: int = 500,
        longest_wait: float = 3660.0,
    ) -> List[BulkResult]:
        """Makes a fence of each of any number of addresses, batch by batch."""
        return self._client.call(
            lambda c: c.geofences.bulk_create_all(
                items,
                dedup_strategy=dedup_strategy,
                import_id=import_id,
                on_progress=on_progress,
                batch_size=batch_size,
                longest_wait=longest_wait,
            )
        )

    def bulk_create_file(self, file: Union[str, Path, bytes], **options: Any) -> BulkCreateResponse:
        """Sends a CSV file or an Excel workbook for the server to read."""
        return self._client.call(lambda c: c.geofences.bulk_create_file(file, **options))

    def preview(self, items: Iterable[BulkItemInput]) -> BulkPreviewResponse:
        """Tells what ``bulk_create`` would do, and does nothing."""
        return self._client.call(lambda c: c.geofences.preview(items))

    def list(self, **filters: Any) -> GeofenceListResponse:
        """One page, newest first."""
        return self._client.call(lambda c: c.geofences.list(**filters))

    def list_all(self, **filters: Any) -> Iterator[GeofenceResponse]:
        """All there are, newest first, fetched page by page."""
        return self._client.each(lambda c: c.geofences.list_all(**filters))

    def get(self, geofence_id: UUID) -> GeofenceResponse:
        """One geofence."""
        return self._client.call(lambda c: c.geofences.get(geofence_id))

    def create(self, request: CreateGeofenceRequest) -> GeofenceResponse:
        """Makes one."""
        return self._client.call(lambda c: c.geofences.create(request))

    def update(self, geofence_id: UUID, request: UpdateGeofenceRequest) -> GeofenceResponse:
        """Changes what is set in the request."""
        return self._client.call(lambda c: c.geofences.update(geofence_id, request))

    def delete(self, geofence_id: UUID) -> None:
        """Deletes it for good."""
        self._client.call(lambda c: c.geofences.delete(geofence_id))

    def export(self, export_format: str = "geojson", **filters: Any) -> bytes:
        """All there are as a file."""
        return self._client.call(lambda c: c.geofences.export(export_format, **filters))

    def upload(self, file: Union[str, Path, bytes], **options: Any) -> UploadJobResponse:
        """Sends a file of shapes."""
        return self._client.call(lambda c: c.geofences.upload(file, **options))

    def wait_for_upload(self, job_id: UUID, *, every: float = 0.5) -> UploadJobStatusResponse:
        """Waits until an uploaded file has been worked on."""
        return self._client.call(lambda c: c.geofences.wait_for_upload(job_id, every=every))


class SpatialFlowSync:
    """``SpatialFlow`` without ``await``. Takes the same arguments; may be used from several threads.

    An operation that has no method here is asked for by ``call``::

        client.call(lambda c: c.workspaces.get_workspace())
    """

    def __init__(self, **options: Any) -> None:
        self._client = SpatialFlow(**options)
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, name="spatialflow", daemon=True)
        self._thread.start()
        self.geofences = SyncGeofences(self)

    def call(self, operation: Callable[[SpatialFlow], Awaitable[T]]) -> T:
        """What an operation of the asynchronous client answers."""

        async def run() -> T:
            return await operation(self._client)

        future = asyncio.run_coroutine_threadsafe(run(), self._loop)
        try:
            return future.result()
        except BaseException:
            future.cancel()  # such as Ctrl+C while it is waited for
            raise

    def each(self, listing: Callable[[SpatialFlow], AsyncIterator[T]]) -> Iterator[T]:
        """The elements of a listing of the asynchronous client, fetched as they are needed."""
        iterator = listing(self._client)
        while True:
            try:
                yield self.call(lambda _: iterator.__anext__())
            except StopAsyncIteration:
                return

    def close(self) -> None:
        """Closes its connections and ends its thread."""
        if not self._loop.is_closed():
            self.call(lambda c: c.close())
            self._loop.call_soon_threadsafe(self._loop.stop)
            self._thread.join()
            self._loop.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: Optional[Type[BaseException]],
        problem: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        self.close()
