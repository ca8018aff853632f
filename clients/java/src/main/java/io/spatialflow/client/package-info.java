/** The client: start with {@link io.spatialflow.client.SpatialFlow}. */
@NullMarked
package io.spatialflow.client;

import org.jspecify.annotations.NullMarked;
