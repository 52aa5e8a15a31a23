/** What readers, authors and moderators feel while others ask the service for all it can be asked for. */
@NullMarked
package dev.rejoinder.bench.flood;

import org.jspecify.annotations.NullMarked;
