/// What the tag of a word, its relation to its head and its kind of name add to its first state.
struct TagEmbedding: Sendable {
  private let width: Int
  /// A row for each universal tag and relation that training knew, and one for all others.
  private let tags: Buffer<Float>
  private let relations: Buffer<Float>
  /// A row for each kind of name, and one for words of no name.
  private let names: Buffer<Float>
  private let tagRows: EnumerationTable<PartOfSpeech, Int>
  private let relationRows: EnumerationTable<DependencyRelation, Int>
  private let nameRows: EnumerationTable<NameType, Int>
  private let noName: Int

  init(from reader: inout WeightsReader, width: Int) throws(NetworkError) {
    self.width = width
    let tagNames = try reader.words("universal tags")
    let relationNames = try reader.words("relations of words")
    tags = Buffer(try reader.floats("the tags", count: (tagNames.count + 1) * width))
    relations = Buffer(try reader.floats("the relations", count: (relationNames.count + 1) * width))
    let kinds = try reader.words("kinds of names")
    names = Buffer(try reader.floats("the names", count: (kinds.count + 1) * width))
    tagRows = Self.rows(of: tagNames)
    relationRows = Self.rows(of: relationNames)
    nameRows = Self.rows(of: kinds)
    noName = kinds.count
  }

  private static func rows<Name: RawRepresentable<String> & CaseIterable>(
    of names: [String]
  ) -> EnumerationTable<Name, Int> {
    EnumerationTable(of: names.count) { name in
      names.lastIndex(of: name.rawValue) ?? names.count
    }
  }

  /// Adds the rows of a word to its state.
  func add(_ token: Token, _ name: NameType?, to state: UnsafeMutablePointer<Float>) {
    let tag = tags.start + tagRows[token.partOfSpeech] * width
    let relation = relations.start + relationRows[token.relation] * width
    let kind = names.start + (name.map { nameRows[$0] } ?? noName) * width
    for column in stride(from: 0, to: width, by: 8) {
      let sum = Eights.load(tag + column) + Eights.load(relation + column)
      Eights.store(Eights.load(state + column) + sum + Eights.load(kind + column), state + column)
    }
  }
}
