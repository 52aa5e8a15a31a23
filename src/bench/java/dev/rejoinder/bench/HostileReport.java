package dev.rejoinder.bench;

import java.util.List;
import java.util.stream.Collectors;

/** What a run of hostile input showed. */
public final class HostileReport {
    private final HostileInputs inputs;
    private final int stored;
    private final HostileAnswers answers;

    HostileReport(HostileInputs inputs, int stored, HostileAnswers answers) {
        this.inputs = inputs;
        this.stored = stored;
        this.answers = answers;
    }

    /** How many comments were taken, and so read back. */
    public int stored() {
        return stored;
    }

    /** How often something was answered or shown that must not be. */
    public int complaints() {
        return answers.complaints().count();
    }

    /** The first of the complaints, in words. */
    public List<String> firstComplaints() {
        return answers.complaints().first();
    }

    @Override
    public String toString() {
        int texts = inputs.own().size() + inputs.collected().size();
        return "inputs      " + texts + " texts, " + inputs.documents().size() + " documents\n"
                + "answers     " + answers.statuses() + ": " + answers.timings() + "\n"
                + "stored      " + stored + " comments, read back and checked as a DOM\n"
                + "complaints  " + complaints() + "\n"
                + firstComplaints().stream().map(c -> "  " + c + "\n").collect(Collectors.joining());
    }
}
