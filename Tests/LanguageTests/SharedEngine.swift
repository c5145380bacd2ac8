import Language

/// The engine that all tests share, as loading it takes its time without the optimizer.
enum SharedEngine {
  static let loaded = Result<LanguageEngine, any Error> { try LanguageEngine() }
}
