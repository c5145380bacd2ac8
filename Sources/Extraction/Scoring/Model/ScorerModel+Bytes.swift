internal import CScorer
internal import FoundationEssentials
internal import KnowledgeGraph

/// A file of weights that cannot be used.
public struct ScorerModelError: Error, Equatable, CustomStringConvertible {
  /// The file's path.
  public let file: String
  /// What is wrong with it.
  public let problem: String

  /// One line with the remedy.
  public var description: String {
    "\(file): \(problem): give a file that 'entente-train scorer' of this version wrote"
  }
}

extension ScorerModel {
  /// The weights that are compiled into the program.
  package static func embedded() throws(ScorerModelError) -> ScorerModel {
    let bytes = UnsafeBufferPointer(start: entente_scorer(), count: entente_scorer_size())
    return try ScorerModel(Array(bytes), name: "scorer.bin")
  }

  /// Reads a file of weights.
  package init(path: String) throws(ScorerModelError) {
    guard let data = try? Data(contentsOf: URL(filePath: path)) else {
      throw ScorerModelError(file: path, problem: "cannot be read")
    }
    try self.init(Array(data), name: path)
  }

  /// Reads the bytes of weights; `name` stands for their file in messages.
  package init(_ bytes: [UInt8], name: String) throws(ScorerModelError) {
    var reader = ScorerReader(bytes: bytes, file: name)
    try reader.expect(Self.mark)
    let names = String(decoding: try reader.numbers(UInt8.self), as: UTF8.self)
    relations = names.split(separator: "\n").map(String.init)
    triggers = try reader.numbers(UInt32.self)
    calibration = [try reader.numbers(Int32.self), try reader.numbers(Int32.self)]
    let cuts = try reader.numbers(UInt8.self)
    guard cuts.count == 2 else { throw reader.error("has not two cuts") }
    (cut, ruleCut) = (Int(cuts[0]), Int(cuts[1]))
    softPlus = try reader.numbers(Int16.self)
    weights = try reader.numbers(Int16.self)
    trees = try reader.trees()
    guard relations == Ontology.standard.relations.map(\.name) else {
      throw reader.error("its relations are not those of the program")
    }
    guard calibration.allSatisfy({ $0.count == 99 }), softPlus.count == Self.softPlusCount else {
      throw reader.error("its tables are of another size")
    }
    guard rowCount.nonzeroBitCount == 1, rowCount * Self.stride == weights.count, reader.isAtEnd
    else { throw reader.error("its size is none that weights have") }
  }

  /// The bytes of a file of weights.
  package var bytes: [UInt8] {
    var writer = ScorerWriter()
    writer.bytes += Self.mark.utf8
    writer.append(Array(relations.joined(separator: "\n").utf8))
    writer.append(triggers)
    for table in calibration { writer.append(table) }
    writer.append([UInt8(clamping: cut), UInt8(clamping: ruleCut)])
    writer.append(softPlus)
    writer.append(weights)
    writer.append(trees)
    return writer.bytes
  }
}

/// Writes lists of numbers, each with its length; numbers are little-endian.
struct ScorerWriter {
  var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
    withUnsafeBytes(of: UInt32(numbers.count).littleEndian) { bytes += $0 }
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
  }

  mutating func append(_ trees: BoostedTrees) {
    append(trees.nodes.map { UInt8(clamping: $0.feature ?? ScorerReader.leaf) })
    append(trees.nodes.map(\.value))
    append(trees.nodes.map { UInt32($0.left) })
    append(trees.roots.map(UInt32.init))
  }
}

/// Reads what `ScorerWriter` wrote.
struct ScorerReader {
  let bytes: [UInt8]
  let file: String
  private var position = 0

  init(bytes: [UInt8], file: String) {
    self.bytes = bytes
    self.file = file
  }

  var isAtEnd: Bool { position == bytes.count }

  func error(_ problem: String) -> ScorerModelError {
    ScorerModelError(file: file, problem: problem)
  }

  /// What stands for the feature of a leaf.
  static let leaf = 255

  mutating func trees() throws(ScorerModelError) -> BoostedTrees {
    let features = try numbers(UInt8.self)
    let values = try numbers(Int32.self)
    let lefts = try numbers(UInt32.self)
    let roots = try numbers(UInt32.self).map(Int.init)
    guard features.count == values.count, features.count == lefts.count else {
      throw error("its trees are of several sizes")
    }
    let nodes = features.indices.map { place in
      Int(features[place]) == Self.leaf
        ? BoostedTrees.TreeNode(leaf: values[place])
        : BoostedTrees.TreeNode(Int(features[place]), upTo: values[place], left: Int(lefts[place]))
    }
    guard let trees = BoostedTrees(nodes, roots: roots) else {
      throw error("its trees lead nowhere")
    }
    return trees
  }

  mutating func expect(_ mark: String) throws(ScorerModelError) {
    guard bytes.starts(with: mark.utf8) else {
      throw error("is no file of weights of this version")
    }
    position = mark.utf8.count
  }

  /// Reads a list of numbers.
  mutating func numbers<Number: FixedWidthInteger & BitwiseCopyable>(
    _ type: Number.Type
  ) throws(ScorerModelError) -> [Number] {
    guard bytes.count - position >= 4 else { throw error("ends too early") }
    let count = bytes[position..<position + 4].reversed().reduce(0) { $0 << 8 | Int($1) }
    position += 4
    let size = MemoryLayout<Number>.size
    guard count <= (bytes.count - position) / size else { throw error("ends too early") }
    let start = position
    position += count * size
    let numbers = [Number](unsafeUninitializedCapacity: count) { buffer, initialized in
      bytes.withUnsafeBytes { all in
        UnsafeMutableRawBufferPointer(buffer)
          .copyMemory(from: UnsafeRawBufferPointer(rebasing: all[start..<position]))
      }
      initialized = count
    }
    return Number(1).littleEndian == 1 ? numbers : numbers.map { Number(littleEndian: $0) }
  }
}
