internal import CLanguageModels

extension LanguageEngine {
  /// The bytes of all models and tables that are compiled into the program, one after the other.
  public static var modelBytes: [UInt8] {
    let network = UnsafeRawBufferPointer(start: entente_network(), count: entente_network_size())
    return Array(EmbeddedModels.tokenization.utf8) + EmbeddedModels.names + EmbeddedModels.lemmas
      + network
  }
}
