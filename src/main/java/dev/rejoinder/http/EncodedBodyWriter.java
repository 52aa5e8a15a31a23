package dev.rejoinder.http;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyWriter;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import org.jboss.resteasy.reactive.server.vertx.VertxResteasyReactiveRequestContext;

/** Hands ready bytes over as they are. As an array they would be copied at once, and whole, to memory outside the heap. */
@Provider
public class EncodedBodyWriter implements ServerMessageBodyWriter<EncodedBody> {
    @Override
    public boolean isWriteable(Class<?> type, Type generic, ResteasyReactiveResourceInfo target, MediaType mediaType) {
        return type == EncodedBody.class;
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == EncodedBody.class;
    }

    @Override
    public void writeResponse(EncodedBody body, Type generic, ServerRequestContext context) throws IOException {
        if (context.serverResponse() instanceof VertxResteasyReactiveRequestContext vertx) {
            vertx.end(body.buffer());
        } else {
            body.writeTo(context.getOrCreateOutputStream());
        }
    }

    @Override
    public void writeTo(
            EncodedBody body,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        body.writeTo(out);
    }
}
