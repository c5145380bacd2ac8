internal import Input
internal import Synchronization

/// How many bytes of its files a sequence of articles has read; of packed files the packed ones.
public final class ReadMeter: Sendable {
  private struct Count {
    /// Those of the files that are done with.
    var behind = 0
    /// Those of the file that is read.
    var current = 0
    /// How many that file has, where it is a regular one.
    var size = 0
  }

  private let count = Mutex(Count())

  /// How many bytes are done with: of a file that was left before its end, all.
  public var bytes: Int { count.withLock { $0.behind + $0.current } }

  /// Begins with a file.
  ///
  /// - Parameter size: how many bytes it has, where it is a regular one.
  func begin(size: Int) { count.withLock { $0.size = size } }

  func add(_ bytes: Int) { count.withLock { $0.current += bytes } }

  /// Is done with the file, whether it was read to its end or not.
  func end() {
    count.withLock { $0 = Count(behind: $0.behind + max($0.current, $0.size)) }
  }
}

/// The bytes of a file, counted as they are read.
final class MeteredBytes: ByteSource {
  private let base: any ByteSource
  private let meter: ReadMeter

  init(_ base: any ByteSource, by meter: ReadMeter) {
    self.base = base
    self.meter = meter
  }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws -> Int {
    let count = try base.read(into: buffer)
    meter.add(count)
    return count
  }
}
