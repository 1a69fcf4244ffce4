# The JVM image: build first with `mvn package -DskipTests`, then `docker build -t janus .`
FROM eclipse-temurin:25-jre
RUN useradd --system --uid 1001 --create-home janus && mkdir /data /app && chown janus /data /app
USER 1001
WORKDIR /app
COPY --chown=1001 src/app/target/quarkus-app/ ./
COPY --chown=1001 src/app/prepare-start /tmp/
# The archive is good for the Java of this image, so it is made here.
RUN bash /tmp/prepare-start /app
ENV JANUS_STORE_PATH=/data QUARKUS_HTTP_HOST=0.0.0.0
VOLUME /data
EXPOSE 8080 8443
# Settings of Java, such as the heap, come before the file: docs/running.md says which.
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "@/app/start.args"]
