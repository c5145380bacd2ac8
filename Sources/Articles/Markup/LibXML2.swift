internal import CLibXML2

/// The state that libxml2 has once a process.
enum LibXML2 {
  /// Starts the library so that it never fetches anything, whatever a document asks for.
  static func start() { _ = started }

  private static let started: Void = {
    xmlInitParser()
    xmlSetExternalEntityLoader { _, _, _ in nil }
  }()
}
