package dev.rejoinder.bench.pure;

import dev.rejoinder.learning.classifier.BaseModel;
import dev.rejoinder.learning.classifier.TrainedModel;
import dev.rejoinder.markup.Markdown;
import dev.rejoinder.masking.AddressMasker;
import dev.rejoinder.masking.Masked;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Model;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.ScreeningSettings;
import dev.rejoinder.screening.heuristic.Heuristics;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What one comment costs, in microseconds, by the kind and length of its text. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 3, time = 1)
public class PureCode {
    private static final ScreeningSettings SETTINGS =
            new ScreeningSettings(2, List.of("miracle cure", "cheap watches"));

    @Param({"PROSE", "MARKED", "DISGUISED"})
    public Kind kind = Kind.PROSE;

    @Param({"200", "1000", "10000"})
    public int length;

    private final Markdown markdown = new Markdown();
    private final AddressMasker masker = new AddressMasker();
    private final Model model = TrainedModel.untaught(BaseModel.shipped());
    private final Screening screening = new Screening(Heuristics.inOrder(), Duration.ofMinutes(1), System::nanoTime);
    private String text = "";
    private Candidate candidate = new Candidate("", null, null, null, 0);

    @Setup
    public void prepare() {
        text = kind.text(length);
        Masked masked = masker.mask(text);
        candidate = new Candidate(
                masked.text(),
                "Ann",
                "https://ann.example",
                null,
                masked.hidden().size());
    }

    @Benchmark
    public String markup() {
        return markdown.toHtml(text);
    }

    @Benchmark
    public Masked masking() {
        return masker.mask(text);
    }

    @Benchmark
    public Assessment screening() {
        return screening.screen(candidate, Circumstances.none(), SETTINGS, model);
    }
}
