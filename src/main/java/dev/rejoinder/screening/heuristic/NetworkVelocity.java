package dev.rejoinder.screening.heuristic;

import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Heuristic;
import dev.rejoinder.screening.Signal;
import java.util.List;

/** More comments from one network than one reader writes. Offices and mobile carriers share networks, so this alone only holds
 * a comment when it is a flood. */
final class NetworkVelocity implements Heuristic.OfCircumstances {
    private static final int MINUTE = 3;
    private static final int HOUR = 20;

    @Override
    public String name() {
        return "network-velocity";
    }

    @Override
    public String says() {
        return "Its network sent more than " + MINUTE + " comments within a minute or " + HOUR + " within an hour.";
    }

    @Override
    public List<Signal> judge(Circumstances circumstances) {
        int minute = circumstances.network().lastMinute();
        int hour = circumstances.network().lastHour();
        double weight = Math.max(excess(minute, MINUTE), excess(hour, HOUR));
        return weight == 0
                ? List.of()
                : signal(weight, minute + " in the last minute and " + hour + " in the last hour from this network");
    }

    /** Nothing up to the limit, then 1, growing to 4 at the threefold. */
    private static double excess(int count, int limit) {
        return count <= limit ? 0 : Math.min(4.0, 1 + 1.5 * (count - limit) / limit);
    }
}
