"""What can go wrong, one class for each thing that a caller does something else about."""

from __future__ import annotations

import json
from email.utils import parsedate_to_datetime
from datetime import datetime, timezone
from typing import Any, Dict, List, Mapping, Optional, Type


class SpatialFlowError(Exception):
    """Everything that this package raises about the API."""


class APIConnectionError(SpatialFlowError):
    """The server could not be reached, or the connection broke before the answer was there."""


class APITimeoutError(APIConnectionError):
    """The answer took longer than ``timeout`` seconds."""


class APIError(SpatialFlowError):
    """The server refused.

    :ivar status: the HTTP status
    :ivar code: ``error_code``, for programs; None if the server gave none
    :ivar message: what is wrong, for people
    :ivar details: more about it, by name; empty if there is none
    :ivar faults: of an invalid request, each fault as the server lists it: ``type``, ``loc``, ``msg``
    :ivar retry_after: seconds after which to ask again, if the server said so
    """

    def __init__(
        self,
        status: int,
        message: str,
        *,
        code: Optional[str] = None,
        details: Optional[Dict[str, Any]] = None,
        faults: Optional[List[Dict[str, Any]]] = None,
        retry_after: Optional[float] = None,
    ) -> None:
        super().__init__(f"{status} {code or ''}: {message}".replace(" :", ":"))
        self.status = status
        self.code = code
        self.message = message
        self.details = details or {}
        self.faults = faults or []
        self.retry_after = retry_after


class AuthenticationError(APIError):
    """401: no key or token, or a bad one."""


class PermissionError(APIError):  # noqa: A001 - the published name
    """403: the key or person may not do this."""


class NotFoundError(APIError):
    """404: there is no such thing in this workspace."""


class ConflictError(APIError):
    """409: a duplicate, or the same request is being worked on."""


class BatchTooLargeError(APIError):
    """413: more than the workspace's cap; nothing was processed."""

    @property
    def max_items(self) -> Optional[int]:
        """The cap; None if it was the bytes of the body that were too many."""
        cap = self.details.get("max_items")
        return cap if isinstance(cap, int) and cap > 0 else None


class ValidationError(APIError):
    """422: the request is not valid; ``faults`` has everything that is wrong with it."""


class RateLimitError(APIError):
    """429: too many requests; ``retry_after`` tells for how many seconds."""


class ServerError(APIError):
    """5xx: the server, or what stands before it, failed."""


class UnexpectedAnswerError(APIError):
    """The answer is not what the API's description promises: another program's page, or half an answer."""


_BY_STATUS: Dict[int, Type[APIError]] = {
    401: AuthenticationError,
    403: PermissionError,
    404: NotFoundError,
    409: ConflictError,
    413: BatchTooLargeError,
    422: ValidationError,
    429: RateLimitError,
}


def error_of(status: int, headers: Mapping[str, str], body: bytes) -> APIError:
    """The error that an answer other than 2xx is."""
    kind = _BY_STATUS.get(status, ServerError if status >= 500 else APIError)
    envelope = _envelope(body)
    detail = envelope.get("detail")
    faults = [fault for fault in detail if isinstance(fault, dict)] if isinstance(detail, list) else []
    if isinstance(detail, str):
        message = detail
    elif faults:
        message = "; ".join(_sentence(fault) for fault in faults)
    else:
        message = body.decode("utf-8", "replace").strip()[:200] or "no message"
    code = envelope.get("error_code")
    details = envelope.get("details")
    return kind(
        status,
        message,
        code=code if isinstance(code, str) else None,
        details=details if isinstance(details, dict) else None,
        faults=faults,
        retry_after=retry_after_of(headers),
    )


def retry_after_of(headers: Mapping[str, str]) -> Optional[float]:
    """Seconds that ``Retry-After`` asks for, as a number or as a date; None if it is absent or unreadable."""
    value = headers.get("Retry-After", "").strip()
    if value.isdigit():
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError):
        return None
    if until.tzinfo is None:
        until = until.replace(tzinfo=timezone.utc)
    return max(0.0, (until - datetime.now(timezone.utc)).total_seconds())


def _envelope(body: bytes) -> Dict[str, Any]:
    try:
        envelope = json.loads(body)
    except ValueError:
        return {}
    return envelope if isinstance(envelope, dict) else {}


def _sentence(fault: Dict[str, Any]) -> str:
    place = fault.get("loc")
    where = ".".join(str(step) for step in place) if isinstance(place, list) else ""
    return f"{where}: {fault.get('msg')}" if where else str(fault.get("msg"))
