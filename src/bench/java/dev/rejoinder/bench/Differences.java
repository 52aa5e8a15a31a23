package dev.rejoinder.bench;

import java.util.ArrayList;
import java.util.List;

/** What was not as it should be: all counted, the first ones kept. Thread-safe. */
final class Differences {
    private static final int KEPT = 25;
    private static final int LONGEST = 1_200;
    private static final int BEFORE = 60;
    private static final int BEHIND = 240;

    private final List<String> first = new ArrayList<>();
    private int count;

    synchronized void add(String what) {
        if (count++ < KEPT) {
            first.add(what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…");
        }
    }

    /** Says what differs when the two are not equal. */
    void check(String where, Object expected, Object got) {
        if (!expected.equals(got)) {
            add(where + ": expected " + expected + " but got " + got);
        }
    }

    /** Shows two texts from shortly before where they part. */
    void text(String where, String sent, String got) {
        int same = 0;
        while (same < Math.min(sent.length(), got.length()) && sent.charAt(same) == got.charAt(same)) {
            same++;
        }
        add(where + "\n    sent " + around(sent, same) + "\n    got  " + around(got, same));
    }

    private static String around(String text, int at) {
        int from = Math.max(0, at - BEFORE);
        int to = Math.min(text.length(), at + BEHIND);
        return (from == 0 ? "" : "…") + text.substring(from, to) + (to == text.length() ? "" : "…");
    }

    synchronized int count() {
        return count;
    }

    synchronized List<String> first() {
        return List.copyOf(first);
    }
}
