/// What the tag of a word and its relation to its head add to its first state.
struct TagEmbedding: Sendable {
  private let width: Int
  /// A row for each universal tag and relation that training knew, and one for all others.
  private let tags: Buffer<Float>
  private let relations: Buffer<Float>
  private let tagRows: [PartOfSpeech: Int]
  private let relationRows: [DependencyRelation: Int]

  init(from reader: inout WeightsReader, width: Int) throws(NetworkError) {
    self.width = width
    let tagNames = try reader.words("universal tags")
    let relationNames = try reader.words("relations of words")
    tags = Buffer(try reader.floats("the tags", count: (tagNames.count + 1) * width))
    relations = Buffer(try reader.floats("the relations", count: (relationNames.count + 1) * width))
    tagRows = Self.rows(of: tagNames)
    relationRows = Self.rows(of: relationNames)
    unknownTag = tagNames.count
    unknownRelation = relationNames.count
  }

  private let unknownTag: Int
  private let unknownRelation: Int

  private static func rows<Name: RawRepresentable<String> & Hashable>(
    of names: [String]
  ) -> [Name: Int] {
    var rows: [Name: Int] = [:]
    for (row, name) in names.enumerated() {
      if let name = Name(rawValue: name) { rows[name] = row }
    }
    return rows
  }

  /// Adds the rows of a word to its state.
  func add(_ token: Token, to state: UnsafeMutablePointer<Float>) {
    let tag = tags.start + (tagRows[token.partOfSpeech] ?? unknownTag) * width
    let relation = relations.start + (relationRows[token.relation] ?? unknownRelation) * width
    for column in stride(from: 0, to: width, by: 8) {
      let sum = Eights.load(tag + column) + Eights.load(relation + column)
      Eights.store(Eights.load(state + column) + sum, state + column)
    }
  }
}
