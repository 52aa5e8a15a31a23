package dev.rejoinder.settings;

/** A secret of which only others know what it has to be: any value. */
public final class SecretForm implements SettingForm {
    @Override
    public boolean admits(String typed) {
        return true;
    }

    @Override
    public String allowed() {
        return "what your database expects";
    }

    @Override
    public boolean isShown() {
        return false;
    }
}
