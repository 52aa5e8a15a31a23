package dev.rejoinder.settings;

/** Which values a setting takes. Implementations have a constructor without parameters. */
public interface SettingForm {
    /** Whether the service can start with this value. */
    boolean admits(String typed);

    /** What the value may be, as the middle of a sentence for operators: "a whole number from 1 to 9". */
    String allowed();

    /** Whether a refused value may be shown: not where it may hold a secret. */
    default boolean isShown() {
        return true;
    }
}
