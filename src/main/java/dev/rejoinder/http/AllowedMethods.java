package dev.rejoinder.http;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which methods an address takes, whichever class answers them: the router looks into one class only and calls the rest not found, or not
 * allowed without saying what is (RFC 9110, section 15.5.6, asks for it).
 */
@Singleton
class AllowedMethods {
    private final List<Route> routes;

    AllowedMethods(BeanManager beans) {
        routes = beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
                .map(Bean::getBeanClass)
                .filter(type -> type.isAnnotationPresent(Path.class))
                .flatMap(type -> Arrays.stream(type.getMethods()).flatMap(method -> routes(type, method)))
                .toList();
    }

    private record Route(String verb, List<String> template) {
        boolean leadsTo(List<String> path) {
            if (path.size() != template.size()) {
                return false;
            }
            for (int i = 0; i < path.size(); i++) {
                boolean open = template.get(i).startsWith("{");
                if (!open && !template.get(i).equals(path.get(i))) {
                    return false;
                }
            }
            return true;
        }
    }

    /** The methods taken at this path, in alphabetical order; none when it leads nowhere. */
    Set<String> at(String path) {
        List<String> steps = steps(path);
        Set<String> verbs = new TreeSet<>();
        for (Route route : routes) {
            if (route.leadsTo(steps)) {
                verbs.add(route.verb());
                if (route.verb().equals(HttpMethod.GET)) {
                    verbs.add(HttpMethod.HEAD);
                }
            }
        }
        return verbs;
    }

    /** Whether this is the address of a resource as it stands in the code, with its parameters in braces. */
    boolean isTemplate(String path) {
        List<String> steps = steps(path);
        return routes.stream().anyMatch(route -> route.template().equals(steps));
    }

    private static Stream<Route> routes(Class<?> type, Method method) {
        String below = path(method.getAnnotation(Path.class));
        List<String> template = steps(path(type.getAnnotation(Path.class)) + "/" + below);
        return Arrays.stream(method.getAnnotations())
                .map(annotation -> annotation.annotationType().getAnnotation(HttpMethod.class))
                .flatMap(Stream::ofNullable)
                .map(verb -> new Route(verb.value(), template));
    }

    private static String path(@Nullable Path path) {
        return path == null ? "" : path.value();
    }

    /** What lies between the slashes, without parameters of its own. */
    private static List<String> steps(String path) {
        return Arrays.stream(path.split("/", -1))
                .map(step -> step.indexOf(';') < 0 ? step : step.substring(0, step.indexOf(';')))
                .filter(step -> !step.isEmpty())
                .toList();
    }
}
