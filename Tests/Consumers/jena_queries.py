"""Loads files into Apache Jena (Debian's libapache-jena-java), and asks it.

Usage: jena_queries.py FILE... QUERIES
Checks that Jena reads the same quads from all files, and asks the first.
"""

import pathlib
import shutil
import subprocess
import sys
import tempfile
import zipfile

import sparql_results

JARS = pathlib.Path("/usr/share/java")
LIBRARIES = [
    "jena-arq", "jena-base", "jena-cmds", "jena-core", "jena-iri", "jena-shacl", "jena-tdb",
    "commons-cli", "commons-codec", "commons-compress", "commons-csv", "commons-io",
    "commons-lang3", "commons-logging", "dexx.collection", "gson", "guava", "httpclient",
    "httpclient-cache", "httpcore", "jackson-annotations", "jackson-core", "jackson-databind",
    "jsonld-java", "protobuf", "slf4j-api", "slf4j-nop", "thrift",
]
# Debian has no provider of Jakarta's JSON, without which Jena reads no JSON-LD 1.1: ours is read
# as 1.0, which it is as well.
ENDINGS = {"jsonld": "jsonld10", "nq": "nq", "ttl": "ttl"}


def class_path(folder):
    """The libraries, and the messages of Jena's copy of Xerces.

    Debian's package moves its classes from org.apache.jena.ext to the root, but not its messages,
    so that Jena does not even start ("internal error").
    """
    with zipfile.ZipFile(JARS / "jena-core.jar") as archive:
        for name in archive.namelist():
            moved = name.removeprefix("org/apache/jena/ext/")
            if name.endswith(".properties") and moved.startswith("xerces/"):
                target = pathlib.Path(folder) / moved
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(archive.read(name))
    return ":".join([str(folder)] + [str(JARS / f"{library}.jar") for library in LIBRARIES])


def run(path, program, *arguments):
    command = ["java", "-cp", path, program, *arguments]
    done = subprocess.run(command, capture_output=True, text=True, encoding="utf-8")
    if done.returncode != 0 or not done.stdout:
        sys.exit(f"{program} {arguments}: {done.stdout}{done.stderr}")
    return done.stdout


def main():
    *files, queries = sys.argv[1:]
    with tempfile.TemporaryDirectory() as folder:
        path = class_path(folder)
        copies = []
        for file in files:
            ending = ENDINGS[file.rsplit(".", 1)[1]]
            copies.append(shutil.copy(file, f"{folder}/graph.{ending}"))
        read = [set(run(path, "riotcmd.riot", "--output=nq", copy).splitlines()) for copy in copies]
        for file, quads in zip(files, read):
            if quads != read[0]:
                sys.exit(f"{file}: Jena reads other quads: {sorted(quads ^ read[0])[:4]}")
        for name, _ in sparql_results.queries(queries):
            query = f"--query={queries}/{name}.rq"
            answer = run(path, "arq.sparql", f"--data={copies[0]}", query, "--results=JSON")
            sparql_results.show(name, answer)


main()
