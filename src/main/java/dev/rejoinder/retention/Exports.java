package dev.rejoinder.retention;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.comment.PersonalData;
import dev.rejoinder.comment.Status;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes all that is held under an address: the comments and what was typed with them. No network or device data, for someone else may have
 * typed that address.
 */
@Singleton
class Exports {
    private static final int BATCH = 200;

    private final DataRequests requests;
    private final CommentsByAuthor commentsByAuthor;
    private final ObjectMapper json;
    private final Clock clock;

    Exports(DataRequests requests, CommentsByAuthor commentsByAuthor, ObjectMapper json, Clock clock) {
        this.requests = requests;
        this.commentsByAuthor = commentsByAuthor;
        this.json = json;
        this.clock = clock;
    }

    /** How many comments there are to write. */
    int count(Site site, EmailAddress address) {
        return commentsByAuthor.count(requests.subject(site.key(), address));
    }

    /** Writes them as one JSON document, a batch of comments in memory at a time. */
    void write(Site site, EmailAddress address, OutputStream to) throws IOException {
        DataSubject subject = requests.subject(site.key(), address);
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
        List<PersonalData> batch;
        do {
            batch = commentsByAuthor.read(subject, last, BATCH);
            for (PersonalData comment : batch) {
                write(site, comment, out);
                last = comment.comment();
            }
        } while (batch.size() == BATCH);
        out.writeEndArray();
        out.writeEndObject();
        out.close();
    }

    private static void write(Site site, PersonalData comment, JsonGenerator out) throws IOException {
        OriginalTexts first = comment.texts().get(0).typed();
        out.writeStartObject();
        out.writeStringField("id", comment.comment().toString());
        out.writeStringField("page", comment.page());
        out.writeStringField("status", told(comment.status(), site).word());
        out.writeStringField("submittedAt", comment.submittedAt().toString());
        string(out, "name", first.name() == null ? comment.name() : first.name());
        string(out, "website", first.website() == null ? comment.website() : first.website());
        string(out, "title", first.title());
        if (comment.consentVersion() != null) {
            out.writeNumberField("consentVersion", comment.consentVersion());
        }
        out.writeArrayFieldStart("texts");
        for (PersonalData.Text text : comment.texts()) {
            out.writeStartObject();
            out.writeStringField("writtenAt", text.writtenAt().toString());
            string(out, "text", text.text());
            if (text.typed().text() != null) {
                string(out, "original", text.typed().text());
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    /** As authors see it of a single comment: a spammer learns nothing, others what policy lets them. */
    private static Status told(Status status, Site site) {
        boolean hidden = status == Status.SPAM
                || (status == Status.REJECTED && !site.policy().showRejection());
        return hidden ? Status.PENDING : status;
    }

    private static void string(JsonGenerator out, String field, @Nullable String value) throws IOException {
        if (value == null) {
            out.writeNullField(field);
        } else {
            out.writeStringField(field, value);
        }
    }
}
