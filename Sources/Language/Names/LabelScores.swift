internal import CKernels

/// A score for each label of names, in vectors that every processor of the last decades has.
struct LabelScores {
  /// The scores of the first sixteen labels.
  var low: SIMD16<Int16>
  /// The scores of the others; lanes beyond the labels mean nothing.
  var high: SIMD8<Int16>

  /// How many scores are stored for a word.
  static let stride = 24

  @inline(__always)
  init(low: SIMD16<Int16>, high: SIMD8<Int16>) {
    self.low = low
    self.high = high
  }

  @inline(__always)
  init(repeating score: Int16) {
    self.init(low: SIMD16(repeating: score), high: SIMD8(repeating: score))
  }

  /// Reads the scores of a word, which start at a place.
  @inline(__always)
  init(_ source: UnsafePointer<Int16>) {
    let bytes = UnsafeRawPointer(source)
    low = bytes.loadUnaligned(as: SIMD16<Int16>.self)
    high = bytes.loadUnaligned(fromByteOffset: 32, as: SIMD8<Int16>.self)
  }

  @inline(__always)
  func store(to target: UnsafeMutablePointer<Int16>) {
    let bytes = UnsafeMutableRawPointer(target)
    bytes.storeBytes(of: low, as: SIMD16<Int16>.self)
    bytes.storeBytes(of: high, toByteOffset: 32, as: SIMD8<Int16>.self)
  }

  @inline(__always)
  static func + (first: LabelScores, second: LabelScores) -> LabelScores {
    LabelScores(low: first.low &+ second.low, high: first.high &+ second.high)
  }

  @inline(__always)
  static func + (scores: LabelScores, score: Int16) -> LabelScores {
    LabelScores(low: scores.low &+ score, high: scores.high &+ score)
  }

  /// The larger score of each label.
  @inline(__always)
  func maximum(_ other: LabelScores) -> LabelScores {
    LabelScores(
      low: low.replacing(with: other.low, where: other.low .> low),
      high: high.replacing(with: other.high, where: other.high .> high)
    )
  }

  /// The smaller score of each label.
  @inline(__always)
  func minimum(_ other: LabelScores) -> LabelScores {
    LabelScores(
      low: low.replacing(with: other.low, where: other.low .< low),
      high: high.replacing(with: other.high, where: other.high .< high)
    )
  }
}

/// The weights that features give to the labels, as bytes that are added several at a time.
///
/// A row's bytes hold a weight plus 128 each. Those of the first sixteen labels have even places
/// and those of the others odd ones, so that two masks widen them to 16 bits.
struct WeightRows: Sendable {
  /// How many numbers of 64 bits a row takes.
  private static let wordsPerRow = 4

  /// The rows; their number is a power of two.
  private let words: Buffer<UInt64>

  /// Takes rows of `NameLabel.count` weights.
  init(_ weights: [Int8]) {
    let rows = weights.count / NameLabel.count
    words = Buffer(count: rows * Self.wordsPerRow)
    entente_spread(weights, rows, NameLabel.count, words.start)
  }

  /// Asks for a row, which is added up soon.
  @inline(__always)
  func prefetch(_ row: UInt32) { entente_prefetch(start(of: row)) }

  /// Adds up rows, at most 255 of them.
  @inline(__always)
  func sum(_ rows: UnsafeBufferPointer<UInt32>) -> LabelScores {
    let mask = SIMD4<UInt64>(repeating: 0x00FF_00FF_00FF_00FF)
    var even = SIMD4<UInt64>.zero
    var odd = SIMD4<UInt64>.zero
    for row in rows {
      let weights = UnsafeRawPointer(start(of: row)).load(as: SIMD4<UInt64>.self)
      even = even &+ (weights & mask)
      odd = odd &+ ((weights &>> 8) & mask)
    }
    let high = unsafeBitCast(odd, to: SIMD16<Int16>.self).lowHalf
    let scores = LabelScores(low: unsafeBitCast(even, to: SIMD16<Int16>.self), high: high)
    return scores + Int16(truncatingIfNeeded: rows.count &* -128)
  }

  @inline(__always)
  private func start(of row: UInt32) -> UnsafePointer<UInt64> {
    UnsafePointer(words.start + (Int(row) * Self.wordsPerRow & (words.count - 1)))
  }
}
