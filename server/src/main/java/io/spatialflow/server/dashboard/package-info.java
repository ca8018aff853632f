/** The HTML face: pages for people, and the documentation of the API. */
@NullMarked
package io.spatialflow.server.dashboard;

import org.jspecify.annotations.NullMarked;
