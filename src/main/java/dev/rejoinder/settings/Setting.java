package dev.rejoinder.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.ConfigMappingInterface;
import io.smallrye.config.common.utils.StringUtil;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * One setting of the service.
 *
 * @param name as a property, such as {@code rejoinder.limit.network}
 * @param form which values it takes
 * @param internal whether the program gives it itself
 */
record Setting(String name, SettingForm form, boolean internal) {
    private static final Set<String> TRUTH = Set.of("boolean", "java.util.Optional<java.lang.Boolean>");

    /** All settings of a {@link ConfigMapping}. */
    static Stream<Setting> in(Class<?> mapping) {
        String prefix = mapping.getAnnotation(ConfigMapping.class).prefix();
        return Stream.of(ConfigMappingInterface.getConfigurationInterface(mapping)
                        .getProperties())
                .map(property -> new Setting(
                        prefix + "." + name(property),
                        form(property.getMethod()),
                        property.getMethod().isAnnotationPresent(Internal.class)));
    }

    private static String name(ConfigMappingInterface.Property property) {
        return property.hasPropertyName()
                ? property.getPropertyName()
                : StringUtil.skewer(property.getMethod().getName());
    }

    /** Any spelling of a name, made that of an environment variable (MicroProfile Config 3.1, section 5.3.1). */
    static String variable(String name) {
        StringBuilder spelt = new StringBuilder(name.length());
        name.chars().forEach(c -> spelt.append(isPlain(c) ? (char) c : '_'));
        return spelt.toString().toUpperCase(Locale.ROOT);
    }

    /** As operators write it. */
    String variable() {
        return variable(name);
    }

    private static boolean isPlain(int c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static SettingForm form(Method method) {
        MayBe named = method.getAnnotation(MayBe.class);
        if (named != null) {
            return made(named.value());
        }
        WholeNumber number = method.getAnnotation(WholeNumber.class);
        if (number != null) {
            return WholeNumberForm.between(number);
        }
        TimeSpan length = method.getAnnotation(TimeSpan.class);
        if (length != null) {
            return TimeSpanForm.between(length);
        }
        if (TRUTH.contains(method.getGenericReturnType().getTypeName())) {
            return new TruthForm();
        }
        throw new IllegalStateException("Nobody says which values " + method + " takes");
    }

    private static SettingForm made(Class<? extends SettingForm> type) {
        try {
            Constructor<? extends SettingForm> constructor = type.getDeclaredConstructor();
            constructor.setAccessible(true);
            return constructor.newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
