package dev.rejoinder.moderation;

import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.sealing.Vault;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Shows comments to moderators, their authors' addresses masked. */
@Singleton
class Items {
    private final Vault vault;

    Items(Vault vault) {
        this.vault = vault;
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
                ItemJson.AssessmentJson.of(item.judged()));
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
