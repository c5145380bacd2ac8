public import Articles
public import KnowledgeGraph
internal import Language

/// Reads articles into graphs.
public struct Extractor: Sendable {
  private var language: LanguageEngine
  let lexicon: Lexicon
  let knowledge: KnowledgeBase
  /// The user's own tables.
  let overlay: KnowledgeFolder?
  /// The proposers of mentions that are switched off.
  let proposersOff: Set<Proposer>
  /// The ways to actors that are switched off.
  let ways: WaySwitches
  /// What decides among candidates; without it the rules do.
  private(set) var scorer: Scorer?
  /// What judges how the text puts what is asserted; without it the operators alone do.
  private(set) var judge: VeracityJudge?
  /// What chooses among candidates for qualifiers; without it the rules do.
  private(set) var choices: ChoiceModel?
  /// The least confidence of a claim that is asserted, in hundredths; the model's own if none.
  public var cut: Int?
  /// Whether people without a name, of whom a claim speaks, are actors: "protesters".
  public var readsGroups = false

  /// Makes an extractor of what the program was built with.
  ///
  /// - Parameter folder: A user's own tables of actors and words, which are laid over those of the
  ///   program.
  /// - Parameter model: A file of weights that `entente-train scorer` wrote, in place of the
  ///   program's.
  /// - Throws: what is wrong with the program's models, with the file or with the tables.
  public init(knowledge folder: String? = nil, model: String? = nil) throws {
    let weights = try model.map { path throws(ScorerModelError) in try ScorerModel(path: path) }
    try self.init(
      knowledge: folder,
      scorer: Scorer(model: try weights ?? .embedded()),
      judge: VeracityJudge(model: try .embedded()),
      choices: try .embedded()
    )
  }

  /// Makes an extractor that asserts all that its rules read, whatever weights there are.
  package static func byRules() throws -> Extractor {
    try Extractor(knowledge: nil, scorer: nil, judge: nil, choices: nil)
  }

  /// The same extractor with another network of triggers, from the bytes of its file.
  package func findingTriggers(by bytes: UnsafeRawBufferPointer) throws -> Extractor {
    var other = self
    other.language = try language.findingTriggers(by: bytes)
    return other
  }

  /// The same extractor with other weights for choices.
  package func choosing(by choices: ChoiceModel?) -> Extractor {
    var other = self
    other.choices = choices
    return other
  }

  /// The same extractor with other weights for candidates.
  package func scoring(by weights: ScorerModel) -> Extractor {
    var other = self
    other.scorer = Scorer(model: weights)
    return other
  }

  /// The same extractor with other weights for how the text puts claims.
  package func judging(by weights: VeracityModel) -> Extractor {
    var other = self
    other.judge = VeracityJudge(model: weights)
    return other
  }

  private init(
    knowledge folder: String?,
    scorer: Scorer?,
    judge: VeracityJudge?,
    choices: ChoiceModel?
  ) throws {
    let overlay = try folder.map { path throws(KnowledgeError) in try KnowledgeFolder(path) }
    lexicon = try Lexicon(overlay: overlay)
    knowledge =
      try overlay.map { own throws(KnowledgeError) in
        own.hasActors ? try KnowledgeBase(overlay: own) : .standard
      } ?? .standard
    language = try LanguageEngine()
    self.overlay = overlay
    proposersOff = []
    ways = WaySwitches()
    self.scorer = scorer
    self.judge = judge
    self.choices = choices
  }

  /// The same extractor with other words, rules and actors; the models are shared.
  init(
    _ other: Extractor,
    lexicon: Lexicon,
    knowledge: KnowledgeBase,
    proposersOff: Set<Proposer> = [],
    ways: WaySwitches = WaySwitches()
  ) {
    language = other.language
    overlay = other.overlay
    self.lexicon = lexicon
    self.knowledge = knowledge
    self.proposersOff = proposersOff
    self.ways = ways
    scorer = other.scorer
    judge = other.judge
    choices = other.choices
    cut = other.cut
    readsGroups = other.readsGroups
  }

  /// Reads one article into a graph of its own, to be merged with others.
  public func graph(of article: Article) -> Graph {
    graph(of: analyze(article))
  }

  /// Reads one article, and tells as well what was seen but is not asserted.
  public func findings(of article: Article) -> Findings {
    let analyzed = analyze(article)
    let mentions = mentions(in: analyzed)
    let built = builder(analyzed.document, mentions, keepsLost: true).graph()
    let graph = built.graph.verbatim(from: article.text, read: mentions.text.analysis.text)
    let refusals = RefusalReader(
      reading: mentions,
      document: analyzed.document,
      graph: graph,
      lost: built.lost,
      misses: built.misses
    ).refusals()
    return Findings(graph: graph, refusals: refusals)
  }

  /// The document of an article, dated by a dateline where the article has no other day.
  public func document(of article: Article) -> Document {
    Document(article, datelines(of: article).datelines)
  }

  /// The text of an article as it is read, and its datelines.
  private func datelines(of article: Article) -> (text: String, datelines: [Dateline]) {
    let (rules, knowledge) = (lexicon.switches, knowledge)
    let text = CapitalLines.restored(article.text, knowledge: knowledge, switches: rules)
    let datelines = DatelineReader.datelines(
      in: text,
      knowledge: knowledge,
      lexicon: lexicon.datelines,
      switches: rules
    )
    return (text, datelines)
  }

  /// Finds the words, trees and names of an article.
  ///
  /// - Parameter known: What another extractor found in it, which is taken where both would read
  ///   the same text.
  package func analyze(
    _ article: Article,
    orTake known: AnalyzedArticle? = nil
  ) -> AnalyzedArticle {
    let (text, datelines) = datelines(of: article)
    if let known, known.analysis.text == text, known.datelines == datelines { return known }
    return AnalyzedArticle(
      article: article,
      document: Document(article, datelines),
      datelines: datelines,
      analysis: language.analyze(
        text,
        sentences: datelines.map(\.range),
        findsTriggers: true
      )
    )
  }

  /// Reads the graph of an article whose words, trees and names are known.
  package func graph(of analyzed: AnalyzedArticle) -> Graph {
    let mentions = mentions(in: analyzed)
    return builder(analyzed.document, mentions).graph().graph
      .verbatim(from: analyzed.article.text, read: mentions.text.analysis.text)
  }

  func builder(
    _ document: Document,
    _ mentions: DocumentMentions,
    keepsLost: Bool = false
  ) -> GraphBuilder {
    GraphBuilder(
      reading: mentions,
      document: document,
      ways: ways,
      keepsLost: keepsLost,
      scorer: scorer,
      judge: judge,
      choices: choices,
      cut: cut,
      clusters: language.clusters
    )
  }

  func builder(of analyzed: AnalyzedArticle) -> GraphBuilder {
    builder(analyzed.document, mentions(in: analyzed))
  }

  private func mentions(in analyzed: AnalyzedArticle) -> DocumentMentions {
    mentionReader.mentions(in: text(of: analyzed))
  }

  var mentionReader: MentionReader {
    var reader = MentionReader(switchedOff: proposersOff)
    reader.choices = choices
    return reader
  }

  func text(of analyzed: AnalyzedArticle) -> DocumentText {
    DocumentText(
      analyzed.analysis,
      datelines: analyzed.datelines,
      knowledge: knowledge,
      lexicon: lexicon,
      published: analyzed.document.published,
      readsGroups: readsGroups
    )
  }
}

/// An article with all that the models of language say of it, which takes most of the time of its
/// reading.
package struct AnalyzedArticle: Sendable {
  let article: Article
  let document: Document
  let datelines: [Dateline]
  let analysis: AnalyzedText
}

extension Document {
  /// The document of an article; what gives no identifier is known by its content.
  package init(_ article: Article) { self.init(article, []) }

  fileprivate init(_ article: Article, _ datelines: [Dateline]) {
    let digest = Digest(of: article.text.utf8)
    self.init(
      id: DocumentID(rawValue: article.id ?? "doc-\(digest.hexadecimal(bytes: 6))"),
      title: article.title,
      published: article.published.flatMap { PartialDate($0) }
        ?? datelines.lazy.compactMap(\.day).first,
      source: article.source,
      url: article.url == article.id ? nil : article.url,
      sha256: digest.hexadecimal(),
      sketch: TextSketch(of: article.text)
    )
  }
}
