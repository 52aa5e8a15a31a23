package dev.rejoinder.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rejoinder.problem.Refused;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.junit.jupiter.api.Test;

/** So many large pages are made at once as the heap has room for. */
class LargePagesTest {
    private static final long MOST = Runtime.getRuntime().maxMemory() / LargePages.MOST_BYTES;

    private final LargePages largePages = new LargePages();

    @Test
    void oneTooManyIsToldToComeAgain() {
        Refused refused = catchThrowableOfType(Refused.class, () -> within(MOST));

        Response answer = refused.toResponse();
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeaderString(HttpHeaders.RETRY_AFTER)).isEqualTo("2");
    }

    @Test
    void whatIsMadeOrFailedMakesRoom() {
        for (long i = 0; i < MOST; i++) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> largePages.make(LargePages.MOST_BYTES, LargePagesTest::failing));
        }
        assertThat(within(2)).isEqualTo("made");
    }

    /** One page while another is made, and so on. */
    private String within(long others) {
        return largePages.make(LargePages.MOST_BYTES, () -> others == 0 ? "made" : within(others - 1));
    }

    private static String failing() {
        throw new IllegalStateException("not read");
    }
}
