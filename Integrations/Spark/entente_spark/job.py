"""What the driver does: pieces are read, their records sorted by key, and graphs written."""

from __future__ import annotations

import os
import shutil
import sys
import tempfile
from dataclasses import dataclass

from pyspark.sql import Column, DataFrame, SparkSession
from pyspark.sql import functions as F

from .hadoop import HadoopFiles, files_of_driver
from .pieces import Piece, cut, is_news
from .tasks import Work, read_piece, write_output

# What of a record the sorting looks at.
_KEYS = (
    "kind string, document string, id string, subject string, relation string, object string,"
    " start long"
)


@dataclass(frozen=True)
class Wish:
    """What the user wants."""

    inputs: tuple[str, ...]
    outputs: tuple[str, ...]
    # How many pieces and sorted parts there are to be; nothing: as `piece_size` tells.
    partitions: int | None
    # How many bytes a piece has, about.
    piece_size: int


def run(spark: SparkSession, wish: Wish, work: Work) -> int:
    """Makes the graphs, and gives how many articles could not be read."""
    files = files_of_driver(spark.sparkContext)
    pieces = _pieces(files, wish, work)
    reader = " ".join([work.program.version(), str(work.form), *work.program.options])
    names = [piece.name(reader) for piece in pieces]
    there = files.names(work.address("pieces"))
    wanted = [pair for pair in zip(pieces, names) if pair[1] not in there]
    say(f"{len(pieces)} pieces, of which {len(pieces) - len(wanted)} are read already")
    _read(spark, work, wanted)

    records = spark.read.text([work.address("pieces", name) for name in names], lineSep="\n")
    keyed = records.select("value", F.from_json("value", _KEYS).alias("key"))
    failed = _write_errors(files, work, keyed)
    _sort(work, keyed, wish.partitions or max(len(pieces), spark.sparkContext.defaultParallelism))
    _write(spark, files, wish, work)
    return failed


def say(words: str) -> None:
    """Tells the user what is done."""
    print(f"entente: {words}", file=sys.stderr, flush=True)


def _pieces(files: HadoopFiles, wish: Wish, work: Work) -> list[Piece]:
    found = [file for address in wish.inputs for file in files.list(address, is_news)]
    size = wish.piece_size
    if wish.partitions:
        size = -(-sum(file.size for file in found) // wish.partitions)
    return cut(found, work.form, max(size, 1))


def _read(spark: SparkSession, work: Work, wanted: list[tuple[Piece, str]]) -> None:
    if not wanted:
        return
    tasks = spark.sparkContext.parallelize(wanted, len(wanted))
    tasks.foreach(lambda pair: read_piece(work, *pair))


def _write_errors(files: HadoopFiles, work: Work, keyed: DataFrame) -> int:
    errors = keyed.where(F.col("key.kind") == "error").select("value").orderBy("value")
    failed = 0
    with tempfile.TemporaryFile() as lines:
        for row in errors.toLocalIterator():
            lines.write(row.value.encode() + b"\n")
            failed += 1
        lines.seek(0)
        files.write(work.address("errors.jsonl"), lines)
    return failed


def _sort(work: Work, keyed: DataFrame, parts: int) -> None:
    """Brings records of the same documents, actors and relations together, in order."""
    key = [
        _rank(F.col("key.kind")),
        F.coalesce("key.subject", "key.id", "key.document"),
        F.col("key.relation"),
        F.col("key.object"),
        F.col("key.document"),
        F.col("key.start"),
    ]
    records = keyed.where(~F.col("key.kind").eqNullSafe("error"))
    ordered = records.repartitionByRange(parts, *key).sortWithinPartitions(*key, "value")
    writer = ordered.select("value").write.mode("overwrite").option("compression", "gzip")
    writer.text(work.address("sorted"), lineSep="\n")


def _rank(kind: Column) -> Column:
    """Documents come first, then entities, then claims."""
    return F.when(kind == "document", 0).when(kind == "entity", 1).otherwise(2)


def _write(spark: SparkSession, files: HadoopFiles, wish: Wish, work: Work) -> None:
    """Writes the outputs side by side, each of all records."""
    sorted_files = files.list(work.address("sorted"), lambda address: "/part-" in address)
    parts = [file.address for file in sorted_files]
    tasks = spark.sparkContext.parallelize(wish.outputs, len(wish.outputs))
    said = tasks.map(lambda name: write_output(work, name, parts)).collect()
    for line in said[0]:
        print(line, file=sys.stderr)
    say(f"{', '.join(wish.outputs)} written to {work.output}")


def zipped_package(folder: str) -> str:
    """This package as an archive that Spark brings to the workers."""
    package = os.path.dirname(os.path.abspath(__file__))
    parent, name = os.path.split(package)
    return shutil.make_archive(os.path.join(folder, name), "zip", parent, name)
