package io.spatialflow.server.account;

import java.util.List;
import java.util.Optional;

/** All workspaces of the server. */
public interface Workspaces {

    /** @throws StoreUnavailable if a workspace with that id or slug exists */
    void add(Workspace workspace);

    Optional<Workspace> findBySlug(String slug);

    /** All of them, oldest first. */
    List<Workspace> list();

    /** Keeps name, limit and features; id and slug stay. */
    void update(Workspace workspace);
}
