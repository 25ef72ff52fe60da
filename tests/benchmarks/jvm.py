"""How the benchmarks start a Java program of theirs."""

import sys
from pathlib import Path

HERE = Path(__file__).resolve().parent


def command(main_class: str, *options: str) -> list[str]:
    """Of a class in dev.sluice.benchmarks, with options of the virtual machine."""
    dependencies = HERE / "target/dependencies.classpath"
    if not dependencies.exists():
        sys.exit("build first: ./mvnw -q -pl tests/benchmarks -am package -DskipTests")
    classpath = f"{HERE / 'target/classes'}:{dependencies.read_text()}"
    program = f"dev.sluice.benchmarks.{main_class}"
    return ["java", "-XX:+UseSerialGC", *options, "-cp", classpath, program]
