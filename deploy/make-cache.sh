#!/usr/bin/env bash
# Makes the JVM's ahead-of-time cache (JEP 483, 514 and 515; JDK 25 or newer) by a training run: starts the service with the PostgreSQL inside
# in a folder of its own, reads and writes the demo site a little, and stops it; the JVM then writes down what it loaded and learnt.
#
#   deploy/make-cache.sh CACHE JAVA [OPTION...] -jar quarkus-run.jar
#
# A cache fits the very JDK, jar files and paths it was made with; another one is passed over with a warning. Nothing is made, and the exit
# code is 1, when anything fails.
set -euo pipefail
cache=$1
java=$2
shift 2

work=$(mktemp -d)
log=$work/log
trap 'rm -rf "$work"' EXIT
fail() {
    rm -f "$cache"
    echo "No cache was made: $1. The training run said:" >&2
    cat "$log" >&2
    exit 1
}

rm -f "$cache"
: > "$log"
# As JSON, for that is how the cache's service will write its log.
env -u QUARKUS_DATASOURCE_JDBC_URL QUARKUS_HTTP_HOST=127.0.0.1 QUARKUS_HTTP_PORT=0 \
    QUARKUS_MANAGEMENT_HOST=127.0.0.1 QUARKUS_MANAGEMENT_PORT=0 QUARKUS_LOG_CONSOLE_JSON_ENABLED=true \
    REJOINDER_EMBEDDED_DIRECTORY="$work/data" REJOINDER_DEMO=true \
    "$java" -XX:AOTCacheOutput="$cache" "$@" > "$log" 2>&1 &
service=$!
trap 'kill "$service" 2> /dev/null || true; wait "$service" || true; rm -rf "$work"' EXIT

for ((tenths = 0; tenths < 1200; tenths++)); do
    # The last that Quarkus says of a start: by then all servers listen and the demo site is there.
    grep -q 'Installed features' "$log" && break
    kill -0 "$service" 2> /dev/null || fail "the service did not start"
    sleep 0.1
done
# "Listening on: http://127.0.0.1:1234. Management interface listening on http://127.0.0.1:5678." or the first half of it.
ports=$(sed -nE 's/.*Listening on: [^"]*/&/p' "$log" | grep -oE '127\.0\.0\.1:[0-9]+' | cut -d: -f2) || true
[[ -n "$ports" ]] || fail "the service did not say where it listens within two minutes"
main=$(head -n 1 <<< "$ports")
health=$(tail -n 1 <<< "$ports")

# ask PORT METHOD PATH [JSON]: the answer's status; expect STATUS PORT METHOD PATH [JSON] insists on one.
ask() {
    local body=${4:-}
    exec 3<> "/dev/tcp/127.0.0.1/$1"
    printf '%s %s HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAccept-Encoding: gzip\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n%s' \
        "$2" "$3" "${#body}" "$body" >&3
    head -n 1 <&3 | tr -d '\r' | cut -d' ' -f2
    exec 3>&-
}
expect() {
    local status
    status=$(ask "${@:2}")
    [[ "$status" =~ ^($1)$ ]] || fail "$3 $4 answered $status"
}
expect 200 "$main" GET /openapi
expect 200 "$main" GET /docs/
site=/api/v1/sites/demo
for round in {1..20}; do
    expect 200 "$health" GET /health/ready
    expect 200 "$health" GET /metrics
    expect 200 "$main" GET "$site/form"
    expect 200 "$main" GET "$site/thread?page=/2015/shoulder-knots"
    expect 200 "$main" GET "$site/counts?page=/2015/shoulder-knots"
    expect 200 "$main" POST "$site/preview" '{"text": "That *helped*: https://example.com/back"}'
done
for round in {1..5}; do
    expect '201|202' "$main" POST "$site/comments" '{"page": "/training/'"$round"'", "author": {"name": "Ann", "email": "ann@example.com"},
        "text": "Rolling both shoulders ten times helped *more* than the ball did, number '"$round"'."}'
done

kill -TERM "$service"
wait "$service" || true
[[ -s "$cache" ]] || fail "the JVM wrote none (it needs JDK 25 or newer)"
echo "$cache: $(($(stat -c %s "$cache") >> 20)) MiB"
