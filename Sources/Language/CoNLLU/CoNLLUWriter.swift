/// Writes an analysis as CoNLL-U, with paragraphs as comments, and names and semantic roles in the
/// last column.
public enum CoNLLUWriter {
  /// The lines of all sentences, with a blank line behind each.
  ///
  /// A word that belongs to a name bears `Name=B-ORG` for its first word and `Name=I-ORG` for any
  /// other; a predicate bears `Predicate=Yes` and for each of its roles the numbers of the head
  /// words: `ARG1=4,7`. The parts of a contraction stand under a line of their own, as in the
  /// treebanks.
  public static func write(_ analysis: AnalyzedText) -> String {
    let marks = nameMarks(of: analysis)
    let predicates = Dictionary(
      analysis.predicates.map { ($0.word, $0.arguments) },
      uniquingKeysWith: { first, _ in first }
    )
    var output = ""
    var paragraph = -1
    for (number, sentence) in analysis.sentences.enumerated() {
      if sentence.paragraph != paragraph {
        output += "# newpar\n"
        paragraph = sentence.paragraph
      }
      output += "# sent_id = \(number + 1)\n# text = \(text(of: sentence, in: analysis))\n"
      for index in sentence.tokens {
        if let end = contractionEnd(from: index, in: sentence, analysis) {
          output += contraction(index..<end, in: sentence, analysis)
        }
        let roles = predicates[index].map { roleMarks(of: $0, in: sentence) } ?? []
        let entries = roles + [marks[index]].compactMap { $0 }
        output += row(index, in: sentence, analysis, marks: entries)
      }
      output += "\n"
    }
    return output
  }

  private static func nameMarks(of analysis: AnalyzedText) -> [String?] {
    var marks = [String?](repeating: nil, count: analysis.tokens.count)
    for name in analysis.names {
      for index in name.tokens {
        let position = index == name.tokens.lowerBound ? "B" : "I"
        marks[index] = "Name=\(position)-\(name.type.rawValue)"
      }
    }
    return marks
  }

  private static func roleMarks(of arguments: [RoleArgument], in sentence: Sentence) -> [String] {
    SemanticRole.allCases.compactMap { role in
      let places = arguments.filter { $0.role == role }
        .map { String($0.word - sentence.tokens.lowerBound + 1) }
      return places.isEmpty ? nil : "\(role.rawValue)=\(places.joined(separator: ","))"
    } + ["Predicate=Yes"]
  }

  private static func text(of sentence: Sentence, in analysis: AnalyzedText) -> String {
    guard let first = sentence.tokens.first, let last = sentence.tokens.last else { return "" }
    let range =
      analysis.tokens[first].range.lowerBound..<analysis.tokens[last].range.upperBound
    return String(analysis.text.form(range).map { $0.isNewline ? " " : $0 })
  }

  private static func row(
    _ index: Int,
    in sentence: Sentence,
    _ analysis: AnalyzedText,
    marks: [String]
  ) -> String {
    let token = analysis.tokens[index]
    let head = token.head < 0 ? 0 : token.head - sentence.tokens.lowerBound + 1
    let inContraction =
      isJoined(index, in: sentence, analysis)
      || isJoined(index + 1, in: sentence, analysis)
    let isTight = !inContraction && touchesNext(index, analysis)
    let entries = (marks + (isTight ? ["SpaceAfter=No"] : [])).sorted()
    let columns = [
      String(index - sentence.tokens.lowerBound + 1), token.form, token.lemma,
      token.partOfSpeech.rawValue, token.pennTag.rawValue, "_", String(head),
      token.relation.rawValue, "_", entries.isEmpty ? "_" : entries.joined(separator: "|"),
    ]
    return columns.joined(separator: "\t") + "\n"
  }

  private static func contraction(
    _ parts: Range<Int>,
    in sentence: Sentence,
    _ analysis: AnalyzedText
  ) -> String {
    let start = sentence.tokens.lowerBound
    let numbers = "\(parts.lowerBound - start + 1)-\(parts.upperBound - start)"
    let form = parts.map { analysis.tokens[$0].form }.joined()
    let spacing = touchesNext(parts.upperBound - 1, analysis) ? "SpaceAfter=No" : "_"
    return "\(numbers)\t\(form)" + String(repeating: "\t_", count: 7) + "\t\(spacing)\n"
  }

  /// The end of a contraction that begins at a token.
  private static func contractionEnd(
    from index: Int,
    in sentence: Sentence,
    _ analysis: AnalyzedText
  ) -> Int? {
    guard !isJoined(index, in: sentence, analysis) else { return nil }
    var end = index + 1
    while isJoined(end, in: sentence, analysis) { end += 1 }
    return end > index + 1 ? end : nil
  }

  /// Whether a token is written in one word with the token before it.
  private static func isJoined(
    _ index: Int,
    in sentence: Sentence,
    _ analysis: AnalyzedText
  ) -> Bool {
    guard index > sentence.tokens.lowerBound, index < sentence.tokens.upperBound,
      touchesNext(index - 1, analysis),
      let last = analysis.tokens[index - 1].form.unicodeScalars.last,
      let first = analysis.tokens[index].form.unicodeScalars.first
    else { return false }
    let isClitic = (first == "'" || first == "’") && analysis.tokens[index].form.utf8.count > 1
    return isClitic || (last.properties.isAlphabetic && first.properties.isAlphabetic)
  }

  private static func touchesNext(_ index: Int, _ analysis: AnalyzedText) -> Bool {
    index + 1 < analysis.tokens.count
      && analysis.tokens[index].range.upperBound == analysis.tokens[index + 1].range.lowerBound
  }
}
