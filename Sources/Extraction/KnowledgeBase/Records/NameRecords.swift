internal import KnowledgeGraph

/// A row of `given_names.tsv`.
struct GivenNameRecord: KnowledgeRecord, Hashable {
  static let file = "given_names.tsv"
  static let columns = ["name", "gender"]
  static let width = 2

  var name: String
  /// The gender that most bearers have, unless it is borne by both.
  var gender: Gender?

  var key: String { name }

  init(_ row: TableRow) throws(TableError) {
    name = try row.required("name")
    gender = row.optional("gender") == nil ? nil : try row.choice("gender")
  }

  init(from reader: inout RowReader) {
    name = reader.string()
    gender = reader.choice()
  }

  func write(to writer: inout RowWriter) {
    writer.write(name)
    writer.write(choice: gender)
  }
}

/// A row of `surnames.tsv`.
struct SurnameRecord: KnowledgeRecord, Hashable {
  static let file = "surnames.tsv"
  static let columns = ["name"]
  static let width = 1

  var name: String

  var key: String { name }

  init(_ row: TableRow) throws(TableError) {
    name = try row.required("name")
  }

  init(from reader: inout RowReader) {
    name = reader.string()
  }

  func write(to writer: inout RowWriter) {
    writer.write(name)
  }
}

/// A row of `name-words.tsv`.
struct NameWordRecord: KnowledgeRecord, Hashable {
  static let file = "name-words.tsv"
  static let columns = ["word", "class", "other"]
  static let width = 3

  var word: String
  var wordClass: NameWordClass
  /// The other spelling, of a word that has two.
  var other: String

  var key: String { "\(word) \(wordClass.rawValue)" }

  /// Whether a row removes it: by the word alone, or by word and class.
  func isRemoved(by text: String) -> Bool { text == word || text == key }

  init(_ row: TableRow) throws(TableError) {
    word = try row.required("word")
    wordClass = try row.choice("class")
    other = row["other"]
    if wordClass == .spelling, other.isEmpty {
      throw row.error("the column 'other' is empty: write the other spelling")
    }
    if wordClass != .spelling, !other.isEmpty {
      throw row.error("the column 'other' is for the class 'spelling' alone: leave it empty")
    }
  }

  init(from reader: inout RowReader) {
    word = reader.string()
    wordClass = reader.choice() ?? .organWord
    other = reader.string()
  }

  func write(to writer: inout RowWriter) {
    writer.write(word)
    writer.write(choice: wordClass)
    writer.write(other)
  }
}
