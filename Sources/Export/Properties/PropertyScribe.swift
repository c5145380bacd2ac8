internal import KnowledgeGraph

/// What is done with the properties of nodes and edges as the plan goes through them: they are
/// written, read, listed or compared.
///
/// The plan hands on every property each time in the same order, whether it has a value or not.
/// Who writes looks at values, who reads sets them.
protocol PropertyScribe: ~Copyable {
  /// What may be wrong with a value; nothing can be where none is read.
  associatedtype Failure: Error

  /// Takes a value that may be missing.
  mutating func add<Value: PlainValue>(
    _ name: StaticString,
    _ value: inout Value?
  ) throws(Failure)
  /// Takes a value that is always there.
  mutating func add<Value: PlainValue>(
    _ name: StaticString,
    required value: inout Value
  ) throws(Failure)
  /// Takes a text that may be missing.
  mutating func add(_ name: StaticString, _ text: inout String?) throws(Failure)
  /// Takes a text that is always there, if only as an empty one.
  mutating func add(_ name: StaticString, required text: inout String) throws(Failure)
  /// Takes texts; none where there is no value.
  mutating func add(_ name: StaticString, _ texts: inout [String]) throws(Failure)
  /// Takes identifiers; none where there is no value.
  mutating func add(_ name: StaticString, _ actors: inout [EntityID]) throws(Failure)
  /// Takes a place on the map: degrees north, degrees east.
  mutating func add(
    _ names: (StaticString, StaticString),
    _ coordinates: inout Coordinates?
  ) throws(Failure)
  /// Takes what speaks for and against an edge.
  mutating func add(
    _ names: SupportNames,
    _ support: inout Support?
  ) throws(Failure)
  /// Takes a value that follows from others.
  mutating func derive(_ name: StaticString, _ value: (some PlainText)?) throws(Failure)
  /// Takes a text that follows from others.
  mutating func derive(_ name: StaticString, _ text: String?) throws(Failure)
}

/// The names under which is told what speaks for and against an edge.
struct SupportNames {
  let affirmed: StaticString
  let denied: StaticString
  let sources: StaticString
  let voices: StaticString
  let belief: StaticString
}
