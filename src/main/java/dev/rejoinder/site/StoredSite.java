package dev.rejoinder.site;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** The entity of a site. Its key is the tenant discriminator of every other table. */
@Entity
@DynamicUpdate // what is not changed is not written
@Table(name = "site")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class StoredSite {
    @Id
    @Column(name = "site_id")
    String key;

    private String name;
    private String[] origins;
    private int policyVersion;
    private Instant createdAt;

    @Nullable
    private Instant removedAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredSite() {}

    @SuppressWarnings("NullAway.Init")
    StoredSite(Site site, Instant createdAt) {
        this.key = site.key();
        this.name = site.name();
        this.origins = site.origins().toArray(String[]::new);
        this.policyVersion = site.policy().version();
        this.createdAt = createdAt;
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    void rename(String name) {
        this.name = name;
    }

    void serveFrom(List<String> origins) {
        this.origins = origins.toArray(String[]::new);
    }

    void remove(Instant at) {
        removedAt = at;
    }

    int policyVersion() {
        return policyVersion;
    }

    /** Puts a version in force. */
    void advance(int version) {
        policyVersion = version;
    }
}
