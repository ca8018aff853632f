/** Brings what others publish here: resumable, checked, with progress. */
@NullMarked
package io.spatialflow.geocoder.download;

import org.jspecify.annotations.NullMarked;
