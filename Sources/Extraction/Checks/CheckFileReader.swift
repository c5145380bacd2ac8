internal import KnowledgeGraph

/// Puts the lines of a file of checks together.
struct CheckFileReader {
  /// What has been read of a text and its claims.
  private struct Block {
    let line: Int
    var lastLine: Int
    var paragraphs: [String]
    var expectations: [ExpectedClaim] = []
    /// Whether `= none` stands below the text.
    var isEmpty = false
    /// Whether a blank line stands below the last paragraph.
    var isParted = false

    var hasClaims: Bool { isEmpty || !expectations.isEmpty }
  }

  let name: String
  private var date: PartialDate?
  private var readsGroups = false
  private var block: Block?
  private var checks: [Check] = []

  init(name: String) { self.name = name }

  /// Reads a line, of which the white space at its ends is cut off.
  mutating func read(_ line: Substring, number: Int) throws(TableError) {
    let rest = line.dropFirst().trimmed
    switch line.first {
    case nil: block?.isParted = true
    case "#": return
    case ">": try readParagraph(String(rest), number: number)
    case "=" where rest == "none": try add(nil, number: number)
    case "=": try add(ExpectedClaim(rest, .required, file: name, line: number), number: number)
    case "?": try add(ExpectedClaim(rest, .allowed, file: name, line: number), number: number)
    case "!": try add(ExpectedClaim(rest, .wrong, file: name, line: number), number: number)
    default: try readDate(line, number: number)
    }
  }

  /// Ends the file.
  mutating func finish() throws(TableError) -> [Check] {
    try close()
    guard !checks.isEmpty else { throw error(1, "no text: write '> A sentence.'") }
    return checks
  }

  private mutating func readParagraph(_ text: String, number: Int) throws(TableError) {
    if let block, block.hasClaims || block.isParted { try close() }
    if block == nil { block = Block(line: number, lastLine: number, paragraphs: []) }
    block?.paragraphs.append(text)
  }

  /// Adds a claim to the text above it, or the word that there is none.
  private mutating func add(_ claim: ExpectedClaim?, number: Int) throws(TableError) {
    guard var block else { throw error(number, "a claim before any text ('> …')") }
    let isSame = { (other: ExpectedClaim) in claim?.description == other.description }
    if let twin = block.expectations.first(where: isSame) {
      throw error(number, "the claim of line \(twin.line) again: take one of them away")
    }
    if let claim { block.expectations.append(claim) } else { block.isEmpty = true }
    if block.isEmpty, block.expectations.contains(where: { $0.expectation != .wrong }) {
      throw error(number, "'= none' beside claims: take one of them away")
    }
    block.lastLine = number
    self.block = block
  }

  private mutating func readDate(_ line: Substring, number: Int) throws(TableError) {
    if line == "groups" {
      try close()
      readsGroups = true
      return
    }
    guard line.hasPrefix("date ") else {
      throw error(number, "a line begins with '#', '>', '=', '?', '!' or 'date', or is 'groups'")
    }
    guard let date = PartialDate(String(line.dropFirst(5).trimmed)) else {
      throw error(number, "no date: write 'date 2015-09-27'")
    }
    try close()
    self.date = date
  }

  private mutating func close() throws(TableError) {
    guard let block else { return }
    guard block.isEmpty || block.expectations.contains(where: { $0.expectation != .wrong }) else {
      throw error(block.line, "a text without claims: write '= none' if it makes none")
    }
    checks.append(
      Check(
        line: block.line,
        lastLine: block.lastLine,
        text: block.paragraphs.joined(separator: "\n\n"),
        date: date,
        readsGroups: readsGroups,
        expectations: block.expectations
      )
    )
    self.block = nil
  }

  private func error(_ line: Int, _ problem: String) -> TableError {
    TableError(file: name, line: line, problem: problem)
  }
}
