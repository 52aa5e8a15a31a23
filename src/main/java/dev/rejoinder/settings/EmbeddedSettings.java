package dev.rejoinder.settings;

import io.quarkus.runtime.annotations.StaticInitSafe;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** The PostgreSQL inside. */
@StaticInitSafe
@ConfigMapping(prefix = "rejoinder.embedded")
public interface EmbeddedSettings {
    /** The folder of its data and secrets; one that cannot be made or belongs to something else refuses the start. */
    @WithDefault("data")
    @MayBe(FolderForm.class)
    Path directory();

    /** Whether it was started by this process. */
    @WithDefault("false")
    @Internal
    boolean started();

    /** Whether nobody was welcomed to it yet. */
    @WithDefault("false")
    @Internal
    boolean firstStart();

    /** Where the administrator's token is kept, when the operator gave none. */
    @Internal
    @MayBe(FolderForm.class)
    Optional<Path> adminTokenFile();
}
