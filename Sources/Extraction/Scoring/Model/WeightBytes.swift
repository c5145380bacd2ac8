/// Writes lists of numbers, each with its length; numbers are little-endian.
struct WeightWriter {
  var bytes: [UInt8] = []

  mutating func append<Number: FixedWidthInteger>(_ numbers: [Number]) {
    withUnsafeBytes(of: UInt32(numbers.count).littleEndian) { bytes += $0 }
    for number in numbers { withUnsafeBytes(of: number.littleEndian) { bytes += $0 } }
  }

  mutating func append(_ trees: BoostedTrees) {
    append(trees.nodes.map { UInt8(clamping: $0.feature ?? WeightReader.leaf) })
    append(trees.nodes.map(\.value))
    append(trees.nodes.map { UInt32($0.left) })
    append(trees.roots.map { UInt32($0) })
  }
}

/// Reads what `WeightWriter` wrote.
struct WeightReader {
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
      throw error("is not a file of weights of this version")
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
