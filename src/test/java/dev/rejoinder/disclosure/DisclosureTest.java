package dev.rejoinder.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.expiry.Expiring;
import dev.rejoinder.kit.EdgeFixture;
import dev.rejoinder.site.SiteDirectory;
import io.quarkus.arc.All;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told follows the policy in force and what the running service forgets, as JSON and as a page. */
@QuarkusTest
class DisclosureTest {
    private final Disclosures disclosures;
    private final SiteDirectory directory;
    private final List<Expiring> kinds;
    private String site;

    DisclosureTest(Disclosures disclosures, SiteDirectory directory, @All List<Expiring> kinds) {
        this.disclosures = disclosures;
        this.directory = directory;
        this.kinds = kinds;
    }

    @BeforeEach
    void open() {
        site = EdgeFixture.openSite();
    }

    @Test
    void everyKindThatIsForgottenByItsAgeIsTold() {
        assertThat(kinds).hasSizeGreaterThan(6);
        assertThat(told().retention())
                .extracting(Disclosure.Term::what)
                .containsExactlyInAnyOrderElementsOf(
                        kinds.stream().map(Expiring::what).toList());
        assertThat(told().retention())
                .allSatisfy(term -> assertThat(RetentionTerms.hasWords(term.what()))
                        .as("words for " + term.what())
                        .isTrue());
    }

    @Test
    void everyTimeIsTheOneOfThePolicyInForce() {
        EdgeFixture.policy(
                site,
                "{'retention': {'networkDays': 11, 'refusedDays': 12, 'originalDays': 13, 'addressDays': 14, 'screeningDays': 15}}");

        assertThat(told().retention())
                .allSatisfy(term -> assertThat(term.days())
                        .as(term.what())
                        .isEqualTo(kinds.stream()
                                .filter(kind -> kind.what().equals(term.what()))
                                .findFirst()
                                .orElseThrow()
                                .days(directory.require(site).policy())));
        assertThat(kept("network address")).isEqualTo("11 days after sending");
        assertThat(kept("text")).contains("rejected comment or spam, 12 days after that decision");
        assertThat(kept("what you typed where an e-mail address was hidden")).endsWith("13 days after");
        assertThat(kept("e-mail address")).startsWith("14 days after publication");
        assertThat(kept("what the rules found")).contains("15 days after");
        assertThat(page().text())
                .contains(
                        "11 days after you sent the comment.",
                        "12 days after that decision.",
                        "13 days once no moderator has to look",
                        "14 days after publication, or a later edit or decision.",
                        "15 days once no moderator has to look",
                        "24 hours after the mail to you was sent.");
    }

    @Test
    void theEndsOfTheScaleAreToldInWords() {
        EdgeFixture.policy(
                site, "{'retention': {'originalDays': 0, 'addressDays': 36500, 'networkDays': 1, 'screeningDays': 1}}");

        assertThat(kept("what you typed where an e-mail address was hidden"))
                .isEqualTo("while a moderator has to look at the comment");
        assertThat(kept("e-mail address")).startsWith("until you withdraw or erase it");
        assertThat(kept("network address")).isEqualTo("24 hours after sending");
        assertThat(page().select(".terms").text())
                .contains("as long as the comment.", "not at all once no moderator has to look");
    }

    @Test
    void consentIsShownWithItsWordingAndVersionWhereItIsAskedFor() {
        assertThat(told().consent().required()).isFalse();
        assertThat(page().select(".consent")).isEmpty();

        EdgeFixture.policy(site, "{'consent': {'required': true, 'wording': 'I <b>agree</b> to be read.'}}");

        assertThat(told().consent()).isEqualTo(new Disclosure.Consent(true, "I <b>agree</b> to be read.", 2));
        assertThat(page().select(".consent .wording").text()).isEqualTo("I <b>agree</b> to be read.");
        assertThat(page().select(".consent .wording b")).isEmpty();
        assertThat(page().select(".consent .wording-version").text()).contains("version 2");
    }

    @Test
    void whatIsNotKeptWhoSeesWhatAndWhatOneCanDoAreInBothForms() {
        Disclosure told = told();
        assertThat(String.join(" ", told.notKept())).contains("User-Agent");
        assertThat(String.join(" ", told.access())).contains("first letters", "right to reveal", "recorded each time");
        assertThat(String.join(" ", told.rights()))
                .contains(
                        "copy of every comment",
                        "this service sends no mail",
                        "texts without a name",
                        "human",
                        "letter");

        Document page = page();
        assertThat(page.select(".not-kept li")).hasSameSizeAs(told.notKept());
        assertThat(page.select(".access li")).hasSameSizeAs(told.access());
        assertThat(page.select(".rights li")).hasSameSizeAs(told.rights());
        assertThat(page.select("tbody tr")).hasSameSizeAs(told.collected());
        assertThat(page.select("form, script, [style]")).isEmpty();
    }

    @Test
    void theJsonHasEveryNameItHadAndTheNewOnes() {
        var json = EdgeFixture.privacy(site, "application/json");

        assertThat(json)
                .contains(
                        "\"site\":",
                        "\"collected\":[{\"name\":",
                        "\"required\":",
                        "\"purpose\":",
                        "\"stored\":",
                        "\"shown\":",
                        "\"kept\":",
                        "\"decisions\":{\"thirdParties\":false",
                        "\"how\":",
                        "\"heuristics\":[",
                        "\"clean\":\"published\"",
                        "\"firstComment\":",
                        "\"suspect\":\"pending\"",
                        "\"spam\":\"spam\"",
                        "\"rights\":[",
                        "\"policyVersion\":1",
                        "\"retention\":[{\"what\":\"addresses\"",
                        "\"notKept\":[",
                        "\"access\":[",
                        "\"consent\":{\"required\":false,\"wording\":");
    }

    private Disclosure told() {
        return disclosures.of(directory.require(site));
    }

    private String kept(String name) {
        return told().collected().stream()
                .filter(datum -> datum.name().equals(name))
                .map(datum -> String.valueOf(datum.kept()))
                .findFirst()
                .orElseThrow();
    }

    private Document page() {
        return Jsoup.parse(EdgeFixture.privacy(site, "text/html"));
    }
}
