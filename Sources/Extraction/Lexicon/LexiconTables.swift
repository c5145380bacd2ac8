internal import KnowledgeGraph

/// What a table of words looks like.
struct LexiconForm: Sendable {
  /// The path in the folder `Knowledge`.
  let path: String
  let columns: [String]
  /// The columns by which a user's row takes the place of ours.
  let key: [String]
  /// The column whose words may be lists of alternatives, if there is one.
  var alternatives: String?

  /// A table with a row for each alternative.
  func spread(_ table: Table) throws(TableError) -> Table {
    guard let alternatives else { return table }
    return try table.spread(over: alternatives)
  }
}

/// The tables of words: those of the program, with a user's own laid over them.
struct LexiconTables {
  /// The user's tables.
  let overlay: KnowledgeFolder?
  /// The tables that count as empty, by their paths.
  var empty: Set<String> = []

  /// Makes something of a table.
  ///
  /// - Throws: `KnowledgeError` that names the file and the line that is wrong.
  func read<Lexicon>(
    _ form: LexiconForm,
    _ make: (LexiconTable) throws(TableError) -> Lexicon
  ) throws(KnowledgeError) -> Lexicon {
    let own = try overlay?.file(of: form.path).map { file throws(KnowledgeError) in
      (file, try TextFile.read(file.path))
    }
    do throws(TableError) {
      let program = try form.spread(try KnowledgeFile(form.path).table(columns: form.columns))
      if empty.contains(form.path) {
        return try make(LexiconTable(program: program, own: nil, rows: []))
      }
      guard let (file, text) = own else { return try make(LexiconTable(program: program)) }
      let table = try form.spread(
        Table(
          text,
          name: file.path,
          label: file.label,
          columns: form.columns,
          requiresAllColumns: false
        )
      )
      let all = try program.overlaid(with: table, key: form.key)
      return try make(LexiconTable(program: program, own: table, rows: all.rows))
    } catch {
      throw .row(error)
    }
  }
}

/// A table of words, before and after a user's rows were laid over it.
struct LexiconTable {
  /// The program's table.
  let program: Table
  /// The user's table.
  let own: Table?
  /// What counts.
  let rows: [TableRow]

  init(program: Table) {
    self.init(program: program, own: nil, rows: program.rows)
  }

  init(program: Table, own: Table?, rows: [TableRow]) {
    self.program = program
    self.own = own
    self.rows = rows
  }
}
