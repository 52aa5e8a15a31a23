package dev.rejoinder.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

/** The database's files: made once, whole or not at all, and checked before each use. */
final class Cluster {
    static final String SUPERUSER = "postgres";

    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final DataFolder folder;
    private final Path home;
    private final Commands commands;
    private final UnprivilegedUser unprivilegedUser;

    Cluster(DataFolder folder, Path home, UnprivilegedUser unprivilegedUser) {
        this.folder = folder;
        this.home = home;
        this.commands = new Commands(unprivilegedUser.prefix());
        this.unprivilegedUser = unprivilegedUser;
    }

    /** Makes the files where there are none. They get their name last: under it they are whole. */
    void ensure() throws IOException {
        if (folder.holdsDatabase()) {
            refuseOtherVersion();
            refuseLostPassword();
            unprivilegedUser.own(folder.cluster());
            return;
        }
        Path fresh = folder.path().resolve("postgres.new");
        PrivateFiles.delete(fresh);
        PrivateFiles.createFolder(fresh);
        unprivilegedUser.own(fresh);
        PrivateFiles.write(folder.password(), randomToken());
        PrivateFiles.write(folder.superuserPassword(), randomToken());
        Commands.Outcome outcome = commands.run(LIMIT, initdb(fresh));
        if (!outcome.succeeded()) {
            throw failed("its files could not be made", folder, outcome.output());
        }
        PrivateFiles.rename(fresh, folder.cluster());
    }

    String password() throws IOException {
        return Files.readString(folder.password()).strip();
    }

    /** The one that nobody but the start uses. Older versions gave the superuser the service's: there it is made now. */
    String superuserPassword() throws IOException {
        if (!Files.exists(folder.superuserPassword())) {
            PrivateFiles.write(folder.superuserPassword(), randomToken());
        }
        return Files.readString(folder.superuserPassword()).strip();
    }

    /** 256 random bits in base64url, 43 characters. */
    static String randomToken() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    static StartRefused failed(String what, DataFolder folder, String output) {
        if (output.contains("No space left on device") || output.contains("could not extend file")) {
            return DataFolder.diskFull(folder.path());
        }
        return new StartRefused("PostgreSQL inside did not start: " + what + " in " + folder.path() + ". It says: "
                + String.join(" / ", output.strip().lines().map(String::strip).toList())
                + ". Its log is " + folder.log() + ".");
    }

    private List<String> initdb(Path fresh) {
        return List.of(
                home.resolve("bin/initdb").toString(),
                "--pgdata=" + fresh,
                "--auth=scram-sha-256",
                "--pwfile=" + folder.superuserPassword(),
                "--username=" + SUPERUSER,
                "--encoding=UTF8",
                // C.UTF-8 built in sorts by code point alike on every machine, so indexes survive an upgrade of the
                // system's locales.
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C",
                "--data-checksums",
                "--no-instructions");
    }

    private void refuseOtherVersion() throws IOException {
        Path versionFile = folder.cluster().resolve("PG_VERSION");
        String theirs =
                Files.exists(versionFile) ? Files.readString(versionFile).strip() : "unknown";
        String ours = version();
        if (!ours.equals(theirs)) {
            throw new StartRefused("The data folder " + folder.path() + " holds a database of PostgreSQL " + theirs
                    + ", and this Rejoinder brings PostgreSQL " + ours + "; neither reads the other's files."
                    + " Either start the Rejoinder that wrote it, dump the database with pg_dump, move the folder"
                    + " \"postgres\" away, start this one and restore the dump; or run a PostgreSQL " + theirs
                    + " of your own on these files and point QUARKUS_DATASOURCE_JDBC_URL to it.");
        }
    }

    private void refuseLostPassword() {
        if (!Files.exists(folder.password())) {
            throw new StartRefused(
                    "The file " + folder.password()
                            + " is missing, and the database beside it does not open without it. Put it back from your backup.");
        }
    }

    /** "postgres (PostgreSQL) 18.6" is major version 18. */
    private String version() {
        Commands.Outcome outcome =
                commands.run(LIMIT, List.of(home.resolve("bin/postgres").toString(), "--version"));
        if (!outcome.succeeded()) {
            throw failed("its programs do not run", folder, outcome.output());
        }
        String answer = outcome.output().strip();
        String number = answer.substring(answer.lastIndexOf(' ') + 1);
        int dot = number.indexOf('.');
        return dot < 0 ? number : number.substring(0, dot);
    }
}
