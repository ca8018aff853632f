package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.account.Permission;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** A signed-in member, as Spring Security carries him; his authorities are the scopes of what his role may do. */
final class MemberToken extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final transient Membership member;

    MemberToken(Membership member) {
        super(AuthorityUtils.createAuthorityList(
                member.permissions().stream().map(Permission::scope).toList()));
        this.member = member;
        setAuthenticated(true);
    }

    @Override
    public Membership getPrincipal() {
        return member;
    }

    @Override
    public String getCredentials() {
        return "";
    }
}
