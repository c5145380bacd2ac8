internal import CLanguageModels

/// The models and tables that are compiled into the program.
enum EmbeddedModels {
  /// The table of words that tokenizing has to know.
  static var tokenization: String {
    text(entente_tokenization(), entente_tokenization_size())
  }

  /// The model that finds names.
  static var names: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: entente_names(), count: entente_names_size())
  }

  /// The network that scores the labels of names.
  static var nameNetwork: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: entente_name_network(), count: entente_name_network_size())
  }

  /// The table of lemmas.
  static var lemmas: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: entente_lemmas(), count: entente_lemmas_size())
  }

  /// The network that finds words that may carry relations.
  static var triggers: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: entente_triggers(), count: entente_triggers_size())
  }

  /// The heads that read semantic roles from the states of that network.
  static var roles: UnsafeRawBufferPointer {
    UnsafeRawBufferPointer(start: entente_roles(), count: entente_roles_size())
  }

  private static func text(_ start: UnsafePointer<UInt8>?, _ size: Int) -> String {
    String(decoding: UnsafeBufferPointer(start: start, count: size), as: UTF8.self)
  }
}
