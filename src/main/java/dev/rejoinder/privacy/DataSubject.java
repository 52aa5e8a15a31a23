package dev.rejoinder.privacy;

import java.util.HexFormat;
import java.util.List;

/**
 * A person whose data is to be erased (data subject, GDPR article 4).
 *
 * @param site the key of the site they are known on; on others they are someone else
 * @param fingerprints of every address they may be filed under, 32 bytes each, keyed by site
 */
public record DataSubject(String site, List<byte[]> fingerprints) {
    public DataSubject {
        fingerprints = List.copyOf(fingerprints);
    }

    /** The fingerprints as a list of texts that PostgreSQL casts to {@code bytea[]}: its driver takes no list of bytes. */
    public List<String> written() {
        return fingerprints.stream()
                .map(each -> "\\x" + HexFormat.of().formatHex(each))
                .toList();
    }

    /** Names the site and no person. */
    @Override
    public String toString() {
        return "DataSubject[site=" + site + ", fingerprints=" + fingerprints.size() + "]";
    }
}
