/** Who is asking, in which workspace, how much they may. */
@NullMarked
package io.spatialflow.server.account;

import org.jspecify.annotations.NullMarked;
