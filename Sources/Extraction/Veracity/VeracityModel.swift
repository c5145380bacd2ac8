internal import CScorer
internal import FoundationEssentials
package import KnowledgeGraph

/// The weights by which it is judged how the text puts a claim, in whole numbers; see
/// `Models/README.md`.
package struct VeracityModel: Equatable, Sendable {
  /// What marks the file.
  static let mark = "ENTVERA1"
  /// The weights of a row: one for each of the ways in which a claim can be put.
  package static let stride = 8
  /// The weights are 256ths of log-odds.
  package static let unit = 256

  /// `stride` weights for each row; the rows are a power of two.
  package var weights: [Int16]
  /// By how much a fact must outweigh all else where no word of the tables speaks against it.
  package var factMargin: Int
  /// The same where a word of the tables says that it is none.
  package var overrulingMargin: Int

  package init(weights: [Int16], factMargin: Int, overrulingMargin: Int) {
    self.weights = weights
    self.factMargin = factMargin
    self.overrulingMargin = overrulingMargin
  }

  /// The number of rows, a power of two.
  package var rowCount: Int { weights.count / Self.stride }

  /// The place of a way to put a claim among the weights of a row.
  package static func place(_ polarity: Polarity, _ modality: Modality) -> Int {
    let number = Modality.allCases.firstIndex(of: modality) ?? 0
    return polarity == .positive ? number : number + Modality.allCases.count
  }

  /// The place of what the operators above a word make of it.
  static func place(of veracity: Veracity) -> Int { place(veracity.polarity, veracity.modality) }

  /// What a place of a row stands for.
  static func veracity(at place: Int) -> Veracity {
    let count = Modality.allCases.count
    return Veracity(place < count ? .positive : .negative, Modality.allCases[place % count])
  }
}

extension VeracityModel {
  /// The weights that are compiled into the program.
  package static func embedded() throws(ScorerModelError) -> VeracityModel {
    let bytes = UnsafeBufferPointer(start: entente_veracity(), count: entente_veracity_size())
    return try VeracityModel(Array(bytes), name: "veracity.bin")
  }

  /// Reads the bytes of weights; `name` stands for their file in messages.
  package init(_ bytes: [UInt8], name: String) throws(ScorerModelError) {
    var reader = WeightReader(bytes: bytes, file: name)
    try reader.expect(Self.mark)
    let margins = try reader.numbers(Int32.self)
    guard margins.count == 2 else { throw reader.error("has not two margins") }
    (factMargin, overrulingMargin) = (Int(margins[0]), Int(margins[1]))
    weights = try reader.numbers(Int16.self)
    guard rowCount.nonzeroBitCount == 1, rowCount * Self.stride == weights.count, reader.isAtEnd
    else { throw reader.error("its size is none that weights have") }
  }

  /// The bytes of a file of weights.
  package var bytes: [UInt8] {
    var writer = WeightWriter()
    writer.bytes += Self.mark.utf8
    writer.append([Int32(clamping: factMargin), Int32(clamping: overrulingMargin)])
    writer.append(weights)
    return writer.bytes
  }
}
