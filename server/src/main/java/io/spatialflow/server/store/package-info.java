/** Where things are kept: all SQL lives here. */
@NullMarked
package io.spatialflow.server.store;

import org.jspecify.annotations.NullMarked;
