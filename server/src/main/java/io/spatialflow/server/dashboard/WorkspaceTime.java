package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import io.spatialflow.server.team.WorkspaceProfile;
import io.spatialflow.server.team.WorkspaceProfiles;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.stereotype.Component;

/** What time it is where the people of a workspace live. */
@Component
class WorkspaceTime {

    private final WorkspaceProfiles profiles;
    private final Clock clock;

    WorkspaceTime(WorkspaceProfiles profiles, Clock clock) {
        this.profiles = profiles;
        this.clock = clock;
    }

    Moments of(Membership member) {
        ZoneId zone = profiles.find(member.workspace().id())
                .map(WorkspaceProfile::timezone)
                .orElse(ZoneOffset.UTC);
        return new Moments(zone, clock.instant());
    }
}
