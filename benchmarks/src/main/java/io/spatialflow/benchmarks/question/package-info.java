/** Texts whose right answer is known: spelt from reference data, invented so that nothing is right, or typed by people. */
@NullMarked
package io.spatialflow.benchmarks.question;

import org.jspecify.annotations.NullMarked;
