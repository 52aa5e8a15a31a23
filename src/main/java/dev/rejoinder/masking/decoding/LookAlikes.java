package dev.rejoinder.masking.decoding;

import com.ibm.icu.text.SpoofChecker;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.validator.routines.DomainValidator;
import org.apache.commons.validator.routines.DomainValidator.ArrayType;
import org.jspecify.annotations.Nullable;

/** Top-level domains that are written with letters of other scripts which look the same (UTS #39, skeletons). */
public final class LookAlikes {
    private static final int LONGEST = 24;
    private static final String SMALL_CAPITALS =
            "\u1D00\u0299\u1D04\u1D05\u1D07\u0262\u029C\u026A\u1D0A\u1D0B\u029F\u1D0D\u0274\u1D0F\u1D18\u0280\u1D1B\u1D1C\u1D20\u1D21\u028F\u1D22";
    private static final String CAPITALS = "abcdeghijklmnoprtuvwyz";
    private static final SpoofChecker SPOOFS = new SpoofChecker.Builder().build();
    private static final Map<String, String> TOP_LEVEL = topLevel();

    private LookAlikes() {}

    /** The ASCII top-level domain that a label looks like, which is not all ASCII itself; null when there is none. */
    public static @Nullable String topLevel(String label) {
        boolean ascii = label.chars().allMatch(c -> c < 128);
        return ascii || label.length() > LONGEST ? null : TOP_LEVEL.get(skeleton(label));
    }

    private static String skeleton(String label) {
        return SPOOFS.getSkeleton(plainCapitals(label.toLowerCase(Locale.ROOT)));
    }

    /** Small capitals, which UTS #39 takes for letters of their own. */
    private static String plainCapitals(String label) {
        StringBuilder plain = new StringBuilder(label.length());
        for (int i = 0; i < label.length(); i++) {
            int small = SMALL_CAPITALS.indexOf(label.charAt(i));
            plain.append(small < 0 ? label.charAt(i) : CAPITALS.charAt(small));
        }
        return plain.toString();
    }

    private static Map<String, String> topLevel() {
        Map<String, String> skeletons = new HashMap<>();
        for (ArrayType type : List.of(ArrayType.GENERIC_RO, ArrayType.COUNTRY_CODE_RO)) {
            for (String label : DomainValidator.getTLDEntries(type)) {
                if (!label.startsWith("xn--")) {
                    skeletons.put(skeleton(label), label);
                }
            }
        }
        // No registry has it, and texts do.
        skeletons.put(skeleton("example"), "example");
        return Map.copyOf(skeletons);
    }
}
