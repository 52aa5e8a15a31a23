package dev.rejoinder.bench;

import dev.rejoinder.bench.flood.FloodBench;
import dev.rejoinder.bench.privacy.PrivacyBench;
import dev.rejoinder.bench.screening.PriorMaker;
import dev.rejoinder.bench.screening.ScreeningBench;
import dev.rejoinder.bench.screening.TeachersBench;
import dev.rejoinder.bench.speed.SpeedBench;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The benches by name. The build's profile {@code bench} comes here with the name it was given, once when all is compiled and once when the
 * service is packaged. {@code src/bench/README.md} says what each measures and may be told.
 */
public enum Bench {
    LOAD(Stage.COMPILED, LoadBench::main),
    START(Stage.COMPILED, StartBench::main),
    HOSTILE(Stage.COMPILED, HostileBench::main),
    AKISMET(Stage.COMPILED, AkismetBench::main),
    SPEED(Stage.PACKAGED, SpeedBench::main),
    FLOOD(Stage.PACKAGED, FloodBench::main),
    PRIVACY(Stage.PACKAGED, PrivacyBench::main),
    SCREENING(Stage.COMPILED, ScreeningBench::main),
    TEACHERS(Stage.COMPILED, TeachersBench::main),
    PRIOR(Stage.COMPILED, PriorMaker::main);

    private final Stage stage;

    @SuppressWarnings("ImmutableEnumChecker") // a method that holds nothing
    private final Program program;

    Bench(Stage stage, Program program) {
        this.stage = stage;
        this.program = program;
    }

    /**
     * Runs a bench if this is its stage of the build.
     *
     * @param arguments the bench's name and the stage
     */
    public static void main(String... arguments) throws Exception {
        Optional<Bench> bench = named(arguments[0]);
        if (bench.isEmpty()) {
            System.err.println(refusal(arguments[0]));
            System.exit(1);
        } else if (bench.get().stage == Stage.valueOf(arguments[1].toUpperCase(Locale.ROOT))) {
            bench.get().program.run();
        } else if (bench.get().needsPackage()) {
            System.out.println("The bench \"" + bench.get() + "\" follows when this build has packaged the service.");
        }
    }

    /** The bench of this name, if there is one; names are in small letters. */
    public static Optional<Bench> named(String name) {
        return Arrays.stream(values())
                .filter(bench -> bench.toString().equals(name))
                .findFirst();
    }

    static String refusal(String name) {
        String all = Arrays.stream(values()).map(Bench::toString).collect(Collectors.joining(", "));
        return "There is no bench \"" + name + "\"; -Dbench= takes " + all + ".";
    }

    /** Whether it measures a package that the same build makes, so that the build has to come that far. */
    boolean needsPackage() {
        return stage == Stage.PACKAGED;
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How far a build has come; the ids of the two executions in the profile. */
    enum Stage {
        COMPILED,
        PACKAGED
    }

    /** What a bench's own {@code main} is. */
    private interface Program {
        void run(String... arguments) throws Exception;
    }
}
