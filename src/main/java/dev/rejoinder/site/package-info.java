/**
 * Sites, their policies, and whose rows a session may see; no HTTP.
 *
 * <p>May use: access, audit, masking, problem, screening, sealing, text.
 */
@NullMarked
package dev.rejoinder.site;

import org.jspecify.annotations.NullMarked;
