package dev.rejoinder.submission;

import dev.rejoinder.problem.ProblemName;
import dev.rejoinder.problem.Refused;
import dev.rejoinder.sealing.Signer;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Edit tokens are derived from a comment's id and stored nowhere. */
@Singleton
class EditTokens {
    private static final String PURPOSE = "edit-token";

    private final Signer signer;

    EditTokens(Signer signer) {
        this.signer = signer;
    }

    String of(String site, UUID comment) {
        return signer.sign(PURPOSE, site, comment.toString());
    }

    /** @throws Refused when no token, or another comment's, came along */
    void check(@Nullable String token, String site, UUID comment) {
        if (token == null || token.isBlank()) {
            throw new Refused(ProblemName.UNAUTHORIZED, "Send the Edit-Token of this comment.")
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (!signer.verify(token.strip(), PURPOSE, site, comment.toString())) {
            throw new Refused(ProblemName.FORBIDDEN, "This is not the Edit-Token of this comment.");
        }
    }
}
