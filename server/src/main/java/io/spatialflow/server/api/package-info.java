/** The JSON face, version 1. */
@NullMarked
package io.spatialflow.server.api;

import org.jspecify.annotations.NullMarked;
