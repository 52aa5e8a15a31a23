/**
 * The contract of personal data: who a person is, and how owners of their data forget them.
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.privacy;

import org.jspecify.annotations.NullMarked;
