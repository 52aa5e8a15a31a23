package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * The two secrets a service starts with: the administrator's token, and the master secret that seals personal data.
 *
 * @param adminTokenFile where the token is kept, when it was not given by the operator
 */
record StartSecrets(String secret, String adminToken, Optional<Path> adminTokenFile) {
    private static final int TOKEN_LENGTH = 32;
    private static final int SECRET_BYTES = 32;

    /**
     * With an embedded database: what the operator gave, else what is kept beside the data, else made and kept there.
     *
     * @throws StartRefused when a given one does not do, or the secret of existing data is gone
     */
    static StartSecrets beside(DataFolder folder, Optional<String> givenSecret, Optional<String> givenToken) {
        givenSecret.ifPresent(secret -> checkSecret(secret, "REJOINDER_SECRET"));
        givenToken.ifPresent(token -> checkToken(token, "REJOINDER_ADMIN_TOKEN"));
        try {
            String secret = givenSecret.isPresent() ? givenSecret.get() : keptSecret(folder);
            String token = givenToken.isPresent() ? givenToken.get() : keptToken(folder.adminToken());
            return new StartSecrets(
                    secret, token, givenToken.isPresent() ? Optional.empty() : Optional.of(folder.adminToken()));
        } catch (IOException failure) {
            throw DataFolder.refused(folder.path(), failure);
        }
    }

    /**
     * With an outside database nothing is kept here, so the secret must be given.
     *
     * @throws StartRefused when it is not, or one of the two does not do
     */
    static void checkGiven(Optional<String> secret, Optional<String> token) {
        checkSecret(
                secret.orElseThrow(() -> new StartRefused("REJOINDER_SECRET is not set. With a database of your own it"
                        + " is needed to seal personal data and to read it back. Make one with \"openssl rand -base64 32\","
                        + " keep a copy apart from the database's backup, and set it on every start.")),
                "REJOINDER_SECRET");
        token.ifPresent(given -> checkToken(given, "REJOINDER_ADMIN_TOKEN"));
    }

    private static String keptSecret(DataFolder folder) throws IOException {
        if (!Files.exists(folder.secret())) {
            if (folder.holdsDatabase()) {
                throw new StartRefused(
                        "The file " + folder.secret() + " is missing, but there is a database beside it."
                                + " What was sealed with that secret could not be read with a new one, so none is made."
                                + " Put the file back from your backup, or set REJOINDER_SECRET if you gave it that way before.");
            }
            byte[] bytes = new byte[SECRET_BYTES];
            new SecureRandom().nextBytes(bytes);
            PrivateFiles.write(folder.secret(), Base64.getEncoder().encodeToString(bytes) + "\n");
        }
        return checkSecret(Files.readString(folder.secret()).strip(), "The file " + folder.secret());
    }

    private static String keptToken(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFiles.write(file, Cluster.randomToken() + "\n");
        }
        return checkToken(Files.readString(file).strip(), "The file " + file);
    }

    static String checkSecret(String secret, String source) {
        try {
            if (Base64.getDecoder().decode(secret).length == SECRET_BYTES) {
                return secret;
            }
        } catch (IllegalArgumentException notBase64) {
            // refused below, without a word of it
        }
        throw new StartRefused(source + " does not hold a secret: 32 bytes in base64 (44 characters) are needed, as"
                + " \"openssl rand -base64 32\" makes them.");
    }

    private static String checkToken(String token, String source) {
        if (token.length() < TOKEN_LENGTH) {
            throw new StartRefused(source + " is too short to be safe: the administrator's token needs " + TOKEN_LENGTH
                    + " characters or more, as \"openssl rand -hex 32\" makes them.");
        }
        return token;
    }
}
