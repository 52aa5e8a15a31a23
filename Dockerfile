# Build: everything Maven needs comes from its own registry; tests ran before. The jar is laid out for the JVM's own class loaders, because
# an ahead-of-time cache holds nothing that other class loaders load.
FROM docker.io/library/maven:3.9.16-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml LICENSE NOTICE ./
COPY .mvn .mvn
COPY src src
RUN mvn --batch-mode --no-transfer-progress -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -Dquarkus.management.enabled=true -Dquarkus.package.jar.type=aot-jar package

# The service: a JRE, the program, and a user that owns nothing but its data folder.
FROM docker.io/library/eclipse-temurin:25.0.4_7-jre-noble AS service
RUN groupadd --gid 10001 rejoinder \
    && useradd --uid 10001 --gid rejoinder --no-create-home --home-dir /var/lib/rejoinder --shell /usr/sbin/nologin rejoinder \
    && install -d -o rejoinder -g rejoinder -m 700 /var/lib/rejoinder
COPY --from=build --chown=root:root /build/target/quarkus-app /opt/rejoinder
COPY --chown=root:root deploy/java-options LICENSE NOTICE /opt/rejoinder/
WORKDIR /var/lib/rejoinder
USER rejoinder
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0 \
    QUARKUS_LOG_CONSOLE_JSON_ENABLED=true

# A training run of that very service makes the cache. It needs the PostgreSQL inside to run in the build; where a build's sandbox forbids
# that, the build fails here and says so: --build-arg CACHE=no makes an image without it, which starts in about twice the time.
FROM service AS training
ARG CACHE=yes
COPY deploy/make-cache.sh /tmp/make-cache.sh
RUN mkdir /tmp/trained && cp /opt/rejoinder/java-options /tmp/trained/ \
    && if [ "$CACHE" = yes ]; then \
           bash /tmp/make-cache.sh /tmp/trained/rejoinder.aot java @/opt/rejoinder/java-options -jar /opt/rejoinder/quarkus-run.jar \
           && echo "-XX:AOTCache=/opt/rejoinder/rejoinder.aot" >> /tmp/trained/java-options; \
       fi

FROM service
COPY --from=training --chown=root:root /tmp/trained /opt/rejoinder
EXPOSE 8080 9000
VOLUME /var/lib/rejoinder
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "@/opt/rejoinder/java-options", "-jar", "/opt/rejoinder/quarkus-run.jar"]
