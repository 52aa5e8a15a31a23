package dev.rejoinder.bench;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class InertDomTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>&lt;script&gt;</p>",
                "<p><a href=\"https://a.example/\" rel=\"nofollow ugc noopener\">x</a></p>",
                "<ul><li><code>x</code></li></ul>",
                ""
            })
    void whatACommentMayHoldIsLetThrough(String html) {
        assertThat(InertDom.complaint(html)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>1</script>",
                "<p onclick=1>x</p>",
                "<img src=x>",
                "<a href=\"javascript:1\" rel=\"nofollow ugc noopener\">x</a>",
                "<a href=\"https://a.example/\">x</a>",
                "<p><svg></svg></p>",
                "<style>p{}</style>"
            })
    void whatIsActiveIsFound(String html) {
        assertThat(InertDom.complaint(html)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<h1>x</h1><script>1</script>",
                "<input autofocus>",
                "<form action=\"javascript:1\">",
                "<link rel=stylesheet href=//evil.example/assets/rejoinder.css>"
            })
    void aFormPageHoldsNoMoreThanAForm(String html) {
        assertThat(InertDom.pageComplaint(html)).isPresent();
        assertThat(InertDom.pageComplaint("<h1>x</h1><form method=post><input name=a value=b></form>"))
                .isEmpty();
    }
}
