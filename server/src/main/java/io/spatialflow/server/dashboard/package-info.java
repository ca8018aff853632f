/** The HTML face. */
@NullMarked
package io.spatialflow.server.dashboard;

import org.jspecify.annotations.NullMarked;
