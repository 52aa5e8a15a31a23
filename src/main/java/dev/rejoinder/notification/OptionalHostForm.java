package dev.rejoinder.notification;

import dev.rejoinder.settings.HostForm;
import dev.rejoinder.settings.SettingForm;

/** A host, or nothing for none. */
final class OptionalHostForm implements SettingForm {
    private final HostForm host = new HostForm();

    @Override
    public boolean admits(String typed) {
        return typed.isBlank() || host.admits(typed);
    }

    @Override
    public String allowed() {
        return host.allowed();
    }
}
