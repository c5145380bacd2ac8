internal import KnowledgeGraph
internal import Language

/// Which program this is, for reports of faults.
enum Version {
  /// The name and the number of the release.
  static let name = "entente 0.9.0"

  /// The name, what tells apart the models and the tables that are compiled into the program, and
  /// the instructions that it multiplies matrices with on this machine.
  static var text: String {
    """
    \(name)
    models    \(Digest(of: LanguageEngine.modelBytes).hexadecimal(bytes: 6))
    knowledge \(Digest(of: KnowledgeFile.all.flatMap { $0.bytes.map(Array.init) ?? [] })
      .hexadecimal(bytes: 6))
    products  \(LanguageEngine.instructions)
    """
  }
}
