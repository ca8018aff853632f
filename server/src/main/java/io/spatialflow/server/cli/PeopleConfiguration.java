package io.spatialflow.server.cli;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.PasswordCheck;
import io.spatialflow.server.account.PasswordPolicy;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.RefreshTokens;
import io.spatialflow.server.account.RefusedLogins;
import io.spatialflow.server.account.SigningKeys;
import io.spatialflow.server.account.TokenIssue;
import io.spatialflow.server.mail.Composer;
import io.spatialflow.server.mail.LogPostman;
import io.spatialflow.server.mail.PostOffice;
import io.spatialflow.server.mail.Postman;
import io.spatialflow.server.mail.SmtpPostman;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlInvitations;
import io.spatialflow.server.store.SqlLetters;
import io.spatialflow.server.store.SqlMembers;
import io.spatialflow.server.store.SqlPasswordResets;
import io.spatialflow.server.store.SqlRefreshTokens;
import io.spatialflow.server.team.Acceptance;
import io.spatialflow.server.team.Invitations;
import io.spatialflow.server.team.Inviting;
import io.spatialflow.server.team.Letters;
import io.spatialflow.server.team.Links;
import io.spatialflow.server.team.MemberChanges;
import io.spatialflow.server.team.Members;
import io.spatialflow.server.team.OwnAccount;
import io.spatialflow.server.team.PasswordChange;
import io.spatialflow.server.team.PasswordRecovery;
import io.spatialflow.server.team.PasswordResets;
import io.spatialflow.server.team.PeopleLimits;
import io.spatialflow.server.team.PersonAudit;
import io.spatialflow.server.team.Signup;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** What a server has for people: how they come in, and how they change; and the letters they get. */
@Configuration(proxyBeanMethods = false)
class PeopleConfiguration {

    private static final int NOTES_WAITING = 1_000;

    @Bean
    Passwords passwords() {
        return new Passwords();
    }

    @Bean
    PasswordPolicy passwordPolicy(Settings settings) {
        return new PasswordPolicy(settings.people().minPasswordLength());
    }

    @Bean
    PeopleLimits peopleLimits(Settings settings) {
        return settings.people().limits();
    }

    @Bean
    RefreshTokens refreshTokens(Database database) {
        return new SqlRefreshTokens(database);
    }

    @Bean
    Members members(Database database) {
        return new SqlMembers(database);
    }

    @Bean
    Invitations invitations(Database database) {
        return new SqlInvitations(database);
    }

    @Bean
    PasswordResets passwordResets(Database database) {
        return new SqlPasswordResets(database);
    }

    @Bean
    Letters letters(Database database, Clock clock) {
        return new SqlLetters(database, clock);
    }

    @Bean
    PersonAudit personAudit(Members members, Audit audit) {
        return new PersonAudit(members, audit);
    }

    @Bean
    TokenIssue tokenIssue(RefreshTokens refreshTokens, SigningKeys signingKeys, Settings settings, Clock clock) {
        return new TokenIssue(refreshTokens, signingKeys, settings.tokenLifetimes(), clock);
    }

    @Bean
    PasswordCheck passwordCheck(Accounts accounts, RateLimits rateLimits, Settings settings, Passwords passwords) {
        return new PasswordCheck(accounts.users(), rateLimits, settings.loginLimits(), passwords);
    }

    @Bean
    RefusedLogins refusedLogins(Accounts accounts, RateLimits rateLimits, Audit audit) {
        return new RefusedLogins(accounts.users(), rateLimits, audit, oneThreadThatDropsWhatIsTooMuch());
    }

    /** No bean: any executor among them would be taken for the one that answers requests. */
    private static ExecutorService oneThreadThatDropsWhatIsTooMuch() {
        return new ThreadPoolExecutor(
                1,
                1,
                0,
                TimeUnit.SECONDS,
                new ArrayBlockingQueue<>(NOTES_WAITING),
                Thread.ofPlatform().daemon().name("login-notes").factory(),
                new ThreadPoolExecutor.DiscardPolicy());
    }

    @Bean
    OwnAccount ownAccount(Accounts accounts, Members members, Database database, PersonAudit personAudit) {
        return new OwnAccount(accounts.users(), members, database, personAudit);
    }

    @Bean
    PasswordChange passwordChange(
            Accounts accounts,
            PasswordCheck passwordCheck,
            Passwords passwords,
            PasswordResets resets,
            TokenIssue tokenIssue,
            Letters letters,
            Database database,
            PersonAudit personAudit,
            Clock clock) {
        return new PasswordChange(
                accounts.users(), passwordCheck, passwords, resets, tokenIssue, letters, database, personAudit, clock);
    }

    @Bean
    PasswordRecovery passwordRecovery(
            Accounts accounts,
            PasswordResets resets,
            Letters letters,
            RateLimits rateLimits,
            PeopleLimits limits,
            Database database,
            PersonAudit personAudit,
            Clock clock) {
        return new PasswordRecovery(
                accounts.users(), resets, letters, rateLimits, limits, database, personAudit, clock);
    }

    @Bean
    MemberChanges memberChanges(Members members, RefreshTokens refreshTokens, Database database, Audit audit) {
        return new MemberChanges(members, refreshTokens, database, audit);
    }

    @Bean
    Inviting inviting(
            Invitations invitations,
            Members members,
            Letters letters,
            RateLimits rateLimits,
            PeopleLimits limits,
            Database database,
            Audit audit,
            Clock clock) {
        return new Inviting(invitations, members, letters, rateLimits, limits, database, audit, clock);
    }

    @Bean
    Acceptance acceptance(
            Invitations invitations,
            Members members,
            Accounts accounts,
            PasswordCheck passwordCheck,
            Passwords passwords,
            TokenIssue tokenIssue,
            Database database,
            Audit audit,
            Clock clock) {
        return new Acceptance(
                invitations, members, accounts.users(), passwordCheck, passwords, tokenIssue, database, audit, clock);
    }

    @Bean
    Signup signup(
            Settings settings,
            Accounts accounts,
            Passwords passwords,
            TokenIssue tokenIssue,
            RateLimits rateLimits,
            PeopleLimits limits,
            Database database,
            Audit audit,
            Clock clock) {
        return new Signup(
                settings.people().signupClosed(),
                accounts.users(),
                accounts.workspaces(),
                passwords,
                tokenIssue,
                rateLimits,
                limits,
                database,
                audit,
                clock);
    }

    @Bean
    Links links(Settings settings, Environment environment) {
        return new Links(() -> settings.people().publicUrl().orElseGet(() -> whereItListens(environment)));
    }

    private static URI whereItListens(Environment environment) {
        return URI.create(Server.address(
                environment.getRequiredProperty("server.address"),
                environment.getRequiredProperty("local.server.port")));
    }

    @Bean(initMethod = "open")
    PostOffice postOffice(
            Letters letters,
            Accounts accounts,
            PasswordRecovery recovery,
            Acceptance acceptance,
            Links links,
            Settings settings,
            Clock clock) {
        Postman postman = settings.mail()
                .server()
                .<Postman>map(server -> new SmtpPostman(server, clock))
                .orElseGet(LogPostman::new);
        return new PostOffice(letters, new Composer(accounts.users(), recovery, acceptance, links), postman, clock);
    }
}
