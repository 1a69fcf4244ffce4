# Janus as an image, with Java or as an executable: docker build --target jvm . or --target native .
# How to build, pin, run and check it is in docs/container.md. It takes BuildKit (Docker 23 or newer, Podman 4.5 or newer).

# Each can be given as NAME:TAG@sha256:DIGEST, and should be where an image is for others.
ARG MAVEN_IMAGE=docker.io/library/maven:3.9-eclipse-temurin-25
ARG MANDREL_IMAGE=quay.io/quarkus/ubi9-quarkus-mandrel-builder-image:jdk-25
ARG BASE_IMAGE=gcr.io/distroless/base-nossl-debian13:nonroot

FROM ${MAVEN_IMAGE} AS maven

FROM maven AS jvm-build
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
WORKDIR /build
COPY . .
# What Maven is given besides. Its settings, for a mirror say, are a secret of the build.
ARG MAVEN_ARGS
RUN --mount=type=cache,target=/root/.m2/repository \
    --mount=type=secret,id=maven-settings,target=/root/.m2/settings.xml \
    mvn -B -ntp package -DskipTests -Dspotless.check.skip -Psbom -pl src/app -am
# The modules that classes of the application refer to and reach, jdk.jfr for recordings, jdk.zipfs and jdk.charsets which
# are found by name only. Without java.desktop and compilers, to which libraries refer in what nobody calls here.
RUN "$JAVA_HOME/bin/jlink" --output /java --strip-debug --no-header-files --no-man-pages --compress zip-6 \
      --add-modules java.base,java.instrument,java.logging,java.management,java.naming,java.net.http,java.security.jgss \
      --add-modules java.security.sasl,java.sql,java.xml,jdk.charsets,jdk.jfr,jdk.management,jdk.unsupported,jdk.zipfs
# The archive of classes is good for this Java and these folders.
RUN mv src/app/target/quarkus-app /app \
    && mv src/app/target/janus.cdx.json /app/ \
    && JAVA_HOME=/java src/app/prepare-start /app

FROM ${MANDREL_IMAGE} AS native-build
USER root
SHELL ["/bin/bash", "-euo", "pipefail", "-c"]
COPY --from=maven /usr/share/maven /usr/share/maven
WORKDIR /build
COPY . .
ARG MAVEN_ARGS
RUN --mount=type=cache,target=/root/.m2/repository \
    --mount=type=secret,id=maven-settings,target=/root/.m2/settings.xml \
    /usr/share/maven/bin/mvn -B -ntp package -DskipTests -Dspotless.check.skip -Psbom -Dnative -pl src/app -am
# Beside it the libraries that it needs and the base does not have.
RUN mkdir -p /executable/app /executable/usr/lib \
    && mv src/app/target/janus-app-*-runner /executable/app/janus \
    && mv src/app/target/janus.cdx.json /executable/app/ \
    && for library in $(ldd /executable/app/janus | grep -oE '/[^ ]*/lib(z|gcc_s|stdc\+\+)\.so[^ ]*' || true); do \
         cp -L "$library" /executable/usr/lib/; \
       done

# An empty folder that Janus may write in, and the locale of names of files that are not English, which the base lacks.
FROM maven AS files
RUN mkdir -p /owned/data /files/usr/lib/locale \
    && chmod 0770 /owned/data \
    && cp -r /usr/lib/locale/C.utf8 /files/usr/lib/locale/

# What both images have
FROM ${BASE_IMAGE} AS image
ARG BASE_IMAGE
ARG VERSION=0.1.0
ARG REVISION=unknown
ARG CREATED=unknown
LABEL org.opencontainers.image.title="Janus" \
      org.opencontainers.image.description="One clinical record, served in every FHIR version its clients speak." \
      org.opencontainers.image.licenses="Apache-2.0" \
      org.opencontainers.image.version="${VERSION}" \
      org.opencontainers.image.revision="${REVISION}" \
      org.opencontainers.image.created="${CREATED}" \
      org.opencontainers.image.base.name="${BASE_IMAGE}"
ENV LANG=C.UTF-8 \
    JANUS_STORE_PATH=/data \
    QUARKUS_HTTP_HOST=0.0.0.0
COPY --from=files /files/ /
COPY --from=files --chown=1001:1001 /owned/ /
VOLUME /data
WORKDIR /app
EXPOSE 8080 8443
USER 1001:1001

FROM image AS native
COPY --from=native-build /executable/ /
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s CMD ["/app/janus", "-Xmx16m", "healthcheck"]
ENTRYPOINT ["/app/janus"]

# The last one is what is built without a --target.
FROM image AS jvm
COPY --from=jvm-build /java /java
COPY --from=jvm-build /app /app
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["/java/bin/java", "-Xmx16m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "@/app/start.args", "healthcheck"]
# Settings of Java, such as the heap, come before the file: docs/running.md says which.
ENTRYPOINT ["/java/bin/java", "-XX:MaxRAMPercentage=50", "-XX:+UseSerialGC", "@/app/start.args"]
