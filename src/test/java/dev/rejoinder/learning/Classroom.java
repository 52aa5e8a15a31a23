package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.screening.Assessment;
import dev.rejoinder.screening.Candidate;
import dev.rejoinder.screening.Circumstances;
import dev.rejoinder.screening.Features;
import dev.rejoinder.screening.Model;
import dev.rejoinder.screening.Screening;
import dev.rejoinder.screening.ScreeningSettings;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** A fresh site that is taught without anybody's deciding, and learns when it is told to. */
@Dependent
class Classroom {
    private static final ScreeningSettings SETTINGS = new ScreeningSettings(2, List.of());

    String site = "";
    private final Lessons lessons;
    private final LessonSequence turns;
    private final TrainingRun trainingRun;
    private final SiteModels models;
    private final Screening screening;
    private final Jdbi jdbi;
    private final Clock clock;

    Classroom(
            Lessons lessons,
            LessonSequence turns,
            TrainingRun trainingRun,
            SiteModels models,
            Screening screening,
            Jdbi jdbi,
            Clock clock) {
        this.lessons = lessons;
        this.turns = turns;
        this.trainingRun = trainingRun;
        this.models = models;
        this.screening = screening;
        this.jdbi = jdbi;
        this.clock = clock;
    }

    Classroom open() {
        site = EdgeFixture.openSite();
        return this;
    }

    Lesson lesson(boolean spam, String text, String... teachers) {
        return lesson(spam, vector(text), null, teachers);
    }

    Lesson lesson(boolean spam, byte[] vector, byte @Nullable [] address, String... teachers) {
        return lesson(spam, -3, vector, address, teachers);
    }

    /** @param before what heuristics found, in log-odds */
    Lesson lesson(boolean spam, double before, byte[] vector, byte @Nullable [] address, String... teachers) {
        List<String> by = teachers.length == 0 ? List.of("administrator") : List.of(teachers);
        return new Lesson(UUID.randomUUID(), UUID.randomUUID(), spam, by, before, vector, address, clock.instant());
    }

    static byte[] vector(String text) {
        return Features.of(new Candidate(text, "Ann", null, null, 0), List.of())
                .vector()
                .toBytes();
    }

    /** Teaches in one turn; nobody is woken. In one transaction, as decisions do: the service's own beat sees all of it or nothing. */
    void teach(Lesson... taught) {
        QuarkusTransaction.requiringNew()
                .run(() -> lessons.teach(
                        site,
                        Arrays.stream(taught).map(Lesson::comment).toList(),
                        Arrays.stream(taught).map(Lesson::decision).toList(),
                        List.of(taught)));
    }

    /** Takes a lesson out of force. */
    void unteach(Lesson lesson) {
        lessons.teach(site, List.of(lesson.comment()), List.of(), List.of());
    }

    /** So many lessons of one kind which all say the same, in turns of up to ten thousand. */
    void fill(int many, boolean spam, byte[] vector) {
        fill(many, spam, vector, "administrator");
    }

    void fill(int many, boolean spam, byte[] vector, String teacher) {
        for (int left = many; left > 0; left -= 10_000) {
            int some = Math.min(left, 10_000);
            execute("""
                    insert into learning (site_id, wanted, anew) values (:site, 1, 0)
                    on conflict (site_id) do update set wanted = learning.wanted + 1
                    """, Map.of());
            execute("""
                    insert into lesson (site_id, decision_id, comment_id, spam, teachers, before, vector, taught_at, turn)
                    select :site, gen_random_uuid(), gen_random_uuid(), :spam, array [:teacher], -3, :vector, now(), wanted
                    from learning, generate_series(1, :many) where site_id = :site
                    """, Map.of("spam", spam, "vector", vector, "many", some, "teacher", teacher));
        }
    }

    /** Learns all there is, unless the service has done so by itself already. */
    SiteModel learn() {
        trainingRun.run(site);
        until(this::isLearned);
        return models.read(site);
    }

    boolean isLearned() {
        return jdbi.withHandle(handle -> turns.of(handle, site))
                .filter(turn -> turn.learned() == turn.wanted())
                .isPresent();
    }

    Assessment judge(Model model, String text) {
        return screening.screen(new Candidate(text, "Ann", null, null, 0), Circumstances.none(), SETTINGS, model);
    }

    int count(String rows) {
        return jdbi.withHandle(handle -> handle.createQuery("select count(*) from " + rows + " and site_id = :site")
                .bind("site", site)
                .mapTo(Integer.class)
                .one());
    }

    void execute(String sql, Map<String, ?> values) {
        jdbi.useHandle(handle ->
                handle.createUpdate(sql).bind("site", site).bindMap(values).execute());
    }

    static void until(BooleanSupplier condition) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("waited 30 s in vain").isLessThan(end);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }
}
