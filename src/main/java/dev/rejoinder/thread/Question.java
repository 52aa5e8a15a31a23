package dev.rejoinder.thread;

import java.util.List;
import java.util.UUID;

/** Something readers ask for again and again; equal questions have equal answers until one of their pages changes. */
interface Question {
    String site();

    /** The ids of the pages the answer depends on. */
    List<UUID> pages();
}
