package dev.rejoinder.masking;

/**
 * Where an address stands in the text as it was given, disguise included, brackets and {@code mailto:} around it not.
 *
 * @param start first UTF-16 unit
 * @param end the unit after the last
 * @param partial the address as {@link MaskingStyle#PARTIAL} shows it
 */
public record AddressSpan(int start, int end, String partial) {
    boolean overlaps(AddressSpan other) {
        return start < other.end && other.start < end;
    }

    AddressSpan joined(AddressSpan other) {
        return new AddressSpan(Math.min(start, other.start), Math.max(end, other.end), partial);
    }
}
