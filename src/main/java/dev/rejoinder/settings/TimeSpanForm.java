package dev.rejoinder.settings;

import io.quarkus.runtime.configuration.DurationConverter;
import java.time.Duration;

/** A length of time between two others. */
record TimeSpanForm(String from, String to) implements SettingForm {
    static TimeSpanForm between(TimeSpan bounds) {
        return new TimeSpanForm(bounds.from(), bounds.to());
    }

    @Override
    public boolean admits(String typed) {
        try {
            Duration length = DurationConverter.parseDuration(typed);
            return length != null
                    && length.compareTo(DurationConverter.parseDuration(from)) >= 0
                    && length.compareTo(DurationConverter.parseDuration(to)) <= 0;
        } catch (RuntimeException e) {
            return false;
        }
    }

    @Override
    public String allowed() {
        return "a length of time from " + from + " to " + to;
    }
}
