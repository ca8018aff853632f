// Code generated from specs/openapi-latest.json, version 1.1.0. DO NOT EDIT.

package spatialflow

import (
	"context"
	"time"
)

// APIKeysAPI has the operations on api keys.
type APIKeysAPI struct{ transport *transport }

// CreateApiKey: Create an API key.
func (a APIKeysAPI) CreateApiKey(ctx context.Context, apiKeyCreateRequest ApiKeyCreateRequest) (*ApiKeyCreateResponse, error) {
	r := a.transport.request("POST", "/api/v1/account/api-keys")
	r.json(apiKeyCreateRequest)
	var answer ApiKeyCreateResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// DeleteApiKey: Revoke an API key for good.
func (a APIKeysAPI) DeleteApiKey(ctx context.Context, apiKeyId string) error {
	r := a.transport.request("DELETE", "/api/v1/account/api-keys/{api_key_id}")
	r.path("api_key_id", apiKeyId)
	return r.send(ctx, nil)
}

// GetApiKey: Get one API key.
func (a APIKeysAPI) GetApiKey(ctx context.Context, apiKeyId string) (*ApiKeyResponse, error) {
	r := a.transport.request("GET", "/api/v1/account/api-keys/{api_key_id}")
	r.path("api_key_id", apiKeyId)
	var answer ApiKeyResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetApiKeys: List the workspace's API keys, oldest first.
func (a APIKeysAPI) GetApiKeys(ctx context.Context) ([]ApiKeyResponse, error) {
	r := a.transport.request("GET", "/api/v1/account/api-keys")
	var answer []ApiKeyResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return answer, nil
}

// ListExpiringApiKeysParams says what ListExpiringApiKeys is asked. What is left zero is not sent.
type ListExpiringApiKeysParams struct {
	Days *int
}

// ListExpiringApiKeys: List API keys that will expire soon, the next first.
func (a APIKeysAPI) ListExpiringApiKeys(ctx context.Context, params ListExpiringApiKeysParams) ([]ApiKeyResponse, error) {
	r := a.transport.request("GET", "/api/v1/account/api-keys/expiring")
	r.param("days", params.Days)
	var answer []ApiKeyResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return answer, nil
}

// PatchApiKey: Change an API key, the same as PUT.
func (a APIKeysAPI) PatchApiKey(ctx context.Context, apiKeyId string, apiKeyUpdateRequest ApiKeyUpdateRequest) (*ApiKeyResponse, error) {
	r := a.transport.request("PATCH", "/api/v1/account/api-keys/{api_key_id}")
	r.path("api_key_id", apiKeyId)
	r.json(apiKeyUpdateRequest)
	var answer ApiKeyResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// RegenerateApiKey: Give an API key a new secret; no other works any longer.
func (a APIKeysAPI) RegenerateApiKey(ctx context.Context, apiKeyId string) (*ApiKeyCreateResponse, error) {
	r := a.transport.request("POST", "/api/v1/account/api-keys/{api_key_id}/regenerate")
	r.path("api_key_id", apiKeyId)
	var answer ApiKeyCreateResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// RotateApiKeyParams says what RotateApiKey is asked. What is left zero is not sent.
type RotateApiKeyParams struct {
	GracePeriodDays *int
}

// RotateApiKey: Give an API key a new secret; the old one works on for a while.
func (a APIKeysAPI) RotateApiKey(ctx context.Context, apiKeyId string, params RotateApiKeyParams) (*ApiKeyCreateResponse, error) {
	r := a.transport.request("POST", "/api/v1/account/api-keys/{api_key_id}/rotate")
	r.path("api_key_id", apiKeyId)
	r.param("grace_period_days", params.GracePeriodDays)
	var answer ApiKeyCreateResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// SetApiKeyExpirationParams says what SetApiKeyExpiration is asked. What is left zero is not sent.
type SetApiKeyExpirationParams struct {
	// ISO 8601, in the future; empty or absent: never.
	ExpiresAt *time.Time
}

// SetApiKeyExpiration: Say when an API key ends; without a time, never.
func (a APIKeysAPI) SetApiKeyExpiration(ctx context.Context, apiKeyId string, params SetApiKeyExpirationParams) (*ApiKeyExpiration, error) {
	r := a.transport.request("PATCH", "/api/v1/account/api-keys/{api_key_id}/expiration")
	r.path("api_key_id", apiKeyId)
	r.param("expires_at", params.ExpiresAt)
	var answer ApiKeyExpiration
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// UpdateApiKey: Change an API key.
func (a APIKeysAPI) UpdateApiKey(ctx context.Context, apiKeyId string, apiKeyUpdateRequest ApiKeyUpdateRequest) (*ApiKeyResponse, error) {
	r := a.transport.request("PUT", "/api/v1/account/api-keys/{api_key_id}")
	r.path("api_key_id", apiKeyId)
	r.json(apiKeyUpdateRequest)
	var answer ApiKeyResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// AccountsAPI has the operations on accounts.
type AccountsAPI struct{ transport *transport }

// AcceptInvitation: Join a workspace by a link.
func (a AccountsAPI) AcceptInvitation(ctx context.Context, acceptInvitationRequest AcceptInvitationRequest) (*TokenResponse, error) {
	r := a.transport.request("POST", "/api/v1/public/invitations/accept")
	r.json(acceptInvitationRequest)
	var answer TokenResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ChangePassword: Change one's password.
func (a AccountsAPI) ChangePassword(ctx context.Context, changePasswordRequest ChangePasswordRequest) (*TokenResponse, error) {
	r := a.transport.request("PUT", "/api/v1/auth/password")
	r.json(changePasswordRequest)
	var answer TokenResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ForgotPassword: Ask for a link to choose a new password.
func (a AccountsAPI) ForgotPassword(ctx context.Context, forgotPasswordRequest ForgotPasswordRequest) (*MessageResponse, error) {
	r := a.transport.request("POST", "/api/v1/auth/password/forgot")
	r.json(forgotPasswordRequest)
	var answer MessageResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetFeatureFlags: Which features the workspace has.
func (a AccountsAPI) GetFeatureFlags(ctx context.Context) (*FeatureFlagsResponse, error) {
	r := a.transport.request("GET", "/api/v1/auth/feature-flags")
	var answer FeatureFlagsResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetInvitation: What a link invites to.
func (a AccountsAPI) GetInvitation(ctx context.Context, token string) (*PublicInvitationResponse, error) {
	r := a.transport.request("GET", "/api/v1/public/invitations/{token}")
	r.path("token", token)
	var answer PublicInvitationResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetMe: Who is logged in.
func (a AccountsAPI) GetMe(ctx context.Context) (*MeResponse, error) {
	r := a.transport.request("GET", "/api/v1/auth/me")
	var answer MeResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// Login: Log in.
func (a AccountsAPI) Login(ctx context.Context, loginRequest LoginRequest) (*TokenResponse, error) {
	r := a.transport.request("POST", "/api/v1/auth/login")
	r.json(loginRequest)
	var answer TokenResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// Logout: Log out everywhere.
func (a AccountsAPI) Logout(ctx context.Context) (*MessageResponse, error) {
	r := a.transport.request("POST", "/api/v1/auth/logout")
	var answer MessageResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// PatchMe: Change one's name.
func (a AccountsAPI) PatchMe(ctx context.Context, updateMeRequest UpdateMeRequest) (*MeResponse, error) {
	r := a.transport.request("PATCH", "/api/v1/auth/me")
	r.json(updateMeRequest)
	var answer MeResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// Refresh: Trade a refresh token for a new pair.
func (a AccountsAPI) Refresh(ctx context.Context, refreshRequest RefreshRequest) (*TokenResponse, error) {
	r := a.transport.request("POST", "/api/v1/auth/refresh")
	r.json(refreshRequest)
	var answer TokenResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ResetPassword: Choose a new password by a link.
func (a AccountsAPI) ResetPassword(ctx context.Context, resetPasswordRequest ResetPasswordRequest) (*MessageResponse, error) {
	r := a.transport.request("POST", "/api/v1/auth/password/reset")
	r.json(resetPasswordRequest)
	var answer MessageResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// Signup: Sign up.
func (a AccountsAPI) Signup(ctx context.Context, signupRequest SignupRequest) (*TokenResponse, error) {
	r := a.transport.request("POST", "/api/v1/public/signup")
	r.json(signupRequest)
	var answer TokenResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// SwitchWorkspace: Get tokens for another of one's workspaces.
func (a AccountsAPI) SwitchWorkspace(ctx context.Context, switchWorkspaceRequest SwitchWorkspaceRequest) (*TokenResponse, error) {
	r := a.transport.request("POST", "/api/v1/auth/switch-workspace")
	r.json(switchWorkspaceRequest)
	var answer TokenResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// UpdateMe: Change one's name.
func (a AccountsAPI) UpdateMe(ctx context.Context, updateMeRequest UpdateMeRequest) (*MeResponse, error) {
	r := a.transport.request("PUT", "/api/v1/auth/me")
	r.json(updateMeRequest)
	var answer MeResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// AuditLogAPI has the operations on audit log.
type AuditLogAPI struct{ transport *transport }

// ExportAuditLogsParams says what ExportAuditLogs is asked. What is left zero is not sent.
type ExportAuditLogsParams struct {
	ExportFormat string
	// Exactly, such as `geofence.bulk_create`.
	Action string
	// What this person did.
	UserId string
	// Exactly, such as `geofence`.
	ResourceType string
	// Not before this day or time. A day is one in UTC.
	DateFrom string
	// Until the end of this day, or before this time.
	DateTo string
	// A text that occurs in what was done, to what, by whom, or from which address.
	Search string
}

// ExportAuditLogs: Export who changed what, newest first.
func (a AuditLogAPI) ExportAuditLogs(ctx context.Context, params ExportAuditLogsParams) ([]AuditLogResponse, error) {
	r := a.transport.request("GET", "/api/v1/audit-logs/export")
	r.param("export_format", params.ExportFormat)
	r.param("action", params.Action)
	r.param("user_id", params.UserId)
	r.param("resource_type", params.ResourceType)
	r.param("date_from", params.DateFrom)
	r.param("date_to", params.DateTo)
	r.param("search", params.Search)
	var answer []AuditLogResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return answer, nil
}

// GetAuditLog: Get one entry of the audit log.
func (a AuditLogAPI) GetAuditLog(ctx context.Context, id string) (*AuditLogResponse, error) {
	r := a.transport.request("GET", "/api/v1/audit-logs/{id}")
	r.path("id", id)
	var answer AuditLogResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ListAuditLogsParams says what ListAuditLogs is asked. What is left zero is not sent.
type ListAuditLogsParams struct {
	Page     *int
	PageSize *int
	// Exactly, such as `geofence.bulk_create`.
	Action string
	// What this person did.
	UserId string
	// Exactly, such as `geofence`.
	ResourceType string
	// Not before this day or time. A day is one in UTC.
	DateFrom string
	// Until the end of this day, or before this time.
	DateTo string
	// A text that occurs in what was done, to what, by whom, or from which address.
	Search string
}

// ListAuditLogs: List who changed what, newest first.
func (a AuditLogAPI) ListAuditLogs(ctx context.Context, params ListAuditLogsParams) (*AuditLogListResponse, error) {
	r := a.transport.request("GET", "/api/v1/audit-logs")
	r.param("page", params.Page)
	r.param("page_size", params.PageSize)
	r.param("action", params.Action)
	r.param("user_id", params.UserId)
	r.param("resource_type", params.ResourceType)
	r.param("date_from", params.DateFrom)
	r.param("date_to", params.DateTo)
	r.param("search", params.Search)
	var answer AuditLogListResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// BulkAPI has the operations on bulk.
type BulkAPI struct{ transport *transport }

// BulkCreateGeofences: Bulk create geofences from addresses.
func (a BulkAPI) BulkCreateGeofences(ctx context.Context, bulkCreateRequest BulkCreateRequest) (*BulkCreateResponse, error) {
	r := a.transport.request("POST", "/api/v1/geofences/bulk")
	r.idempotent(ctx)
	r.json(bulkCreateRequest)
	var answer BulkCreateResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// BulkPreviewGeofences: Preview bulk create.
func (a BulkAPI) BulkPreviewGeofences(ctx context.Context, bulkPreviewRequest BulkPreviewRequest) (*BulkPreviewResponse, error) {
	r := a.transport.request("POST", "/api/v1/geofences/preview")
	r.json(bulkPreviewRequest)
	var answer BulkPreviewResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// FilesAPI has the operations on files.
type FilesAPI struct{ transport *transport }

// GetUploadJobStatus: Tell what has become of an uploaded file.
func (a FilesAPI) GetUploadJobStatus(ctx context.Context, jobId string) (*UploadJobStatusResponse, error) {
	r := a.transport.request("GET", "/api/v1/geofences/upload/{job_id}/status")
	r.path("job_id", jobId)
	var answer UploadJobStatusResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GeocodingAPI has the operations on geocoding.
type GeocodingAPI struct{ transport *transport }

// AutocompleteAddressParams says what AutocompleteAddress is asked. What is left zero is not sent.
type AutocompleteAddressParams struct {
	// What has been typed: `123 main st burl`.
	Q     string
	Limit *int
}

// AutocompleteAddress: Suggest places while an address is typed.
func (a GeocodingAPI) AutocompleteAddress(ctx context.Context, params AutocompleteAddressParams) (*AutocompleteResponse, error) {
	r := a.transport.request("GET", "/api/v1/geofences/geocode/autocomplete")
	r.param("q", params.Q)
	r.param("limit", params.Limit)
	var answer AutocompleteResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetGeocodePlaceParams says what GetGeocodePlace is asked. What is left zero is not sent.
type GetGeocodePlaceParams struct {
	// From a suggestion.
	PlaceId string
}

// GetGeocodePlace: Where a suggested place is.
func (a GeocodingAPI) GetGeocodePlace(ctx context.Context, params GetGeocodePlaceParams) (*PlaceResponse, error) {
	r := a.transport.request("GET", "/api/v1/geofences/geocode/place")
	r.param("place_id", params.PlaceId)
	var answer PlaceResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GeofencesAPI has the operations on geofences.
type GeofencesAPI struct{ transport *transport }

// ArchiveGeofence: Put a geofence away.
func (a GeofencesAPI) ArchiveGeofence(ctx context.Context, geofenceId string) (*GeofenceResponse, error) {
	r := a.transport.request("POST", "/api/v1/geofences/{geofence_id}/archive")
	r.path("geofence_id", geofenceId)
	var answer GeofenceResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// CreateGeofence: Create a geofence.
func (a GeofencesAPI) CreateGeofence(ctx context.Context, createGeofenceRequest CreateGeofenceRequest) (*GeofenceResponse, error) {
	r := a.transport.request("POST", "/api/v1/geofences")
	r.json(createGeofenceRequest)
	var answer GeofenceResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// DeleteGeofence: Delete a geofence.
func (a GeofencesAPI) DeleteGeofence(ctx context.Context, geofenceId string) error {
	r := a.transport.request("DELETE", "/api/v1/geofences/{geofence_id}")
	r.path("geofence_id", geofenceId)
	return r.send(ctx, nil)
}

// GeofenceHealthCheck: Whether the API answers.
func (a GeofencesAPI) GeofenceHealthCheck(ctx context.Context) (*GeofenceHealth, error) {
	r := a.transport.request("GET", "/api/v1/geofences/health")
	var answer GeofenceHealth
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetActiveGeofencesSummary: The active geofences in brief, and how many there are of which kind.
func (a GeofencesAPI) GetActiveGeofencesSummary(ctx context.Context) (*ActiveGeofenceSummaryOut, error) {
	r := a.transport.request("GET", "/api/v1/geofences/active-summary")
	var answer ActiveGeofenceSummaryOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetGeofence: Get one geofence.
func (a GeofencesAPI) GetGeofence(ctx context.Context, geofenceId string) (*GeofenceResponse, error) {
	r := a.transport.request("GET", "/api/v1/geofences/{geofence_id}")
	r.path("geofence_id", geofenceId)
	var answer GeofenceResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ListGeofencesParams says what ListGeofences is asked. What is left zero is not sent.
type ListGeofencesParams struct {
	// At most 500; more is taken as 500.
	Limit           *int
	Offset          *int
	ActiveOnly      *bool
	IncludeArchived *bool
	// Only fences that have all of these.
	Tags []string
	// Only fences of this group.
	GroupId string
}

// ListGeofences: List geofences, newest first.
func (a GeofencesAPI) ListGeofences(ctx context.Context, params ListGeofencesParams) (*GeofenceListResponse, error) {
	r := a.transport.request("GET", "/api/v1/geofences")
	r.param("limit", params.Limit)
	r.param("offset", params.Offset)
	r.param("active_only", params.ActiveOnly)
	r.param("include_archived", params.IncludeArchived)
	r.param("tags", params.Tags)
	r.param("group_id", params.GroupId)
	var answer GeofenceListResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ListWorkspaceTags: List the tags that geofences have, by name.
func (a GeofencesAPI) ListWorkspaceTags(ctx context.Context) (*TagListResponse, error) {
	r := a.transport.request("GET", "/api/v1/geofences/tags")
	var answer TagListResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// TestPoint: Test a point.
func (a GeofencesAPI) TestPoint(ctx context.Context, testPointRequest TestPointRequest) (*TestPointResponse, error) {
	r := a.transport.request("POST", "/api/v1/geofences/test-point")
	r.json(testPointRequest)
	var answer TestPointResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// UnarchiveGeofence: Take a geofence out again.
func (a GeofencesAPI) UnarchiveGeofence(ctx context.Context, geofenceId string) (*GeofenceResponse, error) {
	r := a.transport.request("POST", "/api/v1/geofences/{geofence_id}/unarchive")
	r.path("geofence_id", geofenceId)
	var answer GeofenceResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// UpdateGeofence: Change a geofence.
func (a GeofencesAPI) UpdateGeofence(ctx context.Context, geofenceId string, updateGeofenceRequest UpdateGeofenceRequest) (*GeofenceResponse, error) {
	r := a.transport.request("PUT", "/api/v1/geofences/{geofence_id}")
	r.path("geofence_id", geofenceId)
	r.json(updateGeofenceRequest)
	var answer GeofenceResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// UpdateGeofenceGroup: Put a geofence into a group.
func (a GeofencesAPI) UpdateGeofenceGroup(ctx context.Context, geofenceId string, body *string) (*GeofenceResponse, error) {
	r := a.transport.request("PUT", "/api/v1/geofences/{geofence_id}/group")
	r.path("geofence_id", geofenceId)
	r.json(body)
	var answer GeofenceResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GroupsAPI has the operations on groups.
type GroupsAPI struct{ transport *transport }

// ListGeofenceGroups: List the groups, by name.
func (a GroupsAPI) ListGeofenceGroups(ctx context.Context) (*GeofenceGroupsOut, error) {
	r := a.transport.request("GET", "/api/v1/geofences/groups")
	var answer GeofenceGroupsOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ListGroupGeofencesParams says what ListGroupGeofences is asked. What is left zero is not sent.
type ListGroupGeofencesParams struct {
	// At most 500; more is taken as 500.
	Limit           *int
	Offset          *int
	ActiveOnly      *bool
	IncludeArchived *bool
}

// ListGroupGeofences: List the geofences of a group, newest first.
func (a GroupsAPI) ListGroupGeofences(ctx context.Context, groupId string, params ListGroupGeofencesParams) (*GroupGeofencesOut, error) {
	r := a.transport.request("GET", "/api/v1/geofences/groups/{group_id}/geofences")
	r.path("group_id", groupId)
	r.param("limit", params.Limit)
	r.param("offset", params.Offset)
	r.param("active_only", params.ActiveOnly)
	r.param("include_archived", params.IncludeArchived)
	var answer GroupGeofencesOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// TestGroupPoint: Test a point against a group.
func (a GroupsAPI) TestGroupPoint(ctx context.Context, groupId string, testPointRequest TestPointRequest) (*GroupTestPointOut, error) {
	r := a.transport.request("POST", "/api/v1/geofences/groups/{group_id}/test-point")
	r.path("group_id", groupId)
	r.json(testPointRequest)
	var answer GroupTestPointOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// OperatorsAPI has the operations on operators.
type OperatorsAPI struct{ transport *transport }

// CreateWorkspace: Make a workspace, with nobody in it.
func (a OperatorsAPI) CreateWorkspace(ctx context.Context, adminWorkspaceCreateIn AdminWorkspaceCreateIn) (*WorkspaceOut, error) {
	r := a.transport.request("POST", "/api/v1/admin/workspaces")
	r.json(adminWorkspaceCreateIn)
	var answer WorkspaceOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetWorkspace: Get any workspace.
func (a OperatorsAPI) GetWorkspace(ctx context.Context, workspaceId string) (*WorkspaceOut, error) {
	r := a.transport.request("GET", "/api/v1/admin/workspaces/{workspace_id}")
	r.path("workspace_id", workspaceId)
	var answer WorkspaceOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ListWorkspacesParams says what ListWorkspaces is asked. What is left zero is not sent.
type ListWorkspacesParams struct {
	Limit  *int
	Offset *int
}

// ListWorkspaces: List all workspaces, oldest first.
func (a OperatorsAPI) ListWorkspaces(ctx context.Context, params ListWorkspacesParams) (*WorkspaceListResponse, error) {
	r := a.transport.request("GET", "/api/v1/admin/workspaces")
	r.param("limit", params.Limit)
	r.param("offset", params.Offset)
	var answer WorkspaceListResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// PatchWorkspace: Change any workspace, the same as PUT.
func (a OperatorsAPI) PatchWorkspace(ctx context.Context, workspaceId string, adminWorkspaceIn AdminWorkspaceIn) (*WorkspaceOut, error) {
	r := a.transport.request("PATCH", "/api/v1/admin/workspaces/{workspace_id}")
	r.path("workspace_id", workspaceId)
	r.json(adminWorkspaceIn)
	var answer WorkspaceOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// UpdateWorkspace: Change any workspace, beyond what its owner may.
func (a OperatorsAPI) UpdateWorkspace(ctx context.Context, workspaceId string, adminWorkspaceIn AdminWorkspaceIn) (*WorkspaceOut, error) {
	r := a.transport.request("PUT", "/api/v1/admin/workspaces/{workspace_id}")
	r.path("workspace_id", workspaceId)
	r.json(adminWorkspaceIn)
	var answer WorkspaceOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// TilesAPI has the operations on tiles.
type TilesAPI struct{ transport *transport }

// WorkspacesAPI has the operations on workspaces.
type WorkspacesAPI struct{ transport *transport }

// CreateInvitation: Invite somebody.
func (a WorkspacesAPI) CreateInvitation(ctx context.Context, createInvitationRequest CreateInvitationRequest) (*InvitationResponse, error) {
	r := a.transport.request("POST", "/api/v1/workspaces/invitations")
	r.json(createInvitationRequest)
	var answer InvitationResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetWorkspace: Get the workspace.
func (a WorkspacesAPI) GetWorkspace(ctx context.Context) (*WorkspaceOut, error) {
	r := a.transport.request("GET", "/api/v1/workspaces")
	var answer WorkspaceOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// GetWorkspaceUsage: How full the workspace is, and how its limits stand.
func (a WorkspacesAPI) GetWorkspaceUsage(ctx context.Context) (*UsageResponse, error) {
	r := a.transport.request("GET", "/api/v1/workspaces/usage")
	var answer UsageResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// LeaveWorkspace: Leave the workspace.
func (a WorkspacesAPI) LeaveWorkspace(ctx context.Context) error {
	r := a.transport.request("DELETE", "/api/v1/workspaces/members/me")
	return r.send(ctx, nil)
}

// ListInvitations: List open invitations.
func (a WorkspacesAPI) ListInvitations(ctx context.Context) (*InvitationListResponse, error) {
	r := a.transport.request("GET", "/api/v1/workspaces/invitations")
	var answer InvitationListResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// ListMembers: List the members of the workspace.
func (a WorkspacesAPI) ListMembers(ctx context.Context) (*MemberListResponse, error) {
	r := a.transport.request("GET", "/api/v1/workspaces/members")
	var answer MemberListResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// PatchMember: Change a member's role.
func (a WorkspacesAPI) PatchMember(ctx context.Context, userId string, updateMemberRequest UpdateMemberRequest) (*MemberResponse, error) {
	r := a.transport.request("PATCH", "/api/v1/workspaces/members/{user_id}")
	r.path("user_id", userId)
	r.json(updateMemberRequest)
	var answer MemberResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// PatchWorkspace: Change the workspace, the same as PUT.
func (a WorkspacesAPI) PatchWorkspace(ctx context.Context, workspaceIn WorkspaceIn) (*WorkspaceOut, error) {
	r := a.transport.request("PATCH", "/api/v1/workspaces")
	r.json(workspaceIn)
	var answer WorkspaceOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// RemoveMember: Take a member out of the workspace.
func (a WorkspacesAPI) RemoveMember(ctx context.Context, userId string) error {
	r := a.transport.request("DELETE", "/api/v1/workspaces/members/{user_id}")
	r.path("user_id", userId)
	return r.send(ctx, nil)
}

// ResendInvitation: Send an invitation again.
func (a WorkspacesAPI) ResendInvitation(ctx context.Context, id string) (*InvitationResponse, error) {
	r := a.transport.request("POST", "/api/v1/workspaces/invitations/{id}/resend")
	r.path("id", id)
	var answer InvitationResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// RevokeInvitation: Take an invitation back.
func (a WorkspacesAPI) RevokeInvitation(ctx context.Context, id string) error {
	r := a.transport.request("DELETE", "/api/v1/workspaces/invitations/{id}")
	r.path("id", id)
	return r.send(ctx, nil)
}

// UpdateMember: Change a member's role.
func (a WorkspacesAPI) UpdateMember(ctx context.Context, userId string, updateMemberRequest UpdateMemberRequest) (*MemberResponse, error) {
	r := a.transport.request("PUT", "/api/v1/workspaces/members/{user_id}")
	r.path("user_id", userId)
	r.json(updateMemberRequest)
	var answer MemberResponse
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}

// UpdateWorkspace: Change the workspace.
func (a WorkspacesAPI) UpdateWorkspace(ctx context.Context, workspaceIn WorkspaceIn) (*WorkspaceOut, error) {
	r := a.transport.request("PUT", "/api/v1/workspaces")
	r.json(workspaceIn)
	var answer WorkspaceOut
	if err := r.send(ctx, &answer); err != nil {
		return nil, err
	}
	return &answer, nil
}
