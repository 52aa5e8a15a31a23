package dev.rejoinder.site;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.hibernate.type.SqlTypes;

/** One version of a site's policy, never changed: what comments were judged by stays known. */
@Entity
@Table(name = "policy")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class PolicyVersion {
    @Id
    private int version;

    @TenantId
    @PartitionKey
    private String siteId;

    @JdbcTypeCode(SqlTypes.JSON)
    private String settings;

    private String changedBy;
    private Instant changedAt;

    @SuppressWarnings("NullAway.Init")
    protected PolicyVersion() {}

    @SuppressWarnings("NullAway.Init")
    PolicyVersion(int version, String settings, String changedBy, Instant changedAt) {
        this.version = version;
        this.settings = settings;
        this.changedBy = changedBy;
        this.changedAt = changedAt;
    }

    String settings() {
        return settings;
    }
}
