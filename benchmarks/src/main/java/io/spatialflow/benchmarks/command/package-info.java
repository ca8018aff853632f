/** What can be run: the load tool and the correctness show. */
@NullMarked
package io.spatialflow.benchmarks.command;

import org.jspecify.annotations.NullMarked;
