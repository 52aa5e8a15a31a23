package dev.rejoinder.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

/** One request and how it was answered, as recorded: a line of JSON. */
record Exchange(JsonNode line) {
    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();

    /** Asks the same again; in what the answer is another than before. */
    List<String> differences(URI service) {
        HttpResponse<String> answer = send(service);
        Differences differences = new Differences(line.path("part").asBoolean());
        differences.note("status", line.path("status"), answer.statusCode());
        line.path("heads")
                .properties()
                .forEach(head -> differences.note(
                        head.getKey(), head.getValue(), underThe(service, header(answer, head.getKey()))));
        differences.noteBody(line.path("answer"), answer.body());
        return differences.found().stream()
                .map(each -> line.path("ask").asText() + " " + each)
                .toList();
    }

    private HttpResponse<String> send(URI service) {
        String[] ask = line.path("ask").asText().split(" ", 2);
        HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(ask[1]))
                .timeout(Duration.ofSeconds(30))
                .method(ask[0], BodyPublishers.ofString(line.path("body").asText()));
        if (ask[0].equals("GET")) {
            request.GET();
        }
        if (line.path("as").asText().equals("administrator")) {
            request.header("Authorization", "Bearer " + FormerData.ADMIN_TOKEN);
        }
        line.path("headers")
                .properties()
                .forEach(each -> request.header(each.getKey(), each.getValue().asText()));
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException e) {
            throw new AssertionError(line.path("ask") + " was not answered", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", e);
        }
    }

    private static String header(HttpResponse<String> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }

    /** Where it listens is no part of what it answers. */
    private static String underThe(URI service, String address) {
        String origin = service.resolve("/").toString();
        return address.startsWith(origin) ? address.substring(origin.length() - 1) : address;
    }
}
