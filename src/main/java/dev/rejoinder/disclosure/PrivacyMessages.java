package dev.rejoinder.disclosure;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** What the page of the disclosure says around its facts, in English; {@code messages/privacy_de.properties} would say it in German. */
@MessageBundle("privacy")
interface PrivacyMessages {
    @Message("How comment data is processed")
    String title();

    @Message("What happens to what you write and to what comes with it when you comment on")
    String lead();

    @Message("Every comment is checked by this blog’s own server before anyone can see it.")
    String checked();

    @Message("Others are asked, too.")
    String othersAsked();

    @Message("Nobody else is asked or told.")
    String nobodyAsked();

    @Message("Your e-mail address is never shown to readers.")
    String addressHidden();

    @Message("You can take a comment back, and then what you wrote is deleted.")
    String takenBack();

    @Message("What is kept")
    String kept();

    @Message("What")
    String what();

    @Message("What for")
    String purpose();

    @Message("How it is kept")
    String stored();

    @Message("Who sees it")
    String shown();

    @Message("For how long")
    String duration();

    @Message("(if you give it)")
    String ifGiven();

    @Message("What is not kept")
    String notKept();

    @Message("When it is forgotten")
    String forgotten();

    @Message(
            "The program forgets these by itself. It looks for what is due from time to time, by default every hour; so it"
                    + " may take that much longer.")
    String forgottenByItself();

    @Message("Who can see what")
    String access();

    @Message("Who decides")
    String decides();

    @Message("What looks clean")
    String clean();

    @Message("The first comment of someone new, if it looks clean")
    String firstComment();

    @Message("What the rules are unsure of")
    String suspect();

    @Message("What looks like spam")
    String spam();

    @Message("{#switch word}{#case 'published'}is published at once.{#case 'pending'}waits for a moderator."
            + "{#else}is set aside as spam, where moderators can find it.{/switch}")
    String outcome(String word);

    @Message("What the rules look at")
    String rules();

    @Message("What you agree to")
    String agreement();

    @Message("A comment is taken only if you tick this sentence:")
    String agreementAsked();

    @Message("This is version {version} of that sentence.")
    String wordingVersion(int version);

    @Message("What you can do")
    String rights();

    @Message("This page is written by the program from the settings in force, version {version}.")
    String policyVersion(int version);
}
