package dev.rejoinder.bench;

import java.util.List;
import java.util.Map;

/** What the administrator and the moderators do, by the administrator's token. */
public final class Administration {
    private static final int QUEUE_PAGE = 100;

    private final Api api;
    private final String bearer;

    public Administration(Api api, String token) {
        this.api = api;
        this.bearer = "Bearer " + token;
    }

    /** Makes a site that publishes what is clean and holds everything else, and asks nothing of its authors. */
    public void open(String site, String origin) {
        expect(201, call("POST", "/sites", Map.of("key", site, "name", "Load " + site, "origins", List.of(origin))));
        Answer now = expect(200, api.get("/sites/" + site + "/policy", "Authorization", bearer));
        Map<String, ?> policy = Map.of(
                "clean", "published",
                "firstComment", "published",
                "suspect", "pending",
                "spam", "pending",
                "required", List.of(),
                "limits", Map.of("name", 200, "email", 254, "website", 2_000, "text", PostedThread.LONGEST_TEXT));
        String version = now.headers().firstValue("ETag").orElse("\"1\"");
        expect(200, call("PUT", "/sites/" + site + "/policy", policy, "If-Match", version));
    }

    /** One page of what waits, the oldest first. */
    Answer queue(String site, String after) {
        String path = Api.path(
                "/sites/" + site + "/moderation/queue",
                "status",
                "pending",
                "sort",
                "oldest",
                "limit",
                Integer.toString(QUEUE_PAGE),
                "after",
                after);
        return expect(200, api.get(path, "Authorization", bearer));
    }

    /** The newest of what holds these words, or what else that is answered. */
    Answer search(String site, String words) {
        String path = Api.path("/sites/" + site + "/moderation/queue", "status", "published", "limit", "1", "q", words);
        return api.get(path, "Authorization", bearer);
    }

    Answer decide(String site, List<Map<String, Object>> items) {
        return expect(200, call("POST", "/sites/" + site + "/moderation/decisions", Map.of("items", items)));
    }

    private Answer call(String method, String path, Object body, String... headers) {
        String[] all = new String[headers.length + 2];
        System.arraycopy(headers, 0, all, 2, headers.length);
        all[0] = "Authorization";
        all[1] = bearer;
        return api.send(method, path, body, all);
    }

    private static Answer expect(int status, Answer answer) {
        if (answer.status() != status) {
            throw new IllegalStateException("Expected " + status + " but got " + answer);
        }
        return answer;
    }
}
