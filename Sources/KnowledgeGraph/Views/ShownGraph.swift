/// The part of a graph that a view shows.
public struct ShownGraph: GraphSource {
  private let graph: any GraphSource
  /// How many claims are left out because no day is known of them, where a view asks for a time.
  public let claimsWithoutDay: Int

  /// - Parameters:
  ///   - graph: what is shown.
  ///   - claimsWithoutDay: how many claims a view left out because no day is known of them.
  public init(_ graph: any GraphSource, claimsWithoutDay: Int = 0) {
    self.graph = graph
    self.claimsWithoutDay = claimsWithoutDay
  }

  public func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    try graph.walk(&visitor)
  }

  public func namedActors() throws -> NamedActors { try graph.namedActors() }
}
