/** Which addresses lie on the public Internet, and which in a network of our own. */
@NullMarked
package io.spatialflow.geocoder.internet;

import org.jspecify.annotations.NullMarked;
