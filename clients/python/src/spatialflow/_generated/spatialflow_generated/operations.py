"""The operations of the API, as it describes them. Generated from specs/openapi-latest.json, version 1.1.0: not to be edited."""

from __future__ import annotations

from datetime import datetime
from typing import Any, List, Optional
from uuid import UUID

from spatialflow._generated.spatialflow_generated.models import (
    AcceptInvitationRequest,
    ActiveGeofenceSummaryItemOut,
    ActiveGeofenceSummaryOut,
    AddressSuggestion,
    AdminWorkspaceCreateIn,
    AdminWorkspaceIn,
    ApiKeyCreateRequest,
    ApiKeyCreateResponse,
    ApiKeyDetailSchema,
    ApiKeyExpiration,
    ApiKeyResponse,
    ApiKeyUpdateRequest,
    AuditLogListResponse,
    AuditLogResponse,
    AutocompleteResponse,
    BulkCreateRequest,
    BulkCreateResponse,
    BulkItemError,
    BulkItemInput,
    BulkItemPreview,
    BulkPreviewRequest,
    BulkPreviewResponse,
    BulkResult,
    ChangePasswordRequest,
    CreateGeofenceRequest,
    CreateInvitationRequest,
    DedupMatch,
    ErrorResponse,
    FeatureFlagsResponse,
    ForgotPasswordRequest,
    GeoJSONPoint,
    GeocodeCandidate,
    GeocodeSource,
    GeofenceGroupOut,
    GeofenceGroupsOut,
    GeofenceHealth,
    GeofenceListResponse,
    GeofenceResponse,
    GeofenceTestResult,
    Geometry,
    GroupGeofencesOut,
    GroupTestPointOut,
    InvitationListResponse,
    InvitationResponse,
    LimitUsage,
    LoginRequest,
    MatchedGeofenceItem,
    MeResponse,
    MemberListResponse,
    MemberResponse,
    MessageResponse,
    PlaceResponse,
    PublicInvitationResponse,
    RefreshRequest,
    ResetPasswordRequest,
    SignupRequest,
    SwitchWorkspaceRequest,
    TagListResponse,
    TagOut,
    TestPointCoordinate,
    TestPointRequest,
    TestPointResponse,
    TokenResponse,
    UpdateGeofenceRequest,
    UpdateMeRequest,
    UpdateMemberRequest,
    UploadFeatureError,
    UploadJobResponse,
    UploadJobStatusResponse,
    UsageResponse,
    UserResponse,
    ValidationFault,
    WorkspaceIn,
    WorkspaceListResponse,
    WorkspaceMembershipResponse,
    WorkspaceOut,
)
from spatialflow._transport import Operations


class APIKeysApi(Operations):
    """API keys."""

    async def create_api_key(
        self,
        api_key_create_request: ApiKeyCreateRequest,
    ) -> ApiKeyCreateResponse:
        """Create an API key."""
        return await self._transport.call(
            ApiKeyCreateResponse,
            "POST",
            "/api/v1/account/api-keys",
            body=api_key_create_request,
        )

    async def delete_api_key(
        self,
        api_key_id: UUID,
    ) -> None:
        """Revoke an API key for good."""
        await self._transport.send(
            "DELETE",
            "/api/v1/account/api-keys/{api_key_id}",
            path={ "api_key_id": api_key_id },
        )

    async def get_api_key(
        self,
        api_key_id: UUID,
    ) -> ApiKeyResponse:
        """Get one API key."""
        return await self._transport.call(
            ApiKeyResponse,
            "GET",
            "/api/v1/account/api-keys/{api_key_id}",
            path={ "api_key_id": api_key_id },
        )

    async def get_api_keys(
        self,
    ) -> List[ApiKeyResponse]:
        """List the workspace's API keys, oldest first."""
        return await self._transport.call(
            List[ApiKeyResponse],
            "GET",
            "/api/v1/account/api-keys",
        )

    async def list_expiring_api_keys(
        self,
        *,
        days: Optional[int] = None,
    ) -> List[ApiKeyResponse]:
        """List API keys that will expire soon, the next first."""
        return await self._transport.call(
            List[ApiKeyResponse],
            "GET",
            "/api/v1/account/api-keys/expiring",
            query={ "days": days },
        )

    async def patch_api_key(
        self,
        api_key_id: UUID,
        api_key_update_request: ApiKeyUpdateRequest,
    ) -> ApiKeyResponse:
        """Change an API key, the same as PUT."""
        return await self._transport.call(
            ApiKeyResponse,
            "PATCH",
            "/api/v1/account/api-keys/{api_key_id}",
            path={ "api_key_id": api_key_id },
            body=api_key_update_request,
        )

    async def regenerate_api_key(
        self,
        api_key_id: UUID,
    ) -> ApiKeyCreateResponse:
        """Give an API key a new secret; no other works any longer."""
        return await self._transport.call(
            ApiKeyCreateResponse,
            "POST",
            "/api/v1/account/api-keys/{api_key_id}/regenerate",
            path={ "api_key_id": api_key_id },
        )

    async def rotate_api_key(
        self,
        api_key_id: UUID,
        *,
        grace_period_days: Optional[int] = None,
    ) -> ApiKeyCreateResponse:
        """Give an API key a new secret; the old one works on for a while."""
        return await self._transport.call(
            ApiKeyCreateResponse,
            "POST",
            "/api/v1/account/api-keys/{api_key_id}/rotate",
            path={ "api_key_id": api_key_id },
            query={ "grace_period_days": grace_period_days },
        )

    async def set_api_key_expiration(
        self,
        api_key_id: UUID,
        *,
        expires_at: Optional[datetime] = None,
    ) -> ApiKeyExpiration:
        """Say when an API key ends; without a time, never."""
        return await self._transport.call(
            ApiKeyExpiration,
            "PATCH",
            "/api/v1/account/api-keys/{api_key_id}/expiration",
            path={ "api_key_id": api_key_id },
            query={ "expires_at": expires_at },
        )

    async def update_api_key(
        self,
        api_key_id: UUID,
        api_key_update_request: ApiKeyUpdateRequest,
    ) -> ApiKeyResponse:
        """Change an API key."""
        return await self._transport.call(
            ApiKeyResponse,
            "PUT",
            "/api/v1/account/api-keys/{api_key_id}",
            path={ "api_key_id": api_key_id },
            body=api_key_update_request,
        )


class AccountsApi(Operations):
    """Accounts."""

    async def accept_invitation(
        self,
        accept_invitation_request: AcceptInvitationRequest,
    ) -> TokenResponse:
        """Join a workspace by a link."""
        return await self._transport.call(
            TokenResponse,
            "POST",
            "/api/v1/public/invitations/accept",
            body=accept_invitation_request,
        )

    async def change_password(
        self,
        change_password_request: ChangePasswordRequest,
    ) -> TokenResponse:
        """Change one's password."""
        return await self._transport.call(
            TokenResponse,
            "PUT",
            "/api/v1/auth/password",
            body=change_password_request,
        )

    async def forgot_password(
        self,
        forgot_password_request: ForgotPasswordRequest,
    ) -> MessageResponse:
        """Ask for a link to choose a new password."""
        return await self._transport.call(
            MessageResponse,
            "POST",
            "/api/v1/auth/password/forgot",
            body=forgot_password_request,
        )

    async def get_feature_flags(
        self,
    ) -> FeatureFlagsResponse:
        """Which features the workspace has."""
        return await self._transport.call(
            FeatureFlagsResponse,
            "GET",
            "/api/v1/auth/feature-flags",
        )

    async def get_invitation(
        self,
        token: str,
    ) -> PublicInvitationResponse:
        """What a link invites to."""
        return await self._transport.call(
            PublicInvitationResponse,
            "GET",
            "/api/v1/public/invitations/{token}",
            path={ "token": token },
        )

    async def get_me(
        self,
    ) -> MeResponse:
        """Who is logged in."""
        return await self._transport.call(
            MeResponse,
            "GET",
            "/api/v1/auth/me",
        )

    async def login(
        self,
        login_request: LoginRequest,
    ) -> TokenResponse:
        """Log in."""
        return await self._transport.call(
            TokenResponse,
            "POST",
            "/api/v1/auth/login",
            body=login_request,
        )

    async def logout(
        self,
    ) -> MessageResponse:
        """Log out everywhere."""
        return await self._transport.call(
            MessageResponse,
            "POST",
            "/api/v1/auth/logout",
        )

    async def patch_me(
        self,
        update_me_request: UpdateMeRequest,
    ) -> MeResponse:
        """Change one's name."""
        return await self._transport.call(
            MeResponse,
            "PATCH",
            "/api/v1/auth/me",
            body=update_me_request,
        )

    async def refresh(
        self,
        refresh_request: RefreshRequest,
    ) -> TokenResponse:
        """Trade a refresh token for a new pair."""
        return await self._transport.call(
            TokenResponse,
            "POST",
            "/api/v1/auth/refresh",
            body=refresh_request,
        )

    async def reset_password(
        self,
        reset_password_request: ResetPasswordRequest,
    ) -> MessageResponse:
        """Choose a new password by a link."""
        return await self._transport.call(
            MessageResponse,
            "POST",
            "/api/v1/auth/password/reset",
            body=reset_password_request,
        )

    async def signup(
        self,
        signup_request: SignupRequest,
    ) -> TokenResponse:
        """Sign up."""
        return await self._transport.call(
            TokenResponse,
            "POST",
            "/api/v1/public/signup",
            body=signup_request,
        )

    async def switch_workspace(
        self,
        switch_workspace_request: SwitchWorkspaceRequest,
    ) -> TokenResponse:
        """Get tokens for another of one's workspaces."""
        return await self._transport.call(
            TokenResponse,
            "POST",
            "/api/v1/auth/switch-workspace",
            body=switch_workspace_request,
        )

    async def update_me(
        self,
        update_me_request: UpdateMeRequest,
    ) -> MeResponse:
        """Change one's name."""
        return await self._transport.call(
            MeResponse,
            "PUT",
            "/api/v1/auth/me",
            body=update_me_request,
        )


class AuditLogApi(Operations):
    """Audit log."""

    async def export_audit_logs(
        self,
        *,
        export_format: Optional[str] = None,
        action: Optional[str] = None,
        user_id: Optional[UUID] = None,
        resource_type: Optional[str] = None,
        date_from: Optional[str] = None,
        date_to: Optional[str] = None,
        search: Optional[str] = None,
    ) -> List[AuditLogResponse]:
        """Export who changed what, newest first."""
        return await self._transport.call(
            List[AuditLogResponse],
            "GET",
            "/api/v1/audit-logs/export",
            query={ "export_format": export_format, "action": action, "user_id": user_id, "resource_type": resource_type, "date_from": date_from, "date_to": date_to, "search": search },
        )

    async def get_audit_log(
        self,
        id: UUID,
    ) -> AuditLogResponse:
        """Get one entry of the audit log."""
        return await self._transport.call(
            AuditLogResponse,
            "GET",
            "/api/v1/audit-logs/{id}",
            path={ "id": id },
        )

    async def list_audit_logs(
        self,
        *,
        page: Optional[int] = None,
        page_size: Optional[int] = None,
        action: Optional[str] = None,
        user_id: Optional[UUID] = None,
        resource_type: Optional[str] = None,
        date_from: Optional[str] = None,
        date_to: Optional[str] = None,
        search: Optional[str] = None,
    ) -> AuditLogListResponse:
        """List who changed what, newest first."""
        return await self._transport.call(
            AuditLogListResponse,
            "GET",
            "/api/v1/audit-logs",
            query={ "page": page, "page_size": page_size, "action": action, "user_id": user_id, "resource_type": resource_type, "date_from": date_from, "date_to": date_to, "search": search },
        )


class BulkApi(Operations):
    """Bulk."""

    async def bulk_create_geofences(
        self,
        bulk_create_request: BulkCreateRequest,
        *,
        idempotency_key: Optional[str] = None,
    ) -> BulkCreateResponse:
        """Bulk create geofences from addresses."""
        return await self._transport.call(
            BulkCreateResponse,
            "POST",
            "/api/v1/geofences/bulk",
            headers={ "Idempotency-Key": idempotency_key },
            body=bulk_create_request,
        )

    async def bulk_preview_geofences(
        self,
        bulk_preview_request: BulkPreviewRequest,
    ) -> BulkPreviewResponse:
        """Preview bulk create."""
        return await self._transport.call(
            BulkPreviewResponse,
            "POST",
            "/api/v1/geofences/preview",
            body=bulk_preview_request,
        )


class FilesApi(Operations):
    """Files."""

    async def get_upload_job_status(
        self,
        job_id: UUID,
    ) -> UploadJobStatusResponse:
        """Tell what has become of an uploaded file."""
        return await self._transport.call(
            UploadJobStatusResponse,
            "GET",
            "/api/v1/geofences/upload/{job_id}/status",
            path={ "job_id": job_id },
        )


class GeocodingApi(Operations):
    """Geocoding."""

    async def autocomplete_address(
        self,
        q: str,
        *,
        limit: Optional[int] = None,
    ) -> AutocompleteResponse:
        """Suggest places while an address is typed."""
        return await self._transport.call(
            AutocompleteResponse,
            "GET",
            "/api/v1/geofences/geocode/autocomplete",
            query={ "q": q, "limit": limit },
        )

    async def get_geocode_place(
        self,
        place_id: str,
    ) -> PlaceResponse:
        """Where a suggested place is."""
        return await self._transport.call(
            PlaceResponse,
            "GET",
            "/api/v1/geofences/geocode/place",
            query={ "place_id": place_id },
        )


class GeofencesApi(Operations):
    """Geofences."""

    async def archive_geofence(
        self,
        geofence_id: UUID,
    ) -> GeofenceResponse:
        """Put a geofence away."""
        return await self._transport.call(
            GeofenceResponse,
            "POST",
            "/api/v1/geofences/{geofence_id}/archive",
            path={ "geofence_id": geofence_id },
        )

    async def create_geofence(
        self,
        create_geofence_request: CreateGeofenceRequest,
    ) -> GeofenceResponse:
        """Create a geofence."""
        return await self._transport.call(
            GeofenceResponse,
            "POST",
            "/api/v1/geofences",
            body=create_geofence_request,
        )

    async def delete_geofence(
        self,
        geofence_id: UUID,
    ) -> None:
        """Delete a geofence."""
        await self._transport.send(
            "DELETE",
            "/api/v1/geofences/{geofence_id}",
            path={ "geofence_id": geofence_id },
        )

    async def geofence_health_check(
        self,
    ) -> GeofenceHealth:
        """Whether the API answers."""
        return await self._transport.call(
            GeofenceHealth,
            "GET",
            "/api/v1/geofences/health",
        )

    async def get_active_geofences_summary(
        self,
    ) -> ActiveGeofenceSummaryOut:
        """The active geofences in brief, and how many there are of which kind."""
        return await self._transport.call(
            ActiveGeofenceSummaryOut,
            "GET",
            "/api/v1/geofences/active-summary",
        )

    async def get_geofence(
        self,
        geofence_id: UUID,
    ) -> GeofenceResponse:
        """Get one geofence."""
        return await self._transport.call(
            GeofenceResponse,
            "GET",
            "/api/v1/geofences/{geofence_id}",
            path={ "geofence_id": geofence_id },
        )

    async def list_geofences(
        self,
        *,
        limit: Optional[int] = None,
        offset: Optional[int] = None,
        active_only: Optional[bool] = None,
        include_archived: Optional[bool] = None,
        tags: Optional[List[str]] = None,
        group_id: Optional[UUID] = None,
    ) -> GeofenceListResponse:
        """List geofences, newest first."""
        return await self._transport.call(
            GeofenceListResponse,
            "GET",
            "/api/v1/geofences",
            query={ "limit": limit, "offset": offset, "active_only": active_only, "include_archived": include_archived, "tags": tags, "group_id": group_id },
        )

    async def list_workspace_tags(
        self,
    ) -> TagListResponse:
        """List the tags that geofences have, by name."""
        return await self._transport.call(
            TagListResponse,
            "GET",
            "/api/v1/geofences/tags",
        )

    async def test_point(
        self,
        test_point_request: TestPointRequest,
    ) -> TestPointResponse:
        """Test a point."""
        return await self._transport.call(
            TestPointResponse,
            "POST",
            "/api/v1/geofences/test-point",
            body=test_point_request,
        )

    async def unarchive_geofence(
        self,
        geofence_id: UUID,
    ) -> GeofenceResponse:
        """Take a geofence out again."""
        return await self._transport.call(
            GeofenceResponse,
            "POST",
            "/api/v1/geofences/{geofence_id}/unarchive",
            path={ "geofence_id": geofence_id },
        )

    async def update_geofence(
        self,
        geofence_id: UUID,
        update_geofence_request: UpdateGeofenceRequest,
    ) -> GeofenceResponse:
        """Change a geofence."""
        return await self._transport.call(
            GeofenceResponse,
            "PUT",
            "/api/v1/geofences/{geofence_id}",
            path={ "geofence_id": geofence_id },
            body=update_geofence_request,
        )

    async def update_geofence_group(
        self,
        geofence_id: UUID,
        body: Optional[str],
    ) -> GeofenceResponse:
        """Put a geofence into a group."""
        return await self._transport.call(
            GeofenceResponse,
            "PUT",
            "/api/v1/geofences/{geofence_id}/group",
            path={ "geofence_id": geofence_id },
            body=body,
        )


class GroupsApi(Operations):
    """Groups."""

    async def list_geofence_groups(
        self,
    ) -> GeofenceGroupsOut:
        """List the groups, by name."""
        return await self._transport.call(
            GeofenceGroupsOut,
            "GET",
            "/api/v1/geofences/groups",
        )

    async def list_group_geofences(
        self,
        group_id: UUID,
        *,
        limit: Optional[int] = None,
        offset: Optional[int] = None,
        active_only: Optional[bool] = None,
        include_archived: Optional[bool] = None,
    ) -> GroupGeofencesOut:
        """List the geofences of a group, newest first."""
        return await self._transport.call(
            GroupGeofencesOut,
            "GET",
            "/api/v1/geofences/groups/{group_id}/geofences",
            path={ "group_id": group_id },
            query={ "limit": limit, "offset": offset, "active_only": active_only, "include_archived": include_archived },
        )

    async def test_group_point(
        self,
        group_id: UUID,
        test_point_request: TestPointRequest,
    ) -> GroupTestPointOut:
        """Test a point against a group."""
        return await self._transport.call(
            GroupTestPointOut,
            "POST",
            "/api/v1/geofences/groups/{group_id}/test-point",
            path={ "group_id": group_id },
            body=test_point_request,
        )


class OperatorsApi(Operations):
    """Operators."""

    async def create_workspace(
        self,
        admin_workspace_create_in: AdminWorkspaceCreateIn,
    ) -> WorkspaceOut:
        """Make a workspace, with nobody in it."""
        return await self._transport.call(
            WorkspaceOut,
            "POST",
            "/api/v1/admin/workspaces",
            body=admin_workspace_create_in,
        )

    async def get_workspace(
        self,
        workspace_id: UUID,
    ) -> WorkspaceOut:
        """Get any workspace."""
        return await self._transport.call(
            WorkspaceOut,
            "GET",
            "/api/v1/admin/workspaces/{workspace_id}",
            path={ "workspace_id": workspace_id },
        )

    async def list_workspaces(
        self,
        *,
        limit: Optional[int] = None,
        offset: Optional[int] = None,
    ) -> WorkspaceListResponse:
        """List all workspaces, oldest first."""
        return await self._transport.call(
            WorkspaceListResponse,
            "GET",
            "/api/v1/admin/workspaces",
            query={ "limit": limit, "offset": offset },
        )

    async def patch_workspace(
        self,
        workspace_id: UUID,
        admin_workspace_in: AdminWorkspaceIn,
    ) -> WorkspaceOut:
        """Change any workspace, the same as PUT."""
        return await self._transport.call(
            WorkspaceOut,
            "PATCH",
            "/api/v1/admin/workspaces/{workspace_id}",
            path={ "workspace_id": workspace_id },
            body=admin_workspace_in,
        )

    async def update_workspace(
        self,
        workspace_id: UUID,
        admin_workspace_in: AdminWorkspaceIn,
    ) -> WorkspaceOut:
        """Change any workspace, beyond what its owner may."""
        return await self._transport.call(
            WorkspaceOut,
            "PUT",
            "/api/v1/admin/workspaces/{workspace_id}",
            path={ "workspace_id": workspace_id },
            body=admin_workspace_in,
        )


class TilesApi(Operations):
    """Tiles."""


class WorkspacesApi(Operations):
    """Workspaces."""

    async def create_invitation(
        self,
        create_invitation_request: CreateInvitationRequest,
    ) -> InvitationResponse:
        """Invite somebody."""
        return await self._transport.call(
            InvitationResponse,
            "POST",
            "/api/v1/workspaces/invitations",
            body=create_invitation_request,
        )

    async def get_workspace(
        self,
    ) -> WorkspaceOut:
        """Get the workspace."""
        return await self._transport.call(
            WorkspaceOut,
            "GET",
            "/api/v1/workspaces",
        )

    async def get_workspace_usage(
        self,
    ) -> UsageResponse:
        """How full the workspace is, and how its limits stand."""
        return await self._transport.call(
            UsageResponse,
            "GET",
            "/api/v1/workspaces/usage",
        )

    async def leave_workspace(
        self,
    ) -> None:
        """Leave the workspace."""
        await self._transport.send(
            "DELETE",
            "/api/v1/workspaces/members/me",
        )

    async def list_invitations(
        self,
    ) -> InvitationListResponse:
        """List open invitations."""
        return await self._transport.call(
            InvitationListResponse,
            "GET",
            "/api/v1/workspaces/invitations",
        )

    async def list_members(
        self,
    ) -> MemberListResponse:
        """List the members of the workspace."""
        return await self._transport.call(
            MemberListResponse,
            "GET",
            "/api/v1/workspaces/members",
        )

    async def patch_member(
        self,
        user_id: UUID,
        update_member_request: UpdateMemberRequest,
    ) -> MemberResponse:
        """Change a member's role."""
        return await self._transport.call(
            MemberResponse,
            "PATCH",
            "/api/v1/workspaces/members/{user_id}",
            path={ "user_id": user_id },
            body=update_member_request,
        )

    async def patch_workspace(
        self,
        workspace_in: WorkspaceIn,
    ) -> WorkspaceOut:
        """Change the workspace, the same as PUT."""
        return await self._transport.call(
            WorkspaceOut,
            "PATCH",
            "/api/v1/workspaces",
            body=workspace_in,
        )

    async def remove_member(
        self,
        user_id: UUID,
    ) -> None:
        """Take a member out of the workspace."""
        await self._transport.send(
            "DELETE",
            "/api/v1/workspaces/members/{user_id}",
            path={ "user_id": user_id },
        )

    async def resend_invitation(
        self,
        id: UUID,
    ) -> InvitationResponse:
        """Send an invitation again."""
        return await self._transport.call(
            InvitationResponse,
            "POST",
            "/api/v1/workspaces/invitations/{id}/resend",
            path={ "id": id },
        )

    async def revoke_invitation(
        self,
        id: UUID,
    ) -> None:
        """Take an invitation back."""
        await self._transport.send(
            "DELETE",
            "/api/v1/workspaces/invitations/{id}",
            path={ "id": id },
        )

    async def update_member(
        self,
        user_id: UUID,
        update_member_request: UpdateMemberRequest,
    ) -> MemberResponse:
        """Change a member's role."""
        return await self._transport.call(
            MemberResponse,
            "PUT",
            "/api/v1/workspaces/members/{user_id}",
            path={ "user_id": user_id },
            body=update_member_request,
        )

    async def update_workspace(
        self,
        workspace_in: WorkspaceIn,
    ) -> WorkspaceOut:
        """Change the workspace."""
        return await self._transport.call(
            WorkspaceOut,
            "PUT",
            "/api/v1/workspaces",
            body=workspace_in,
        )
