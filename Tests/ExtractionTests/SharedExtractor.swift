import Extraction

extension Extractor {
  private static let standard = Result { try Extractor() }

  /// The program's own extractor, made once for all tests.
  ///
  /// To read its tables takes longer than to read the text of a test.
  static func shared() throws -> Extractor {
    try standard.get()
  }
}
