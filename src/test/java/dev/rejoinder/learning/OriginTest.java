package dev.rejoinder.learning;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.learning.classifier.SiteModel;
import dev.rejoinder.persistence.TimeOrderedIds;
import dev.rejoinder.screening.Candidate;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What blogs say through Akismet clients is much, and takes nobody else's place. */
@QuarkusTest
class OriginTest {
    private static final String CLIENT = "akismet:blog";
    private static final byte[] SPAM = Classroom.vector("Buy replica wristwatches at a discount");
    private static final byte[] GOOD = Classroom.vector("My shoulder got better with the second stretch");

    private final Classroom room;
    private final Feedback feedback;
    private final ClientLessons ofClients;
    private final TrainingSchedule rounds;
    private final Clock clock;

    OriginTest(Classroom room, Feedback feedback, ClientLessons ofClients, TrainingSchedule rounds, Clock clock) {
        this.room = room;
        this.feedback = feedback;
        this.ofClients = ofClients;
        this.rounds = rounds;
        this.clock = clock;
    }

    @BeforeEach
    void open() {
        room.open();
    }

    @Test
    void howeverMuchFeedbackThereIsEveryModeratorsLessonIsStillLearned() {
        room.fill(20, true, SPAM);
        room.fill(30, false, GOOD);
        room.fill(2_700, true, SPAM, CLIENT);
        room.fill(2_600, false, GOOD, CLIENT);

        SiteModel model = room.learn();

        assertThat(List.of(model.spam(), model.ham())).containsExactly(2_520, 2_530);
    }

    @Test
    void whatIsSaidOtherwiseIsForgottenAtOnce() {
        UUID comment = UUID.randomUUID();
        say(comment, true);
        say(UUID.randomUUID(), true);

        say(comment, false);

        assertThat(room.count("lesson where spam")).isEqualTo(1);
        assertThat(room.count("lesson where not spam and in_force")).isEqualTo(1);
        assertThat(room.count("lesson where not in_force")).isZero();
    }

    @Test
    void aModeratorsLessonStaysWhenItIsOutOfForce() {
        Lesson lesson = room.lesson(true, SPAM, null, "moderator:ann");
        room.teach(lesson);
        room.unteach(lesson);

        say(lesson.comment(), false);

        assertThat(room.count("lesson where spam and not in_force")).isEqualTo(1);
    }

    @Test
    void beyondFiveThousandOfAKindTheOldestOfClientsGoAndModeratorsStay() {
        room.fill(700, true, SPAM, CLIENT);
        room.fill(4_900, true, SPAM, CLIENT);
        room.fill(300, false, GOOD, CLIENT);
        room.fill(6_000, true, SPAM);

        ofClients.forgetOldest(room.site);

        assertThat(room.count("lesson where turn = 1")).isEqualTo(ClientLessons.KEPT - 4_900);
        assertThat(room.count("lesson where turn = 2")).isEqualTo(4_900);
        assertThat(room.count("lesson where by_client and not spam")).isEqualTo(300);
        assertThat(room.count("lesson where not by_client")).isEqualTo(6_000);
    }

    @Test
    void aRoundOfLearningForgetsThem() {
        room.fill(5_100, true, SPAM, CLIENT);

        rounds.wake(room.site);

        Classroom.until(() -> room.count("lesson where true") == ClientLessons.KEPT);
    }

    private void say(UUID comment, boolean spam) {
        QuarkusTransaction.requiringNew()
                .run(() -> feedback.learn(
                        room.site,
                        new Feedback.LabelledComment(
                                TimeOrderedIds.at(clock.instant()),
                                comment,
                                spam,
                                CLIENT,
                                new Candidate("Buy replica wristwatches at a discount", null, null, null, 0),
                                null,
                                clock.instant())));
    }
}
