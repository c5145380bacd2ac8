public import Language

/// A sentence whose names are marked.
public struct NamedSentence: Equatable, Sendable {
  public var words: [String]
  /// The names; their tokens count from the sentence's start.
  public var names: [Name]

  public init(words: [String], names: [Name]) {
    self.words = words
    self.names = names
  }
}

/// Reads BIO files: a word, a tab and its tag a line, blank lines between sentences.
public enum BIOReader {
  /// Reads all sentences of a file.
  ///
  /// - Parameter file: The file's name, for errors.
  public static func read(_ text: String, file: String) throws(ModelError) -> [NamedSentence] {
    var sentences: [NamedSentence] = []
    var words: [String] = []
    var tags: [Substring] = []
    var number = 0
    let lines: [Substring] = text.split(separator: "\n", omittingEmptySubsequences: false)
    for line in lines + [""] {
      number += 1
      if line.isEmpty {
        if !words.isEmpty { sentences.append(NamedSentence(words: words, names: names(in: tags))) }
        words = []
        tags = []
        continue
      }
      let fields = line.split(separator: "\t")
      guard fields.count == 2, isTag(fields[1]) else {
        throw .line(number, of: file, expected: "a word, a tab and a tag such as B-PER or O")
      }
      words.append(String(fields[0]))
      tags.append(fields[1])
    }
    return sentences
  }

  private static func isTag(_ tag: Substring) -> Bool {
    let isPrefixed = tag.hasPrefix("B-") || tag.hasPrefix("I-")
    return tag == "O" || (isPrefixed && NameType(rawValue: String(tag.dropFirst(2))) != nil)
  }

  private static func names(in tags: [Substring]) -> [Name] {
    var names: [Name] = []
    for (index, tag) in tags.enumerated() {
      guard let type = NameType(rawValue: String(tag.dropFirst(2))) else { continue }
      let last = names.count - 1
      if tag.hasPrefix("I-"), last >= 0, names[last].type == type,
        names[last].tokens.upperBound == index
      {
        names[last].tokens = names[last].tokens.lowerBound..<index + 1
      } else {
        names.append(Name(tokens: index..<index + 1, type: type))
      }
    }
    return names
  }
}
