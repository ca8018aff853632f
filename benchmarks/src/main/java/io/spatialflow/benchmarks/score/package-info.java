/** Answers held against what is known: how many are right, and what a confidence is worth. */
@NullMarked
package io.spatialflow.benchmarks.score;

import org.jspecify.annotations.NullMarked;
