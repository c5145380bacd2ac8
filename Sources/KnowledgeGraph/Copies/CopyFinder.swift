/// Finds out which texts are copies of one another: reprints of an agency's report, shortened ones,
/// updates, the same under another headline.
///
/// The result does not depend on the order of the texts, and takes time that grows with their
/// number. Beside the shelf, memory holds some dozen bytes a text, and 64 MiB at most.
package struct CopyFinder<Shelf: SketchShelf> {
  private var shelf: Shelf
  private var texts: [Text] = []
  private var hashes = 0
  private var postings = 0

  /// A text that can be compared.
  private struct Text {
    /// Which of the documents it is.
    let document: Int32
    /// How many sequences it has.
    let count: Int32
    /// Where it stands among copies: of those whose publisher is known the earliest is first.
    let age: UInt32
  }

  /// Texts that share one of so many of their least sequences are compared: of a text that was
  /// cut to a fifth, one in a hundred is missed.
  private static var keys: Int { 20 }
  /// With how many of the next longer texts that share a sequence each is compared, so that one
  /// that thousands share costs no more.
  private static var neighbours: Int { 6 }
  /// How many sequences are sorted at a time.
  private static var portion: Int { 1 << 22 }

  package init(shelf: Shelf) { self.shelf = shelf }

  /// Adds the text of a document; the documents are those of a corpus, in the order of their
  /// identifiers.
  ///
  /// - Parameter number: how many documents came before.
  package mutating func add(_ document: Document, number: Int) throws {
    guard let sketch = document.sketch, let number = Int32(exactly: number) else { return }
    try shelf.append(sketch)
    hashes += sketch.hashes.count
    postings += min(sketch.hashes.count, Self.keys)
    texts.append(Text(document: number, count: Int32(sketch.count), age: document.age))
  }

  /// The number of the original of each document that is a copy, by the number of the copy.
  package func originals() throws -> [Int: Int] {
    guard texts.count > 1 else { return [:] }
    var commonness = Commonness(total: hashes)
    try shelf.forEach { commonness.add($0) }
    let order = texts.indices.sorted { left, right in
      (texts[left].count, left) < (texts[right].count, right)
    }.map(Int32.init)
    var groups = DisjointSets(count: texts.count)
    try forEachCandidate(order) { one, other in
      guard groups.root(of: one) != groups.root(of: other) else { return }
      let (smaller, larger) = (try shelf.sketch(one), try shelf.sketch(other))
      if SketchComparison(smaller, in: larger, commonness).isCopy { groups.unite(one, other) }
    }
    return originals(of: &groups)
  }

  /// Shows pairs of texts that may be copies, the smaller text first.
  ///
  /// - Parameter order: the texts by their length.
  private func forEachCandidate(
    _ order: [Int32],
    _ body: (_ smaller: Int, _ larger: Int) throws -> Void
  ) throws {
    var ranks = [UInt32](repeating: 0, count: order.count)
    for (rank, text) in order.enumerated() { ranks[Int(text)] = UInt32(rank) }
    let portions = UInt64(postings / Self.portion + 1)
    for portion in 0..<portions {
      let found = try self.postings(of: portion, among: portions, ranks)
      for (index, posting) in found.enumerated() {
        let next = found[(index + 1)...].prefix(Self.neighbours)
        for other in next.prefix(while: { $0 >> 32 == posting >> 32 }) {
          try body(Int(order[Int(posting & 0xFFFF_FFFF)]), Int(order[Int(other & 0xFFFF_FFFF)]))
        }
      }
    }
  }

  /// The sequences of a portion: 32 bits of the hash, then the place of the text by its length.
  private func postings(
    of portion: UInt64,
    among portions: UInt64,
    _ ranks: [UInt32]
  ) throws -> [UInt64] {
    var found: [UInt64] = []
    var text = 0
    try shelf.forEach { sketch in
      for hash in sketch.hashes.prefix(Self.keys) {
        let key = hash & 0xFFFF_FFFF
        if key * portions >> 32 == portion { found.append(key << 32 | UInt64(ranks[text])) }
      }
      text += 1
    }
    found.sort()
    return found
  }

  private func originals(of groups: inout DisjointSets) -> [Int: Int] {
    var oldest: [Int: Int] = [:]
    for text in texts.indices {
      let root = groups.root(of: text)
      guard root != text else { continue }
      let known = oldest[root] ?? root
      oldest[root] = (texts[text].age, text) < (texts[known].age, known) ? text : known
    }
    var originals: [Int: Int] = [:]
    for text in texts.indices {
      guard let original = oldest[groups.root(of: text)], original != text else { continue }
      originals[Int(texts[text].document)] = Int(texts[original].document)
    }
    return originals
  }
}

extension Document {
  /// What puts copies in order: those whose publisher is known, those of a known day, the earliest.
  fileprivate var age: UInt32 {
    let day = published.map { ($0.year << 9) | (($0.month ?? 0) << 5) | ($0.day ?? 0) }
    return UInt32(day ?? (1 << 30)) | (source == nil ? 1 << 31 : 0)
  }
}

extension Array<Document> {
  /// Says of documents, which must be in order and each there once, which are copies of others.
  package func tellingCopies() -> [Document] {
    var finder = CopyFinder(shelf: MemoryShelf())
    for (number, document) in enumerated() { try? finder.add(document, number: number) }
    let originals = (try? finder.originals()) ?? [:]
    var told = self
    for (number, document) in enumerated() where document.sketch != nil {
      told[number].copyOf = originals[number].map { self[$0].id }
    }
    return told
  }
}
