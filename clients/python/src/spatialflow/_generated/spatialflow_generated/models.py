"""What goes over the wire. Generated from specs/openapi-latest.json, version 1.1.0: not to be edited."""

from __future__ import annotations

from datetime import datetime
from typing import Any, Dict, List, Literal, Optional, Union
from uuid import UUID

from spatialflow._model import Model

class AcceptInvitationRequest(Model):
    """AcceptInvitationRequest."""

    name: Optional[str] = None
    """Of a new person; if absent what stands before the @."""

    password: Optional[str] = None
    """A new person chooses one, whoever has an account proves himself by his; not needed with an access token of that account."""

    token: str
    """From the link."""

class ActiveGeofenceSummaryItemOut(Model):
    """A geofence in brief."""

    center: List[float]
    """Longitude, latitude."""

    event_count_today: int
    """Always 0: devices are not followed yet."""

    geometry: Geometry

    id: UUID

    name: str

class ActiveGeofenceSummaryOut(Model):
    """The newest active geofences in brief, and how many there are of which kind."""

    by_group: Dict[str, int]
    """Active ones by the id of their group; those in none are not counted here."""

    by_source: Dict[str, int]
    """Active ones: `draw`, `address` and `building`."""

    by_state: Dict[str, int]
    """`active`, `inactive` and `archived`."""

    geofences: List[ActiveGeofenceSummaryItemOut]
    """The newest 500 active ones."""

    total_count: int
    """All active ones."""

class AddressSuggestion(Model):
    """A house, a street, a town or a ZIP that the reference data know."""

    description: str
    """All of it on one line."""

    main_text: str
    """House number and street, or the street, the town or the ZIP."""

    place_id: str
    """Finds the place again, also after the reference data were loaded anew."""

    secondary_text: str
    """Where that is; empty if it says nothing more."""

class AdminWorkspaceCreateIn(Model):
    """A new workspace; all members of AdminWorkspaceIn may be there."""

    bulk_create_max_batch_size: Optional[int] = None

    feature_flags: Optional[Dict[str, bool]] = None
    """Features by name; all, if absent."""

    name: str

    slug: Optional[str] = None
    """Unique; one made of the name if absent."""

class AdminWorkspaceIn(Model):
    """What should be different: what is absent stays as it is."""

    billing_email: Optional[str] = None

    bulk_create_max_batch_size: Optional[int] = None

    description: Optional[str] = None

    feature_flags: Optional[Dict[str, bool]] = None
    """Features by name, such as `{\"BULK_IMPORT\": false}`; those absent stay as they are."""

    name: Optional[str] = None

    timezone: Optional[str] = None
    """A name of the IANA's time zone database, such as America/New_York."""

    unit_system: Optional[Union[Literal['imperial', 'metric'], str]] = None

class ApiKeyCreateRequest(Model):
    """What a new key should be like."""

    description: Optional[str] = None

    expires_at: Optional[datetime] = None
    """From when on it no longer works; in the future. Absent: never."""

    expires_in_days: Optional[int] = None
    """The same as a number of days from now."""

    name: Optional[str] = 'Default'

    permissions: Optional[List[str]] = None
    """What it may do. Absent: all that keys can do, `*`."""

    rate_limit_per_hour: Optional[int] = None
    """Its own limit. Absent: the general one. The server sets how high it may be."""

    read_only: Optional[bool] = False
    """Refused everything that writes, whatever the permissions say."""

class ApiKeyCreateResponse(Model):
    """A key with its new secret, which is in no other answer."""

    api_key: ApiKeyDetailSchema

    message: str
    """For people."""

class ApiKeyDetailSchema(Model):
    """A key with its secret."""

    api_key: str
    """The secret."""

    created_at: datetime

    description: Optional[str] = None

    expires_at: Optional[datetime] = None

    id: UUID

    key_prefix: str

    name: str

    permissions: List[str]

    previous_key_expires_at: Optional[datetime] = None
    """After a rotation: until when the old secret works."""

    read_only: bool

class ApiKeyExpiration(Model):
    """When a key ends."""

    expires_at: Optional[datetime] = None
    """Null: never."""

    id: UUID

    message: str
    """For people."""

class ApiKeyResponse(Model):
    """An API key, without its secret."""

    created_at: datetime

    description: Optional[str] = None

    expires_at: Optional[datetime] = None

    id: UUID

    is_active: bool
    """False while it is switched off."""

    key_prefix: str
    """How the secret begins."""

    last_used_at: Optional[datetime] = None
    """Up to a few seconds ago."""

    name: str

    permissions: List[str]

    rate_limit_per_hour: int
    """The limit that counts: its own or the general one."""

    read_only: bool

    usage_count: int
    """Requests, up to a few seconds ago."""

    workspace_id: UUID

class ApiKeyUpdateRequest(Model):
    """What should be different: what is absent stays as it is."""

    description: Optional[str] = None
    """Null takes it away."""

    expires_at: Optional[datetime] = None
    """In the future; null: never."""

    expires_in_days: Optional[int] = None

    is_active: Optional[bool] = None
    """False switches it off, until it is switched on again."""

    name: Optional[str] = None

    permissions: Optional[List[str]] = None

    rate_limit_per_hour: Optional[int] = None
    """Null: the general limit."""

    read_only: Optional[bool] = None

class AuditLogListResponse(Model):
    """A page of the audit log, newest first."""

    has_more: bool
    """Whether there is a next page."""

    logs: List[AuditLogResponse]

    page: int

    page_size: int

    total: int
    """In all pages."""

class AuditLogResponse(Model):
    """One thing that somebody changed."""

    action: str

    actor_type: Union[Literal['user', 'api_key', 'anonymous', 'command_line', 'server'], str]
    """Who it was: a person, a key, somebody not known, an operator at the command line, or the server by itself."""

    api_key_id: Optional[UUID]

    api_key_name: Optional[str]

    changes: Dict[str, Optional[Any]]
    """What changed, by name: what it was `before` and is `after`, or figures of a bulk action."""

    created_at: datetime

    id: UUID

    ip_address: Optional[str]
    """The network address that the request came from; null if it was no request."""

    resource_id: Optional[str]
    """The one thing that was changed; null if it was many."""

    resource_type: str

    user_email: Optional[str]

    user_id: Optional[UUID]

class AutocompleteResponse(Model):
    """What somebody who is typing an address may mean, best first."""

    count: int

    suggestions: List[AddressSuggestion]

class BulkCreateRequest(Model):
    """A list of addresses to make fences of."""

    dedup_strategy: Optional[Union[Literal['skip', 'override', 'fail'], str]] = 'skip'
    """What happens to an address inside a fence that is already there: `skip` reports it, `override` makes a fence all the same, `fail` gives up the whole batch."""

    items: List[BulkItemInput]
    """The addresses: 1 up to the workspace's cap, 500 unless set otherwise."""

class BulkCreateResponse(Model):
    """What became of each address, in the order they were sent."""

    results: List[BulkResult]

class BulkItemError(Model):
    """Why one address made no fence."""

    code: Union[Literal['GEOCODE_FAILED', 'GEOCODER_RATE_LIMIT', 'INVALID_TAGS', 'CREATE_FAILED', 'BATCH_ABORTED'], str]
    """For programs. Stable."""

    message: str
    """For people."""

    reason: Optional[Union[Literal['no_match', 'ambiguous', 'number_not_found', 'locality_only', 'po_box', 'not_an_address'], str]] = None
    """Of GEOCODE_FAILED: why."""

class BulkItemInput(Model):
    """One address, and what its fence should be like."""

    address: str
    """Street address to geocode."""

    buffer_meters: Optional[int] = 100
    """Radius of the fence in metres."""

    name: Optional[str] = None
    """Display name. The address if absent."""

    override_dedup: Optional[bool] = False
    """Make this fence even if it is a duplicate that `skip` would skip."""

    tags: Optional[List[str]] = None
    """At most 20 tags, each of 1 to 64 letters, digits, spaces and _ - : . /"""

class BulkItemPreview(Model):
    """What bulk create would do with one address. Members that do not apply are absent."""

    candidates: Optional[List[GeocodeCandidate]] = None
    """Of an ambiguous address: what it may mean, best first."""

    confidence: Optional[float] = None

    dedup_match: Optional[DedupMatch] = None

    error_code: Optional[str] = None

    error_reason: Optional[str] = None
    """Of an error: why, in one word where there is one."""

    index: int

    input_address: str
    """As sent."""

    lat: Optional[float] = None
    """Degrees north."""

    lng: Optional[float] = None
    """Degrees east."""

    match_level: Optional[Union[Literal['rooftop', 'interpolated', 'street', 'postcode', 'place'], str]] = None

    normalized_address: Optional[str] = None
    """The address as the reference data writes it."""

    source: Optional[GeocodeSource] = None

    status: Union[Literal['ok', 'dedup', 'error'], str]

    tags: List[str]

class BulkPreviewRequest(Model):
    """A list of addresses to try; one is enough to try a corrected row."""

    items: List[BulkItemInput]

class BulkPreviewResponse(Model):
    """What bulk create with `skip` would do now."""

    dedup_count: int
    """Would be skipped as duplicates."""

    error_count: int

    items: List[BulkItemPreview]

    ok_count: int
    """Would be created."""

    total: int

class BulkResult(Model):
    """What became of one address. Members that do not apply are absent."""

    dedup_match: Optional[DedupMatch] = None
    """The fence it lies in: of a duplicate, and of a created one that was forced past it."""

    error: Optional[BulkItemError] = None

    error_code: Optional[str] = None
    """What is wrong, for programs; the same as `error.code`."""

    geofence_id: Optional[UUID] = None
    """The new fence, if created."""

    index: int
    """Position of the item in the request, from 0."""

    status: Union[Literal['created', 'duplicate', 'error'], str]

class ChangePasswordRequest(Model):
    """ChangePasswordRequest."""

    current_password: str

    new_password: str

class CreateGeofenceRequest(Model):
    """A new geofence: with a `geometry`, or with `source` `address` and an `address` to be geocoded."""

    address: Optional[str] = None

    buffer_meters: Optional[int] = 100
    """Radius around a geocoded address, in metres."""

    confirm_duplicate: Optional[bool] = False
    """Make it even if there is one already."""

    description: Optional[str] = None

    geometry: Optional[Geometry] = None
    """Required, unless an address is to be geocoded."""

    group_name: Optional[str] = None
    """The group it is in, made on first use."""

    metadata: Optional[Dict[str, Optional[Any]]] = None
    """Anything, as an object of at most 16384 characters of JSON."""

    name: str

    source: Optional[Union[Literal['draw', 'address', 'building'], str]] = None
    """`address`: geocode the address, unless there is a geometry too. By default `draw`, or `address` if there is no geometry."""

    tags: Optional[List[str]] = None
    """At most 20 tags, each of 1 to 64 letters, digits, spaces and _ - : . /"""

    webhook_events: Optional[List[str]] = None
    """Such as `enter` and `exit`; none: all."""

    webhook_url: Optional[str] = None
    """https or http, on the public Internet."""

class CreateInvitationRequest(Model):
    """CreateInvitationRequest."""

    email: str

    role: Union[Literal['owner', 'manager', 'member', 'field_worker'], str]

class DedupMatch(Model):
    """The fence that an address lies in."""

    distance_meters: Optional[float] = None
    """From the address to the fence's centre, to the decimetre."""

    geofence_id: UUID
    """The fence. In a preview, and under `fail`, 00000000-0000-0000-0000-000000000000 for one that an earlier item of the same batch would make."""

    item_index: Optional[int] = None
    """In a preview, and under `fail`: the position of the item that would make the fence."""

    name: str

class ErrorResponse(Model):
    """The body of every refusal."""

    detail: ErrorResponseDetail

    details: Optional[Dict[str, Optional[Any]]] = None
    """More about it, by name."""

    error_code: Optional[str] = None
    """What is wrong, for programs. Stable."""

ErrorResponseDetail = Any

class FeatureFlagsResponse(Model):
    """FeatureFlagsResponse."""

    feature_flags: Dict[str, bool]
    """All there are, by name."""

class ForgotPasswordRequest(Model):
    """ForgotPasswordRequest."""

    email: str

class GeoJSONPoint(Model):
    """A point as in GeoJSON."""

    coordinates: List[float]
    """Longitude, latitude."""

    type: Union[Literal['Point'], str]

class GeocodeCandidate(Model):
    """One place that an address may mean."""

    confidence: float

    lat: float
    """Degrees north."""

    lng: float
    """Degrees east."""

    match_level: str

    normalized_address: str

    source: GeocodeSource

class GeocodeSource(Model):
    """The reference data that a place comes from."""

    licence: Optional[str] = None
    """The terms its publisher gives it under; absent if they are not known."""

    name: str
    """The name it was loaded under."""

    sample: bool
    """Whether it is the small sample that ships with the product, good for a first look only."""

class GeofenceGroupOut(Model):
    """A group of geofences."""

    geofence_count: int
    """Those that are not archived."""

    group_id: UUID

    group_name: str

class GeofenceGroupsOut(Model):
    """All groups of a workspace."""

    count: int

    groups: List[GeofenceGroupOut]

class GeofenceHealth(Model):
    """That the API answers."""

    status: Union[Literal['healthy'], str]

class GeofenceListResponse(Model):
    """A page of geofences."""

    count: int
    """In this page."""

    geofences: List[GeofenceResponse]

    total_count: int
    """In all pages."""

class GeofenceResponse(Model):
    """A geofence."""

    address: Optional[str] = None
    """As entered."""

    archived: bool

    buffer_meters: Optional[int] = None
    """The radius, if the fence was made from an address."""

    created_at: datetime

    description: Optional[str] = None

    geometry: Geometry

    geometry_type: Union[Literal['Polygon', 'MultiPolygon', 'Circle'], str]

    group_id: Optional[UUID] = None

    group_name: Optional[str] = None

    id: UUID

    is_active: bool

    metadata: Dict[str, Optional[Any]]
    """What a geocoded fence's place rests on is here, under names that begin with `geocode_`."""

    name: str

    point: List[float]
    """The geocoded address or the centre, or the centre of gravity: longitude, latitude."""

    radius_meters: Optional[float] = None
    """Of a circle."""

    source: Union[Literal['draw', 'address', 'building'], str]

    tags: List[str]

    updated_at: datetime

    webhook_events: List[str]
    """Of which events; none: of all."""

    webhook_url: Optional[str] = None
    """Whom to tell when something enters or leaves."""

class GeofenceTestResult(Model):
    """A geofence, and how far the point is from it."""

    distance_meters: float
    """To its edge, to the decimetre; 0 inside."""

    geofence_id: UUID

    geofence_name: str

    is_inside: bool

class Geometry(Model):
    """A polygon or several as in GeoJSON (RFC 7946), or a circle in its manner. Positions are longitude, latitude."""

    center: Optional[List[float]] = None
    """Of a `Circle`."""

    coordinates: Optional[List[Any]] = None
    """Of a `Polygon` its rings, of a `MultiPolygon` the rings of each; of a ring its positions."""

    radius_meters: Optional[float] = None
    """Of a `Circle`: above 0, at most 100000."""

    type: Union[Literal['Polygon', 'MultiPolygon', 'Circle'], str]

class GroupGeofencesOut(Model):
    """A page of a group's geofences."""

    count: int
    """In this page."""

    geofences: List[GeofenceResponse]

    group_id: UUID

    total_count: int
    """In all pages."""

class GroupTestPointOut(Model):
    """Which active geofences of a group the point lies in, and which are near."""

    group_id: UUID

    inside_geofences: int
    """How many the point lies in."""

    matched_geofences: List[MatchedGeofenceItem]
    """Those that the point lies in, at most 500."""

    matching_geofences: int
    """The same as `inside_geofences`."""

    point: GeoJSONPoint

    results: List[GeofenceTestResult]
    """The nearest `limit` of them, nearest first."""

    test_point: TestPointCoordinate
    """The same point by its names."""

    total_geofences: int
    """How many were looked at."""

class InvitationListResponse(Model):
    """InvitationListResponse."""

    count: int

    invitations: List[InvitationResponse]

class InvitationResponse(Model):
    """InvitationResponse."""

    created_at: datetime

    email: str

    expires_at: datetime
    """In the past: it is good no more, but can be sent again."""

    id: UUID

    invited_by: str
    """The name of who did."""

    role: Union[Literal['owner', 'manager', 'member', 'field_worker'], str]

class LimitUsage(Model):
    """How one limit stands."""

    limit: int

    name: str
    """As the `RateLimit-Policy` header names it."""

    period_seconds: int

    remaining: int

    resets_in_seconds: int
    """Until all of it is there again."""

    used: int

class LoginRequest(Model):
    """LoginRequest."""

    email: str

    password: str

    workspace_id: Optional[UUID] = None
    """Which of the person's workspaces; if absent the one joined first."""

class MatchedGeofenceItem(Model):
    """A geofence that the point lies in."""

    distance_meters: float

    geofence_id: UUID

    geofence_name: str

    group_id: Optional[UUID] = None

    group_name: Optional[str] = None

class MeResponse(Model):
    """MeResponse."""

    email: str

    id: UUID

    is_operator: bool
    """Whether this is one who runs the server."""

    name: str

    permissions: List[str]
    """What that role may do."""

    role: Union[Literal['owner', 'manager', 'member', 'field_worker'], str]

    workspace_id: UUID

    workspaces: List[WorkspaceMembershipResponse]
    """All of the person's workspaces."""

class MemberListResponse(Model):
    """MemberListResponse."""

    count: int

    members: List[MemberResponse]

class MemberResponse(Model):
    """MemberResponse."""

    email: str

    id: UUID
    """The person's."""

    joined_at: datetime

    name: str

    role: Union[Literal['owner', 'manager', 'member', 'field_worker'], str]

    user_id: UUID
    """The same."""

class MessageResponse(Model):
    """MessageResponse."""

    message: str

class PlaceResponse(Model):
    """Where a suggested place is."""

    confidence: float

    formatted_address: str

    lat: float
    """Degrees north."""

    lng: float
    """Degrees east."""

    match_level: Union[Literal['rooftop', 'interpolated', 'street', 'postcode', 'place'], str]
    """How near to the door the point is. Only the first two are good enough for a fence."""

    place_id: str

    point: List[float]
    """Longitude, latitude."""

    source: GeocodeSource

class PublicInvitationResponse(Model):
    """PublicInvitationResponse."""

    email: str

    expires_at: datetime

    has_account: bool
    """Whether there is an account with that address: its password, or a token of it, is asked for then."""

    invited_by: str

    role: Union[Literal['owner', 'manager', 'member', 'field_worker'], str]

    workspace_name: str

class RefreshRequest(Model):
    """RefreshRequest."""

    refresh_token: str

class ResetPasswordRequest(Model):
    """ResetPasswordRequest."""

    new_password: str

    token: str
    """From the link."""

class SignupRequest(Model):
    """SignupRequest."""

    email: str

    name: Optional[str] = None
    """If absent what stands before the @."""

    password: str
    """Any characters; not one of the passwords that are tried first, and not one's own name."""

    workspace_name: Optional[str] = None
    """If absent \"[Name]'s Workspace\"."""

class SwitchWorkspaceRequest(Model):
    """SwitchWorkspaceRequest."""

    workspace_id: UUID

class TagListResponse(Model):
    """The tags that geofences have, by name."""

    tags: List[TagOut]

    total: int
    """How many there are."""

    truncated: bool
    """Whether some are not listed."""

class TagOut(Model):
    """A tag."""

    id: UUID

    name: str
    """As it was first entered."""

    normalized_name: str
    """In lower case."""

    usage_count: int
    """How many geofences have it."""

class TestPointCoordinate(Model):
    """A point."""

    lat: float
    """Degrees north."""

    lng: float
    """Degrees east."""

class TestPointRequest(Model):
    """A point: `lat` and `lng`; or `point` with these; or a GeoJSON Point as `geometry` or as the body itself."""

    coordinates: Optional[List[float]] = None
    """Of a body that is a GeoJSON Point: longitude, latitude."""

    geometry: Optional[GeoJSONPoint] = None

    lat: Optional[float] = None
    """Degrees north, -90 to 90."""

    limit: Optional[int] = 50
    """How many of the nearest to tell."""

    lng: Optional[float] = None
    """Degrees east, -180 to 180."""

    point: Optional[TestPointCoordinate] = None

    type: Optional[Union[Literal['Point'], str]] = None
    """Of a body that is a GeoJSON Point."""

class TestPointResponse(Model):
    """Which active geofences the point lies in, and which are near."""

    inside_geofences: int
    """How many the point lies in."""

    matched_geofences: List[MatchedGeofenceItem]
    """Those that the point lies in, at most 500, in the same order."""

    point: GeoJSONPoint

    results: List[GeofenceTestResult]
    """The nearest `limit` of them, nearest first; of some as near the oldest first."""

    total_geofences: int
    """How many were looked at."""

class TokenResponse(Model):
    """TokenResponse."""

    access_token: str

    expires_in: int
    """Seconds for which the access token is good."""

    refresh_token: str
    """Works once."""

    token_type: str

    user: UserResponse

class UpdateGeofenceRequest(Model):
    """What is to become of a geofence. What is absent stays as it is. A null takes the description, address, group or webhook away, and else leaves things as they are."""

    address: Optional[str] = None
    """Of a fence from an address: geocoded again if it differs."""

    buffer_meters: Optional[int] = None
    """Of a fence from an address: its radius; nothing is geocoded."""

    description: Optional[str] = None

    geometry: Optional[Geometry] = None
    """One that differs from the present one makes a fence from an address a drawn one."""

    group_name: Optional[str] = None

    is_active: Optional[bool] = None

    metadata: Optional[Dict[str, Optional[Any]]] = None
    """All of it: what is not named is gone."""

    name: Optional[str] = None

    source: Optional[Union[Literal['draw', 'address', 'building'], str]] = None

    tags: Optional[List[str]] = None
    """All of them."""

    webhook_events: Optional[List[str]] = None

    webhook_url: Optional[str] = None

class UpdateMeRequest(Model):
    """UpdateMeRequest."""

    name: str

class UpdateMemberRequest(Model):
    """UpdateMemberRequest."""

    role: Union[Literal['owner', 'manager', 'member', 'field_worker'], str]

class UploadFeatureError(Model):
    """Why a feature of an uploaded file became no geofence."""

    error_code: str
    """INVALID_GEOMETRY, UNSUPPORTED_GEOMETRY, INVALID_RADIUS, INVALID_NAME, INVALID_TAGS, INVALID_GROUP, INVALID_METADATA, DUPLICATE_GEOFENCE; of the file: FILE_INVALID, INTERNAL_ERROR."""

    feature_index: Optional[int] = None
    """Which feature, from 0; null if it is about the file as a whole."""

    message: str
    """Names the feature (from 1), and the vertex if one is wrong."""

    name: Optional[str] = None
    """What the feature is called."""

class UploadJobResponse(Model):
    """A file was taken in, and will be worked on."""

    job_id: UUID

    status: Union[Literal['pending', 'processing', 'completed', 'failed'], str]

    status_url: str
    """Where to ask what has become of it."""

class UploadJobStatusResponse(Model):
    """What has become of an uploaded file."""

    completed_at: Optional[datetime] = None

    created_at: datetime

    created_count: int

    duplicate_count: int

    duplicates: List[UploadFeatureError]
    """The first 1000 features whose middle lies in a fence, and in which."""

    error_count: int
    """How many errors there are in all; a file that can't be read is one."""

    errors: List[UploadFeatureError]
    """The first 1000 errors."""

    filename: str

    job_id: UUID

    processed_features: int
    """As many as were created, are duplicates or have errors."""

    status: Union[Literal['pending', 'processing', 'completed', 'failed'], str]
    """`failed`: it was given up, `errors` says why; what was made before is kept."""

    total_features: Optional[int] = None
    """Null as long as they have not been counted."""

class UsageResponse(Model):
    """How full the workspace is, and how its limits stand."""

    action_deliveries: int
    """Nothing is metered or billed here; kept for clients of the hosted product."""

    api_keys: int
    """Not the revoked ones."""

    event_units: float
    """Nothing is metered or billed here; kept for clients of the hosted product."""

    geofences: int
    """Archived ones too."""

    limits: List[LimitUsage]
    """`requests` is the caller's own, the others are the workspace's."""

    location_events: int
    """Nothing is metered or billed here; kept for clients of the hosted product."""

    members: int

    period_end: datetime

    period_start: datetime
    """The calendar month, UTC."""

    tags: int

    tier: str
    """Nothing is metered or billed here; kept for clients of the hosted product."""

    tier_limit: int
    """Nothing is metered or billed here; kept for clients of the hosted product."""

class UserResponse(Model):
    """UserResponse."""

    email: str

    id: UUID

    name: str

    role: Union[Literal['owner', 'manager', 'member', 'field_worker'], str]

    workspace_id: UUID

class ValidationFault(Model):
    """One thing wrong with a request."""

    loc: Optional[List[ValidationFaultLocInner]] = None
    """Where: names and positions from the outside in."""

    msg: str
    """What is wrong and how to mend it."""

    type: str
    """The kind of fault. Stable."""

ValidationFaultLocInner = Any

class WorkspaceIn(Model):
    """What should be different: what is absent stays as it is."""

    billing_email: Optional[str] = None
    """Null takes it away."""

    bulk_create_max_batch_size: Optional[int] = None
    """Items one bulk request may hold; for owners only. Above 1000 an operator sets it."""

    description: Optional[str] = None
    """Null takes it away."""

    name: Optional[str] = None

    timezone: Optional[str] = None
    """A name of the IANA's time zone database, such as America/New_York."""

    unit_system: Optional[Union[Literal['imperial', 'metric'], str]] = None

class WorkspaceListResponse(Model):
    """A page of workspaces."""

    count: int
    """In this page."""

    total_count: int
    """In all pages."""

    workspaces: List[WorkspaceOut]

class WorkspaceMembershipResponse(Model):
    """WorkspaceMembershipResponse."""

    joined_at: datetime

    name: str

    role: Union[Literal['owner', 'manager', 'member', 'field_worker'], str]

    slug: str

    workspace_id: UUID

class WorkspaceOut(Model):
    """A workspace."""

    billing_email: Optional[str] = None

    bulk_create_max_batch_size: int
    """Items one bulk request may hold."""

    created_at: datetime

    description: Optional[str] = None

    feature_flags: Dict[str, bool]
    """Each feature there is, and whether this workspace has it."""

    id: UUID

    name: str

    slug: str

    timezone: str
    """A name of the IANA's time zone database."""

    unit_system: Union[Literal['imperial', 'metric'], str]

    updated_at: datetime
