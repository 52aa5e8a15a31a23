package dev.rejoinder.settings;

/** A whole number between two others. */
record WholeNumberForm(long from, long to) implements SettingForm {
    static WholeNumberForm between(WholeNumber bounds) {
        return new WholeNumberForm(bounds.from(), bounds.to());
    }

    @Override
    public boolean admits(String typed) {
        try {
            long number = Long.parseLong(typed.strip());
            return from <= number && number <= to;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    @Override
    public String allowed() {
        return "a whole number from " + from + " to " + to;
    }
}
