package dev.rejoinder.submission;

import dev.rejoinder.intake.form.RawSubmission;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** A submission as JSON. */
@Schema(example = """
                {"page": "/2015/shoulder-knots", "title": "Knots in the shoulder", "parent": null,
                 "author": {"name": "Ann", "email": "ann@example.com", "website": null},
                 "text": "Heat helped me *a lot*.", "stamp": null, "honeypot": ""}""")
record SubmissionJson(
        @Nullable String page,
        @Nullable String title,
        @Nullable String url,
        @Nullable String parent,
        @Nullable AuthorJson author,
        @Nullable String text,
        @Nullable String stamp,
        @Nullable String honeypot,
        @Nullable Boolean consent) {

    /** Who writes. */
    record AuthorJson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String website) {
        @Override
        public String toString() {
            return "AuthorJson";
        }
    }

    RawSubmission raw() {
        return new RawSubmission(
                new RawSubmission.Page(page, title, url),
                parent,
                author == null
                        ? new RawSubmission.Author(null, null, null)
                        : new RawSubmission.Author(author.name(), author.email(), author.website()),
                text,
                stamp,
                honeypot,
                consent);
    }

    @Override
    public String toString() {
        return "SubmissionJson";
    }
}
