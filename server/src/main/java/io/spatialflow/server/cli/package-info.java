/** Commands, settings, the one place where rooms meet. */
@NullMarked
package io.spatialflow.server.cli;

import org.jspecify.annotations.NullMarked;
