internal import CScorer

extension Extractor {
  /// The weights of `Models` that claims are scored by, by their names there without `.bin`.
  public static var weights: [(name: String, bytes: UnsafeRawBufferPointer)] {
    [
      ("scorer", UnsafeRawBufferPointer(start: entente_scorer(), count: entente_scorer_size())),
      ("choices", UnsafeRawBufferPointer(start: entente_choices(), count: entente_choices_size())),
      (
        "veracity",
        UnsafeRawBufferPointer(start: entente_veracity(), count: entente_veracity_size())
      ),
    ]
  }

  /// The bytes of all weights that are compiled into the program, one after the other.
  ///
  /// With those of `LanguageEngine.modelBytes` and of `KnowledgeFile.all`, they tell apart programs
  /// that may read an article in different ways.
  public static var weightBytes: [UInt8] { weights.flatMap { Array($0.bytes) } }

  /// The bytes of a user's own tables, each behind its name, as claims tell of it.
  ///
  /// - Throws: `KnowledgeError` when a table cannot be read.
  public static func tableBytes(of folder: String) throws(KnowledgeError) -> [UInt8] {
    let tables = try KnowledgeFolder(folder)
    var bytes: [UInt8] = []
    for table in KnowledgeFolder.tables {
      guard let file = tables.file(of: table) else { continue }
      let table = try TextFile.bytes(file.path)
      bytes += Array("\(file.label)\n\(table.count)\n".utf8) + table
    }
    return bytes
  }
}
