/** Fences as pictures and as vectors, for a piece of a map; as many as there may be. */
@NullMarked
package io.spatialflow.server.tile;

import org.jspecify.annotations.NullMarked;
