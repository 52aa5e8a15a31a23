package dev.rejoinder.screening.text;

/**
 * What a link shows, and where it leads.
 *
 * @param span the label's place
 * @param words the label
 * @param target the address
 * @param html whether it is a raw HTML anchor, rather than Markdown
 */
public record Label(Span span, String words, String target, boolean html) {}
