import Export
import Glibc
import Input
import KnowledgeGraph

/// The format that the environment names, as `Scripts/fuzz` sets it.
private let format = getenv("FUZZ_FORMAT").flatMap { GraphFormat(rawValue: String(cString: $0)) }
private let file = MemoryFile()
private let copy = MemoryFile()

/// Reads random bytes as a graph of one format; what can be read must be written, and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard let format else { fatalError("FUZZ_FORMAT names no format of graphs") }
  file.fill(UnsafeRawBufferPointer(start: start, count: count))
  if format == .graphML { validate() }
  guard let parts = try? GraphParts(from: file, as: format) else { return 0 }
  do {
    try copy.fill(with: parts, as: format)
    _ = try GraphParts(from: copy, as: format)
    for view in views { try write(view.applied(to: parts)) }
  } catch {
    fatalError("what was read cannot be written and read again: \(error)")
  }
  return 0
}

/// Checks the file, but not libxml2, which leaks what it compares with a schema where a file ends
/// too early.
private func validate() {
  disableLeakDetection()
  _ = try? GraphMLValidator.problems(inFileAt: file.path)
  enableLeakDetection()
}

@_silgen_name("__lsan_disable")
private func disableLeakDetection()

@_silgen_name("__lsan_enable")
private func enableLeakDetection()

extension GraphParts {
  fileprivate init(from file: MemoryFile, as format: GraphFormat) throws {
    switch format {
    case .graphML: try self.init(GraphMLReader(path: file.path))
    case .dot: try self.init(DOTReader(path: file.path))
    case .jsonLD: try self.init(JSONLDReader(path: file.path))
    case .nQuads: try self.init(NQuadsReader(path: file.path))
    default:
      var reader = RecordReader()
      try reader.read(path: file.path)
      try self.init(reader.finish())
    }
  }
}

/// A graph of states, which sums up what a graph holds, what is linked with one of them, and what
/// is likely.
private let views: [GraphView] = {
  var view = GraphView()
  view.rollsUpToStates = true
  var near = view
  near.center = EntityID(rawValue: "Q159")
  near.hops = .max
  var likely = view
  likely.minimumConfidence = Confidence(hundredths: 50)
  return [view, near, likely]
}()

private func write(_ source: some GraphSource) throws {
  // Those without a layout, which would take most of the time, and is computed for DOT and GraphML.
  for format in [GraphFormat.nQuads, .turtle] {
    _ = try format.write(source, to: ByteSink(descriptor: nil))
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

  func fill(with source: some GraphSource, as format: GraphFormat) throws {
    let bytes = try format.write(source, to: ByteSink(descriptor: nil)).bytes()
    bytes.withUnsafeBytes { fill($0) }
  }
}
