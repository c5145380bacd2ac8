/// The classes of PLOVER 2.0 with their quad classes and modes, from `Knowledge/plover.tsv`.
public struct PloverClasses: Sendable {
  /// A mode of a class, and the words that tell it.
  private struct Mode {
    let name: String
    let words: Set<String>
    /// The beginnings of words.
    let stems: [String]

    func isTold(by word: String) -> Bool {
      words.contains(word) || stems.contains { word.utf8.starts(with: $0.utf8) }
    }
  }

  private var quads: [String: Int] = [:]
  private var modes: [String: [Mode]] = [:]

  /// The classes of the program.
  public static let standard: PloverClasses = {
    do {
      return try PloverClasses(KnowledgeFile("plover.tsv").table(columns: columns))
    } catch {
      // The file is part of the program, and the tests read it: it cannot be a user's mistake.
      preconditionFailure("\(error)")
    }
  }()

  /// The columns of the table.
  public static let columns = ["class", "mode", "quad", "words", "comment"]

  /// Reads the classes.
  ///
  /// - Parameter table: Has the columns `columns`.
  /// - Throws: `TableError` that names the line that is wrong.
  public init(_ table: Table) throws(TableError) {
    for row in table.rows {
      let name = try row.required("class")
      let quad = try row.value("quad", remedy: "write a number from 1 to 4") { text -> Int? in
        Int(text).flatMap { (1...4).contains($0) ? $0 : nil }
      }
      guard let mode = try row.stated("mode") else {
        quads[name] = quad
        continue
      }
      guard quads[name] == quad else {
        throw row.error("the mode '\(mode)' has another quad class than its class: write '-' first")
      }
      let words = row.list("words")
      modes[name, default: []].append(
        Mode(
          name: mode,
          words: Set(words.filter { !$0.hasSuffix("*") }),
          stems: words.filter { $0.hasSuffix("*") }.map { String($0.dropLast()) }
        )
      )
    }
  }

  /// The quad class of a class: 1 verbal cooperation, 2 material cooperation, 3 verbal conflict,
  /// 4 material conflict.
  public func quadClass(of name: String) -> Int? { quads[name] }

  /// The mode of a class that the words of a claim tell; of several the first of the table.
  public func mode(of name: String, cue: String) -> String? {
    guard let modes = modes[name] else { return nil }
    let words = cue.lowercased().split { !$0.isLetter && $0 != "-" }.map(String.init)
    return modes.first { mode in words.contains(where: mode.isTold) }?.name
  }
}
