/**
 * HTTP: sites, policies, credentials and the audit trail.
 *
 * <p>May use: access, audit, paging, problem, site, text.
 */
@NullMarked
package dev.rejoinder.administration;

import org.jspecify.annotations.NullMarked;
