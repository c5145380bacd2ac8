public import Articles
public import KnowledgeGraph
internal import Language

/// Reads articles into graphs.
public struct Extractor: Sendable {
  private let language: LanguageEngine
  private let lexicon: Lexicon
  let knowledge: KnowledgeBase
  /// The proposers of mentions that are switched off, to measure what they are worth.
  var switchedOff: Set<Proposer> = []
  private let ways: WaySwitches

  /// Makes an extractor of what the program was built with.
  ///
  /// - Parameter folder: A user's own tables of actors and words, which are laid over those of the
  ///   program.
  /// - Throws: what is wrong with the program's models or with the tables.
  public init(knowledge folder: String? = nil) throws {
    try self.init(knowledge: folder, without: WaySwitches())
  }

  /// Makes an extractor that leaves some ways of reading alone, to measure what they are worth.
  package init(knowledge folder: String? = nil, without switches: WaySwitches) throws {
    ways = switches
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
    let mentions = mentions(in: article, document)
    return builder(document, mentions).graph().graph
      .verbatim(from: article.text, read: mentions.text.analysis.text)
  }

  /// Reads one article, and tells as well what was seen but is not asserted.
  public func findings(of article: Article) -> Findings {
    let document = Document(article)
    let mentions = mentions(in: article, document)
    let built = builder(document, mentions, keepsLost: true).graph()
    let graph = built.graph.verbatim(from: article.text, read: mentions.text.analysis.text)
    let refusals = RefusalReader(
      reading: mentions,
      document: document,
      graph: graph,
      lost: built.lost
    ).refusals()
    return Findings(graph: graph, refusals: refusals)
  }

  private func builder(
    _ document: Document,
    _ mentions: DocumentMentions,
    keepsLost: Bool = false
  ) -> GraphBuilder {
    GraphBuilder(reading: mentions, document: document, ways: ways, keepsLost: keepsLost)
  }

  private func mentions(in article: Article, _ document: Document) -> DocumentMentions {
    let text = CapitalLines.restored(article.text, knowledge: knowledge)
    let datelines = DatelineReader.datelines(in: text, knowledge: knowledge)
    return MentionReader(switchedOff: switchedOff).mentions(
      in: DocumentText(
        language.analyze(text, sentences: datelines.map(\.range)),
        datelines: datelines,
        knowledge: knowledge,
        lexicon: lexicon,
        published: document.published
      )
    )
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
