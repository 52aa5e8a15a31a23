package dev.rejoinder.retention;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rejoinder.masking.EmailAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses are counted by the mailbox they lead into. */
class MailboxTest {
    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '^',
            value = {
                "ann@blog.example, ann@blog.example",
                "ANN+shop@Blog.Example, ann@blog.example",
                "ann+a+b@blog.example, ann@blog.example",
                "+ann@blog.example, +ann@blog.example",
                "\"ann\"@blog.example, ann@blog.example",
                "\"ann+shop\"@blog.example, ann@blog.example",
                "\"a\\nn\"@blog.example, ann@blog.example",
                "a.n.n+1@gmail.com, ann@gmail.com",
                "a.nn@googlemail.com, ann@gmail.com",
                "a.nn@blog.example, a.nn@blog.example",
                "ann-shop@blog.example, ann-shop@blog.example",
                "ann-shop@yahoo.de, ann@yahoo.de",
                "ann-shop+2@ymail.com, ann@ymail.com",
                "a_n-n.x+y@pm.me, annx@proton.me",
                "annx@protonmail.com, annx@proton.me",
                "shop@ann.fastmail.com, ann@fastmail.com",
                "ann+shop@fastmail.com, ann@fastmail.com",
                "ann+x@bücher.example, ann@xn--bcher-kva.example",
            })
    void addressesLeadIntoMailboxes(String address, String mailbox) {
        assertThat(Mailbox.of(EmailAddress.parse(address).orElseThrow()))
                .isEqualTo(EmailAddress.parse(mailbox).orElseThrow());
    }
}
