#!/bin/sh
# Builds the JMH benchmarks and runs them: tests/benchmarks/jmh.sh [JMH option | -Dkey=value]...
set -eu
cd "$(dirname "$0")/../.."
./mvnw -q -B -ntp -pl tests/benchmarks -am package -DskipTests -Dspotless.check.skip=true
properties=""
for argument; do
  case $argument in
    -D*) properties="$properties $argument"; shift ;;
    *) break ;;
  esac
done
# shellcheck disable=SC2086 # several properties are several words
exec java $properties \
  -cp "tests/benchmarks/target/classes:$(cat tests/benchmarks/target/dependencies.classpath)" \
  org.openjdk.jmh.Main "$@" # its forks take over the properties
