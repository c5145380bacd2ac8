internal import ArgumentParser
internal import Articles
internal import Export
internal import Extraction
internal import KnowledgeGraph
internal import Store

/// `entente add`: reads articles into a store.
struct AddCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "add",
    abstract: "Reads articles into a store, which keeps them and what they claim.",
    discussion: """
      entente add news/ --store world.entente
      entente export world.entente -o world.graphml
      entente add --store world.entente --reread

      A store is a file that grows with the news. Commands that read graphs take it in the place \
      of records, and the graph is the one that 'extract' would make of the same articles at once. \
      An article that it holds as it is costs no more than a look; one that has the identifier of \
      another, with another text, title, date, source or address, takes its place; of several in \
      one run the one of the latest day stays. Articles that tell no identifier are known by \
      their text.

      Whenever the program is stopped, the store holds whole articles only: the same command again \
      goes on with the rest. One process writes a store at a time, a second waits; readers do not, \
      and see it as it was when they began. Beside the store, .entente-wal holds what was put in \
      last: copy both, or neither while it is written.

      A store keeps to the version of the program, the tables and the options that it was made \
      with, so that its claims can be compared. With --reread, all that was read with others is \
      read again, from the texts that the store keeps.

      Exit code 0: done; 1: some articles failed, or the store could not be written; 2: wrong \
      usage, or other tables or options than those of the store.
      """
  )

  @Argument(help: "Files and folders of articles; - is standard input.", completion: .file())
  var inputs: [String] = []

  @OptionGroup var store: StoreOption

  @Flag(help: "Read again what was read with another version, other tables or other options.")
  var reread = false

  @OptionGroup var reading: ArticleOptions
  @OptionGroup var own: ExtractorOptions
  @OptionGroup var confidence: ConfidenceOption
  @OptionGroup var threads: ThreadOption
  @OptionGroup var messages: MessageOptions

  func validate() throws {
    guard !inputs.isEmpty || reread else {
      throw ValidationError("Name articles to add, or give --reread.")
    }
    guard !inputs.isEmpty else { return try ScopedOption.refuseIdle(reading.scoped, among: []) }
  }

  func run() async throws {
    let extractor = try own.extractor(assertingFrom: confidence.minConfidence)
    let makeup = try own.makeup(assertingFrom: confidence.minConfidence)
    messages.showProgress()
    let writer = try store.open(creating: !inputs.isEmpty)
    do {
      try writer.begin(with: makeup, rereads: reread)
    } catch let error as StoreError {
      Messages.say("\(error)")
      throw ExitCode(2)
    }
    if reread { try await readAgain(writer, extractor) }
    if !inputs.isEmpty { try await add(to: writer, extractor) }
  }

  private func readAgain(_ writer: StoreWriter, _ extractor: Extractor) async throws {
    let total = try writer.outdatedCount()
    var done = 0
    var last: Int64 = 0
    while true {
      let page = try writer.outdated(after: &last)
      guard !page.isEmpty else { break }
      var graphs = OrderedMap(page.makeIterator(), width: threads.count) { document, text in
        extractor.graph(of: Article(document, text: text))
      }
      for (document, text) in page {
        guard let graph = await graphs.next() else { break }
        _ = try writer.add(StoredDocument(document: document, text: text, graph: graph))
        done += 1
        Progress.tell("\(done) of \(counted(total, "article")) read again")
      }
      try writer.finish()
    }
    messages.say("\(counted(done, "article")) read again in \(store.store)")
  }

  private func add(to writer: StoreWriter, _ extractor: Extractor) async throws {
    let before = writer.count
    var summary = ReadingSummary()
    let articles = ArrivingArticles(
      try reading.articles(in: inputs, &summary).makeIterator(),
      by: extractor,
      of: writer
    )
    var results = OrderedMap(articles, width: threads.count) { result in
      result.map { arriving in ReadArticle(arriving, by: extractor) }
    }
    var known = 0
    while let result = await results.next() {
      if let read = summary.take(result, repairs: \.repairs) {
        if let document = read.document {
          summary.claims += document.graph.claims.count
          _ = try writer.add(document)
        } else {
          known += 1
        }
      }
      Progress.tell(summary, known: known)
    }
    try writer.finish()
    articles.conclude()
    if let failure = articles.failure { throw failure }
    let words = summary.conclusion()
    // A store of nothing would look as if there were something in it.
    guard summary.read > 0 else {
      try writer.discard()
      messages.say("\(words): nothing is added to \(store.store)")
      throw ExitCode(1)
    }
    let (new, changed) = (writer.count.new - before.new, writer.count.changed - before.changed)
    if !messages.quiet {
      messages.say(
        "\(words): \(new) new, \(changed) changed, \(known) known in \(store.store), which holds"
          + " \(try holdings(of: writer))"
      )
    }
    if summary.failed > 0 { throw ExitCode(1) }
  }

  /// Copies are counted where there are no more documents, since all must be compared.
  private static let mostCompared = 10_000

  /// `466 articles, 1203 actors, 4310 claims, 12 copies`.
  private func holdings(of writer: StoreWriter) throws -> String {
    let held = try writer.holdings()
    var parts = [
      counted(held.documents, "article"), counted(held.actors, "actor"),
      counted(held.claims, "claim"),
    ]
    if held.documents <= Self.mostCompared {
      let copies = try StoreReader(path: store.store).records().copyCount()
      parts.append(counted(copies, "copy", plural: "copies"))
    }
    return parts.joined(separator: ", ")
  }
}

/// An article that was read, where that was needed, and what was mended in its bytes.
private struct ReadArticle {
  let document: StoredDocument?
  let repairs: [TextRepair]

  init(_ arriving: ArrivingArticle, by extractor: Extractor) {
    repairs = arriving.repairs
    guard case .new(let article, let known) = arriving else {
      document = nil
      return
    }
    document = StoredDocument(
      document: known,
      text: article.text,
      graph: extractor.graph(of: article)
    )
  }
}

extension Article {
  /// The article of which a store keeps the text.
  fileprivate init(_ document: Document, text: String) {
    self.init(
      id: document.id.rawValue,
      title: document.title,
      published: document.published?.description,
      source: document.source,
      url: document.url,
      text: text,
      origin: document.id.rawValue
    )
  }
}
