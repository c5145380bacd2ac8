internal import CLanguageModels

extension LanguageEngine {
  /// The models of `Models` that the engine reads texts with, by their names there without `.bin`.
  public static var models: [(name: String, bytes: UnsafeRawBufferPointer)] {
    [
      ("network", UnsafeRawBufferPointer(start: entente_network(), count: entente_network_size())),
      ("names", EmbeddedModels.names),
      ("name-network", EmbeddedModels.nameNetwork),
      ("lemmas", EmbeddedModels.lemmas),
      ("triggers", EmbeddedModels.triggers),
      ("roles", EmbeddedModels.roles),
    ]
  }

  /// The bytes of all models and tables of the engine, one after the other.
  public static var modelBytes: [UInt8] {
    Array(EmbeddedModels.tokenization.utf8) + models.flatMap { Array($0.bytes) }
  }

  /// The table `Models/versions.tsv`: of which day each model is, and the tables of `Knowledge`.
  public static var versions: String {
    String(
      decoding: UnsafeBufferPointer(start: entente_versions(), count: entente_versions_size()),
      as: UTF8.self
    )
  }
}
