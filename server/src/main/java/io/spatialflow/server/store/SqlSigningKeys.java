package io.spatialflow.server.store;

import io.spatialflow.server.account.SigningKeys;
import java.security.SecureRandom;

/** Secrets of the server itself, in table {@code signing_keys}, so that a backup of the database holds all there is. */
public final class SqlSigningKeys implements SigningKeys {

    private static final String ACCESS_TOKEN = "access-token";
    private static final int KEY_BYTES = 32;

    private final Database database;

    public SqlSigningKeys(Database database) {
        this.database = database;
    }

    @Override
    public byte[] accessTokenKey() {
        byte[] fresh = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(fresh);
        return database.transaction(() -> {
            database.write(
                    jdbc -> jdbc.sql("insert into signing_keys (purpose, secret) values (?, ?) on conflict do nothing")
                            .params(ACCESS_TOKEN, fresh)
                            .update());
            return database.read(jdbc -> jdbc.sql("select secret from signing_keys where purpose = ?")
                    .param(ACCESS_TOKEN)
                    .query((row, number) -> row.getBytes("secret"))
                    .single());
        });
    }
}
