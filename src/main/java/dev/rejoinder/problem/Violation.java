package dev.rejoinder.problem;

/**
 * One thing that does not fit.
 *
 * @param field path of the field as the client sent it, such as {@code author.email}, or the query parameter's name
 * @param message what is wrong with it, as the end of a sentence that starts with the field: "must not be blank"
 */
public record Violation(String field, String message) {}
