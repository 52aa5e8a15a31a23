package dev.rejoinder.kit;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** All that is logged while this is open, by the service itself down to the finest; with parameters and stack traces. */
public final class Overheard extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");
    private static final Logger OURS = Logger.getLogger("dev.rejoinder");

    private final List<String> said = new ArrayList<>();
    private final Level before = OURS.getLevel();

    public Overheard() {
        setLevel(Level.ALL);
        OURS.setLevel(Level.ALL);
        ROOT.addHandler(this);
    }

    public synchronized String all() {
        return String.join("\n", said);
    }

    @Override
    public synchronized void publish(LogRecord line) {
        said.add(line.getLoggerName() + " " + new SimpleFormatter().format(line)
                + Arrays.toString(line.getParameters()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        ROOT.removeHandler(this);
        OURS.setLevel(before);
    }
}
