internal import Input

/// Gathers lines of N-Quads that follow each other and have the same subject.
struct QuadBlocks {
  private static let type = Array((Prefix.rdf.namespace(base: "") + "type").utf8)
  private static let datatypes = WordTable(
    DatePrecision.allCases.map { (Prefix.xsd.namespace(base: "") + $0.datatype, $0) }
  )

  private var names: ShortNames?
  private var node = LinkedNode()
  /// The IRI of the node; nothing before the first.
  private var subject: [UInt8]?
  /// How many bytes of lines were read of the node.
  private var length = 0
  private var resolved: [UInt8] = []

  /// Adds a line, and shows the node that is complete with the line before it.
  ///
  /// - Throws: `LinkedNodeError` when the line is not ours, or what `body` throws.
  mutating func add(
    _ line: Span<UInt8>,
    number: Int,
    _ body: (inout LinkedNode) throws -> Void
  ) throws {
    resolved.removeAll(keepingCapacity: true)
    guard let quad = Quad(line, resolved: &resolved) else {
      throw LinkedNodeError(line: number, what: "no line of N-Quads that entente wrote")
    }
    let predicate = line.extracting(quad.predicate)
    let key = LinkedKey.iris[predicate]
    // A plain triple of an edge is a node of its own, also right behind the node of its subject.
    if key?.isRelation == true || !continues(line.extracting(quad.subject)) {
      try finish(body)
      begin(line.extracting(quad.subject), line: number)
    }
    try count(line, number)
    if let key {
      let precision = quad.datatype.flatMap { Self.datatypes[line.extracting($0)] }
      node.add(value(quad, line), of: precision.map(key.dated) ?? key)
    } else if predicate.isEqual(to: Self.type.span) {
      node.add(class: quad.link.flatMap { ResourceKind.iris[line.extracting($0)] })
    } else {
      let name = String(decoding: predicate)
      throw LinkedNodeError(line: number, what: "'\(name)' is not a property of ours")
    }
  }

  /// Shows the last node, if there is one.
  mutating func finish(_ body: (inout LinkedNode) throws -> Void) throws {
    guard subject != nil else { return }
    subject = nil
    try body(&node)
  }

  private func continues(_ iri: Span<UInt8>) -> Bool {
    guard let subject else { return false }
    return subject.span.isEqual(to: iri)
  }

  private mutating func begin(_ iri: Span<UInt8>, line: Int) {
    subject = Array(copying: iri)
    length = 0
    node.begin(line: line)
    node.setName(keep(link: iri))
  }

  private mutating func count(_ line: Span<UInt8>, _ number: Int) throws(LinkedNodeError) {
    length += line.count
    guard length <= ReadLimits.line else {
      let limit = ReadLimits.size(ReadLimits.line)
      throw LinkedNodeError(line: number, what: "more than \(limit) are said of '\(node.name)'")
    }
  }

  /// Keeps an object.
  private mutating func value(_ quad: Quad, _ line: Span<UInt8>) -> Range<Int> {
    if let link = quad.link { return keep(link: line.extracting(link)) }
    let text = quad.literal
    guard text.isResolved else { return node.keep(line.extracting(text.range)) }
    let resolved = resolved
    return node.keep(resolved.span.extracting(text.range))
  }

  /// Keeps the short name of a resource.
  private mutating func keep(link iri: Span<UInt8>) -> Range<Int> {
    // The dataset, whose IRI is the base of others, stands first in a file.
    let names = self.names ?? ShortNames(base: String(decoding: iri))
    self.names = names
    guard let (prefix, length) = names.prefix(of: iri) else { return node.keep(iri) }
    return node.keep(prefix.beginning, iri.extracting(length..<iri.count))
  }
}

/// The prefixes of IRIs, as JSON-LD of ours has them.
private struct ShortNames {
  private let namespaces: [(prefix: Prefix, namespace: [UInt8])]
  private let prefixes: WordTable<Prefix>

  /// - Parameter base: the IRI of the dataset.
  init(base: String) {
    namespaces = Prefix.allCases.map { ($0, Array($0.namespace(base: base).utf8)) }
    prefixes = WordTable(Prefix.allCases.map { ($0.namespace(base: base), $0) })
  }

  /// The prefix of an IRI, and the length of its namespace; nothing where it has none of ours.
  func prefix(of iri: Span<UInt8>) -> (prefix: Prefix, length: Int)? {
    var length = iri.count
    while length > 0, iri[length - 1] != UInt8(ascii: "/"), iri[length - 1] != UInt8(ascii: "#") {
      length -= 1
    }
    if let prefix = prefixes[iri.extracting(0..<length)] { return (prefix, length) }
    for (prefix, namespace) in namespaces where iri.starts(with: namespace) {
      return (prefix, namespace.count)
    }
    return nil
  }
}
