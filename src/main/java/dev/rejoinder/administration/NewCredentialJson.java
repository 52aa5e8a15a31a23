package dev.rejoinder.administration;

import dev.rejoinder.access.Actor;
import dev.rejoinder.access.Scope;
import dev.rejoinder.audit.AuditTrail;
import dev.rejoinder.problem.InvalidInput;
import dev.rejoinder.problem.Violations;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a new credential shall be called, may do, and how long. */
record NewCredentialJson(
        @Nullable String name,
        @Nullable List<String> scopes,
        @Nullable Instant expiresAt) {
    String normalisedName() {
        return name == null ? "" : SiteJson.normalised(name);
    }

    /**
     * What it may do, once all is checked.
     *
     * @throws InvalidInput naming each field that does not fit
     */
    Set<Scope> check(Clock clock) {
        Violations violations = new Violations();
        String name = normalisedName();
        violations.addIf(
                name.isBlank() || name.codePointCount(0, name.length()) > 80, "name", "must have 1 to 80 characters");
        violations.addIf(name.equalsIgnoreCase(Actor.ADMINISTRATOR), "name", "is the operator's own");
        violations.addIf(name.equalsIgnoreCase(AuditTrail.AUTHOR), "name", "stands for authors in the audit");
        Set<Scope> known = EnumSet.noneOf(Scope.class);
        for (String word : scopes == null ? List.<String>of() : scopes) {
            Scope scope = EnumSet.allOf(Scope.class).stream()
                    .filter(each -> each.word().equals(word))
                    .findFirst()
                    .orElse(null);
            if (scope == null) {
                violations.add("scopes", "must be of moderate, reveal, screen, exchange, administer");
                break;
            }
            known.add(scope);
        }
        violations.addIf(scopes == null || scopes.isEmpty(), "scopes", "must name at least one");
        violations.addIf(expiresAt != null && !expiresAt.isAfter(clock.instant()), "expiresAt", "must lie ahead");
        violations.check();
        return known;
    }
}
