/**
 * The demo site with its little thread, and its page, made of what the public HTTP API answers.
 *
 * <p>May use: access, intake, intake.form, settings, site.
 */
@NullMarked
package dev.rejoinder.demo;

import org.jspecify.annotations.NullMarked;
