/**
 * Texts as readers see them: entities, escapes, invisible and styled characters, and what Markdown does not show.
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.masking.decoding;

import org.jspecify.annotations.NullMarked;
