/// A node or an edge, and its attributes, as places in a line.
///
/// One value serves all lines of a file.
struct DOTStatement {
  /// A value as it stands in the file.
  private struct Value {
    enum Form {
      /// Between double quotes, with its escapes.
      case quoted
      /// Between several pairs of double quotes, put together.
      case pieces
      /// A word, or what stands between angle brackets.
      case plain
    }

    var form: Form
    /// In the line, or among the pieces.
    var range: Range<Int>
  }

  /// The attribute that holds a node's name: readers in Python keep `name` for themselves.
  static let name = "full_name"

  private var source = 0..<0
  private var target: Range<Int>?
  private var values: [(column: Int, value: Value)] = []
  private var pieces: [UInt8] = []
  private var hasName = false
  private var hasEarlierName = false
  /// Whether it says what a node or an edge of ours says.
  private(set) var isOurs = false
  /// Whether all texts are written as Graphviz draws them.
  var isOld = false

  /// Whether it is about an edge.
  var isEdge: Bool { target != nil }

  /// Whether a node's name stands where entente once wrote it.
  var namesAsOnce: Bool { !isEdge && hasEarlierName && !hasName }

  /// Reads a line; false where it is not a statement about a node or an edge.
  mutating func read(_ line: Span<UInt8>) -> Bool {
    values.removeAll(keepingCapacity: true)
    pieces.removeAll(keepingCapacity: true)
    (hasName, hasEarlierName, isOurs, target) = (false, false, false, nil)
    var cursor = DOTCursor()
    guard let source = cursor.quoted(in: line) else { return false }
    self.source = source
    if cursor.take("->", in: line) {
      guard let target = cursor.quoted(in: line) else { return false }
      self.target = target
    }
    let columns = isEdge ? DOTColumns.edges : DOTColumns.nodes
    guard cursor.take("[", in: line) else { return false }
    repeat {
      guard let name = cursor.word(in: line), cursor.take("=", in: line),
        let value = value(&cursor, line)
      else { return false }
      keep(value, of: columns.attributes[line.extracting(name)], columns)
    } while cursor.take(",", in: line)
    return cursor.take("];", in: line)
  }

  private mutating func keep(_ value: Value, of attribute: DOTAttribute?, _ columns: DOTColumns) {
    guard let attribute else { return }
    hasName = hasName || attribute.isName
    hasEarlierName = hasEarlierName || attribute.isEarlierName
    isOurs = isOurs || attribute.column == columns.key
    if attribute.isEarlierName, hasName { return }
    values.append((attribute.column, value))
  }

  /// Reads a quoted text, in pieces joined by `+`, a text between angle brackets, or a word.
  private mutating func value(_ cursor: inout DOTCursor, _ line: Span<UInt8>) -> Value? {
    if let range = cursor.angled(in: line) { return Value(form: .plain, range: range) }
    guard let first = cursor.quoted(in: line) else {
      return cursor.word(in: line).map { Value(form: .plain, range: $0) }
    }
    guard cursor.take("+", in: line) else { return Value(form: .quoted, range: first) }
    let start = pieces.count
    pieces.append(contentsOf: line.extracting(first))
    repeat {
      guard let more = cursor.quoted(in: line) else { return nil }
      pieces.append(contentsOf: line.extracting(more))
    } while cursor.take("+", in: line)
    return Value(form: .pieces, range: start..<pieces.count)
  }

  /// Hands on what the statement says.
  ///
  /// - Parameter line: the line that was read.
  func fill(_ fields: inout PropertyFields, from line: Span<UInt8>) {
    if let target {
      fields.set(.source, line.extracting(source))
      fields.set(.target, line.extracting(target))
    } else {
      fields.set(.id, line.extracting(source))
    }
    for (column, value) in values {
      switch value.form {
      case .plain: fields.set(column: column, line.extracting(value.range))
      case .quoted: fill(&fields, column, line.extracting(value.range))
      case .pieces: fill(&fields, column, pieces.span.extracting(value.range))
      }
    }
  }

  private func fill(_ fields: inout PropertyFields, _ column: Int, _ quoted: Span<UInt8>) {
    if let text = isOld ? DOTText.unescaped(quoted) : DOTData.unescaped(quoted) {
      fields.set(column: column, text.span)
    } else {
      fields.set(column: column, quoted)
    }
  }
}

/// An attribute that holds a property.
private struct DOTAttribute {
  let column: Int
  var isName = false
  /// Whether it is where a node's name once stood.
  var isEarlierName = false
}

/// The attributes of nodes, or of edges.
private struct DOTColumns: Sendable {
  static let nodes = DOTColumns(PropertyColumns.nodes, key: "entity_type")
  static let edges = DOTColumns(PropertyColumns.edges, key: "relation")

  let attributes: WordTable<DOTAttribute>
  /// The property that all of ours have.
  let key: Int

  private init(_ columns: PropertyColumns, key: String) {
    self.key = columns[key.utf8.span] ?? 0
    var entries: [(word: String, value: DOTAttribute)] = []
    for (name, column) in columns.names {
      let isName = name == "name"
      entries.append((name, DOTAttribute(column: column, isEarlierName: isName)))
      if isName { entries.append((DOTStatement.name, DOTAttribute(column: column, isName: true))) }
    }
    attributes = WordTable(entries)
  }
}
