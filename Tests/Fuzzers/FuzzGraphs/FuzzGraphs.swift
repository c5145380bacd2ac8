import Export
import Glibc
import KnowledgeGraph

/// The format that the environment names, as `Scripts/fuzz` sets it.
private let format = getenv("FUZZ_FORMAT").flatMap { GraphFormat(rawValue: String(cString: $0)) }
private let file = MemoryFile()

/// Reads random bytes as a graph of one format; what can be read must be written and valid.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let format else { fatalError("FUZZ_FORMAT names no format of graphs") }
  file.fill(UnsafeRawBufferPointer(start: start, count: count))
  if format == .graphML { _ = try? GraphMLValidator.problems(inFileAt: file.path) }
  try? read(format)
  return 0
}

private func read(_ format: GraphFormat) throws {
  switch format {
  case .graphML: try write(GraphMLReader(path: file.path))
  case .dot: try write(DOTReader(path: file.path))
  case .jsonLD: try write(JSONLDReader(path: file.path))
  case .nQuads: try write(NQuadsReader(path: file.path))
  default:
    var reader = RecordReader()
    try reader.read(path: file.path)
    try write(reader.finish())
  }
}

/// Writes a graph whole and as one of states, which sums up what it holds.
private func write(_ source: some GraphSource) throws {
  let parts = try GraphParts(source)
  var view = GraphView()
  view.rollsUpToStates = true
  for format in [GraphFormat.dot, .nQuads] {
    _ = try format.write(parts, to: ByteSink(descriptor: nil))
    _ = try format.write(view.applied(to: parts), to: ByteSink(descriptor: nil))
  }
}

/// A file without a name, in memory.
private final class MemoryFile: Sendable {
  private let descriptor: CInt

  init() {
    var name = Array("/dev/shm/entente-fuzz-XXXXXX".utf8CString)
    descriptor = mkstemp(&name)
    guard descriptor >= 0 else { fatalError("there is no room in /dev/shm") }
    unlink(name)
  }

  var path: String { "/proc/self/fd/\(descriptor)" }

  func fill(_ bytes: UnsafeRawBufferPointer) {
    guard ftruncate(descriptor, 0) == 0,
      pwrite(descriptor, bytes.baseAddress, bytes.count, 0) == bytes.count
    else { fatalError("the file in memory cannot be written") }
  }
}
