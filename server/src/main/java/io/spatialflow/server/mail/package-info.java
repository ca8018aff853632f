/** Letters to people: sent by SMTP, or printed where none is set. */
@NullMarked
package io.spatialflow.server.mail;

import org.jspecify.annotations.NullMarked;
