package dev.rejoinder.moderation;

import dev.rejoinder.comment.AssessmentView;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.screening.SignalSentences;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Shows comments to moderators, their authors' addresses masked. */
@Singleton
class Items {
    private final Vault vault;
    private final SignalSentences sentences;

    Items(Vault vault, SignalSentences sentences) {
        this.vault = vault;
        this.sentences = sentences;
    }

    ItemJson json(String site, QueueItem item) {
        return new ItemJson(
                item.id(),
                item.page(),
                item.title(),
                item.parent(),
                new ItemJson.AuthorJson(item.name(), maskedAddress(site, item), item.website(), item.official()),
                item.text(),
                item.html(),
                item.status().word(),
                item.version(),
                item.revision(),
                item.submittedAt(),
                json(item.judged()));
    }

    ItemJson.AssessmentJson json(AssessmentView assessmentView) {
        return ItemJson.AssessmentJson.of(assessmentView, sentences);
    }

    private @Nullable String maskedAddress(String site, QueueItem item) {
        byte[] sealed = item.address();
        if (sealed == null) {
            return null;
        }
        return EmailAddress.parse(vault.open(site, item.id(), Vault.AUTHOR_ADDRESS, sealed))
                .map(EmailAddress::masked)
                .orElse(null);
    }
}
