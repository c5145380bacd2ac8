/// An item of a gold file that could not be used, while all others were.
public struct GoldError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The file's path.
  public let file: String
  /// The line, from 1.
  public let line: Int
  /// What is wrong, where in the item, and the remedy.
  public let problem: String

  init(file: String, line: Int, fault: GoldFault) {
    self.file = file
    self.line = line
    problem = fault.description
  }

  /// `gold.jsonl:7: claim 3, key 'object': no actor of the item has the id 'd': …`.
  public var description: String { "\(file):\(line): \(problem)" }
}

/// A problem, and where in the item it is.
struct GoldFault: Error, CustomStringConvertible {
  /// The way to it: `claim 3`, `subjectWords`; empty for the item as a whole.
  let path: [String]
  let problem: GoldProblem

  init(_ problem: GoldProblem, at path: [String] = []) {
    self.path = path
    self.problem = problem
  }

  var description: String {
    path.isEmpty ? problem.description : "\(path.joined(separator: ", ")): \(problem)"
  }
}

/// What can be wrong with an item.
enum GoldProblem: CustomStringConvertible {
  case notUTF8
  case notJSON
  case missing
  case wrongKind(String)
  case empty
  case notADate(String)
  case sharedItem(String, String)
  case sharedActor(String)
  case notOneOf(String, [String])
  case unknownRelation(String)
  case unknownActor(String, [String])
  case toItself
  case badRange(Int)
  case unknownSentence(Int, Int)
  case otherWords(String, at: String, instead: String?)
  case noSuchWords(String)
  case severalWords(String, Int)
  case halfRange

  var description: String {
    switch self {
    case .notUTF8: "is not UTF-8: save the file as UTF-8"
    case .notJSON: "is not an object of JSON: an item is one line, in braces"
    case .missing: "is missing: add it"
    case .wrongKind(let wanted): "must be \(wanted)"
    case .empty: "is empty: fill it"
    case .notADate(let text): "'\(text)' is not a date: write one such as 2015-09-27"
    case .sharedItem(let id, let place):
      "'\(id)' is the id of \(place) too: give each item an id of its own, and each file once"
    case .sharedActor(let id): "two actors have the id '\(id)': give each its own"
    case .notOneOf(let text, let choices):
      "'\(text)' is not known: write one of \(choices.joined(separator: ", "))"
    case .unknownRelation(let name):
      "'\(name)' is not a relation: write one of those that 'entente ontology' lists"
    case .unknownActor(let id, let ids):
      "no actor of the item has the id '\(id)': add it to 'actors', or write one of "
        + ids.joined(separator: ", ")
    case .toItself: "is the subject too: a claim needs two actors"
    case .badRange(let count):
      "must be a start and a greater end, counted in characters from 0 to \(count)"
    case .unknownSentence(let number, let count):
      "there is no sentence \(number): count from 1 to \(count)"
    case .otherWords(let text, let there, let instead): Self.other(text, there, instead)
    case .noSuchWords(let text):
      "'\(text)' does not stand in this sentence: copy the words as they are"
    case .severalWords(let text, let count):
      "'\(text)' stands \(count) times in this sentence: say which by 'start' and 'end'"
    case .halfRange: "has only one of 'start' and 'end': give both or none"
    }
  }

  private static func other(_ text: String, _ there: String, _ instead: String?) -> String {
    "the characters from 'start' to 'end' are '\(there)' and not '\(text)': "
      + (instead ?? "it does not stand in the text; copy the words as they are")
  }
}
