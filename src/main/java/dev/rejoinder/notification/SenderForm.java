package dev.rejoinder.notification;

import dev.rejoinder.settings.SettingForm;

/** Whom mails are from: {@code a@b.example}, or {@code A name <a@b.example>}. */
final class SenderForm implements SettingForm {
    @Override
    public boolean admits(String typed) {
        return typed.isBlank() || (!domain(typed).isEmpty() && typed.chars().noneMatch(Character::isISOControl));
    }

    @Override
    public String allowed() {
        return "an address such as comments@blog.example, with or without a name before it";
    }

    /** The domain of an address; empty where there is none. */
    static String domain(String from) {
        int at = from.lastIndexOf('@');
        if (at < 1) {
            return "";
        }
        String behind = from.substring(at + 1).strip();
        return behind.endsWith(">") ? behind.substring(0, behind.length() - 1).strip() : behind;
    }
}
