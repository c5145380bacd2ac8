internal import KnowledgeGraph

/// A way to write nodes and edges with their properties.
///
/// What is written is the plan's choice alone, so all syntaxes tell the same; they may leave out
/// what they have words of their own for. The kind of an edge is told between its beginning and its
/// first property, out of `PropertyTexts`.
protocol PropertySyntax: PropertyScribe, ~Copyable where Failure == Never {
  /// What stopped the sink, if something did.
  var error: OutputError? { get }

  /// Writes what stands before the first node.
  mutating func begin()
  /// Opens a node.
  ///
  /// - Parameters:
  ///   - number: how many nodes came before.
  ///   - place: where a picture shows it.
  mutating func beginNode(_ node: borrowing Node, number: Int, at place: Layout.Place?)
  /// Closes the node.
  mutating func endNode(_ node: borrowing Node, number: Int)
  /// Opens an edge, and tells its kind.
  ///
  /// - Parameter names: the names of all nodes.
  /// - Throws: `OutputError` when a temporary file cannot be read.
  mutating func beginEdge(_ edge: borrowing Edge, names: inout ActorNames) throws
  /// Closes the edge.
  mutating func endEdge()
  /// Writes a value under its name; nothing where there is none.
  mutating func write(_ name: StaticString, _ value: (some PlainText)?)
  /// Writes a text under its name; nothing where there is none.
  mutating func write(_ name: StaticString, text: String?)
  /// Writes texts under a name; none where there is no value.
  mutating func write(_ name: StaticString, texts: [String])
  /// Writes what stands after the last edge, and gives the sink back.
  consuming func end() throws -> ByteSink
}

extension PropertySyntax where Self: ~Copyable {
  @inline(__always)
  mutating func write(_ name: StaticString, texts: [String]) {
    switch texts.count {
    case 0: write(name, text: nil)
    case 1: write(name, text: texts[0].isEmpty ? nil : texts[0])
    default: write(name, text: texts.joined(separator: "; "))
    }
  }

  @inline(__always)
  mutating func add(_ name: StaticString, _ value: inout (some PlainValue)?) { write(name, value) }

  @inline(__always)
  mutating func add<Value: PlainValue>(_ name: StaticString, required value: inout Value) {
    write(name, Optional(value))
  }

  @inline(__always)
  mutating func add(_ name: StaticString, _ text: inout String?) {
    write(name, text: text.flatMap { $0.isEmpty ? nil : $0 })
  }

  @inline(__always)
  mutating func add(_ name: StaticString, required text: inout String) { write(name, text: text) }

  @inline(__always)
  mutating func add(_ name: StaticString, _ texts: inout [String]) { write(name, texts: texts) }

  @inline(__always)
  mutating func add(_ name: StaticString, _ actors: inout [EntityID]) {
    switch actors.count {
    case 0: write(name, text: nil)
    case 1: write(name, text: actors[0].rawValue)
    default: write(name, texts: actors.map(\.rawValue))
    }
  }

  @inline(__always)
  mutating func add(_ names: (StaticString, StaticString), _ coordinates: inout Coordinates?) {
    write(names.0, coordinates.map { Degrees(text: $0.latitude) })
    write(names.1, coordinates.map { Degrees(text: $0.longitude) })
  }

  @inline(__always)
  mutating func add(
    _ names: SupportNames,
    _ support: inout Support?
  ) {
    write(names.affirmed, support?.affirmed)
    write(names.denied, support?.denied)
    write(names.sources, support?.sources)
    write(names.voices, support?.voices)
    write(names.belief, support?.belief)
  }

  @inline(__always)
  mutating func derive(_ name: StaticString, _ value: (some PlainText)?) { write(name, value) }

  @inline(__always)
  mutating func derive(_ name: StaticString, _ text: String?) { write(name, text: text) }
}
