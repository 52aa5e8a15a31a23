package dev.rejoinder.settings;

/** An address or a host's name, without a port. */
public final class HostForm implements SettingForm {
    private static final String ALSO = ".:-_%[]";

    @Override
    public boolean admits(String typed) {
        String host = typed.strip();
        boolean plain = host.chars().allMatch(c -> Character.isLetterOrDigit(c) || ALSO.indexOf(c) >= 0);
        // One colon parts a port from a name; an IPv6 address has two at least.
        return !host.isEmpty() && plain && (host.indexOf(':') < 0 || host.indexOf(':') != host.lastIndexOf(':'));
    }

    @Override
    public String allowed() {
        return "an IP address or a host's name, without a port";
    }
}
