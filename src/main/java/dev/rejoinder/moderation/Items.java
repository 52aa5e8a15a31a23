package dev.rejoinder.moderation;

import dev.rejoinder.comment.AssessmentView;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.screening.SignalSentences;
import dev.rejoinder.sealing.SealBroken;
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
                item.page().key(),
                item.page().title(),
                item.parent(),
                author(site, item),
                item.text().source(),
                item.text().html(),
                item.state().list().word(),
                item.state().version(),
                item.text().revision(),
                item.state().submittedAt(),
                json(item.text().assessment()));
    }

    ItemJson.AssessmentJson json(AssessmentView assessmentView) {
        return ItemJson.AssessmentJson.of(assessmentView, sentences);
    }

    private ItemJson.AuthorJson author(String site, QueueItem item) {
        QueueItem.Author author = item.author();
        return new ItemJson.AuthorJson(author.name(), maskedAddress(site, item), author.website(), author.official());
    }

    private @Nullable String maskedAddress(String site, QueueItem item) {
        byte[] sealed = item.author().address();
        if (sealed == null) {
            return null;
        }
        try {
            return EmailAddress.parse(vault.open(site, item.id(), Vault.AUTHOR_ADDRESS, sealed))
                    .map(EmailAddress::masked)
                    .orElse(null);
        } catch (SealBroken e) {
            // The comment can be decided on all the same.
            return null;
        }
    }
}
