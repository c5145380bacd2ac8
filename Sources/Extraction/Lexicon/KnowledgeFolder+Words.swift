extension KnowledgeFolder {
  /// All tables that a user may write, by their paths in the folder `Knowledge`.
  static let tables = actorTables + Lexicon.paths

  /// Lists a folder that may hold tables of actors and of words.
  ///
  /// - Throws: `KnowledgeError` when it is not a folder, or a file is not named as a table is.
  init(_ path: String) throws(KnowledgeError) { try self.init(path, words: Lexicon.paths) }
}

extension KnowledgeBase {
  /// The knowledge of the program with a user's own tables laid over it.
  ///
  /// The tables have the names and columns of those in the folder `Knowledge`; those that are not
  /// there change nothing, and columns that may be empty may be left out. A row adds, or replaces
  /// the row of the same identifier (of places, name and state; of titles and names, the name). A
  /// row whose first cell is `-` and an identifier removes. Rows of `offices.tsv` only add, or
  /// remove all offices of a person.
  ///
  /// - Parameter folder: The folder of the user's tables.
  /// - Throws: `KnowledgeError` that names the file and the line.
  public init(overlay folder: String) throws(KnowledgeError) {
    try self.init(overlay: KnowledgeFolder(folder))
  }
}
