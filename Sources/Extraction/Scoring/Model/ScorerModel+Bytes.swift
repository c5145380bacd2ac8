internal import CScorer
internal import Input
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
    let bytes: [UInt8]
    do {
      bytes = try WholeFile.bytes(ofFileAt: path)
    } catch {
      throw ScorerModelError(file: path, problem: "cannot be read: \(error.reason)")
    }
    try self.init(bytes, name: path)
  }

  /// Reads the bytes of weights; `name` stands for their file in messages.
  package init(_ bytes: [UInt8], name: String) throws(ScorerModelError) {
    var reader = WeightReader(bytes: bytes, file: name)
    try reader.expect(Self.mark)
    let names = String(decoding: try reader.numbers(UInt8.self), as: UTF8.self)
    relations = names.split(separator: "\n").map(String.init)
    triggers = try reader.numbers(UInt32.self)
    calibration = [try reader.numbers(Int32.self), try reader.numbers(Int32.self)]
    guard let cuts = AssertionCuts(try reader.numbers(UInt8.self)) else {
      throw reader.error("has not three cuts")
    }
    self.cuts = cuts
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
    var writer = WeightWriter()
    writer.bytes += Self.mark.utf8
    writer.append(Array(relations.joined(separator: "\n").utf8))
    writer.append(triggers)
    for table in calibration { writer.append(table) }
    writer.append(cuts.bytes)
    writer.append(softPlus)
    writer.append(weights)
    writer.append(trees)
    return writer.bytes
  }
}
