#!/usr/bin/env python3
"""Makes patients with Synthea, which Maven brings: DSTU2 Bundles, one for each, and what they refer to.

    python3 src/bench/load/synthea.py --living 8600 /tmp/synthea

Some 17 % more are made who have died. It takes about a fifth of a second of CPU for each patient. The same settings make the
same patients.
"""
import argparse
import os
import subprocess
import sys

VERSION = "3.3.0"
POM = f"""<project xmlns="http://maven.apache.org/POM/4.0.0">
  <modelVersion>4.0.0</modelVersion>
  <groupId>local</groupId>
  <artifactId>synthea</artifactId>
  <version>1</version>
  <dependencies>
    <dependency>
      <groupId>org.mitre.synthea</groupId>
      <artifactId>synthea</artifactId>
      <version>{VERSION}</version>
    </dependency>
  </dependencies>
</project>
"""
DAY, SEED = "20260101", "777"


def main():
    p = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    p.add_argument("folder", help="where to put the Bundles: fhir_dstu2 in it")
    p.add_argument("--living", type=int, default=8600, help="patients who live (8600, for some more than 10,000 with those who have died)")
    p.add_argument("--years", type=int, default=1, help="of history (1)")
    opt = p.parse_args()
    os.makedirs(opt.folder, exist_ok=True)
    pom, path = (os.path.abspath(os.path.join(opt.folder, name)) for name in ("pom.xml", "classpath"))
    with open(pom, "w") as file:
        file.write(POM)
    if subprocess.run(["mvn", "-q", "-B", "-f", pom, "dependency:build-classpath", f"-Dmdep.outputFile={path}"], check=False).returncode:
        sys.exit(f"Maven found no Synthea {VERSION}: is Maven Central reachable?")
    with open(path) as file:
        classpath = file.read().strip()
    exported = [f"--exporter.{what}fhir{version}.export={'true' if version else 'false'}"
                for what in ("", "hospital.", "practitioner.") for version in ("", "_dstu2")]
    sys.exit(subprocess.run(
        ["java", "-Xmx4g", "-Duser.timezone=America/New_York", "-cp", classpath, "App", "-s", SEED, "-cs", SEED, "-r", DAY, "-e", DAY,
         "-p", str(opt.living), f"--exporter.baseDirectory={os.path.abspath(opt.folder)}/", "--exporter.use_uuid_filenames=true",
         "--exporter.pretty_print=false", f"--exporter.years_of_history={opt.years}", *exported, "Massachusetts"], check=False).returncode)


if __name__ == "__main__":
    main()
