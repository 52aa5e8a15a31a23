package dev.rejoinder.bench.speed;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** nginx beside the service, started when it is first needed, with a thread that does not change after. */
final class Front {
    private final Started started;
    private final Programs programs;
    private final Options options;
    private @Nullable Nginx nginx;

    Front(Started started, Programs programs, Options options) {
        this.started = started;
        this.programs = programs;
        this.options = options;
    }

    Nginx of(Blog blog, String page, int comments) throws IOException {
        Nginx running = nginx;
        if (running == null) {
            blog.fill(page, comments);
            Fetched thread = Fetched.expect(200, blog.thread(page));
            running = started.add(
                    Nginx.start(programs, options.folder(), options.ports().nginx(), thread));
            nginx = running;
        }
        return running;
    }
}
