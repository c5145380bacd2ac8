internal import KnowledgeGraph

/// What is wrong with a line of the record format.
enum RecordProblem: Error, Equatable {
  case notUTF8
  case notJSON(JSONError)
  case missing(String)
  case malformed(String, String, String)
  case notOneOf(String, String, [String])
  case unknownRelation(String)
  case unknownDocument(String)
  case sharedIdentifier(String)
  case unknownEntity(String, String)
  case wrongType(relation: String, key: String, type: String, allowed: [String])
}

extension RecordProblem: CustomStringConvertible {
  /// What is wrong, and the remedy.
  var description: String {
    switch self {
    case .notUTF8: "not UTF-8; convert the file, for example with iconv"
    case .notJSON(let error):
      "not JSON at byte \(error.offset + 1): \(error.problem); write one object a line"
    case .missing(let key): "the key '\(key)' is missing"
    case .malformed(let key, let value, let form):
      "'\(value.shortened)' is not a value of '\(key)': it takes \(form)"
    case .notOneOf(let key, let value, let allowed):
      "'\(value.shortened)' is not a value of '\(key)': it takes \(allowed.joined(separator: ", "))"
    case .unknownRelation(let name):
      "unknown relation '\(name.shortened)'; 'entente ontology' lists the relations"
    case .unknownDocument(let id):
      "no record describes the document '\(id.shortened)'; add a line of kind document"
    case .sharedIdentifier(let id):
      "two texts are the document '\(id.shortened)'; give each an identifier of its own"
    case .unknownEntity(let key, let id):
      "no record describes the \(key) '\(id.shortened)'; add a line of kind entity"
    case .wrongType(let relation, let key, let type, let allowed):
      "the \(key) of '\(relation)' cannot be of type \(type): it takes"
        + " \(allowed.joined(separator: ", "))"
    }
  }
}

extension String {
  /// The first characters, for messages; what a terminal would obey is shown by its number.
  fileprivate var shortened: String {
    String(prefix(60)).visible + (count > 60 ? "…" : "")
  }
}

/// A line of a record file that could not be used, while all others were.
public struct RecordError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's path; `-` for standard input.
  public let file: String
  /// The line, from 1; 0 for what never stood in a file.
  public let line: Int
  /// What is wrong, and the remedy.
  public let problem: String

  init(file: String, line: Int, problem: RecordProblem) {
    self.file = file
    self.line = line
    self.problem = problem.description
  }

  /// `graph.jsonl:12: the key 'rule' is missing`.
  public var description: String {
    line == 0 ? "\(file): \(problem)" : "\(file):\(line): \(problem)"
  }
}
