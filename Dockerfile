# Build the jar first: mvn -DskipTests package
FROM eclipse-temurin:17-jre

RUN groupadd --system --gid 10001 forecourt \
 && useradd --system --uid 10001 --gid forecourt --home-dir /var/lib/forecourt --shell /usr/sbin/nologin forecourt \
 && install --directory --owner=forecourt --group=forecourt --mode=0700 /var/lib/forecourt

# Folders "processes", "forms" and "stores" of your own are mounted here, beside the jar.
WORKDIR /opt/forecourt
COPY target/forecourt.jar forecourt.jar

ENV FORECOURT_DATADIR=/var/lib/forecourt
VOLUME /var/lib/forecourt
USER 10001:10001
EXPOSE 8080

# The image has neither curl nor wget.
HEALTHCHECK --interval=10s --timeout=5s --start-period=3m --retries=3 \
  CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/${SERVER_PORT:-8080} && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]

# After an OutOfMemoryError a node is better started again than half alive.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:+ExitOnOutOfMemoryError", "-jar", "forecourt.jar"]
