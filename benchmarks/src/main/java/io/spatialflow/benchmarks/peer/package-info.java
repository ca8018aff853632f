/** Other people's geocoders, run beside ours on the same addresses. */
@NullMarked
package io.spatialflow.benchmarks.peer;

import org.jspecify.annotations.NullMarked;
