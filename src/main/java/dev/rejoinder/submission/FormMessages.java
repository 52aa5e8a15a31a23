package dev.rejoinder.submission;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the pages that answer a plain form say, in English; a file {@code messages/form_de.properties} would say it in German. */
@MessageBundle("form")
interface FormMessages {
    @Message("Thank you")
    String thankYou();

    @Message("Your comment has arrived and waits for a moderator.")
    String held();

    @Message("Your comment is published.")
    String published();

    @Message("Comment")
    String comment();

    @Message("Name")
    String name();

    @Message("E-mail")
    String email();

    @Message("Website")
    String website();

    @Message("I agree")
    String agree();

    @Message("Send again")
    String again();
}
