package io.spatialflow.server.cli;

import io.spatialflow.server.account.Audit;
import io.spatialflow.server.account.LoginLimits;
import io.spatialflow.server.account.PasswordCheck;
import io.spatialflow.server.account.Passwords;
import io.spatialflow.server.account.RateLimits;
import io.spatialflow.server.account.TokenIssue;
import io.spatialflow.server.account.TokenLifetimes;
import io.spatialflow.server.store.Database;
import io.spatialflow.server.store.SqlAuditLog;
import io.spatialflow.server.store.SqlLetters;
import io.spatialflow.server.store.SqlMembers;
import io.spatialflow.server.store.SqlPasswordResets;
import io.spatialflow.server.store.SqlRateLimits;
import io.spatialflow.server.store.SqlRefreshTokens;
import io.spatialflow.server.store.SqlSigningKeys;
import io.spatialflow.server.team.Members;
import io.spatialflow.server.team.PasswordChange;
import io.spatialflow.server.team.PasswordRecovery;
import io.spatialflow.server.team.PasswordResets;
import io.spatialflow.server.team.PeopleLimits;
import io.spatialflow.server.team.PersonAudit;
import io.spatialflow.server.team.Registrar;
import java.time.Clock;

/** The people on one data directory, for the commands of an operator. */
record People(Members members, Registrar registrar, PasswordChange passwordChange, PasswordRecovery recovery) {

    static People on(Accounts accounts, Clock clock) {
        Database database = accounts.database();
        Audit audit = new Audit(new SqlAuditLog(database), clock);
        Members members = new SqlMembers(database);
        PasswordResets resets = new SqlPasswordResets(database);
        SqlLetters letters = new SqlLetters(database, clock);
        Passwords passwords = new Passwords();
        PersonAudit personAudit = new PersonAudit(members, audit);
        RateLimits rateLimits = new SqlRateLimits(database, clock);
        return new People(
                members,
                new Registrar(accounts.users(), members, passwords, database, audit, clock),
                new PasswordChange(
                        accounts.users(),
                        new PasswordCheck(accounts.users(), rateLimits, LoginLimits.DEFAULT, passwords),
                        passwords,
                        resets,
                        new TokenIssue(
                                new SqlRefreshTokens(database),
                                new SqlSigningKeys(database),
                                TokenLifetimes.DEFAULT,
                                clock),
                        letters,
                        database,
                        personAudit,
                        clock),
                new PasswordRecovery(
                        accounts.users(),
                        resets,
                        letters,
                        rateLimits,
                        PeopleLimits.DEFAULT,
                        database,
                        personAudit,
                        clock));
    }
}
