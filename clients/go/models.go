// Code generated from specs/openapi-latest.json, version 1.1.0. DO NOT EDIT.

package spatialflow

import "time"

// AcceptInvitationRequest: as the API describes it.
type AcceptInvitationRequest struct {
	// Of a new person; if absent what stands before the @.
	Name *string `json:"name,omitempty"`
	// A new person chooses one, whoever has an account proves himself by his; not needed with an access token of that account.
	Password *string `json:"password,omitempty"`
	// From the link.
	Token string `json:"token"`
}

// ActiveGeofenceSummaryItemOut: A geofence in brief.
type ActiveGeofenceSummaryItemOut struct {
	// Longitude, latitude.
	Center []float64 `json:"center"`
	// Always 0: devices are not followed yet.
	EventCountToday int      `json:"event_count_today"`
	Geometry        Geometry `json:"geometry"`
	Id              string   `json:"id"`
	Name            string   `json:"name"`
}

// ActiveGeofenceSummaryOut: The newest active geofences in brief, and how many there are of which kind.
type ActiveGeofenceSummaryOut struct {
	// Active ones by the id of their group; those in none are not counted here.
	ByGroup map[string]int64 `json:"by_group"`
	// Active ones: `draw`, `address` and `building`.
	BySource map[string]int64 `json:"by_source"`
	// `active`, `inactive` and `archived`.
	ByState map[string]int64 `json:"by_state"`
	// The newest 500 active ones.
	Geofences []ActiveGeofenceSummaryItemOut `json:"geofences"`
	// All active ones.
	TotalCount int64 `json:"total_count"`
}

// AddressSuggestion: A house, a street, a town or a ZIP that the reference data know.
type AddressSuggestion struct {
	// All of it on one line.
	Description string `json:"description"`
	// House number and street, or the street, the town or the ZIP.
	MainText string `json:"main_text"`
	// Finds the place again, also after the reference data were loaded anew.
	PlaceId string `json:"place_id"`
	// Where that is; empty if it says nothing more.
	SecondaryText string `json:"secondary_text"`
}

// AdminWorkspaceCreateIn: A new workspace; all members of AdminWorkspaceIn may be there.
type AdminWorkspaceCreateIn struct {
	BulkCreateMaxBatchSize *int `json:"bulk_create_max_batch_size,omitempty"`
	// Features by name; all, if absent.
	FeatureFlags map[string]bool `json:"feature_flags,omitempty"`
	Name         string          `json:"name"`
	// Unique; one made of the name if absent.
	Slug *string `json:"slug,omitempty"`
}

// AdminWorkspaceIn: What should be different: what is absent stays as it is.
type AdminWorkspaceIn struct {
	BillingEmail           *string `json:"billing_email,omitempty"`
	BulkCreateMaxBatchSize *int    `json:"bulk_create_max_batch_size,omitempty"`
	Description            *string `json:"description,omitempty"`
	// Features by name, such as `{\"BULK_IMPORT\": false}`; those absent stay as they are.
	FeatureFlags map[string]bool `json:"feature_flags,omitempty"`
	Name         *string         `json:"name,omitempty"`
	// A name of the IANA's time zone database, such as America/New_York.
	Timezone   *string `json:"timezone,omitempty"`
	UnitSystem *string `json:"unit_system,omitempty"`
}

// ApiKeyCreateRequest: What a new key should be like.
type ApiKeyCreateRequest struct {
	Description *string `json:"description,omitempty"`
	// From when on it no longer works; in the future. Absent: never.
	ExpiresAt *time.Time `json:"expires_at,omitempty"`
	// The same as a number of days from now.
	ExpiresInDays *int    `json:"expires_in_days,omitempty"`
	Name          *string `json:"name,omitempty"`
	// What it may do. Absent: all that keys can do, `*`.
	Permissions []string `json:"permissions,omitempty"`
	// Its own limit. Absent: the general one. The server sets how high it may be.
	RateLimitPerHour *int `json:"rate_limit_per_hour,omitempty"`
	// Refused everything that writes, whatever the permissions say.
	ReadOnly *bool `json:"read_only,omitempty"`
}

// ApiKeyCreateResponse: A key with its new secret, which is in no other answer.
type ApiKeyCreateResponse struct {
	ApiKey ApiKeyDetailSchema `json:"api_key"`
	// For people.
	Message string `json:"message"`
}

// ApiKeyDetailSchema: A key with its secret.
type ApiKeyDetailSchema struct {
	// The secret.
	ApiKey      string     `json:"api_key"`
	CreatedAt   time.Time  `json:"created_at"`
	Description *string    `json:"description,omitempty"`
	ExpiresAt   *time.Time `json:"expires_at,omitempty"`
	Id          string     `json:"id"`
	KeyPrefix   string     `json:"key_prefix"`
	Name        string     `json:"name"`
	Permissions []string   `json:"permissions"`
	// After a rotation: until when the old secret works.
	PreviousKeyExpiresAt *time.Time `json:"previous_key_expires_at,omitempty"`
	ReadOnly             bool       `json:"read_only"`
}

// ApiKeyExpiration: When a key ends.
type ApiKeyExpiration struct {
	// Null: never.
	ExpiresAt *time.Time `json:"expires_at,omitempty"`
	Id        string     `json:"id"`
	// For people.
	Message string `json:"message"`
}

// ApiKeyResponse: An API key, without its secret.
type ApiKeyResponse struct {
	CreatedAt   time.Time  `json:"created_at"`
	Description *string    `json:"description,omitempty"`
	ExpiresAt   *time.Time `json:"expires_at,omitempty"`
	Id          string     `json:"id"`
	// False while it is switched off.
	IsActive bool `json:"is_active"`
	// How the secret begins.
	KeyPrefix string `json:"key_prefix"`
	// Up to a few seconds ago.
	LastUsedAt  *time.Time `json:"last_used_at,omitempty"`
	Name        string     `json:"name"`
	Permissions []string   `json:"permissions"`
	// The limit that counts: its own or the general one.
	RateLimitPerHour int  `json:"rate_limit_per_hour"`
	ReadOnly         bool `json:"read_only"`
	// Requests, up to a few seconds ago.
	UsageCount  int64  `json:"usage_count"`
	WorkspaceId string `json:"workspace_id"`
}

// ApiKeyUpdateRequest: What should be different: what is absent stays as it is.
type ApiKeyUpdateRequest struct {
	// Null takes it away.
	Description *string `json:"description,omitempty"`
	// In the future; null: never.
	ExpiresAt     *time.Time `json:"expires_at,omitempty"`
	ExpiresInDays *int       `json:"expires_in_days,omitempty"`
	// False switches it off, until it is switched on again.
	IsActive    *bool    `json:"is_active,omitempty"`
	Name        *string  `json:"name,omitempty"`
	Permissions []string `json:"permissions,omitempty"`
	// Null: the general limit.
	RateLimitPerHour *int  `json:"rate_limit_per_hour,omitempty"`
	ReadOnly         *bool `json:"read_only,omitempty"`
}

// AuditLogListResponse: A page of the audit log, newest first.
type AuditLogListResponse struct {
	// Whether there is a next page.
	HasMore  bool               `json:"has_more"`
	Logs     []AuditLogResponse `json:"logs"`
	Page     int                `json:"page"`
	PageSize int                `json:"page_size"`
	// In all pages.
	Total int64 `json:"total"`
}

// AuditLogResponse: One thing that somebody changed.
type AuditLogResponse struct {
	Action string `json:"action"`
	// Who it was: a person, a key, somebody not known, an operator at the command line, or the server by itself.
	ActorType  string  `json:"actor_type"`
	ApiKeyId   *string `json:"api_key_id"`
	ApiKeyName *string `json:"api_key_name"`
	// What changed, by name: what it was `before` and is `after`, or figures of a bulk action.
	Changes   map[string]any `json:"changes"`
	CreatedAt time.Time      `json:"created_at"`
	Id        string         `json:"id"`
	// The network address that the request came from; null if it was no request.
	IpAddress *string `json:"ip_address"`
	// The one thing that was changed; null if it was many.
	ResourceId   *string `json:"resource_id"`
	ResourceType string  `json:"resource_type"`
	UserEmail    *string `json:"user_email"`
	UserId       *string `json:"user_id"`
}

// AutocompleteResponse: What somebody who is typing an address may mean, best first.
type AutocompleteResponse struct {
	Count       int                 `json:"count"`
	Suggestions []AddressSuggestion `json:"suggestions"`
}

// BulkCreateRequest: A list of addresses to make fences of.
type BulkCreateRequest struct {
	// What happens to an address inside a fence that is already there: `skip` reports it, `override` makes a fence all the same, `fail` gives up the whole batch.
	DedupStrategy string `json:"dedup_strategy,omitempty"`
	// The addresses: 1 up to the workspace's cap, 500 unless set otherwise.
	Items []BulkItemInput `json:"items"`
}

// BulkCreateResponse: What became of each address, in the order they were sent.
type BulkCreateResponse struct {
	Results []BulkResult `json:"results"`
}

// BulkItemError: Why one address made no fence.
type BulkItemError struct {
	// For programs. Stable.
	Code string `json:"code"`
	// For people.
	Message string `json:"message"`
	// Of GEOCODE_FAILED: why.
	Reason string `json:"reason,omitempty"`
}

// BulkItemInput: One address, and what its fence should be like.
type BulkItemInput struct {
	// Street address to geocode.
	Address string `json:"address"`
	// Radius of the fence in metres.
	BufferMeters *int `json:"buffer_meters,omitempty"`
	// Display name. The address if absent.
	Name *string `json:"name,omitempty"`
	// Make this fence even if it is a duplicate that `skip` would skip.
	OverrideDedup *bool `json:"override_dedup,omitempty"`
	// At most 20 tags, each of 1 to 64 letters, digits, spaces and _ - : . /
	Tags []string `json:"tags,omitempty"`
}

// BulkItemPreview: What bulk create would do with one address. Members that do not apply are absent.
type BulkItemPreview struct {
	// Of an ambiguous address: what it may mean, best first.
	Candidates []GeocodeCandidate `json:"candidates,omitempty"`
	Confidence *float64           `json:"confidence,omitempty"`
	DedupMatch *DedupMatch        `json:"dedup_match,omitempty"`
	ErrorCode  string             `json:"error_code,omitempty"`
	// Of an error: why, in one word where there is one.
	ErrorReason string `json:"error_reason,omitempty"`
	Index       int    `json:"index"`
	// As sent.
	InputAddress string `json:"input_address"`
	// Degrees north.
	Lat *float64 `json:"lat,omitempty"`
	// Degrees east.
	Lng        *float64 `json:"lng,omitempty"`
	MatchLevel string   `json:"match_level,omitempty"`
	// The address as the reference data writes it.
	NormalizedAddress string         `json:"normalized_address,omitempty"`
	Source            *GeocodeSource `json:"source,omitempty"`
	Status            string         `json:"status"`
	Tags              []string       `json:"tags"`
}

// BulkPreviewRequest: A list of addresses to try; one is enough to try a corrected row.
type BulkPreviewRequest struct {
	Items []BulkItemInput `json:"items"`
}

// BulkPreviewResponse: What bulk create with `skip` would do now.
type BulkPreviewResponse struct {
	// Would be skipped as duplicates.
	DedupCount int               `json:"dedup_count"`
	ErrorCount int               `json:"error_count"`
	Items      []BulkItemPreview `json:"items"`
	// Would be created.
	OkCount int `json:"ok_count"`
	Total   int `json:"total"`
}

// BulkResult: What became of one address. Members that do not apply are absent.
type BulkResult struct {
	// The fence it lies in: of a duplicate, and of a created one that was forced past it.
	DedupMatch *DedupMatch    `json:"dedup_match,omitempty"`
	Error      *BulkItemError `json:"error,omitempty"`
	// What is wrong, for programs; the same as `error.code`.
	ErrorCode string `json:"error_code,omitempty"`
	// The new fence, if created.
	GeofenceId string `json:"geofence_id,omitempty"`
	// Position of the item in the request, from 0.
	Index  int    `json:"index"`
	Status string `json:"status"`
}

// ChangePasswordRequest: as the API describes it.
type ChangePasswordRequest struct {
	CurrentPassword string `json:"current_password"`
	NewPassword     string `json:"new_password"`
}

// CreateGeofenceRequest: A new geofence: with a `geometry`, or with `source` `address` and an `address` to be geocoded.
type CreateGeofenceRequest struct {
	Address *string `json:"address,omitempty"`
	// Radius around a geocoded address, in metres.
	BufferMeters *int `json:"buffer_meters,omitempty"`
	// Make it even if there is one already.
	ConfirmDuplicate *bool   `json:"confirm_duplicate,omitempty"`
	Description      *string `json:"description,omitempty"`
	// Required, unless an address is to be geocoded.
	Geometry *Geometry `json:"geometry,omitempty"`
	// The group it is in, made on first use.
	GroupName *string `json:"group_name,omitempty"`
	// Anything, as an object of at most 16384 characters of JSON.
	Metadata map[string]any `json:"metadata,omitempty"`
	Name     string         `json:"name"`
	// `address`: geocode the address, unless there is a geometry too. By default `draw`, or `address` if there is no geometry.
	Source *string `json:"source,omitempty"`
	// At most 20 tags, each of 1 to 64 letters, digits, spaces and _ - : . /
	Tags []string `json:"tags,omitempty"`
	// Such as `enter` and `exit`; none: all.
	WebhookEvents []string `json:"webhook_events,omitempty"`
	// https or http, on the public Internet.
	WebhookUrl *string `json:"webhook_url,omitempty"`
}

// CreateInvitationRequest: as the API describes it.
type CreateInvitationRequest struct {
	Email string `json:"email"`
	Role  string `json:"role"`
}

// DedupMatch: The fence that an address lies in.
type DedupMatch struct {
	// From the address to the fence's centre, to the decimetre.
	DistanceMeters *float64 `json:"distance_meters,omitempty"`
	// The fence. In a preview, and under `fail`, 00000000-0000-0000-0000-000000000000 for one that an earlier item of the same batch would make.
	GeofenceId string `json:"geofence_id"`
	// In a preview, and under `fail`: the position of the item that would make the fence.
	ItemIndex *int   `json:"item_index,omitempty"`
	Name      string `json:"name"`
}

// ErrorResponse: The body of every refusal.
type ErrorResponse struct {
	Detail ErrorResponseDetail `json:"detail"`
	// More about it, by name.
	Details map[string]any `json:"details,omitempty"`
	// What is wrong, for programs. Stable.
	ErrorCode string `json:"error_code,omitempty"`
}

// ErrorResponseDetail: What is wrong, for people; for an invalid body, the list of its faults.
type ErrorResponseDetail = any

// FeatureFlagsResponse: as the API describes it.
type FeatureFlagsResponse struct {
	// All there are, by name.
	FeatureFlags map[string]bool `json:"feature_flags"`
}

// ForgotPasswordRequest: as the API describes it.
type ForgotPasswordRequest struct {
	Email string `json:"email"`
}

// GeoJSONPoint: A point as in GeoJSON.
type GeoJSONPoint struct {
	// Longitude, latitude.
	Coordinates []float64 `json:"coordinates"`
	Type        string    `json:"type"`
}

// GeocodeCandidate: One place that an address may mean.
type GeocodeCandidate struct {
	Confidence float64 `json:"confidence"`
	// Degrees north.
	Lat float64 `json:"lat"`
	// Degrees east.
	Lng               float64       `json:"lng"`
	MatchLevel        string        `json:"match_level"`
	NormalizedAddress string        `json:"normalized_address"`
	Source            GeocodeSource `json:"source"`
}

// GeocodeSource: The reference data that a place comes from.
type GeocodeSource struct {
	// The terms its publisher gives it under; absent if they are not known.
	Licence string `json:"licence,omitempty"`
	// The name it was loaded under.
	Name string `json:"name"`
	// Whether it is the small sample that ships with the product, good for a first look only.
	Sample bool `json:"sample"`
}

// GeofenceGroupOut: A group of geofences.
type GeofenceGroupOut struct {
	// Those that are not archived.
	GeofenceCount int64  `json:"geofence_count"`
	GroupId       string `json:"group_id"`
	GroupName     string `json:"group_name"`
}

// GeofenceGroupsOut: All groups of a workspace.
type GeofenceGroupsOut struct {
	Count  int                `json:"count"`
	Groups []GeofenceGroupOut `json:"groups"`
}

// GeofenceHealth: That the API answers.
type GeofenceHealth struct {
	Status string `json:"status"`
}

// GeofenceListResponse: A page of geofences.
type GeofenceListResponse struct {
	// In this page.
	Count     int                `json:"count"`
	Geofences []GeofenceResponse `json:"geofences"`
	// In all pages.
	TotalCount int64 `json:"total_count"`
}

// GeofenceResponse: A geofence.
type GeofenceResponse struct {
	// As entered.
	Address  *string `json:"address,omitempty"`
	Archived bool    `json:"archived"`
	// The radius, if the fence was made from an address.
	BufferMeters *int      `json:"buffer_meters,omitempty"`
	CreatedAt    time.Time `json:"created_at"`
	Description  *string   `json:"description,omitempty"`
	Geometry     Geometry  `json:"geometry"`
	GeometryType string    `json:"geometry_type"`
	GroupId      *string   `json:"group_id,omitempty"`
	GroupName    *string   `json:"group_name,omitempty"`
	Id           string    `json:"id"`
	IsActive     bool      `json:"is_active"`
	// What a geocoded fence's place rests on is here, under names that begin with `geocode_`.
	Metadata map[string]any `json:"metadata"`
	Name     string         `json:"name"`
	// The geocoded address or the centre, or the centre of gravity: longitude, latitude.
	Point []float64 `json:"point"`
	// Of a circle.
	RadiusMeters *float64  `json:"radius_meters,omitempty"`
	Source       string    `json:"source"`
	Tags         []string  `json:"tags"`
	UpdatedAt    time.Time `json:"updated_at"`
	// Of which events; none: of all.
	WebhookEvents []string `json:"webhook_events"`
	// Whom to tell when something enters or leaves.
	WebhookUrl *string `json:"webhook_url,omitempty"`
}

// GeofenceTestResult: A geofence, and how far the point is from it.
type GeofenceTestResult struct {
	// To its edge, to the decimetre; 0 inside.
	DistanceMeters float64 `json:"distance_meters"`
	GeofenceId     string  `json:"geofence_id"`
	GeofenceName   string  `json:"geofence_name"`
	IsInside       bool    `json:"is_inside"`
}

// Geometry: A polygon or several as in GeoJSON (RFC 7946), or a circle in its manner. Positions are longitude, latitude.
type Geometry struct {
	// Of a `Circle`.
	Center []float64 `json:"center,omitempty"`
	// Of a `Polygon` its rings, of a `MultiPolygon` the rings of each; of a ring its positions.
	Coordinates []any `json:"coordinates,omitempty"`
	// Of a `Circle`: above 0, at most 100000.
	RadiusMeters *float64 `json:"radius_meters,omitempty"`
	Type         string   `json:"type"`
}

// GroupGeofencesOut: A page of a group's geofences.
type GroupGeofencesOut struct {
	// In this page.
	Count     int                `json:"count"`
	Geofences []GeofenceResponse `json:"geofences"`
	GroupId   string             `json:"group_id"`
	// In all pages.
	TotalCount int64 `json:"total_count"`
}

// GroupTestPointOut: Which active geofences of a group the point lies in, and which are near.
type GroupTestPointOut struct {
	GroupId string `json:"group_id"`
	// How many the point lies in.
	InsideGeofences int64 `json:"inside_geofences"`
	// Those that the point lies in, at most 500.
	MatchedGeofences []MatchedGeofenceItem `json:"matched_geofences"`
	// The same as `inside_geofences`.
	MatchingGeofences int64        `json:"matching_geofences"`
	Point             GeoJSONPoint `json:"point"`
	// The nearest `limit` of them, nearest first.
	Results []GeofenceTestResult `json:"results"`
	// The same point by its names.
	TestPoint TestPointCoordinate `json:"test_point"`
	// How many were looked at.
	TotalGeofences int64 `json:"total_geofences"`
}

// InvitationListResponse: as the API describes it.
type InvitationListResponse struct {
	Count       int                  `json:"count"`
	Invitations []InvitationResponse `json:"invitations"`
}

// InvitationResponse: as the API describes it.
type InvitationResponse struct {
	CreatedAt time.Time `json:"created_at"`
	Email     string    `json:"email"`
	// In the past: it is good no more, but can be sent again.
	ExpiresAt time.Time `json:"expires_at"`
	Id        string    `json:"id"`
	// The name of who did.
	InvitedBy string `json:"invited_by"`
	Role      string `json:"role"`
}

// LimitUsage: How one limit stands.
type LimitUsage struct {
	Limit int `json:"limit"`
	// As the `RateLimit-Policy` header names it.
	Name          string `json:"name"`
	PeriodSeconds int64  `json:"period_seconds"`
	Remaining     int    `json:"remaining"`
	// Until all of it is there again.
	ResetsInSeconds int64 `json:"resets_in_seconds"`
	Used            int   `json:"used"`
}

// LoginRequest: as the API describes it.
type LoginRequest struct {
	Email    string `json:"email"`
	Password string `json:"password"`
	// Which of the person's workspaces; if absent the one joined first.
	WorkspaceId *string `json:"workspace_id,omitempty"`
}

// MatchedGeofenceItem: A geofence that the point lies in.
type MatchedGeofenceItem struct {
	DistanceMeters float64 `json:"distance_meters"`
	GeofenceId     string  `json:"geofence_id"`
	GeofenceName   string  `json:"geofence_name"`
	GroupId        *string `json:"group_id,omitempty"`
	GroupName      *string `json:"group_name,omitempty"`
}

// MeResponse: as the API describes it.
type MeResponse struct {
	Email string `json:"email"`
	Id    string `json:"id"`
	// Whether this is one who runs the server.
	IsOperator bool   `json:"is_operator"`
	Name       string `json:"name"`
	// What that role may do.
	Permissions []string `json:"permissions"`
	Role        string   `json:"role"`
	WorkspaceId string   `json:"workspace_id"`
	// All of the person's workspaces.
	Workspaces []WorkspaceMembershipResponse `json:"workspaces"`
}

// MemberListResponse: as the API describes it.
type MemberListResponse struct {
	Count   int              `json:"count"`
	Members []MemberResponse `json:"members"`
}

// MemberResponse: as the API describes it.
type MemberResponse struct {
	Email string `json:"email"`
	// The person's.
	Id       string    `json:"id"`
	JoinedAt time.Time `json:"joined_at"`
	Name     string    `json:"name"`
	Role     string    `json:"role"`
	// The same.
	UserId string `json:"user_id"`
}

// MessageResponse: as the API describes it.
type MessageResponse struct {
	Message string `json:"message"`
}

// PlaceResponse: Where a suggested place is.
type PlaceResponse struct {
	Confidence       float64 `json:"confidence"`
	FormattedAddress string  `json:"formatted_address"`
	// Degrees north.
	Lat float64 `json:"lat"`
	// Degrees east.
	Lng float64 `json:"lng"`
	// How near to the door the point is. Only the first two are good enough for a fence.
	MatchLevel string `json:"match_level"`
	PlaceId    string `json:"place_id"`
	// Longitude, latitude.
	Point  []float64     `json:"point"`
	Source GeocodeSource `json:"source"`
}

// PublicInvitationResponse: as the API describes it.
type PublicInvitationResponse struct {
	Email     string    `json:"email"`
	ExpiresAt time.Time `json:"expires_at"`
	// Whether there is an account with that address: its password, or a token of it, is asked for then.
	HasAccount    bool   `json:"has_account"`
	InvitedBy     string `json:"invited_by"`
	Role          string `json:"role"`
	WorkspaceName string `json:"workspace_name"`
}

// RefreshRequest: as the API describes it.
type RefreshRequest struct {
	RefreshToken string `json:"refresh_token"`
}

// ResetPasswordRequest: as the API describes it.
type ResetPasswordRequest struct {
	NewPassword string `json:"new_password"`
	// From the link.
	Token string `json:"token"`
}

// SignupRequest: as the API describes it.
type SignupRequest struct {
	Email string `json:"email"`
	// If absent what stands before the @.
	Name *string `json:"name,omitempty"`
	// Any characters; not one of the passwords that are tried first, and not one's own name.
	Password string `json:"password"`
	// If absent \"[Name]'s Workspace\".
	WorkspaceName *string `json:"workspace_name,omitempty"`
}

// SwitchWorkspaceRequest: as the API describes it.
type SwitchWorkspaceRequest struct {
	WorkspaceId string `json:"workspace_id"`
}

// TagListResponse: The tags that geofences have, by name.
type TagListResponse struct {
	Tags []TagOut `json:"tags"`
	// How many there are.
	Total int64 `json:"total"`
	// Whether some are not listed.
	Truncated bool `json:"truncated"`
}

// TagOut: A tag.
type TagOut struct {
	Id string `json:"id"`
	// As it was first entered.
	Name string `json:"name"`
	// In lower case.
	NormalizedName string `json:"normalized_name"`
	// How many geofences have it.
	UsageCount int64 `json:"usage_count"`
}

// TestPointCoordinate: A point.
type TestPointCoordinate struct {
	// Degrees north.
	Lat float64 `json:"lat"`
	// Degrees east.
	Lng float64 `json:"lng"`
}

// TestPointRequest: A point: `lat` and `lng`; or `point` with these; or a GeoJSON Point as `geometry` or as the body itself.
type TestPointRequest struct {
	// Of a body that is a GeoJSON Point: longitude, latitude.
	Coordinates []float64     `json:"coordinates,omitempty"`
	Geometry    *GeoJSONPoint `json:"geometry,omitempty"`
	// Degrees north, -90 to 90.
	Lat *float64 `json:"lat,omitempty"`
	// How many of the nearest to tell.
	Limit *int `json:"limit,omitempty"`
	// Degrees east, -180 to 180.
	Lng   *float64             `json:"lng,omitempty"`
	Point *TestPointCoordinate `json:"point,omitempty"`
	// Of a body that is a GeoJSON Point.
	Type string `json:"type,omitempty"`
}

// TestPointResponse: Which active geofences the point lies in, and which are near.
type TestPointResponse struct {
	// How many the point lies in.
	InsideGeofences int64 `json:"inside_geofences"`
	// Those that the point lies in, at most 500, in the same order.
	MatchedGeofences []MatchedGeofenceItem `json:"matched_geofences"`
	Point            GeoJSONPoint          `json:"point"`
	// The nearest `limit` of them, nearest first; of some as near the oldest first.
	Results []GeofenceTestResult `json:"results"`
	// How many were looked at.
	TotalGeofences int64 `json:"total_geofences"`
}

// TokenResponse: as the API describes it.
type TokenResponse struct {
	AccessToken string `json:"access_token"`
	// Seconds for which the access token is good.
	ExpiresIn int64 `json:"expires_in"`
	// Works once.
	RefreshToken string       `json:"refresh_token"`
	TokenType    string       `json:"token_type"`
	User         UserResponse `json:"user"`
}

// UpdateGeofenceRequest: What is to become of a geofence. What is absent stays as it is. A null takes the description, address, group or webhook away, and else leaves things as they are.
type UpdateGeofenceRequest struct {
	// Of a fence from an address: geocoded again if it differs.
	Address *string `json:"address,omitempty"`
	// Of a fence from an address: its radius; nothing is geocoded.
	BufferMeters *int    `json:"buffer_meters,omitempty"`
	Description  *string `json:"description,omitempty"`
	// One that differs from the present one makes a fence from an address a drawn one.
	Geometry  *Geometry `json:"geometry,omitempty"`
	GroupName *string   `json:"group_name,omitempty"`
	IsActive  *bool     `json:"is_active,omitempty"`
	// All of it: what is not named is gone.
	Metadata map[string]any `json:"metadata,omitempty"`
	Name     *string        `json:"name,omitempty"`
	Source   *string        `json:"source,omitempty"`
	// All of them.
	Tags          []string `json:"tags,omitempty"`
	WebhookEvents []string `json:"webhook_events,omitempty"`
	WebhookUrl    *string  `json:"webhook_url,omitempty"`
}

// UpdateMeRequest: as the API describes it.
type UpdateMeRequest struct {
	Name string `json:"name"`
}

// UpdateMemberRequest: as the API describes it.
type UpdateMemberRequest struct {
	Role string `json:"role"`
}

// UploadFeatureError: Why a feature of an uploaded file became no geofence.
type UploadFeatureError struct {
	// INVALID_GEOMETRY, UNSUPPORTED_GEOMETRY, INVALID_RADIUS, INVALID_NAME, INVALID_TAGS, INVALID_GROUP, INVALID_METADATA, DUPLICATE_GEOFENCE; of the file: FILE_INVALID, INTERNAL_ERROR.
	ErrorCode string `json:"error_code"`
	// Which feature, from 0; null if it is about the file as a whole.
	FeatureIndex *int `json:"feature_index,omitempty"`
	// Names the feature (from 1), and the vertex if one is wrong.
	Message string `json:"message"`
	// What the feature is called.
	Name *string `json:"name,omitempty"`
}

// UploadJobResponse: A file was taken in, and will be worked on.
type UploadJobResponse struct {
	JobId  string `json:"job_id"`
	Status string `json:"status"`
	// Where to ask what has become of it.
	StatusUrl string `json:"status_url"`
}

// UploadJobStatusResponse: What has become of an uploaded file.
type UploadJobStatusResponse struct {
	CompletedAt    *time.Time `json:"completed_at,omitempty"`
	CreatedAt      time.Time  `json:"created_at"`
	CreatedCount   int        `json:"created_count"`
	DuplicateCount int        `json:"duplicate_count"`
	// The first 1000 features whose middle lies in a fence, and in which.
	Duplicates []UploadFeatureError `json:"duplicates"`
	// How many errors there are in all; a file that can't be read is one.
	ErrorCount int `json:"error_count"`
	// The first 1000 errors.
	Errors   []UploadFeatureError `json:"errors"`
	Filename string               `json:"filename"`
	JobId    string               `json:"job_id"`
	// As many as were created, are duplicates or have errors.
	ProcessedFeatures int `json:"processed_features"`
	// `failed`: it was given up, `errors` says why; what was made before is kept.
	Status string `json:"status"`
	// Null as long as they have not been counted.
	TotalFeatures *int `json:"total_features,omitempty"`
}

// UsageResponse: How full the workspace is, and how its limits stand.
type UsageResponse struct {
	// Nothing is metered or billed here; kept for clients of the hosted product.
	ActionDeliveries int64 `json:"action_deliveries"`
	// Not the revoked ones.
	ApiKeys int64 `json:"api_keys"`
	// Nothing is metered or billed here; kept for clients of the hosted product.
	EventUnits float64 `json:"event_units"`
	// Archived ones too.
	Geofences int64 `json:"geofences"`
	// `requests` is the caller's own, the others are the workspace's.
	Limits []LimitUsage `json:"limits"`
	// Nothing is metered or billed here; kept for clients of the hosted product.
	LocationEvents int64     `json:"location_events"`
	Members        int64     `json:"members"`
	PeriodEnd      time.Time `json:"period_end"`
	// The calendar month, UTC.
	PeriodStart time.Time `json:"period_start"`
	Tags        int64     `json:"tags"`
	// Nothing is metered or billed here; kept for clients of the hosted product.
	Tier string `json:"tier"`
	// Nothing is metered or billed here; kept for clients of the hosted product.
	TierLimit int64 `json:"tier_limit"`
}

// UserResponse: as the API describes it.
type UserResponse struct {
	Email       string `json:"email"`
	Id          string `json:"id"`
	Name        string `json:"name"`
	Role        string `json:"role"`
	WorkspaceId string `json:"workspace_id"`
}

// ValidationFault: One thing wrong with a request.
type ValidationFault struct {
	// Where: names and positions from the outside in.
	Loc []ValidationFaultLocInner `json:"loc,omitempty"`
	// What is wrong and how to mend it.
	Msg string `json:"msg"`
	// The kind of fault. Stable.
	Type string `json:"type"`
}

// ValidationFaultLocInner: as the API describes it.
type ValidationFaultLocInner = any

// WorkspaceIn: What should be different: what is absent stays as it is.
type WorkspaceIn struct {
	// Null takes it away.
	BillingEmail *string `json:"billing_email,omitempty"`
	// Items one bulk request may hold; for owners only. Above 1000 an operator sets it.
	BulkCreateMaxBatchSize *int `json:"bulk_create_max_batch_size,omitempty"`
	// Null takes it away.
	Description *string `json:"description,omitempty"`
	Name        *string `json:"name,omitempty"`
	// A name of the IANA's time zone database, such as America/New_York.
	Timezone   *string `json:"timezone,omitempty"`
	UnitSystem *string `json:"unit_system,omitempty"`
}

// WorkspaceListResponse: A page of workspaces.
type WorkspaceListResponse struct {
	// In this page.
	Count int `json:"count"`
	// In all pages.
	TotalCount int64          `json:"total_count"`
	Workspaces []WorkspaceOut `json:"workspaces"`
}

// WorkspaceMembershipResponse: as the API describes it.
type WorkspaceMembershipResponse struct {
	JoinedAt    time.Time `json:"joined_at"`
	Name        string    `json:"name"`
	Role        string    `json:"role"`
	Slug        string    `json:"slug"`
	WorkspaceId string    `json:"workspace_id"`
}

// WorkspaceOut: A workspace.
type WorkspaceOut struct {
	BillingEmail *string `json:"billing_email,omitempty"`
	// Items one bulk request may hold.
	BulkCreateMaxBatchSize int       `json:"bulk_create_max_batch_size"`
	CreatedAt              time.Time `json:"created_at"`
	Description            *string   `json:"description,omitempty"`
	// Each feature there is, and whether this workspace has it.
	FeatureFlags map[string]bool `json:"feature_flags"`
	Id           string          `json:"id"`
	Name         string          `json:"name"`
	Slug         string          `json:"slug"`
	// A name of the IANA's time zone database.
	Timezone   string    `json:"timezone"`
	UnitSystem string    `json:"unit_system"`
	UpdatedAt  time.Time `json:"updated_at"`
}
