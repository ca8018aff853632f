package io.spatialflow.server.bulk;

import java.util.Optional;

/** What lists were read from. It goes with its list, and before that as soon as the list's fences are there. */
public interface ListSources {

    /** Keeps what a list was read from, in place of what was kept of it before. */
    void keep(AddressList list, ListSource source);

    /** What a list was read from; empty if that is not kept any more. */
    Optional<ListSource> find(AddressList list);

    /** How a list was read, without the bytes; empty if those are not kept any more. */
    Optional<Reading> reading(AddressList list);

    void drop(AddressList list);
}
