internal import Glibc
internal import Input

/// An open file, standard input or a document in memory; what was packed comes out unpacked.
struct InputFile {
  /// The path, or "standard input".
  let origin: String
  /// The bytes that come behind `start`.
  let source: any ByteSource
  /// The bytes that were read already.
  private(set) var start: [UInt8] = []
  /// The length of a regular file in bytes; nothing for pipes, and for what is packed.
  private var length: Int?

  /// Opens a file; `-` is standard input.
  ///
  /// - Parameter meter: counts the bytes that are read of it.
  init(_ path: InputPath, by meter: ReadMeter? = nil) throws(ReadError) {
    let isStandardInput = path == InputPaths.standardInput
    let origin = isStandardInput ? "standard input" : path.description
    let descriptor = isStandardInput ? dup(0) : path.withCString { open($0, O_RDONLY | O_CLOEXEC) }
    guard descriptor >= 0 else { throw ReadError(Self.problem(errno), in: origin) }
    let bytes = FileBytes(descriptor: descriptor, path: origin)
    var status = stat()
    guard fstat(descriptor, &status) == 0 else {
      throw ReadError(.unreadable(code: errno), in: origin)
    }
    guard status.st_mode & S_IFMT != S_IFDIR else { throw ReadError(.isFolder, in: origin) }
    let isRegular = status.st_mode & S_IFMT == S_IFREG
    if isRegular { meter?.begin(size: Int(status.st_size)) }
    try self.init(meter.map { MeteredBytes(bytes, by: $0) } ?? bytes, origin: origin)
    if length == nil, isRegular, !(source is any UnpackedSource) {
      length = Int(status.st_size)
    }
  }

  /// Takes bytes in memory for a file.
  init(_ bytes: [UInt8], origin: String) throws(ReadError) {
    try self.init(MemoryBytes(bytes), origin: origin)
  }

  private init(_ file: any ByteSource, origin: String) throws(ReadError) {
    self.origin = origin
    let start = try Self.bytes(Packing.signatureLength, of: file, in: origin)
    if let unpacked = Packing(startOf: start)?.unpacked(file, after: start) {
      source = unpacked
    } else {
      source = file
      self.start = start
    }
  }

  /// Reads on until `start` holds at least `count` bytes, or all if there are fewer.
  ///
  /// - Returns: what kept it from reading so many, which comes again where one goes on.
  mutating func readStart(_ count: Int) -> ReadError? {
    let part = Self.part(max(count - start.count, 0), of: source)
    start += part.bytes
    return part.failure.map { ReadError(ReadProblem(ofReading: $0), in: origin) }
  }

  /// Reads what is left of the file, which must not be longer than `limit` bytes in all.
  mutating func readAll(limit: Int) throws(ReadError) -> [UInt8] {
    let tooLarge = ReadError(.tooLarge(limit: limit), in: origin)
    if let length, length > limit { throw tooLarge }
    start.reserveCapacity(min(length ?? 0, limit) + 1)
    while start.count <= limit {
      let more = try Self.bytes(min(1 << 18, limit + 1 - start.count), of: source, in: origin)
      guard !more.isEmpty else { return start }
      start += more
    }
    throw tooLarge
  }

  /// The lines of the file.
  func lines(limit: Int) -> LineReader {
    LineReader(source, path: origin, after: start, limit: limit)
  }

  /// Reads as many bytes as are wanted, or all if there are fewer.
  private static func bytes(
    _ count: Int,
    of source: any ByteSource,
    in origin: String
  ) throws(ReadError) -> [UInt8] {
    let part = part(count, of: source)
    if let failure = part.failure { throw ReadError(ReadProblem(ofReading: failure), in: origin) }
    return part.bytes
  }

  /// Reads as many bytes as are wanted, or those before the end or before what cannot be read.
  private static func part(
    _ count: Int,
    of source: any ByteSource
  ) -> (bytes: [UInt8], failure: (any Error)?) {
    var failure: (any Error)?
    let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, length in
      let room = UnsafeMutableRawBufferPointer(buffer)
      do {
        while length < count {
          let more = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: room[length...]))
          guard more > 0 else { break }
          length += more
        }
      } catch {
        failure = error
      }
    }
    return (bytes, failure)
  }

  private static func problem(_ code: CInt) -> ReadProblem {
    code == ENOENT || code == ENOTDIR ? .missing : .unreadable(code: code)
  }
}

extension ReadProblem {
  /// What a source of bytes throws.
  init(ofReading error: any Error) {
    switch error {
    case let error as PackingError:
      self = .brokenPacking(error.packing, isCutShort: error.isCutShort)
    case let error as LineError: self = .tooLarge(limit: error.limit)
    default: self = .unreadable(code: (error as? InputError)?.code ?? 0)
    }
  }
}
