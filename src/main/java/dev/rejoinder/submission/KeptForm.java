package dev.rejoinder.submission;

import dev.rejoinder.problem.Violation;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A plain form as it was sent, to be corrected and sent again.
 *
 * @param hidden the fields that nobody sees, as far as they had a value
 * @param asksForConsent whether the box to tick was left empty where it may not be
 */
record KeptForm(List<Field> hidden, String text, String name, String email, String website, boolean asksForConsent) {
    private static final List<String> SEEN = List.of("text", "name", "email", "website");

    /** A field's name and what was typed. */
    record Field(String name, String value) {
        @Override
        public String toString() {
            return "Field[" + name + "]";
        }
    }

    static @Nullable KeptForm of(@Nullable SubmittedForm form, List<Violation> violations) {
        if (form == null) {
            return null;
        }
        List<Field> hidden = SubmittedForm.KEPT.stream()
                .filter(field -> !SEEN.contains(field) && form.value(field) != null)
                .map(field -> new Field(field, typed(form, field)))
                .toList();
        return new KeptForm(
                hidden,
                typed(form, "text"),
                typed(form, "name"),
                typed(form, "email"),
                typed(form, "website"),
                violations.stream().anyMatch(each -> each.field().equals(SubmittedForm.CONSENT)));
    }

    private static String typed(SubmittedForm form, String field) {
        String value = form.value(field);
        return value == null ? "" : value;
    }

    @Override
    public String toString() {
        return "KeptForm";
    }
}
