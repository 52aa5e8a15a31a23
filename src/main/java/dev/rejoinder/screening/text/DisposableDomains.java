package dev.rejoinder.screening.text;

/**
 * Domains that give out mail addresses to throw away, from the community's list {@code disposable-email-domains}
 * (CC0). Loaded once per instance; safe for many threads.
 */
public final class DisposableDomains {
    private final DomainList domains = DomainList.load("disposable-email-domains.txt");

    /**
     * Whether the domain, or one that it lies under, is listed.
     *
     * @param domain of an address, after the @, in ASCII form; letter case and a closing dot do not matter
     */
    public boolean contains(String domain) {
        return domains.contains(domain);
    }
}
