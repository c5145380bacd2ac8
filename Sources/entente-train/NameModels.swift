internal import Foundation
internal import Language

/// Models of names in place of those in the program, as the commands take them.
enum NameModels {
  /// An engine that scores names by the network of a file, if one is given.
  static func engine(names: NameModel?, network: String?) throws -> LanguageEngine {
    let engine = try LanguageEngine(names: names)
    guard let network else { return engine }
    let bytes = try Data(contentsOf: URL(filePath: network))
    return try bytes.withUnsafeBytes { try engine.scoringNames(by: $0) }
  }
}
