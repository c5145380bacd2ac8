internal import Input

/// What tells that not all documents of a store were read with the same: bringing them up to date
/// was stopped.
public struct StoreMixture: Equatable, Sendable {
  /// The path of the store.
  public let path: String
  /// How many documents were read with something else than most.
  public let few: Int
  /// How many documents there are.
  public let all: Int
  /// What is not the same: the names of parts of makeups.
  public let differences: [String]
  /// The options that a user gave when documents were last read.
  public let options: [String]

  /// - Parameter readings: what documents were read with, the oldest first, and how many were.
  init?(path: String, readings: [(makeup: Makeup, count: Int)]) {
    guard let last = readings.last?.makeup, readings.count > 1 else { return nil }
    self.path = path
    let counts = readings.map(\.count)
    all = counts.reduce(0, +)
    few = all - (counts.max() ?? 0)
    differences = readings.dropLast().reduce(into: []) { names, reading in
      names += last.differences(from: reading.makeup).filter { !names.contains($0) }
    }
    options = last.options
  }
}

extension StoreMixture: CustomStringConvertible {
  /// One line with the remedy.
  public var description: String {
    "\(path): \(few) of \(all) articles \(few == 1 ? "was" : "were") not read with the same"
      + " \(differences.listed()) as the rest: finish with"
      + " \(StoreError.rereading(path))\(StoreError.with(options))"
  }
}
