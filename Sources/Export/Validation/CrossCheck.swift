public import KnowledgeGraph

/// Proves that files of different formats hold the same entities, edges and claims.
///
/// What each format says is brought into one form: lists are joined as GraphML and DOT join them,
/// an empty value is not a value, and claims count by the digest of each edge's claims. A file that
/// leaves out all actors without edges holds the same as one that has them.
public struct CrossCheck {
  private var first: (name: String, parts: ComparableParts)?

  /// How many actors without edges are in some of the graphs alone.
  public private(set) var idleActors = 0

  public init() {}

  /// How much the first graph holds.
  public var count: GraphCount { first?.parts.count ?? GraphCount() }

  /// Compares a graph with the first one that was added.
  ///
  /// - Parameters:
  ///   - source: the graph.
  ///   - name: what messages call it.
  /// - Returns: the first difference, if there is one.
  public mutating func add(
    _ source: some GraphSource,
    name: String
  ) throws -> CrossDifference? {
    var parts = ComparableParts()
    try source.walk(&parts)
    parts.sort()
    guard let first else {
      self.first = (name, parts)
      return nil
    }
    let idle = (first.parts.idleNodes, parts.idleNodes)
    guard idle.0.isEmpty != idle.1.isEmpty else {
      return parts.difference(from: first.parts, name, first.name)
    }
    idleActors = max(idleActors, idle.0.count, idle.1.count)
    return parts.connected.difference(from: first.parts.connected, name, first.name)
  }
}

/// The first thing in which two files differ.
public struct CrossDifference: Equatable, Sendable, CustomStringConvertible {
  /// The files.
  public let files: [String]
  /// What differs, and how.
  public let what: String

  /// `a.graphml and b.dot differ: the edge 'Q1.aids.Q2' has the weight '2' in …`.
  public var description: String { "\(files.joined(separator: " and ")) differ: \(what)" }
}

/// What formats say alike, in order.
private struct ComparableParts: GraphVisitor {
  private var nodes: [ComparablePart] = []
  private var edges: [ComparablePart] = []
  private(set) var count = GraphCount()
  /// Whom edges name.
  private var named: Set<ExactText> = []

  /// The nodes that no edge names.
  var idleNodes: [ExactText] { nodes.lazy.map(\.id).filter { !named.contains($0) } }

  /// The parts without the nodes that no edge names.
  var connected: Self {
    var parts = self
    parts.nodes.removeAll { !named.contains($0.id) }
    return parts
  }

  mutating func visit(_ document: Document) {}

  mutating func visit(_ node: Node, entities: ArraySlice<Entity>) {
    count.add(node)
    nodes.append(
      ComparablePart(id: ExactText(node.id.rawValue), fields: PropertyTexts.fields(of: node))
    )
  }

  mutating func visit(_ edge: Edge, claims: ArraySlice<Claim>) {
    count.add(edge)
    for actor in [edge.key.subject, edge.key.object] + edge.attributions {
      named.insert(ExactText(actor.rawValue))
    }
    var told = edge
    told.claimsDigest = edge.digest(of: claims)
    edges.append(ComparablePart(id: ExactText(edge.id), fields: PropertyTexts.fields(of: told)))
  }

  mutating func sort() {
    nodes.sort { $0.id < $1.id }
    edges.sort { $0.id < $1.id }
  }

  func difference(from other: Self, _ name: String, _ otherName: String) -> CrossDifference? {
    let names = [otherName, name]
    let what =
      Self.difference("node", other.nodes, nodes, names)
      ?? Self.difference("edge", other.edges, edges, names)
    return what.map { CrossDifference(files: names, what: $0) }
  }

  private static func difference(
    _ kind: String,
    _ left: [ComparablePart],
    _ right: [ComparablePart],
    _ names: [String]
  ) -> String? {
    for (one, other) in zip(left, right) {
      guard one.id == other.id else {
        let isLeft = one.id < other.id
        return
          "the \(kind) '\((isLeft ? one.id : other.id).text)' is only in \(names[isLeft ? 0 : 1])"
      }
      if let difference = one.difference(to: other, names) { return "the \(kind) \(difference)" }
    }
    guard left.count != right.count else { return nil }
    let isLeft = left.count > right.count
    let extra = isLeft ? left[right.count].id.text : right[left.count].id.text
    return "the \(kind) '\(extra)' is only in \(names[isLeft ? 0 : 1])"
  }
}

/// A node or an edge: its identifier, and what is said of it.
private struct ComparablePart {
  let id: ExactText
  let fields: [PropertyTexts.Field]

  func difference(to other: Self, _ names: [String]) -> String? {
    for (mine, theirs) in zip(fields, other.fields) {
      let texts = [mine.text ?? "", theirs.text ?? ""]
      guard !texts[0].isSame(as: texts[1]) else { continue }
      let values = texts.map { "'\($0.prefix(80))'" }
      return
        "'\(id.text)' has \(mine.name) \(values[0]) in \(names[0]) and \(values[1]) in \(names[1])"
    }
    return nil
  }
}

extension String {
  /// Whether both are the same in files, whose characters XML has to hold.
  fileprivate func isSame(as other: String) -> Bool {
    let pairs = zip(unicodeScalars.lazy.map(\.inFiles), other.unicodeScalars.lazy.map(\.inFiles))
    return unicodeScalars.count == other.unicodeScalars.count && pairs.allSatisfy { $0 == $1 }
  }
}

extension Unicode.Scalar {
  /// The character as files show it: U+FFFD for what XML 1.0 cannot hold.
  fileprivate var inFiles: Unicode.Scalar {
    switch value {
    case 0x09, 0x0A, 0x0D: self
    case 0..<0x20, 0xFFFE, 0xFFFF: "\u{FFFD}"
    default: self
    }
  }
}
