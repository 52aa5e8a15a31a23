package dev.rejoinder.retention;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.comment.PersonalData;
import dev.rejoinder.comment.expiry.CommentsByAuthor;
import dev.rejoinder.masking.EmailAddress;
import dev.rejoinder.privacy.DataSubject;
import dev.rejoinder.site.Site;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Writes all that is held under an address: the comments and what was typed with them. No network or device data, for someone else may have
 * typed that address.
 */
@Singleton
class Exports {
    private static final int BATCH = 200;

    private static final String UNREADABLE =
            "What was typed where addresses are hidden is kept encrypted. Of the texts marked"
                    + " originalUnreadable it cannot be decrypted any more, by anyone; all else is complete.";

    private final RequestAddresses addresses;
    private final CommentsByAuthor commentsByAuthor;
    private final ObjectMapper json;
    private final Clock clock;

    Exports(RequestAddresses addresses, CommentsByAuthor commentsByAuthor, ObjectMapper json, Clock clock) {
        this.addresses = addresses;
        this.commentsByAuthor = commentsByAuthor;
        this.json = json;
        this.clock = clock;
    }

    /** How many comments there are to write. */
    int count(Site site, EmailAddress address) {
        return commentsByAuthor.count(addresses.subject(site.key(), address));
    }

    /** Writes them as one JSON document, a batch of comments in memory at a time, and of their texts about a megabyte. */
    void write(Site site, EmailAddress address, OutputStream to) throws IOException {
        DataSubject subject = addresses.subject(site.key(), address);
        // What breaks off must look broken: a generator left to itself would end the document.
        JsonGenerator out = json.createGenerator(to)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT)
                .disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
        out.writeStartObject();
        out.writeStringField("site", site.name());
        out.writeStringField("email", address.readable());
        out.writeStringField(
                "exportedAt", clock.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        out.writeArrayFieldStart("comments");
        UUID last = null;
        long unreadable = 0;
        List<PersonalData> batch;
        do {
            batch = commentsByAuthor.read(subject, last, BATCH);
            for (PersonalData comment : batch) {
                unreadable += write(site, comment, out);
                last = comment.comment();
            }
        } while (!batch.isEmpty());
        out.writeEndArray();
        if (unreadable > 0) {
            out.writeNumberField("unreadable", unreadable);
            out.writeStringField("note", UNREADABLE);
        }
        out.writeEndObject();
        out.close();
    }

    /** How many of its originals cannot be read. */
    private long write(Site site, PersonalData comment, JsonGenerator out) throws IOException {
        ExportedComment.begin(site, comment, out);
        long unreadable = 0;
        Optional<PersonalData> part = Optional.of(comment);
        while (part.isPresent()) {
            ExportedComment.texts(part.get(), out);
            unreadable += part.get().texts().stream()
                    .filter(PersonalData.Text::damaged)
                    .count();
            Integer next = part.get().next();
            part = next == null ? Optional.empty() : commentsByAuthor.readOn(site.key(), comment.comment(), next);
        }
        ExportedComment.end(out);
        return unreadable;
    }
}
