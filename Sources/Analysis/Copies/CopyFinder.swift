public import KnowledgeGraph

/// Finds out which texts are copies of one another: reprints of an agency's report, shortened ones,
/// updates, the same under another headline.
///
/// The result does not depend on the order of the texts, and takes time that grows with their
/// number, and memory of about a kilobyte each.
public struct CopyFinder: Sendable {
  private var documents: [DocumentID] = []
  private var sketches: [TextSketch] = []

  /// Texts that share one of so many of their least sequences are compared: of a text that was
  /// cut to a fifth, one in a hundred is missed.
  private static let keys = 20
  /// With how many of the next longer texts that share a sequence each is compared, so that one
  /// that thousands share costs no more.
  private static let neighbours = 6

  public init() {}

  /// Adds the text of a document; each document once.
  public mutating func add(_ document: DocumentID, text: String) {
    documents.append(document)
    sketches.append(TextSketch(text))
  }

  /// The families of all texts that were added.
  public func families() -> CopyFamilies {
    let order = sketches.indices.sorted { left, right in
      (sketches[left].count, documents[left]) < (sketches[right].count, documents[right])
    }
    let ordered = order.map { sketches[$0] }
    let commonness = Commonness(ordered)
    var groups = DisjointSets(count: order.count)
    Self.forEachCandidate(ordered) { one, other in
      guard groups.root(of: one) != groups.root(of: other) else { return }
      if SketchComparison(ordered[one], in: ordered[other], commonness).isCopy {
        groups.unite(one, other)
      }
    }
    var families: [Int: [DocumentID]] = [:]
    for place in order.indices {
      families[groups.root(of: place), default: []].append(documents[order[place]])
    }
    return CopyFamilies(families.values.filter { $0.count > 1 })
  }

  /// Shows pairs of places of texts that may be copies, the smaller text first.
  private static func forEachCandidate(
    _ sketches: [TextSketch],
    _ body: (_ smaller: Int, _ larger: Int) -> Void
  ) {
    var postings: [(hash: UInt64, place: Int32)] = []
    for (place, sketch) in sketches.enumerated() {
      for hash in sketch.hashes.prefix(keys) { postings.append((hash, Int32(place))) }
    }
    postings.sort { ($0.hash, $0.place) < ($1.hash, $1.place) }
    for (index, posting) in postings.enumerated() {
      let next = postings[(index + 1)...].prefix(neighbours)
      for other in next.prefix(while: { $0.hash == posting.hash }) {
        body(Int(posting.place), Int(other.place))
      }
    }
  }
}
