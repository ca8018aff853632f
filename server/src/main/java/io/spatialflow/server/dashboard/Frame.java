package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What is around every page: who looks at it, what he may, and what maps stand on. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

    private final MapGround ground;

    Frame(MapGround ground) {
        this.ground = ground;
    }

    /** For the pages that have a map. */
    @ModelAttribute("ground")
    MapGround ground() {
        return ground;
    }

    @ModelAttribute("member")
    @Nullable
    Membership member(@AuthenticationPrincipal @Nullable Membership member) {
        return member;
    }

    @ModelAttribute("may")
    Rights rights(@AuthenticationPrincipal @Nullable Membership member) {
        return new Rights(member);
    }
}
