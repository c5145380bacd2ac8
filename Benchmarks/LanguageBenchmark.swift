internal import ArgumentParser
internal import Foundation
internal import Language
internal import Synchronization

/// Times text to trees and names on one thread and on two, against spaCy.
struct LanguageBenchmark: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "language",
    abstract: "Times the analysis of raw text, and spaCy's of the same text.",
    discussion: """
      Without --text it repeats invented articles. Rates are tokens per second of processor time \
      for one thread, and of wall-clock time for the comparison of two threads with one.
      """
  )

  @Option(help: "A file of raw text, blank lines between its paragraphs.")
  var text: String?

  @Option(help: "At least this many tokens; the text is repeated.")
  var tokens = 200_000

  @Flag(help: "Leaves spaCy out, which is fetched with its model en_core_web_sm at first.")
  var alone = false

  func run() async throws {
    let clock = ContinuousClock()
    let source = try text.map { try String(contentsOfFile: $0, encoding: .utf8) }
    var engine: LanguageEngine?
    let loading = try clock.measure {
      engine = try LanguageEngine()
      _ = engine?.analyze("One sentence.")
    }
    guard let engine else { return }
    print("first_sentence_milliseconds", Self.rounded(loading / .milliseconds(1)))
    let articles = Self.articles(source ?? InventedArticles.text, engine, atLeast: tokens)
    let own = ownRate(engine, articles)
    try await twoThreads(engine, articles, clock)
    print("peak_megabytes", Self.rounded(ResourceUse.peakMegabytes))
    if alone { return }
    let peer = try SpaCySpeed.tokensPerSecond(articles)
    print("spacy_tokens_per_second", Self.rounded(peer))
    print("ratio_to_spacy", Self.rounded(own / peer))
  }

  /// Cuts a text into articles of some 40 paragraphs, again and again until there is enough.
  private static func articles(
    _ text: String,
    _ engine: LanguageEngine,
    atLeast tokens: Int
  ) -> [String] {
    let paragraphs = text.components(separatedBy: "\n\n")
    let once = stride(from: 0, to: paragraphs.count, by: 40).map {
      paragraphs[$0..<min($0 + 40, paragraphs.count)].joined(separator: "\n\n")
    }
    let count = once.reduce(0) { $0 + engine.analyze($1).tokens.count }
    guard count > 0 else { return [] }
    print("tokens", count * ((tokens + count - 1) / count))
    return Array(repeating: once, count: (tokens + count - 1) / count).flatMap { $0 }
  }

  private func ownRate(_ engine: LanguageEngine, _ articles: [String]) -> Double {
    var best = 0.0
    for _ in 0..<3 {
      let start = ResourceUse.processorSeconds
      let count = articles.reduce(0) { $0 + engine.analyze($1).tokens.count }
      best = max(best, Double(count) / (ResourceUse.processorSeconds - start))
    }
    print("tokens_per_second", Self.rounded(best))
    return best
  }

  private func twoThreads(
    _ engine: LanguageEngine,
    _ articles: [String],
    _ clock: ContinuousClock
  ) async throws {
    var (one, two) = (Duration.seconds(1 << 30), Duration.seconds(1 << 30))
    for _ in 0..<3 {
      one = min(one, await clock.measure { await Self.analyze(articles, engine, threads: 1) })
      two = min(two, await clock.measure { await Self.analyze(articles, engine, threads: 2) })
    }
    print("two_threads_to_one", Self.rounded(one / two))
  }

  /// Analyses all articles; whichever thread is free takes the next.
  private static func analyze(
    _ articles: [String],
    _ engine: LanguageEngine,
    threads: Int
  ) async {
    let queue = ArticleQueue(articles)
    await withTaskGroup(of: Void.self) { group in
      for _ in 0..<threads {
        group.addTask { while let article = queue.next() { _ = engine.analyze(article) } }
      }
    }
  }

  private static func rounded(_ value: Double) -> String {
    String(format: "%.2f", value)
  }
}

/// Articles that threads take one by one.
private final class ArticleQueue: Sendable {
  private let articles: [String]
  private let taken = Mutex(0)

  init(_ articles: [String]) { self.articles = articles }

  /// The next article, or nothing when all are taken.
  func next() -> String? {
    taken.withLock { taken in
      guard taken < articles.count else { return nil }
      taken += 1
      return articles[taken - 1]
    }
  }
}
