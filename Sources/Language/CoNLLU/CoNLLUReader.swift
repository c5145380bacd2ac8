/// A sentence of a CoNLL-U file: its comments, and one row of ten columns for each word.
public struct CoNLLUSentence: Equatable, Sendable {
  /// The comment lines, without `#` and the spaces behind it.
  public var comments: [String]
  public var words: [CoNLLUWord]
  /// The surface words that stand for several syntactic ones ("don't"), in order.
  public var contractions: [Contraction]

  /// A surface word of several syntactic words.
  public struct Contraction: Equatable, Sendable {
    /// Its words, as positions in the sentence's words.
    public var words: Range<Int>
    public var form: String
    public var isFollowedBySpace: Bool
  }

  /// The value of a comment `key = value`.
  public func comment(_ key: String) -> String? {
    for comment in comments where comment.hasPrefix(key + " = ") {
      return String(comment.dropFirst(key.count + 3))
    }
    return nil
  }

  /// Whether a comment `key` or `key = …` or `key id = …` stands before the sentence.
  public func hasComment(_ key: String) -> Bool {
    comments.contains { $0 == key || $0.hasPrefix(key + " ") }
  }
}

/// A syntactic word of a CoNLL-U file.
public struct CoNLLUWord: Equatable, Sendable {
  public var form: String
  public var lemma: String
  public var universalTag: String
  public var languageTag: String
  public var features: String
  /// The position of the head in the sentence's words, -1 for a root.
  public var head: Int
  public var relation: String
  public var miscellaneous: String

  /// The value of an entry `key=value` in the last column.
  public func miscellaneous(_ key: String) -> Substring? {
    for entry in miscellaneous.split(separator: "|") where entry.hasPrefix(key + "=") {
      return entry.dropFirst(key.count + 1)
    }
    return nil
  }
}

/// Reads CoNLL-U; skips empty nodes.
public enum CoNLLUReader {
  /// Reads all sentences of a file.
  ///
  /// - Parameter file: The file's name, for errors.
  public static func read(
    _ text: String,
    file: String
  ) throws(ModelError) -> [CoNLLUSentence] {
    var sentences: [CoNLLUSentence] = []
    var sentence = CoNLLUSentence(comments: [], words: [], contractions: [])
    var number = 0
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      number += 1
      if line.isEmpty {
        if !sentence.words.isEmpty { sentences.append(sentence) }
        sentence = CoNLLUSentence(comments: [], words: [], contractions: [])
      } else if line.hasPrefix("#") {
        sentence.comments.append(String(line.dropFirst().drop { $0 == " " }))
      } else if !sentence.add(row: line) {
        throw .line(number, of: file, expected: "ten columns separated by tabs")
      }
    }
    if !sentence.words.isEmpty { sentences.append(sentence) }
    return sentences
  }
}

extension CoNLLUSentence {
  /// Adds a row; false if it is malformed.
  fileprivate mutating func add(row: Substring) -> Bool {
    let columns = row.split(separator: "\t", omittingEmptySubsequences: false)
    guard columns.count == 10 else { return false }
    if columns[0].contains(".") { return true }
    if columns[0].contains("-") { return addContraction(columns) }
    guard Int(columns[0]) == words.count + 1 else { return false }
    words.append(
      CoNLLUWord(
        form: String(columns[1]),
        lemma: String(columns[2]),
        universalTag: String(columns[3]),
        languageTag: String(columns[4]),
        features: String(columns[5]),
        head: (Int(columns[6]) ?? 0) - 1,
        relation: String(columns[7]),
        miscellaneous: String(columns[9])
      )
    )
    return true
  }

  private mutating func addContraction(_ columns: [Substring]) -> Bool {
    let bounds = columns[0].split(separator: "-").compactMap { Int($0) }
    guard bounds.count == 2, bounds[0] >= 1, bounds[0] <= bounds[1] else { return false }
    contractions.append(
      Contraction(
        words: bounds[0] - 1..<bounds[1],
        form: String(columns[1]),
        isFollowedBySpace: !columns[9].split(separator: "|").contains("SpaceAfter=No")
      )
    )
    return true
  }
}
