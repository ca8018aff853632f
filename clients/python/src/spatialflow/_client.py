"""The way in."""

from __future__ import annotations

import os
from types import TracebackType
from typing import Any, AsyncIterator, Dict, Optional, Type

from typing_extensions import Self

from spatialflow._generated.spatialflow_generated.models import AuditLogResponse
from spatialflow._generated.spatialflow_generated.operations import (
    AccountsApi,
    APIKeysApi,
    AuditLogApi,
    OperatorsApi,
    WorkspacesApi,
)
from spatialflow._geofences import GeofencesResource
from spatialflow._retries import Retries
from spatialflow._transport import Transport

# What documentation shows in place of a key.
_PLACEHOLDER = "sf_live_..."
_LOCAL = "http://127.0.0.1:8080"


class AuditLogResource(AuditLogApi):
    """Who changed what."""

    async def list_all(self, **filters: Any) -> AsyncIterator[AuditLogResponse]:
        """All entries, newest first, fetched page by page; filters as in ``list_audit_logs``."""
        page = 1
        while True:
            answer = await self.list_audit_logs(page=page, page_size=100, **filters)
            for entry in answer.logs:
                yield entry
            if not answer.has_more:
                return
            page += 1

    async def export(self, export_format: str = "csv", **filters: Any) -> bytes:
        """All entries as a file, ``csv`` or ``json``."""
        query = {"export_format": export_format, **filters}
        answer = await self._transport.send(
            "GET", "/api/v1/audit-logs/export", query=query, headers={"Accept": "*/*"}
        )
        return answer.body


class SpatialFlow:
    """A client of one server, for one key or one person.

    :param api_key: by default from ``SPATIALFLOW_API_KEY``; so is the ``sf_live_...`` that documentation shows
    :param access_token: of a person who has logged in, instead of a key
    :param base_url: where the server is; by default from ``SPATIALFLOW_BASE_URL``, else this machine, port 8080
    :param timeout: seconds an answer may take
    :param max_retries: how often a request is sent again, where that is safe and helps
    :param max_retry_wait: seconds; if the server asks to wait longer, ``RateLimitError`` is raised instead
    """

    def __init__(
        self,
        api_key: Optional[str] = None,
        access_token: Optional[str] = None,
        base_url: Optional[str] = None,
        timeout: float = 30.0,
        max_retries: int = 3,
        max_retry_wait: float = 60.0,
    ) -> None:
        self._transport = Transport(
            base_url or os.environ.get("SPATIALFLOW_BASE_URL") or _LOCAL,
            _credentials(api_key, access_token),
            timeout,
            Retries(max_retries, max_retry_wait),
        )
        self.geofences = GeofencesResource(self._transport)
        self.accounts = AccountsApi(self._transport)
        self.api_keys = APIKeysApi(self._transport)
        self.audit_log = AuditLogResource(self._transport)
        self.workspaces = WorkspacesApi(self._transport)
        self.operators = OperatorsApi(self._transport)

    async def close(self) -> None:
        """Closes its connections."""
        await self._transport.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: Optional[Type[BaseException]],
        problem: Optional[BaseException],
        trace: Optional[TracebackType],
    ) -> None:
        await self.close()


def _credentials(api_key: Optional[str], access_token: Optional[str]) -> Dict[str, str]:
    if api_key is not None and access_token is not None:
        raise ValueError("give api_key or access_token, not both")
    if access_token is not None:
        return {"Authorization": f"Bearer {access_token}"}
    if api_key is None or api_key == _PLACEHOLDER:
        api_key = os.environ.get("SPATIALFLOW_API_KEY")
    return {"X-API-Key": api_key} if api_key else {}
