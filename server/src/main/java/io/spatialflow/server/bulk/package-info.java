/** A list of addresses becomes fences, one by one, in order; preview is the same with nothing kept. */
@NullMarked
package io.spatialflow.server.bulk;

import org.jspecify.annotations.NullMarked;
