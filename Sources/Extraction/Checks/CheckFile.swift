public import KnowledgeGraph

/// Texts with the claims that they are expected to make, as people write them down.
///
/// The format is described in `Tests/Sentences/README.md`.
public struct CheckFile: Sendable {
  /// The texts, in the order of the file.
  public let checks: [Check]

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - text: what the file holds.
  ///   - name: the file's name or path, for messages.
  /// - Throws: `TableError` that names the line that is wrong.
  public init(_ text: String, name: String) throws(TableError) {
    var reader = CheckFileReader(name: name)
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    for (index, line) in lines.enumerated() {
      try reader.read(line.drop { $0 == " " || $0 == "\t" }, number: index + 1)
    }
    checks = try reader.finish()
  }
}

/// A text with the claims that it is expected to make.
public struct Check: Sendable {
  /// The line on which the text begins, from 1.
  public let line: Int
  /// The paragraphs, parted by blank lines.
  public let text: String
  /// The day of publication.
  public let date: PartialDate?
  /// The claims that must or may be found.
  public let expectations: [ExpectedClaim]
}

/// A claim that is expected.
public struct ExpectedClaim: Sendable {
  /// The line on which it stands, from 1.
  public let line: Int
  /// Whether it must be found; else it may.
  public let isRequired: Bool
  /// The name of the subject.
  public let subject: String
  public let relation: Relation
  /// The name of the object.
  public let object: String
  public var polarity: Polarity = .positive
  public var modality: Modality = .actual
  /// The name of the actor whose word it is.
  public var attribution: String?
  /// When, where it is compared.
  public var date: PartialDate?
  /// Where, where it is compared.
  public var place: String?
  /// The office, where it is compared.
  public var role: String?
  /// Whether it must be over.
  public var isFormer = false
}

/// Puts the lines of a file together.
private struct CheckFileReader {
  let name: String
  private var date: PartialDate?
  private var paragraphs: [String] = []
  private var start = 0
  private var expectations: [ExpectedClaim] = []
  private var checks: [Check] = []

  init(name: String) { self.name = name }

  mutating func read(_ line: Substring, number: Int) throws(TableError) {
    let rest = line.dropFirst().drop { $0 == " " }
    switch line.first {
    case nil, "#": return
    case ">":
      if !expectations.isEmpty || paragraphs.isEmpty { close(at: number) }
      paragraphs.append(String(rest))
    case "=" where rest == "none": return
    case "=", "?":
      guard !paragraphs.isEmpty else { throw error(number, "a claim before any text ('> …')") }
      expectations.append(
        try ExpectedClaim(rest, isRequired: line.first == "=", file: name, line: number)
      )
    default:
      guard line.hasPrefix("date ") else {
        throw error(number, "a line begins with '#', '>', '=', '?' or 'date'")
      }
      guard let date = PartialDate(String(line.dropFirst(5))) else {
        throw error(number, "no date: write 'date 2015-09-27'")
      }
      close(at: number)
      self.date = date
    }
  }

  mutating func finish() throws(TableError) -> [Check] {
    close(at: 0)
    guard !checks.isEmpty else { throw error(1, "no text: write '> A sentence.'") }
    return checks
  }

  private mutating func close(at line: Int) {
    if !paragraphs.isEmpty {
      let text = paragraphs.joined(separator: "\n\n")
      checks.append(Check(line: start, text: text, date: date, expectations: expectations))
    }
    paragraphs = []
    expectations = []
    start = line
  }

  private func error(_ line: Int, _ problem: String) -> TableError {
    TableError(file: name, line: line, problem: problem)
  }
}

extension ExpectedClaim {
  /// Reads `SUBJECT relation OBJECT | field | …`.
  fileprivate init(
    _ text: Substring,
    isRequired: Bool,
    file: String,
    line: Int
  ) throws(TableError) {
    let fields = text.split(separator: "|").map { $0.trimmed }
    let words = (fields.first ?? "").split(separator: " ")
    guard let verb = words.firstIndex(where: { Relation(String($0)) != nil }),
      let relation = Relation(String(words[verb])), verb > 0, verb + 1 < words.count
    else {
      throw TableError(
        file: file,
        line: line,
        problem: "no claim: write 'SUBJECT relation OBJECT', with a relation of 'entente ontology'"
      )
    }
    self.line = line
    self.isRequired = isRequired
    self.relation = relation
    subject = words[..<verb].joined(separator: " ")
    object = words[(verb + 1)...].joined(separator: " ")
    for field in fields.dropFirst() where !read(field) {
      let problem = "'\(field)' is no field of a claim: write \(Self.fields)"
      throw TableError(file: file, line: line, problem: problem)
    }
  }

  private static let fields =
    "negative, planned, possible, demanded, by NAME, on DATE, in PLACE, role ROLE or former"

  private mutating func read(_ field: String) -> Bool {
    let value = field.split(separator: " ", maxSplits: 1).dropFirst().first.map(String.init)
    switch (field.prefix { $0 != " " }, value) {
    case ("negative", nil): polarity = .negative
    case ("former", nil): isFormer = true
    case ("by", let value?): attribution = value
    case ("in", let value?): place = value
    case ("role", let value?): role = value
    case ("on", let value?):
      date = PartialDate(value)
      return date != nil
    case (let word, nil):
      guard let modality = Modality(rawValue: String(word)) else { return false }
      self.modality = modality
    default: return false
    }
    return true
  }
}

extension Substring {
  fileprivate var trimmed: String {
    var text = drop(while: \.isWhitespace)
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
