/** Measured figures, and how they are shown. */
@NullMarked
package io.spatialflow.benchmarks.figure;

import org.jspecify.annotations.NullMarked;
