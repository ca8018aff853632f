/** The server under measurement, as its users see it: commands, HTTP, and the file it leaves behind. */
@NullMarked
package io.spatialflow.benchmarks.server;

import org.jspecify.annotations.NullMarked;
