/// What a user may choose about JSON-LD, N-Quads and Turtle.
public struct RDFOptions: Equatable, Sendable {
  /// What the IRIs of entities, edges, claims and documents begin with; ends in `/`, `#` or `:`.
  ///
  /// The usual base lies in a top-level domain that RFC 2606 reserves, so it is nobody's.
  public let base: String
  /// Whether the claims of each document stand in a graph of its own, named as the document is.
  public let hasNamedGraphs: Bool

  /// The base of graphs of which the user names none.
  public static let usualBase = "https://entente.example/graph/"

  /// Makes options.
  ///
  /// - Throws: `BaseError` when the base is not an absolute IRI that other names can be added to.
  public init(
    base: String = Self.usualBase,
    hasNamedGraphs: Bool = false
  ) throws(BaseError) {
    guard AbsoluteIRI(base) != nil, ["/", "#", ":"].contains(base.last), !Self.isTaken(base) else {
      throw BaseError(base: base)
    }
    self.base = base
    self.hasNamedGraphs = hasNamedGraphs
  }

  private init() {
    base = Self.usualBase
    hasNamedGraphs = false
  }

  /// The usual base, and no named graphs.
  public static let usual = RDFOptions()

  /// Whether names of other vocabularies begin so, or the base would pass for a prefix of ours.
  private static func isTaken(_ base: String) -> Bool {
    let scheme = base.prefix { $0 != ":" }.lowercased()
    return Prefix.allCases.contains { prefix in
      if prefix.name == scheme { return true }
      if prefix.isOfBase { return false }
      let namespace = prefix.namespace(base: base)
      return base.hasPrefix(namespace)
        || Prefix.allCases.contains { $0.isOfBase && $0.namespace(base: base) == namespace }
    }
  }
}

/// A base that IRIs cannot begin with.
public struct BaseError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The base.
  public let base: String

  /// One line with the remedy.
  public var description: String {
    "'\(base)' is not a base of IRIs: give an absolute IRI that ends in '/', '#' or ':' and that"
      + " no other vocabulary has, such as https://example.org/graph/"
  }
}
