"""Makes graphs of news on a cluster: the same bytes as `entente extract` on one machine.

    spark-submit --master spark://HOST:7077 extract_news.py hdfs:///news --output hdfs:///graph

Reads JSON Lines, WARC and folders of all formats that `entente extract` reads, packed or not, from
any file system that Hadoop knows. Leaves in the folder of --output:

    graph.graphml, graph.dot, graph.jsonld, events.csv   or what --outputs names
    errors.jsonl   what could not be read, with its place
    pieces         the records of each piece of the input; what is there is not read again
    sorted         all records, brought together by key

Options that are not listed are those of `entente extract`: --date, --groups, --knowledge … .
Exit code 0: done; 1: some articles could not be read; 2: wrong usage.
"""

from __future__ import annotations

import argparse
import os
import shlex
import shutil
import sys
import tempfile

from pyspark.sql import SparkSession

sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))

from entente_spark.job import Wish, run, say, zipped_package
from entente_spark.program import Program, ProgramError
from entente_spark.tasks import Work

FORMATS = ["text", "html", "nitf", "newsml", "feed", "jsonl", "json", "csv", "warc"]


def arguments() -> tuple[argparse.Namespace, list[str]]:
    parser = argparse.ArgumentParser(
        description=__doc__,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("inputs", nargs="+", help="addresses of files, folders and patterns")
    parser.add_argument("--output", required=True, help="the address of a folder")
    parser.add_argument(
        "--outputs",
        nargs="+",
        default=["graph.graphml", "graph.dot", "graph.jsonld", "events.csv"],
        help="the files to write, whose endings tell their formats",
    )
    parser.add_argument("--from", dest="form", choices=FORMATS, help="the format of all files")
    parser.add_argument(
        "--partitions",
        type=positive,
        help="how many pieces and sorted parts to make (default: as --piece-size tells); "
        "files that are packed or no lines are not cut",
    )
    parser.add_argument(
        "--piece-size", type=positive, default=32, help="MiB of a piece, about (default: 32)"
    )
    parser.add_argument(
        "--program", default="entente", help="the path of the program on all machines"
    )
    parser.add_argument(
        "--ship", action="store_true", help="bring the driver's program to the workers"
    )
    parser.add_argument(
        "--patience",
        type=float,
        default=600,
        help="seconds after which a document that is still being read is given up (default: 600)",
    )
    parser.add_argument(
        "--merge-options", default="", help="options of 'entente merge', such as '--view states'"
    )
    return parser.parse_known_args()


def positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("a number from 1 on is wanted")
    return number


def main() -> int:
    given, options = arguments()
    spark = SparkSession.builder.appName("Entente").getOrCreate()
    context = spark.sparkContext
    path = shutil.which(given.program)
    if path is None:
        say(f"{given.program}: there is no such program; name it with --program")
        return 2
    if given.ship:
        context.addFile(path)
    prefix = "spark.hadoop."
    settings = [(key, value) for key, value in context.getConf().getAll() if key.startswith(prefix)]
    work = Work(
        output=given.output,
        program=Program(os.path.abspath(path), tuple(options), given.patience),
        is_shipped=given.ship,
        form=given.form,
        merging=tuple(shlex.split(given.merge_options)),
        settings=tuple((key.removeprefix(prefix), value) for key, value in settings),
    )
    wish = Wish(
        tuple(given.inputs), tuple(given.outputs), given.partitions, given.piece_size << 20
    )
    with tempfile.TemporaryDirectory() as folder:
        context.addPyFile(zipped_package(folder))
        try:
            failed = run(spark, wish, work)
        except (FileNotFoundError, ProgramError) as error:
            say(str(error))
            return 2
        finally:
            spark.stop()
    if failed:
        say(f"{failed} articles could not be read: see {work.address('errors.jsonl')}")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
