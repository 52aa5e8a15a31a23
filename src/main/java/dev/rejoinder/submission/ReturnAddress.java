package dev.rejoinder.submission;

import dev.rejoinder.intake.Receipt;
import dev.rejoinder.markup.WebAddress;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.site.Site;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/** Where a plain form leads to: back to the blog and nowhere else. */
record ReturnAddress(URI address) {
    /**
     * The form's {@code return}, else its page's url, else a page that says thank you.
     *
     * @throws InvalidInput when {@code return} does not lie under the site's origins
     */
    static ReturnAddress of(Site site, SubmittedForm form) {
        String wanted = form.value("return");
        if (wanted != null) {
            return new ReturnAddress(under(site, wanted));
        }
        return new ReturnAddress(Optional.ofNullable(form.value("url"))
                .flatMap(WebAddress::ofPage)
                .filter(site::owns)
                .map(URI::create)
                .orElseGet(() -> URI.create("/api/v1/sites/" + site.key() + "/thanks")));
    }

    private static URI under(Site site, String wanted) {
        try {
            URI address = new URI(wanted);
            boolean plain =
                    address.getRawUserInfo() == null && wanted.chars().allMatch(c -> c > ' ' && c != '\\' && c != 127);
            if (plain && site.owns(wanted)) {
                return address;
            }
        } catch (URISyntaxException e) {
            // told below
        }
        throw new InvalidInput("return", "must lie under one of the site's origins");
    }

    /** At the comment where it is up; with {@code held} in the query where it is not. */
    URI after(Receipt receipt) {
        String query = address.getRawQuery();
        String held = receipt.published() ? query : query == null || query.isEmpty() ? "held" : query + "&held";
        return URI.create(base()
                + (held == null ? "" : "?" + held)
                + (receipt.published() ? "#comment-" + receipt.comment() : ""));
    }

    private String base() {
        String whole = address.toString();
        int end = whole.length();
        for (char mark : new char[] {'#', '?'}) {
            int at = whole.indexOf(mark);
            end = at >= 0 && at < end ? at : end;
        }
        return whole.substring(0, end);
    }
}
