package dev.rejoinder.screening.text;

/**
 * A link in the text.
 *
 * @param span the address itself, without brackets or label
 * @param host in lower case, without port
 * @param bare whether it is only a domain name, without {@code http://} or {@code www.}
 */
public record Link(Span span, String host, boolean bare) {}
