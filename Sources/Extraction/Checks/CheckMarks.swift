public import KnowledgeGraph

/// Marks known gaps in the text of a file of checks.
public enum CheckMarks {
  /// Adds and takes away marks, so that the file holds as it is now.
  ///
  /// Texts, remarks and expected claims stay as they are, byte by byte.
  ///
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - results: what came of its checks, in their order.
  ///   - name: the file's name or path, for messages.
  /// - Throws: `TableError` when a claim that was found cannot be written down as a line.
  public static func marking(
    _ text: String,
    with results: [CheckResult],
    name: String
  ) throws(TableError) -> String {
    let file = try CheckFile(text, name: name)
    var lines = CheckFile.lines(of: text).map { [String($0)] }
    for (check, result) in zip(file.checks, results) {
      for failure in result.failures { apply(failure, of: check, to: &lines) }
    }
    let hasMark = text.unicodeScalars.first == "\u{FEFF}"
    let marked = (hasMark ? "\u{FEFF}" : "") + lines.joined().joined(separator: "\n")
    _ = try CheckFile(marked, name: name)
    return marked
  }

  private static func apply(_ failure: CheckFailure, of check: Check, to lines: inout [[String]]) {
    let index = (failure.kind == .unexpected ? check.lastLine : failure.line) - 1
    guard lines.indices.contains(index) else { return }
    // The line itself may be gone already; what was added below it is not.
    switch failure.kind {
    case .missing: lines[index][0] = adding(" | \(ExpectedClaim.mark)", to: lines[index][0])
    case .foundNow: lines[index][0] = unmarked(lines[index][0])
    case .goneNow: lines[index].removeFirst()
    case .unexpected:
      let end = ending(of: lines[index].last ?? "")
      lines[index].append("! \(failure.claim)\(end)")
    }
  }

  /// Adds to the end of a line, before the carriage return that Windows puts there.
  private static func adding(_ text: String, to line: String) -> String {
    var body = Substring(line)
    while body.last?.isWhitespace ?? false { body.removeLast() }
    return body + text + ending(of: line)
  }

  private static func unmarked(_ line: String) -> String {
    let fields = Substring(line).split(separator: "|", omittingEmptySubsequences: false)
      .filter { $0.trimmed != ExpectedClaim.mark }
    return adding("", to: fields.joined(separator: "|") + ending(of: line))
  }

  private static func ending(of line: String) -> String {
    line.utf8.last == UInt8(ascii: "\r") ? "\r" : ""
  }
}
