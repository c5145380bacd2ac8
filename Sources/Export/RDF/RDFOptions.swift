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
  /// - Throws: `BaseError` when the base is no absolute IRI that other names can be added to.
  public init(
    base: String = Self.usualBase,
    hasNamedGraphs: Bool = false
  ) throws(BaseError) {
    guard Self.isIRI(base), ["/", "#", ":"].contains(base.last) else {
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

  /// A scheme, a colon, and nothing that an IRI cannot hold.
  private static func isIRI(_ text: String) -> Bool {
    let scheme = text.utf8.prefix { $0 != UInt8(ascii: ":") }
    guard let first = scheme.first, Self.isLetter(first), scheme.count < text.utf8.count else {
      return false
    }
    return scheme.allSatisfy(isSchemeByte) && text.utf8.allSatisfy(IRIText.isUnescaped)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (97...122).contains(byte | 0x20) }

  private static func isSchemeByte(_ byte: UInt8) -> Bool {
    isLetter(byte) || (48...57).contains(byte) || [0x2B, 0x2D, 0x2E].contains(byte)
  }
}

/// A base that IRIs cannot begin with.
public struct BaseError: Error, Equatable, Sendable, CustomStringConvertible {
  /// The base.
  public let base: String

  /// One line with the remedy.
  public var description: String {
    "'\(base)' is no base of IRIs: give an absolute IRI that ends in '/', '#' or ':',"
      + " such as https://example.org/graph/"
  }
}
