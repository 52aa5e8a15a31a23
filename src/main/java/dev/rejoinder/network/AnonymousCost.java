package dev.rejoinder.network;

import jakarta.ws.rs.NameBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** What a call without a credential costs its network, in tenths: {@link AnonymousWork} bounds them a minute. A refusal always costs one. */
@NameBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface AnonymousCost {
    /** 0 where a success is limited otherwise, or costs next to nothing. */
    int tenths() default 0;
}
