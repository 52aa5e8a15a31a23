package dev.rejoinder.thread;

import dev.rejoinder.settings.SettingForm;

/** A JDBC URL of PostgreSQL. */
final class DatabaseUrlForm implements SettingForm {
    private static final String SCHEME = "jdbc:postgresql:";

    @Override
    public boolean admits(String typed) {
        return typed.isBlank() || typed.startsWith(SCHEME);
    }

    @Override
    public String allowed() {
        return "the address of a PostgreSQL, such as jdbc:postgresql://db.example/rejoinder";
    }

    /** It may hold a password. */
    @Override
    public boolean isShown() {
        return false;
    }
}
