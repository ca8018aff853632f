/** What lies under the fences: streets, houses and towns of the gazetteers that are loaded, as pictures for a piece of a map. */
@NullMarked
package io.spatialflow.server.ground;

import org.jspecify.annotations.NullMarked;
