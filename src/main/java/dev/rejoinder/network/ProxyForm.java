package dev.rejoinder.network;

import dev.rejoinder.settings.SettingForm;
import inet.ipaddr.IPAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A list of addresses and ranges. */
final class ProxyForm implements SettingForm {
    @Override
    public boolean admits(String typed) {
        return entries(typed).map(Addresses::parse).allMatch(Optional::isPresent);
    }

    @Override
    public String allowed() {
        return "IP addresses or ranges such as 10.0.0.0/8, separated by commas";
    }

    /** What an admitted value lists. */
    static List<IPAddress> ranges(String typed) {
        return entries(typed).flatMap(entry -> Addresses.parse(entry).stream()).toList();
    }

    private static Stream<String> entries(String typed) {
        return Arrays.stream(typed.split(",")).filter(entry -> !entry.isBlank());
    }
}
