public import KnowledgeGraph

/// Reads record files into a graph.
///
/// Lines may come in any order and from any number of files. A line that cannot be used costs that
/// line alone: it is left out, counted and reported.
public struct RecordReader {
  /// The lines that could not be used, in the order in which they were found; the first thousand.
  public private(set) var errors: [RecordError] = []
  /// How many lines could not be used.
  public private(set) var errorCount = 0
  private var documents: [Document] = []
  private var entities: [Located<Entity>] = []
  private var claims: [Located<Claim>] = []
  private var files: [String] = []

  public init() {}

  /// Reads a file; `-` is standard input.
  ///
  /// - Throws: `InputError` when the file cannot be read.
  public mutating func read(path: String) throws {
    files.append(path)
    var lines = try LineReader(path: path)
    var number = 0
    var hasNext = true
    while hasNext {
      number += 1
      hasNext = try lines.next { line in read(line, number: number) }
    }
  }

  /// The graph of all lines read.
  ///
  /// Claims whose ends or document no record describes, or whose ends have types that the relation
  /// does not take, are left out and reported.
  public mutating func makeGraph() -> Graph {
    let known = KnownRecords(documents: documents, entities: entities.lazy.map(\.record))
    let sound = (
      entities: entities.compactMap { located in check(located, known.problem) },
      claims: claims.compactMap { located in check(located, known.problem) }
    )
    return Graph(documents: documents, entities: sound.entities, claims: sound.claims)
  }

  private mutating func read(_ line: Span<UInt8>, number: Int) {
    guard !line.isBlank else { return }
    let place = RecordPlace(file: files.count - 1, line: number)
    do throws(RecordProblem) {
      switch try Record(line) {
      case .document(let document): documents.append(document)
      case .entity(let entity): entities.append(Located(record: entity, place: place))
      case .claim(let claim): claims.append(Located(record: claim, place: place))
      }
    } catch { report(error, at: place) }
  }

  private mutating func check<Value>(
    _ located: Located<Value>,
    _ problem: (Value) -> RecordProblem?
  ) -> Value? {
    guard let found = problem(located.record) else { return located.record }
    report(found, at: located.place)
    return nil
  }

  private mutating func report(_ problem: RecordProblem, at place: RecordPlace) {
    errorCount += 1
    guard errors.count < 1000 else { return }
    errors.append(RecordError(file: files[place.file], line: place.line, problem: problem))
  }
}

/// The line of a file.
struct RecordPlace {
  /// The number of the file, from 0.
  let file: Int
  /// The line, from 1.
  let line: Int
}

/// A record and where it stands.
struct Located<Value> {
  let record: Value
  let place: RecordPlace
}

extension Span<UInt8> {
  /// Whether there is nothing but white space.
  fileprivate var isBlank: Bool {
    for index in indices where ![0x20, 0x09, 0x0D].contains(self[index]) { return false }
    return true
  }
}
