/// The weights that score the labels of names.
package struct NameModel: Equatable, Sendable {
  /// The scores that one row adds to the labels; lanes beyond the labels are 0.
  package typealias Row = SIMD32<Int8>

  /// What marks the file.
  static let mark = "ENTNAME1"

  package let clusters: WordClusters
  package let gazetteer: Gazetteer
  private let rows: [Row]
  /// For each label, the scores of the labels behind it.
  let transitions: [SIMD32<Int16>]

  /// What a pair of labels gets that cannot stand together.
  private static let forbidden: Int16 = -8000

  /// Creates a model.
  ///
  /// - Parameters:
  ///   - weights: `NameLabel.count` weights for each row.
  ///   - transitions: `NameLabel.count` weights for each label.
  package init(
    clusters: WordClusters,
    gazetteer: Gazetteer,
    weights: [Int8],
    transitions: [Int8]
  ) {
    self.clusters = clusters
    self.gazetteer = gazetteer
    rows = (0..<weights.count / NameLabel.count).map { row in
      var lanes = Row.zero
      for label in 0..<NameLabel.count { lanes[label] = weights[row * NameLabel.count + label] }
      return lanes
    }
    self.transitions = Self.allowed(transitions)
  }

  /// Reads a model from its bytes.
  package init(_ bytes: UnsafeRawBufferPointer) throws(ModelError) {
    var reader = ModelReader(bytes, model: "names.bin")
    try reader.expect(Self.mark)
    let clusters = try WordClusters(&reader)
    let gazetteer = try Gazetteer(&reader)
    let count = 1 << NameFeatures.rowBits
    let weights = try reader.array(count * NameLabel.count, of: Int8.self)
    let transitions = try reader.array(NameLabel.count * NameLabel.count, of: Int8.self)
    self.init(
      clusters: clusters,
      gazetteer: gazetteer,
      weights: weights,
      transitions: transitions
    )
  }

  /// The model's bytes.
  package static func bytes(
    clusters: WordClusters,
    gazetteer: Gazetteer,
    weights: [Int8],
    transitions: [Int8]
  ) -> [UInt8] {
    var writer = ModelWriter()
    writer.append(mark: mark)
    clusters.write(to: &writer)
    gazetteer.write(to: &writer)
    writer.append(weights)
    writer.append(transitions)
    return writer.bytes
  }

  private static func allowed(_ weights: [Int8]) -> [SIMD32<Int16>] {
    (0..<NameLabel.count).map { previous in
      var lanes = SIMD32<Int16>(repeating: forbidden)
      for label in 0..<NameLabel.count
      where NameLabel(code: label).follows(NameLabel(code: previous)) {
        lanes[label] = Int16(weights[previous * NameLabel.count + label])
      }
      return lanes
    }
  }

  /// The scores of a word's labels: the sum of its rows.
  @inline(__always)
  func score(_ rows: Span<UInt32>, _ range: Range<Int>) -> SIMD32<Int16> {
    var sum = SIMD32<Int16>.zero
    for index in range {
      sum &+= SIMD32<Int16>(truncatingIfNeeded: self.rows[Int(rows[index])])
    }
    return sum
  }
}
