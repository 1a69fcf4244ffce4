# The JVM image: build first with `mvn package -DskipTests`, then `docker build -t janus .`
FROM eclipse-temurin:21-jre
RUN useradd --system --uid 1001 --create-home janus && mkdir /data && chown janus /data
USER 1001
WORKDIR /app
COPY --chown=1001 src/app/target/quarkus-app/ ./
ENV JANUS_STORE_PATH=/data QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /data
EXPOSE 8080 8443
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=60", "-jar", "quarkus-run.jar"]
