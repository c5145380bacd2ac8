public import KnowledgeGraph

/// What a file of checks expects of a claim.
public enum Expectation: Sendable {
  /// It must be found (`=`).
  case required
  /// It may be found (`?`).
  case allowed
  /// It should be found and is not yet: a known gap (`= … | not found`).
  case missing
  /// It is found and should not be: a known gap too (`!`).
  case wrong
}

/// A claim that is expected.
public struct ExpectedClaim: Sendable {
  /// The field that marks a claim that is not found yet.
  static let mark = "not found"

  /// The line on which it stands, from 1.
  public let line: Int
  /// Whether it must, may or should not be found.
  public internal(set) var expectation: Expectation
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
  /// Whether it is over.
  public var isFormer = false
}

extension ExpectedClaim: CustomStringConvertible {
  /// The claim as files of checks write it down, without its mark; a bar in a name, which would end
  /// the field, is written as a slash.
  public var description: String {
    var fields = ["\(subject) \(relation.name) \(object)"]
    if polarity == .negative { fields.append("negative") }
    if modality != .actual { fields.append(modality.rawValue) }
    if let attribution { fields.append("by \(attribution)") }
    if let date { fields.append("on \(date)") }
    if let place { fields.append("in \(place)") }
    if let role { fields.append("role \(role)") }
    if isFormer { fields.append("former") }
    return fields.map { $0.replacing("|", with: "/") }.joined(separator: " | ")
  }
}

extension ExpectedClaim {
  /// Reads `SUBJECT relation OBJECT | field | …`.
  ///
  /// - Throws: `TableError` that says what is wrong with the line.
  init(
    _ text: Substring,
    _ expectation: Expectation,
    file: String,
    line: Int
  ) throws(TableError) {
    let fields = text.split(separator: "|").map { String($0.trimmed) }
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
    self.expectation = expectation
    self.relation = relation
    subject = words[..<verb].joined(separator: " ")
    object = words[(verb + 1)...].joined(separator: " ")
    for field in fields.dropFirst() where !read(field) {
      let problem = "'\(field)' is not a field of a claim: write \(Self.fields(after: expectation))"
      throw TableError(file: file, line: line, problem: problem)
    }
  }

  private static func fields(after expectation: Expectation) -> String {
    let fields = "negative, planned, possible, demanded, by NAME, on DATE, in PLACE, role ROLE"
    return expectation == .required ? "\(fields), former or \(mark)" : "\(fields) or former"
  }

  private mutating func read(_ field: String) -> Bool {
    if field == Self.mark {
      guard expectation == .required else { return false }
      expectation = .missing
      return true
    }
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
