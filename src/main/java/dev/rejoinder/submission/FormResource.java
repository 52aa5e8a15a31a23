package dev.rejoinder.submission;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.rejoinder.access.Access;
import dev.rejoinder.intake.form.FormStamps;
import dev.rejoinder.network.AnonymousCost;
import dev.rejoinder.notification.MailServer;
import dev.rejoinder.site.Consent;
import dev.rejoinder.site.Limits;
import dev.rejoinder.site.Policy;
import dev.rejoinder.site.SiteDirectory;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

@Path("/api/v1/sites/{site}/form")
@Tag(name = "Readers", description = "No credential")
@AnonymousCost(tenths = 1)
class FormResource {
    /** The field that people do not see and programs fill in. */
    static final String HONEYPOT = "homepage";

    private final SiteDirectory directory;
    private final FormStamps formStamps;
    private final MailServer mail;

    FormResource(SiteDirectory directory, FormStamps formStamps, MailServer mail) {
        this.directory = directory;
        this.formStamps = formStamps;
        this.mail = mail;
    }

    /** @param dataRequests false where no mail is sent, so that nobody can be sent a link to their data; else absent */
    record FormJson(
            String stamp,
            String honeypot,
            List<String> required,
            int editSeconds,
            LimitsJson limits,
            String privacy,
            ConsentJson consent,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Boolean dataRequests) {}

    record ConsentJson(boolean required, String wording, int version) {}

    record LimitsJson(int name, int email, int website, int text) {}

    @GET
    @Access.Open
    @Operation(operationId = "getForm", summary = "What a comment form needs to know")
    public FormJson get(@PathParam("site") String site) {
        Policy policy = directory.require(site).policy();
        Limits limits = policy.limits();
        Consent consent = policy.consent();
        List<String> required = policy.required().stream()
                .sorted()
                .map(field -> field.name().toLowerCase(Locale.ROOT))
                .toList();
        return new FormJson(
                formStamps.issue(site),
                HONEYPOT,
                required,
                policy.editSeconds(),
                new LimitsJson(limits.name(), limits.email(), limits.website(), limits.text()),
                "/api/v1/sites/" + site + "/privacy",
                new ConsentJson(consent.required(), consent.wording(), consent.version()),
                mail.isOn() ? null : Boolean.FALSE);
    }
}
