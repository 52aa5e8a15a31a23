package dev.rejoinder.access;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.PartitionKey;
import org.hibernate.annotations.TenantId;
import org.jspecify.annotations.Nullable;

/** A credential as its row holds it: of its secrets no more than hashes. */
@Entity
@Table(name = "credential")
@SuppressWarnings("UnusedVariable") // some columns are read by SQL only
class StoredCredential {
    @Id
    private UUID id;

    @TenantId
    @PartitionKey
    private String siteId;

    private String name;
    private String[] scopes;
    private byte[] tokenHash;
    private byte @Nullable [] akismetKeyHash;

    @Nullable
    private Instant expiresAt;

    @Nullable
    private Instant lastUsedAt;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init")
    protected StoredCredential() {}

    @SuppressWarnings("NullAway.Init")
    StoredCredential(Credential credential, byte @Nullable [] akismetKeyHash, Instant createdAt) {
        this.id = credential.id();
        this.name = credential.name();
        this.scopes = credential.scopes().toArray(String[]::new);
        this.tokenHash = credential.tokenHash();
        this.akismetKeyHash = akismetKeyHash;
        this.expiresAt = credential.expiresAt();
        this.createdAt = createdAt;
    }

    Credential credential() {
        return new Credential(id, name, List.of(scopes), expiresAt, lastUsedAt, tokenHash);
    }
}
