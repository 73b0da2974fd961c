# The hub alone: database, broker and SFTP server are containers of their own (see docker-compose.yml).
FROM eclipse-temurin:17-jdk AS build
WORKDIR /serai
COPY .mvn .mvn
COPY mvnw pom.xml ./
# Dependencies first: this layer stays while only sources change.
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -Pimage dependency:go-offline
COPY config config
COPY src src
RUN --mount=type=cache,target=/root/.m2 ./mvnw -q -B -Pimage -DskipTests package

FROM eclipse-temurin:17-jre
RUN groupadd --system --gid 10001 serai \
 && useradd --system --uid 10001 --gid serai --home-dir /serai --shell /usr/sbin/nologin serai \
 && install -d -o serai -g serai -m 0750 /serai/data
WORKDIR /serai
COPY --from=build /serai/target/lib target/lib
COPY --from=build /serai/target/serai-0.1.0.jar target/serai-0.1.0.jar
COPY routes routes
COPY mappings mappings
COPY deploy/health.sh /usr/local/bin/serai-health
USER serai
# Within the container everything is reachable; what the machine shows of it is for docker-compose.yml to say.
ENV SERAI_HTTP_ADDRESS=0.0.0.0 SERAI_HEAP=1g SERAI_LOG_FORMAT=json
EXPOSE 8080
VOLUME /serai/data
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --retries=6 CMD ["serai-health"]
# exec: the JVM gets the stop signal itself and drains.
CMD ["sh", "-c", "exec java -Xmx$SERAI_HEAP -XX:+UseParallelGC -XX:+ExitOnOutOfMemoryError -cp 'target/serai-0.1.0.jar:target/lib/*' dev.serai.cli.Main run"]
