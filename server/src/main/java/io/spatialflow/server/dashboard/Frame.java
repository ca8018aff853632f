package io.spatialflow.server.dashboard;

import io.spatialflow.server.account.Membership;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** What is around every page: who looks at it, and what he may. */
@ControllerAdvice(basePackageClasses = Frame.class)
class Frame {

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
