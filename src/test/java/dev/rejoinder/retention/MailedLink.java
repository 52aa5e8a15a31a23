package dev.rejoinder.retention;

import jakarta.enterprise.context.Dependent;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;

/** The mail that the latest request of a site leads to, and the token of the link in it, which nothing but that mail tells. */
@Dependent
public class MailedLink {
    private final Jdbi jdbi;
    private final DataRequestLinks dataRequestLinks;
    private final DataRequestMail template;

    MailedLink(Jdbi jdbi, DataRequestLinks dataRequestLinks, DataRequestMail template) {
        this.jdbi = jdbi;
        this.dataRequestLinks = dataRequestLinks;
        this.template = template;
    }

    public String token(String site) {
        return dataRequestLinks.token(site, latest(site));
    }

    /** Whom it goes to and what it says. */
    public String mail(String site) {
        var mail = template.mail(
                        site, Map.of(DataRequestMail.REQUEST, latest(site).toString()))
                .orElseThrow();
        return mail.to().readable() + "\n" + mail.subject() + "\n" + mail.text();
    }

    private UUID latest(String site) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select id from data_request where site_id = :site order by id desc limit 1")
                .bind("site", site)
                .mapTo(UUID.class)
                .one());
    }
}
