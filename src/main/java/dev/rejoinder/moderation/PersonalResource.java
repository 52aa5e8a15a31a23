package dev.rejoinder.moderation;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.rejoinder.access.Access;
import dev.rejoinder.access.Actor;
import dev.rejoinder.access.CurrentActor;
import dev.rejoinder.access.Scope;
import dev.rejoinder.comment.Moderator;
import dev.rejoinder.comment.OriginalTexts;
import dev.rejoinder.comment.PersonalData;
import dev.rejoinder.comment.PersonalDataAccess;
import dev.rejoinder.comment.PersonalDataPage;
import dev.rejoinder.comment.UnknownComment;
import dev.rejoinder.text.PlainId;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/moderation/comments/{id}/personal")
@SecurityRequirement(name = "bearer", scopes = "reveal")
@Tag(name = "Privacy")
class PersonalResource {
    private final PersonalDataAccess personalDataAccess;
    private final CurrentActor actor;
    private final LargeAnswers answers;

    PersonalResource(PersonalDataAccess personalDataAccess, CurrentActor actor, LargeAnswers answers) {
        this.personalDataAccess = personalDataAccess;
        this.actor = actor;
        this.answers = answers;
    }

    /**
     * Personal data of a comment; what masking hid is there as long as its original is kept.
     *
     * @param unreadable {@code email} or {@code originals}, where one is kept that cannot be decrypted; absent where none is
     */
    record PersonalJson(
            UUID id,
            AuthorJson author,
            @Nullable String title,
            @Nullable String text,
            boolean originalKept,
            @JsonUnwrapped TextsJson texts,
            @Nullable Integer consentVersion,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> unreadable) {
        @Override
        public String toString() {
            return "PersonalJson[" + id + "]";
        }
    }

    /** Who wrote it, readable. */
    record AuthorJson(
            @Nullable String name,
            @Nullable String email,
            @Nullable String website) {
        @Override
        public String toString() {
            return "AuthorJson";
        }
    }

    /** A page of its texts. */
    record TextsJson(
            List<TextJson> revisions,

            @JsonInclude(JsonInclude.Include.NON_NULL)
            @Schema(description = "Where the revisions go on, as `after`; absent behind the last")
            @Nullable
            String next) {}

    /** One text; {@code original} where masking changed it and that is kept still. */
    record TextJson(
            int revision, @Nullable String text, @Nullable String original, Instant writtenAt) {
        @Override
        public String toString() {
            return "TextJson[" + revision + "]";
        }
    }

    @GET
    @Access.Needs(Scope.REVEAL)
    @Operation(
            operationId = "revealComment",
            summary = "The author's address, and what masking hid of a comment; each look is recorded",
            description = "Texts are given oldest first, about 1 MB of them at a time; `after` leads on.")
    @APIResponse(
            responseCode = "200",
            content = @Content(mediaType = "application/json", schema = @Schema(implementation = PersonalJson.class)))
    public Response get(
            @PathParam("site") String site, @PathParam("id") String id, @QueryParam("after") @Nullable String after) {
        UUID comment = PlainId.of(id).orElseThrow(UnknownComment::new);
        Actor who = actor.get();
        Moderator looking = new Moderator(who.name(), who.id());
        RevisionCursor cursor = new RevisionCursor("personal", site, comment);
        return answers.ok(() -> {
                    PersonalDataPage page = personalDataAccess.look(site, comment, cursor.number(after), looking);
                    return json(page, cursor.after(page.next()));
                })
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .build();
    }

    private static PersonalJson json(PersonalDataPage page, @Nullable String next) {
        PersonalData data = page.comment();
        OriginalTexts first = data.texts().get(0).original();
        PersonalData.Text latest = data.texts().get(data.texts().size() - 1);
        return new PersonalJson(
                data.comment(),
                author(data.author(), first),
                first.title(),
                or(latest.original().text(), latest.text()),
                texts(page).anyMatch(text -> !text.original().isNothing()),
                new TextsJson(
                        page.texts().stream()
                                .map(text -> new TextJson(
                                        text.number(),
                                        text.text(),
                                        text.original().text(),
                                        text.writtenAt()))
                                .toList(),
                        next),
                data.consentVersion(),
                unreadable(page));
    }

    /** The first and the latest with those of the page. */
    private static Stream<PersonalData.Text> texts(PersonalDataPage page) {
        return Stream.concat(page.comment().texts().stream(), page.texts().stream());
    }

    private static List<String> unreadable(PersonalDataPage page) {
        return Stream.of(
                        page.comment().author().damaged() ? "email" : "",
                        texts(page).anyMatch(PersonalData.Text::damaged) ? "originals" : "")
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private static AuthorJson author(PersonalData.Author author, OriginalTexts original) {
        return new AuthorJson(
                or(original.name(), author.name()), author.email(), or(original.website(), author.website()));
    }

    private static @Nullable String or(@Nullable String original, @Nullable String shown) {
        return original == null ? shown : original;
    }
}
