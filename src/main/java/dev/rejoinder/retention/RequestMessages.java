package dev.rejoinder.retention;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages behind a mail's link say, in English; a file {@code messages/request_de.properties} would say it in German. */
@MessageBundle("request")
interface RequestMessages {
    @Message("Your comments on {site}")
    String exportTitle(String site);

    @Message("Press the button to get a file with every comment written with your address and what was typed with it."
            + " The file holds no network or device data.")
    String exportLead();

    @Message("Download the file")
    String download();

    @Message("Erase your comments on {site}")
    String eraseTitle(String site);

    @Message("Your address, name and website, what was hidden of your texts, and what was noted about them are erased"
            + " for good. That cannot be undone.")
    String eraseLead();

    @Message("Erase the texts, too: where others have answered, an empty place remains")
    String eraseTexts();

    @Message("Leave the texts, without a name")
    String leaveTexts();

    @Message("Erase now")
    String erase();

    @Message("Erased")
    String erasedTitle();

    @Message("{#if comments == 1}One comment was{#else}{comments} comments were{/if} found under your address, and what"
            + " you asked for is done.")
    String erasedLead(int comments);

    @Message("Being erased")
    String underWayTitle();

    @Message("There is much to erase. It takes a little longer and goes on by itself; you may close this page.")
    String underWayLead();

    @Message("This link is no longer good")
    String goneTitle();

    @Message("It works once and for 24 hours, and it has to be whole. You can ask for another one where you asked for"
            + " this.")
    String goneLead();
}
