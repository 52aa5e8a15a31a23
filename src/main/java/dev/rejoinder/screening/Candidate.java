package dev.rejoinder.screening;

import org.jspecify.annotations.Nullable;

/**
 * A submission made ready to be judged: NFC-normalised and masked, so that no heuristic sees an address.
 *
 * @param text the masked text
 * @param name the author's name, masked
 * @param website the author's website
 * @param title the page's title, masked
 * @param hiddenAddresses how many addresses masking hid
 */
public record Candidate(
        String text,
        @Nullable String name,
        @Nullable String website,
        @Nullable String title,
        int hiddenAddresses) {}
