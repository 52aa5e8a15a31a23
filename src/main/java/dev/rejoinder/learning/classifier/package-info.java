/**
 * The classifier, pure: logistic regression, its calibration, the weights of examples, the base model.
 *
 * <p>May use: screening.
 */
@NullMarked
package dev.rejoinder.learning.classifier;

import org.jspecify.annotations.NullMarked;
