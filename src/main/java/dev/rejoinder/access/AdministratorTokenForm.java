package dev.rejoinder.access;

import dev.rejoinder.settings.SettingForm;

/** A token that nobody can guess. */
final class AdministratorTokenForm implements SettingForm {
    private static final int SHORTEST = 32;

    @Override
    public boolean admits(String typed) {
        int length = typed.strip().length();
        return SHORTEST <= length && length <= BearerAuthentication.LONGEST_TOKEN;
    }

    @Override
    public String allowed() {
        return "a token of " + SHORTEST + " characters or more (at most " + BearerAuthentication.LONGEST_TOKEN
                + "), as \"openssl rand -hex 32\" makes them";
    }

    @Override
    public boolean isShown() {
        return false;
    }
}
