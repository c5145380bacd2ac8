public import Articles
public import KnowledgeGraph
internal import Language

/// Reads articles into graphs.
public struct Extractor: Sendable {
  private let language: LanguageEngine
  private let lexicon: Lexicon
  let knowledge: KnowledgeBase

  /// Makes an extractor of what the program was built with.
  ///
  /// - Parameter folder: A user's own tables of actors and words, which are laid over those of the
  ///   program.
  /// - Throws: what is wrong with the program's models or with the tables.
  public init(knowledge folder: String? = nil) throws {
    let overlay = try folder.map { path throws(KnowledgeError) in try KnowledgeFolder(path) }
    lexicon = try Lexicon(overlay: overlay)
    knowledge =
      try overlay.map { own throws(KnowledgeError) in
        own.hasActors ? try KnowledgeBase(overlay: own) : .standard
      } ?? .standard
    language = try LanguageEngine()
  }

  /// Reads one article into a graph of its own, to be merged with others.
  public func graph(of article: Article) -> Graph {
    let document = Document(article)
    return graph(of: article, document, reading(of: article, document))
  }

  /// Reads one article, and tells as well what was seen but is not asserted.
  public func findings(of article: Article) -> Findings {
    let document = Document(article)
    let reading = reading(of: article, document)
    let graph = graph(of: article, document, reading)
    let refusals = RefusalReader(reading: reading, document: document, graph: graph).refusals()
    return Findings(graph: graph, refusals: refusals)
  }

  private func graph(
    of article: Article,
    _ document: Document,
    _ reading: DocumentReading
  ) -> Graph {
    GraphBuilder(reading: reading, document: document).graph()
      .verbatim(from: article.text, read: reading.text.text)
  }

  private func reading(of article: Article, _ document: Document) -> DocumentReading {
    let text = CapitalLines.restored(article.text, knowledge: knowledge)
    let datelines = DatelineReader.datelines(in: text, knowledge: knowledge)
    var reading = DocumentReading(
      language.analyze(text, sentences: datelines.map(\.range)),
      datelines: datelines,
      knowledge: knowledge,
      lexicon: lexicon,
      published: document.published
    )
    reading.readMentions()
    return reading
  }
}

extension DocumentReading {
  /// Finds the actors of the text, the surest readings first.
  mutating func readMentions() {
    readDatelines()
    readNames()
    readAcronyms()
    readGovernments()
    readOrgans()
    readCoalitions()
    readGroups()
    readParts()
    readMemberships()
    readOffices()
    readCoreference()
  }
}

extension Document {
  /// The document of an article; what gives no identifier is known by its content.
  init(_ article: Article) {
    let digest = Digest(of: article.text.utf8)
    self.init(
      id: DocumentID(rawValue: article.id ?? "doc-\(digest.hexadecimal(bytes: 6))"),
      title: article.title,
      published: article.published.flatMap { PartialDate($0) },
      source: article.source,
      sha256: digest.hexadecimal()
    )
  }
}
