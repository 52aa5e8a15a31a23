/**
 * Sites, their policies, and whose rows a session may see; no HTTP.
 *
 * <p>May use: audit, masking, privacy, problem, screening, text.
 */
@NullMarked
package dev.rejoinder.site;

import org.jspecify.annotations.NullMarked;
