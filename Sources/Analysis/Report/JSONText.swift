internal import FoundationEssentials

/// JSON with keys in order, so that the same values give the same bytes.
enum JSONText {
  /// The text of a value, with a line feed at its end.
  ///
  /// - Throws: what the encoder refuses, which would be a mistake of the program.
  static func of(_ value: some Encodable) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(value), as: UTF8.self) + "\n"
  }
}
