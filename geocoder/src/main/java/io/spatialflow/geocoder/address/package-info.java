/** From free text to the parts of an address, with the alternatives kept. */
@NullMarked
package io.spatialflow.geocoder.address;

import org.jspecify.annotations.NullMarked;
