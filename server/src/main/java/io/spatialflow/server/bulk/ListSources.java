package io.spatialflow.server.bulk;

import java.util.Optional;

/**
 * What lists were read from. It goes with its list; that of a list that nobody keeps to use it again, as soon as the list's
 * fences are there.
 */
public interface ListSources {

    /** Keeps what a list was read from, in place of what was kept of it before. */
    void keep(AddressList list, ListSource source);

    /** What a list was read from; empty if that is not kept any more. */
    Optional<ListSource> find(AddressList list);

    /** How a list was read, without the bytes; empty if those are not kept any more. */
    Optional<Reading> reading(AddressList list);

    /** Keeps the same for another list, if it is kept for this one. */
    void copy(AddressList list, AddressList to);

    void drop(AddressList list);
}
