package dev.rejoinder.access;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Who may call a resource method. A method that carries none of these is closed to everyone. */
public final class Access {
    private Access() {}

    /** Readers: anyone, without a credential. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Open {
        /** Whether a credential says something here; one that is sent then has to be good, and of scope {@code moderate}. */
        boolean official() default false;

        /** Whether the method may demand a credential of scope {@code moderate}, once it knows what it is about. */
        boolean onDemand() default false;
    }

    /** A credential of the path's site with this scope, or the administrator. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Needs {
        Scope value();
    }

    /** The administrator's token only. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Administrator {}
}
