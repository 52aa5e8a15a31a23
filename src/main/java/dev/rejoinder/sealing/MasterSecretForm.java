package dev.rejoinder.sealing;

import dev.rejoinder.settings.SettingForm;
import java.util.Base64;

/** 32 bytes in base64. */
class MasterSecretForm implements SettingForm {
    private static final int BYTES = 32;

    @Override
    public boolean admits(String typed) {
        try {
            return Base64.getDecoder().decode(typed.strip()).length == BYTES;
        } catch (IllegalArgumentException notBase64) {
            return false;
        }
    }

    @Override
    public String allowed() {
        return "32 bytes in base64 (44 characters), as \"openssl rand -base64 32\" makes them";
    }

    @Override
    public final boolean isShown() {
        return false;
    }
}
