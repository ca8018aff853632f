"""Geofences under short names, with what takes more than one request."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Any, AsyncIterator, Callable, Iterable, List, Optional, Sequence, Union
from uuid import UUID

import aiohttp

from spatialflow._bulk import BulkImport, BulkProgress
from spatialflow._generated.spatialflow_generated.models import (
    BulkCreateRequest,
    BulkCreateResponse,
    BulkItemInput,
    BulkPreviewRequest,
    BulkPreviewResponse,
    BulkResult,
    CreateGeofenceRequest,
    GeofenceListResponse,
    GeofenceResponse,
    UpdateGeofenceRequest,
    UploadJobResponse,
    UploadJobStatusResponse,
)
from spatialflow._generated.spatialflow_generated.operations import (
    BulkApi,
    FilesApi,
    GeocodingApi,
    GeofencesApi,
    GroupsApi,
)
from spatialflow._retries import Retries

_BULK = "/api/v1/geofences/bulk"
_LARGEST_PAGE = 500
_ENDED = frozenset({"completed", "failed"})


class GeofencesResource(BulkApi, FilesApi, GeocodingApi, GeofencesApi, GroupsApi):
    """Everything about geofences. Operations that are not here under a short name are under that of the API."""

    async def bulk_create(
        self, request: BulkCreateRequest, *, idempotency_key: Optional[str] = None
    ) -> BulkCreateResponse:
        """Makes a fence of each address of a batch.

        :param idempotency_key: names this attempt, so that it may be repeated; made up if absent
        :raises BatchTooLargeError: if it has more items than the workspace's cap; see ``bulk_create_all``
        :raises ConflictError: if under ``fail`` one is a duplicate; ``details["results"]`` has which
        """
        return await self.bulk_create_geofences(request, idempotency_key=idempotency_key or str(uuid.uuid4()))

    async def bulk_create_all(
        self,
        items: Iterable[BulkItemInput],
        *,
        dedup_strategy: str = "skip",
        import_id: Optional[str] = None,
        on_progress: Optional[Callable[[BulkProgress], None]] = None,
        batch_size: int = 500,
        longest_wait: float = 3660.0,
    ) -> List[BulkResult]:
        """Makes a fence of each of any number of addresses, batch by batch.

        A batch that the workspace's cap refuses is cut smaller; a limit is waited out; a broken connection and a server that
        restarts are tried again for about two minutes. Under ``fail`` each batch by itself is all or nothing.

        :param import_id: names the import: with the same rows and name it is taken up where it was, within 24 hours
        :param on_progress: is told after each batch
        :param batch_size: rows in a batch, before the server says otherwise
        :param longest_wait: seconds that the server may ask to wait at a time
        :return: the result of each row, in order; ``index`` is the row's position
        :raises BulkInterrupted: if it could not go on; ``__cause__`` tells why, and it can be resumed
        """
        patient = Retries(most=max(10, self._transport.retries.most), longest_wait=longest_wait)

        async def send(request: BulkCreateRequest, key: str) -> BulkCreateResponse:
            return await self._transport.call(
                BulkCreateResponse, "POST", _BULK, body=request, headers={"Idempotency-Key": key}, retries=patient
            )

        return await BulkImport(send, dedup_strategy, import_id, batch_size, on_progress).run(items)

    async def bulk_create_file(
        self,
        file: Union[str, Path, bytes],
        *,
        dedup_strategy: str = "skip",
        address_columns: Sequence[str] = (),
        name_column: Optional[str] = None,
        buffer_meters_column: Optional[str] = None,
        tags_column: Optional[str] = None,
        idempotency_key: Optional[str] = None,
    ) -> BulkCreateResponse:
        """Sends a CSV file or an Excel workbook, at most as many rows as the workspace's cap, for the server to read."""
        content, name = _file(file)

        def form() -> aiohttp.FormData:
            fields = aiohttp.FormData()
            fields.add_field("file", content, filename=name)
            fields.add_field("dedup_strategy", dedup_strategy)
            for column in address_columns:
                fields.add_field("address_columns", column)
            _add(fields, name_column=name_column, buffer_meters_column=buffer_meters_column, tags_column=tags_column)
            return fields

        headers = {"Idempotency-Key": idempotency_key or str(uuid.uuid4())}
        return await self._transport.call(BulkCreateResponse, "POST", _BULK, form=form, headers=headers)

    async def preview(self, items: Iterable[BulkItemInput]) -> BulkPreviewResponse:
        """Tells what ``bulk_create`` with ``skip`` would do with a batch, and does nothing."""
        return await self.bulk_preview_geofences(BulkPreviewRequest(items=list(items)))

    async def list(
        self,
        *,
        limit: Optional[int] = None,
        offset: Optional[int] = None,
        active_only: Optional[bool] = None,
        include_archived: Optional[bool] = None,
        tags: Optional[List[str]] = None,
        group_id: Optional[UUID] = None,
    ) -> GeofenceListResponse:
        """One page, newest first; ``tags``: only fences that have all of these."""
        return await self.list_geofences(
            limit=limit,
            offset=offset,
            active_only=active_only,
            include_archived=include_archived,
            tags=tags,
            group_id=group_id,
        )

    async def list_all(
        self,
        *,
        active_only: Optional[bool] = None,
        include_archived: Optional[bool] = None,
        tags: Optional["List[str]"] = None,
        group_id: Optional[UUID] = None,
        page_size: int = _LARGEST_PAGE,
    ) -> AsyncIterator[GeofenceResponse]:
        """All there are, newest first, fetched page by page. Each once, even if others are made meanwhile."""
        seen = set()
        offset = 0
        while True:
            page = await self.list_geofences(
                limit=page_size,
                offset=offset,
                active_only=active_only,
                include_archived=include_archived,
                tags=tags,
                group_id=group_id,
            )
            for fence in page.geofences:
                if fence.id not in seen:
                    seen.add(fence.id)
                    yield fence
            offset += page.count
            if page.count == 0 or offset >= page.total_count:
                return

    async def get(self, geofence_id: UUID) -> GeofenceResponse:
        """One geofence."""
        return await self.get_geofence(geofence_id)

    async def create(self, request: CreateGeofenceRequest) -> GeofenceResponse:
        """Makes one, by geometry or by address."""
        return await self.create_geofence(request)

    async def update(self, geofence_id: UUID, request: UpdateGeofenceRequest) -> GeofenceResponse:
        """Changes what is set in the request; a None that is set takes a thing away."""
        return await self.update_geofence(geofence_id, request)

    async def delete(self, geofence_id: UUID) -> None:
        """Deletes it for good."""
        await self.delete_geofence(geofence_id)

    async def archive(self, geofence_id: UUID) -> GeofenceResponse:
        """Puts it away."""
        return await self.archive_geofence(geofence_id)

    async def unarchive(self, geofence_id: UUID) -> GeofenceResponse:
        """Takes it out again."""
        return await self.unarchive_geofence(geofence_id)

    async def set_group(self, geofence_id: UUID, group_name: Optional[str]) -> GeofenceResponse:
        """Puts it into a group, which is made on first use; None takes it out."""
        return await self.update_geofence_group(geofence_id, group_name)

    async def export(self, export_format: str = "geojson", **filters: Any) -> bytes:
        """All there are as a file: ``geojson``, ``kml`` or ``csv``; filters as in ``list``."""
        answer = await self._transport.send(
            "GET",
            "/api/v1/geofences/export",
            query={"export_format": export_format, **filters},
            headers={"Accept": "*/*"},
        )
        return answer.body

    async def upload(
        self,
        file: Union[str, Path, bytes],
        *,
        buffer_meters: Optional[int] = None,
        confirm_duplicate: Optional[bool] = None,
        group_name: Optional[str] = None,
        tags: Sequence[str] = (),
    ) -> UploadJobResponse:
        """Sends a file of shapes: GeoJSON, KML or GPX. It is worked on after the answer; see ``wait_for_upload``."""
        content, name = _file(file)

        def form() -> aiohttp.FormData:
            fields = aiohttp.FormData()
            fields.add_field("file", content, filename=name)
            for tag in tags:
                fields.add_field("tags", tag)
            _add(fields, buffer_meters=buffer_meters, confirm_duplicate=confirm_duplicate, group_name=group_name)
            return fields

        return await self._transport.call(UploadJobResponse, "POST", "/api/v1/geofences/upload", form=form)

    async def wait_for_upload(self, job_id: UUID, *, every: float = 0.5) -> UploadJobStatusResponse:
        """Waits until an uploaded file has been worked on; tells how it ended."""
        while True:
            job = await self.get_upload_job_status(job_id)
            if job.status in _ENDED:
                return job
            await self._transport.sleep(every)


def _file(file: Union[str, Path, bytes]) -> "tuple[bytes, str]":
    if isinstance(file, bytes):
        return file, "file"
    return Path(file).read_bytes(), Path(file).name


def _add(fields: aiohttp.FormData, **values: Union[None, bool, int, str]) -> None:
    for name, value in values.items():
        if value is not None:
            fields.add_field(name, str(value).lower() if isinstance(value, bool) else str(value))
