#!/usr/bin/env bash
# Measures Janus: JMH benchmarks, then load; writes docs/performance.md and its plots. See README.md.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
top=$(cd "$here/../.." && pwd)

usage() {
  cat <<'TEXT'
usage: src/bench/run.sh [OPTION...] [-- OPTION OF load/main.py...]

  --quick         short runs, to see that everything works: a few JMH benchmarks, three scenarios,
                  nothing varied; written to src/bench/target instead of docs
  --out DIR       where performance.md and performance/*.svg go          (default: docs)
  --no-jmh        load only
  --no-load       JMH only
  --jmh 'ARGS'    arguments for JMH instead of ours, e.g. 'StoreBenchmark -p patients=10000'
  --allocations SCENARIO
                  only says what allocates while that is answered, e.g. read-json; nothing is written
  --no-build      measures what was built before
  -h, --help      this

What the load is measured with goes after --, for example

  src/bench/run.sh -- --pack DIR --peers limit,limit-gzip,hapi-plain-buffered --peers-out DIR
  src/bench/run.sh -- --server other=http://127.0.0.1:9090/fhir --pid other=4711
  python3 src/bench/load/main.py --help

JAVA_HOME is the Java that is measured. Needs Maven, Python 3 and wrk.
TEXT
}

quick= out= jmh=yes load=yes build=yes jmh_args= allocations=
while [ $# -gt 0 ]; do
  case $1 in
    --quick) quick=yes ;;
    --out) out=$2; shift ;;
    --no-jmh) jmh= ;;
    --no-load) load= ;;
    --jmh) jmh_args=$2; shift ;;
    --allocations) allocations=$2; shift ;;
    --no-build) build= ;;
    -h|--help) usage; exit ;;
    --) shift; break ;;
    *) usage >&2; exit 2 ;;
  esac
  shift
done

work=$here/target/${quick:+quick-}results # apart, so that no quick figure gets into the page
mkdir -p "$work"
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
jar=$top/src/app/target/quarkus-app/quarkus-run.jar
load_args=()
findings=(--findings "$here/findings.md")
if [ -n "$quick" ]; then
  out=${out:-$work}
  : "${jmh_args:=(AnswerBenchmark|PageTokenBenchmark|BearerBenchmark.cached) -p format=JSON -p algorithm=RS256 -f 1 -wi 2 -w 2 -i 3 -r 1}"
  load_args=(--only read-json,read-xml,search --sweeps=start --rounds 1 --seconds 4 --warmup 3 --slices 3 --prewarm 10 --startups 1)
  findings=()
fi
out=${out:-$top/docs}
: "${jmh_args:=-f 2 -wi 5 -w 1 -i 5 -r 1}"

if [ -n "$build" ]; then
  (cd "$top" && mvn -q -B -ntp package -DskipTests -pl src/bench -am)
fi
if [ -n "$allocations" ]; then
  exec python3 "$here/load/allocations.py" --jar "$jar" "$allocations" "$@"
fi
if [ -n "$jmh" ]; then
  # shellcheck disable=SC2086 # words of a command line
  "$java" -cp "$here/target/classes:$(cat "$here/target/classpath")" org.janusfhir.bench.Benchmarks \
    $jmh_args -prof gc -rf json -rff "$work/jmh.json"
fi
if [ -n "$load" ]; then
  "$top/src/app/prepare-start"
  python3 "$here/load/main.py" --jar "$jar" --work "$work" --archive "${jar%/*}/start.args" "${load_args[@]}" "$@"
fi
python3 "$here/load/report.py" --load "$work/results.json" --jmh "$work/jmh.json" --out "$out" "${findings[@]}"
echo "$out/performance.md"
