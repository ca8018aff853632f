"""SpatialFlow: a list of street addresses goes in, a map of circular geofences comes out.

``SpatialFlow`` is the asynchronous client, ``SpatialFlowSync`` the same without ``await``.
"""

from spatialflow._bulk import BulkInterrupted, BulkProgress
from spatialflow._client import SpatialFlow
from spatialflow._errors import (
    APIConnectionError,
    APIError,
    APITimeoutError,
    AuthenticationError,
    BatchTooLargeError,
    ConflictError,
    NotFoundError,
    PermissionError,
    RateLimitError,
    ServerError,
    SpatialFlowError,
    UnexpectedAnswerError,
    ValidationError,
)
from spatialflow._generated.spatialflow_generated.models import (
    BulkCreateRequest,
    BulkCreateResponse,
    BulkItemInput,
    BulkResult,
    CreateGeofenceRequest,
    GeofenceResponse,
    Geometry,
    TestPointRequest,
    UpdateGeofenceRequest,
)
from spatialflow._sync import SpatialFlowSync
from spatialflow._transport import VERSION as __version__

__all__ = [
    "APIConnectionError",
    "APIError",
    "APITimeoutError",
    "AuthenticationError",
    "BatchTooLargeError",
    "BulkCreateRequest",
    "BulkCreateResponse",
    "BulkInterrupted",
    "BulkItemInput",
    "BulkProgress",
    "BulkResult",
    "ConflictError",
    "CreateGeofenceRequest",
    "GeofenceResponse",
    "Geometry",
    "NotFoundError",
    "PermissionError",
    "RateLimitError",
    "ServerError",
    "SpatialFlow",
    "SpatialFlowError",
    "SpatialFlowSync",
    "TestPointRequest",
    "UnexpectedAnswerError",
    "UpdateGeofenceRequest",
    "ValidationError",
    "__version__",
]
