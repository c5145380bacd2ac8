internal import ArgumentParser
internal import Articles
internal import Extraction
internal import Foundation
internal import KnowledgeGraph
internal import Language

/// Times the whole way from raw text to claims on one thread, against spaCy's tagger, parser and
/// names alone.
struct PipelineBenchmark: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pipeline",
    abstract: "Times raw text to claims, and spaCy's tagger, parser and names on the same text.",
    discussion: "Rates are tokens per second of processor time, one thread each."
  )

  @Argument(help: "Files and folders of articles, which are repeated.")
  var inputs = ["Examples"]

  @Option(help: "At least this many tokens.")
  var tokens = 200_000

  @Option(help: "How often the same is timed; the best counts.")
  var rounds = 3

  @Flag(help: "Leaves spaCy out, which is fetched with its model en_core_web_sm at first.")
  var alone = false

  func run() throws {
    let start = ResourceUse.processorSeconds
    let extractor = try Extractor()
    print("load_milliseconds", Self.rounded(1000 * (ResourceUse.processorSeconds - start)))
    let (articles, count) = try articles()
    var best = 0.0
    var claims = 0
    for _ in 0..<rounds {
      let start = ResourceUse.processorSeconds
      claims = articles.reduce(0) { $0 + extractor.graph(of: $1).claims.count }
      best = max(best, Double(count) / (ResourceUse.processorSeconds - start))
    }
    print("articles", articles.count)
    print("tokens", count)
    print("claims", claims)
    print("tokens_per_second", Self.rounded(best))
    print("peak_megabytes", Self.rounded(ResourceUse.peakMegabytes))
    if alone { return }
    let peer = try SpaCySpeed.tokensPerSecond(articles.map(\.text))
    print("spacy_tokens_per_second", Self.rounded(peer))
    print("ratio_to_spacy", Self.rounded(best / peer))
  }

  /// The articles, again and again until there are enough tokens, and the number of these.
  private func articles() throws -> ([Article], Int) {
    let once = try ArticleReader().articles(in: inputs).map { try $0.get() }
    let engine = try LanguageEngine()
    let count = once.reduce(0) { $0 + engine.analyze($1.text).tokens.count }
    guard count > 0 else { throw ValidationError("the articles hold no text") }
    let times = (tokens + count - 1) / count
    return (Array(repeating: once, count: times).flatMap { $0 }, count * times)
  }

  private static func rounded(_ value: Double) -> String { String(format: "%.2f", value) }
}
