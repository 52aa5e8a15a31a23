# Build: everything Maven needs comes from its own registry; tests ran before.
FROM docker.io/library/maven:3.9-eclipse-temurin-25 AS build
WORKDIR /build
COPY pom.xml ./
COPY .mvn .mvn
COPY src src
RUN mvn --batch-mode --no-transfer-progress -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -Dquarkus.management.enabled=true package

# Run: a JRE, the service, and a user that owns nothing but its data folder.
FROM docker.io/library/eclipse-temurin:25-jre
RUN groupadd --gid 10001 rejoinder \
    && useradd --uid 10001 --gid rejoinder --no-create-home --home-dir /var/lib/rejoinder --shell /usr/sbin/nologin rejoinder \
    && install -d -o rejoinder -g rejoinder -m 700 /var/lib/rejoinder
COPY --from=build --chown=root:root /build/target/quarkus-app /opt/rejoinder
WORKDIR /var/lib/rejoinder
USER rejoinder
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    QUARKUS_MANAGEMENT_HOST=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=70 -XX:+ExitOnOutOfMemoryError"
EXPOSE 8080 9000
VOLUME /var/lib/rejoinder
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=3s --start-period=30s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9000 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["java", "-jar", "/opt/rejoinder/quarkus-run.jar"]
