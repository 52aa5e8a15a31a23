package dev.rejoinder.screening;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A name made of what is for sale: {@code Cheap Jerseys Outlet}. Two such words are needed: people are called Price and Sale. */
final class KeywordName implements Heuristic.OfText {
    private static final Set<String> FOR_SALE = Set.of(
            "cheap",
            "buy",
            "outlet",
            "sale",
            "wholesale",
            "discount",
            "online",
            "store",
            "shop",
            "free",
            "best",
            "price",
            "jerseys",
            "jersey",
            "handbags",
            "shoes",
            "replica",
            "watches",
            "uggs",
            "viagra",
            "cialis",
            "pills",
            "pharmacy",
            "casino",
            "poker",
            "slots",
            "betting",
            "gambling",
            "loan",
            "loans",
            "payday",
            "mortgage",
            "insurance",
            "credit",
            "seo",
            "backlinks",
            "marketing",
            "hosting",
            "escort",
            "escorts",
            "porn",
            "sex",
            "xxx",
            "dating",
            "diet",
            "weight",
            "crypto",
            "bitcoin",
            "forex",
            "essay",
            "coupons",
            "coupon",
            "deals",
            "download",
            "usa",
            "china",
            "nfl",
            "mlb",
            "nba",
            "services",
            "repair",
            "supplier",
            "kaufen",
            "billig",
            "acheter",
            "comprar",
            "купить",
            "казино",
            "дешево");

    @Override
    public String name() {
        return "keyword-name";
    }

    @Override
    public List<Signal> judge(Reading reading, ScreeningSettings settings) {
        String name = reading.candidate().name();
        if (name == null) {
            return List.of();
        }
        String folded = Folded.of(name).text().toString();
        Set<String> wares = new HashSet<>();
        for (Span word : Words.in(folded)) {
            String said = folded.substring(word.start(), word.end());
            if (FOR_SALE.contains(said)) {
                wares.add(said);
            }
        }
        return wares.size() < 2
                ? List.of()
                : found(wares.size() == 2 ? 3.0 : 3.6, "the name " + Words.quote(name) + " advertises");
    }
}
