package dev.rejoinder.intake;

import dev.rejoinder.sealing.Signer;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Edit tokens are derived from a comment's id and stored nowhere. */
@Singleton
public class EditTokens {
    private static final String PURPOSE = "edit-token";

    private final Signer signer;

    EditTokens(Signer signer) {
        this.signer = signer;
    }

    String of(String site, UUID comment) {
        return signer.sign(PURPOSE, site, comment.toString());
    }

    /** Whether a token is this comment's. */
    public boolean fits(String token, String site, UUID comment) {
        return signer.verify(token, PURPOSE, site, comment.toString());
    }
}
