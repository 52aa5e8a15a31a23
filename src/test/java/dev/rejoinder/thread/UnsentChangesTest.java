package dev.rejoinder.thread;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rejoinder.comment.page.PageChanged;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens while other replicas are told, no change is forgotten. */
class UnsentChangesTest {
    private final PageChanged page = new PageChanged("demo", UUID.randomUUID());
    private final PageChanged other = new PageChanged("demo", UUID.randomUUID());
    private final UnsentChanges unsent = new UnsentChanges();

    @Test
    void eachIsToldOnce() throws SQLException {
        unsent.note(page);
        unsent.note(page);
        unsent.note(other);

        assertThat(told()).containsExactlyInAnyOrder(page, other);
        assertThat(told()).isEmpty();
    }

    @Test
    void aPageThatChangesAgainWhileItIsToldIsToldAgain() throws SQLException {
        unsent.note(page);

        unsent.sendBy(pages -> unsent.note(page));

        assertThat(told()).containsExactly(page);
    }

    @ParameterizedTest
    @ValueSource(classes = {SQLException.class, IllegalStateException.class, OutOfMemoryError.class})
    void whatCouldNotBeToldIsToldLaterWithWhatCameMeanwhile(Class<? extends Throwable> failure) throws Exception {
        Throwable thrown = failure.getConstructor().newInstance();
        unsent.note(page);

        assertThatThrownBy(() -> unsent.sendBy(pages -> {
                    unsent.note(other);
                    UnsentChangesTest.<RuntimeException>raise(thrown);
                }))
                .isSameAs(thrown);

        assertThat(told()).containsExactlyInAnyOrder(page, other);
    }

    private List<PageChanged> told() throws SQLException {
        List<PageChanged> told = new ArrayList<>();
        unsent.sendBy(told::addAll);
        return told;
    }

    @SuppressWarnings("unchecked")
    private static <E extends Throwable> void raise(Throwable thrown) throws E {
        throw (E) thrown;
    }
}
