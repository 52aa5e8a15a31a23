# What stands around the documents' own commands when they are tried: a service on another port than the documented one, and stand-ins for
# the programs that cannot be run here, which write down what they were asked. Whatever fails ends it all, and tells where.
set -euo pipefail
service=
place=
exec 3>&1 4>&2

ended() {
    local code=$?
    [[ $code -eq 0 ]] || {
        echo "$place failed with $code" >&4
        cat failed.err service.log >&4 2> /dev/null || true
    }
    stop
}
trap ended EXIT

# at PLACE NAME: what follows is of this place in a document, and what it prints goes to NAME.out
at() {
    place=$1
    exec > "$2.out" 2> failed.err
}

stop() {
    [[ -z "$service" ]] || { kill "$service" && wait "$service" || true; }
    service=
}

# Maven would build and start the packaged service; it is packaged already. Its other commands take minutes or are these tests themselves.
mvn() {
    echo "mvn $*" >> asked.txt
    [[ " $* " == *" quarkus:run "* ]] || return 0
    stop
    java -jar target/quarkus-app/quarkus-run.jar > service.log 2>&1 &
    service=$!
    until grep -q 'Installed features' service.log; do
        kill -0 "$service" || return 1
        sleep 0.1
    done
}

docker() { echo "docker $*" >> asked.txt; }
apt-get() { echo "apt-get $*" >> asked.txt; }

# As documented, but a refusal is a failure, unless it is what the document shows: without mail nobody is promised one.
curl() {
  local refused=(--fail-with-body)
  [[ " $* " == *"/sites/backs/data-requests "* ]] && refused=()
  command curl "${refused[@]}" --max-time 60 "${@//127.0.0.1:8080/127.0.0.1:$QUARKUS_HTTP_PORT}"
}
