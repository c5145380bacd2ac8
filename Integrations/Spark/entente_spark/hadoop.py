"""Files of any file system that Hadoop knows: HDFS, S3, local folders and others, by address."""

from __future__ import annotations

import glob
import io
import os
import uuid
from collections.abc import Callable
from functools import cache

import pyspark
from py4j.java_gateway import GatewayParameters, JavaGateway, launch_gateway

from .pieces import File


class HadoopFiles:
    """Reads and writes files by Hadoop's own classes, in a Java machine beside this process."""

    def __init__(self, jvm, configuration):
        self._jvm = jvm
        self._configuration = configuration

    def list(self, address: str, is_wanted: Callable[[str], bool]) -> list[File]:
        """The files that an address or a pattern names; of folders, those that are wanted."""
        path = self._path(address)
        system = self._system(path)
        found = []
        for status in system.globStatus(path) or ():
            if not status.isDirectory():
                found.append(self._file(status))
                continue
            within = system.listFiles(status.getPath(), True)
            folder = status.getPath().toString().rstrip("/") + "/"
            while within.hasNext():
                file = self._file(within.next())
                if is_wanted(file.address) and not _is_hidden(file.address.removeprefix(folder)):
                    found.append(file)
        if not found:
            raise FileNotFoundError(f"{address}: there are no articles; check the address")
        return sorted(found, key=lambda file: file.address)

    def names(self, address: str) -> set[str]:
        """The names of what lies in a folder; none where there is no folder."""
        path = self._path(address)
        system = self._system(path)
        if not system.exists(path):
            return set()
        return {status.getPath().getName() for status in system.listStatus(path)}

    def open(self, address: str, start: int = 0) -> io.BufferedReader:
        """Opens a file for reading from a byte on."""
        path = self._path(address)
        stream = self._system(path).open(path)
        if start:
            stream.seek(start)
        return io.BufferedReader(_Stream(stream), 1 << 20)

    def exists(self, address: str) -> bool:
        """Whether there is a file or folder."""
        path = self._path(address)
        return self._system(path).exists(path)

    def write(self, address: str, content: io.BufferedIOBase) -> None:
        """Writes a file, which appears whole or not at all, whoever else writes it."""
        path = self._path(address)
        system = self._system(path)
        system.setWriteChecksum(False)
        pending = self._path(f"{path.getParent()}/.{path.getName()}.{uuid.uuid4().hex}")
        stream = system.create(pending, True)
        try:
            while chunk := content.read(1 << 20):
                stream.write(chunk)
            stream.close()
            if not system.rename(pending, path):
                system.delete(path, False)
                if not system.rename(pending, path):
                    raise OSError(f"{address}: cannot be written")
        finally:
            system.delete(pending, False)

    def _file(self, status) -> File:
        return File(
            status.getPath().toString(), status.getLen(), status.getModificationTime()
        )

    def _path(self, address: str):
        return self._jvm.org.apache.hadoop.fs.Path(address)

    def _system(self, path):
        return path.getFileSystem(self._configuration)


def _is_hidden(path: str) -> bool:
    """Whether Entente passes over a file of a folder: hidden ones, and those about the folder."""
    parts = path.split("/")
    return any(part.startswith(".") or part.upper().startswith("README") for part in parts)


class _Stream(io.RawIOBase):
    """The bytes of a stream of Java."""

    def __init__(self, stream):
        self._stream = stream

    def readable(self) -> bool:
        return True

    def readinto(self, buffer) -> int:
        data = self._stream.readNBytes(len(buffer))
        buffer[: len(data)] = data
        return len(data)

    def close(self) -> None:
        if not self.closed:
            self._stream.close()
        super().close()


def files_of_driver(spark_context) -> HadoopFiles:
    """The files as the driver's own Java machine sees them."""
    return HadoopFiles(spark_context._jvm, spark_context._jsc.hadoopConfiguration())


@cache
def files_of_worker(settings: tuple[tuple[str, str], ...], jars: str) -> HadoopFiles:
    """The files as a process of a worker sees them, by a small Java machine that ends with it.

    `settings` are those of Hadoop that the driver was given, and `jars` is a folder with more
    classes, such as those of S3.
    """
    home = os.environ.get("SPARK_HOME") or os.path.dirname(pyspark.__file__)
    own = os.path.join(home, "jars")
    own_settings = os.environ.get("HADOOP_CONF_DIR")
    java = os.environ.get("JAVA_HOME")
    port, token = launch_gateway(
        jarpath=glob.glob(os.path.join(own, "py4j-*.jar"))[0],
        classpath=os.pathsep.join(filter(None, [own_settings, own + "/*", jars + "/*"])),
        javaopts=["-Xmx96m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"],
        java_path=os.path.join(java, "bin", "java") if java else "java",
        die_on_exit=True,
        enable_auth=True,
    )
    gateway = JavaGateway(gateway_parameters=GatewayParameters(port=port, auth_token=token))
    configuration = gateway.jvm.org.apache.hadoop.conf.Configuration()
    for key, value in settings:
        configuration.set(key, value)
    return HadoopFiles(gateway.jvm, configuration)
