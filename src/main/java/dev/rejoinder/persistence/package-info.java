/**
 * PostgreSQL through Jdbi: the connection to the running transaction, and rows as one parameter of a statement.
 *
 * <p>Uses none of the others.
 */
@NullMarked
package dev.rejoinder.persistence;

import org.jspecify.annotations.NullMarked;
