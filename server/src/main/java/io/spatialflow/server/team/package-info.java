/** A workspace's people, keys and settings, and how they change. */
@NullMarked
package io.spatialflow.server.team;

import org.jspecify.annotations.NullMarked;
