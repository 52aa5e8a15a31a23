package dev.rejoinder.screening;

/**
 * What of a verdict comes of which half of the signals: none of them is stronger than the whole.
 *
 * @param text the verdict by what was written alone, and by what was learned of such texts
 * @param circumstances the verdict by how it came in alone
 */
public record Attribution(Verdict text, Verdict circumstances) {}
