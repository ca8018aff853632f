/** Addresses to load and to send: what somebody published, or invented ones that are the same for everybody. */
@NullMarked
package io.spatialflow.benchmarks.reference;

import org.jspecify.annotations.NullMarked;
