internal import CLanguageModels

/// The models and tables that are compiled into the program.
enum EmbeddedModels {
  /// The table of words that tokenizing has to know.
  static var tokenization: String {
    text(entente_tokenization(), entente_tokenization_size())
  }

  private static func text(_ start: UnsafePointer<UInt8>?, _ size: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: size), as: UTF8.self)
  }
}
