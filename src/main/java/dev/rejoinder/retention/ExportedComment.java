package dev.rejoinder.retention;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.comment.PersonalData;
import dev.rejoinder.comment.Status;
import dev.rejoinder.site.Site;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** One comment in an export, as JSON: its beginning, its texts in one part or several, its end. */
final class ExportedComment {
    private ExportedComment() {}

    static void begin(Site site, PersonalData comment, JsonGenerator out) throws IOException {
        OriginalTexts first = comment.texts().get(0).original();
        out.writeStartObject();
        out.writeStringField("id", comment.comment().toString());
        out.writeStringField("page", comment.page());
        out.writeStringField("status", shown(comment.status(), site).word());
        out.writeStringField("submittedAt", comment.submittedAt().toString());
        string(out, "name", first.name() == null ? comment.author().name() : first.name());
        string(out, "website", first.website() == null ? comment.author().website() : first.website());
        string(out, "title", first.title());
        if (comment.consentVersion() != null) {
            out.writeNumberField("consentVersion", comment.consentVersion());
        }
        out.writeArrayFieldStart("texts");
    }

    static void texts(PersonalData part, JsonGenerator out) throws IOException {
        for (PersonalData.Text text : part.texts()) {
            write(text, out);
        }
    }

    static void end(JsonGenerator out) throws IOException {
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void write(PersonalData.Text text, JsonGenerator out) throws IOException {
        out.writeStartObject();
        out.writeStringField("writtenAt", text.writtenAt().toString());
        string(out, "text", text.text());
        if (text.original().text() != null) {
            string(out, "original", text.original().text());
        }
        if (text.damaged()) {
            // Said, so that nobody takes the text as it is shown for what was typed.
            string(out, "original", null);
            out.writeBooleanField("originalUnreadable", true);
        }
        out.writeEndObject();
    }

    /** As authors see it of a single comment: a spammer learns nothing, others what policy lets them. */
    private static Status shown(Status status, Site site) {
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
