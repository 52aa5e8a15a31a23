package dev.rejoinder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTextTest {
    @ParameterizedTest
    @CsvSource(textBlock = """
                    'write to ann@example.com, please',  'write to [e-mail hidden], please',        'ann@example.com'
                    'ann@example.com',                   '[e-mail hidden]',                         'ann@example.com'
                    'a@b.co.uk. b@c.de. c',              '[e-mail hidden]. [e-mail hidden]. c',     'a@b.co.uk|b@c.de'
                    'ann (at) example.com',              '[e-mail hidden]',                         'ann (at) example.com'
                    """)
    void anAddressMayBeHidden(String sent, String got, String hidden) {
        assertThat(MaskedText.hidden(sent, got))
                .hasValueSatisfying(all -> assertThat(String.join("|", all)).isEqualTo(hidden));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    'write to ann@example.com now',      'write to [e-mail hidden]'
                    'the meeting is late',               'the [e-mail hidden] late'
                    'ann@example.com',                   'bob@example.com'
                    'a ann@example.com b',               'x [e-mail hidden] b'
                    'text',                              'text [e-mail hidden]'
                    """)
    void anythingElseIsADifference(String sent, String got) {
        assertThat(MaskedText.hidden(sent, got)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"same, same", "'', ''"})
    void equalTextsHideNothing(String sent, String got) {
        assertThat(MaskedText.hidden(sent, got))
                .hasValueSatisfying(hidden -> assertThat(hidden).isEmpty());
    }
}
