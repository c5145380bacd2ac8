internal import ArgumentParser
internal import Foundation
internal import Language

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

  @Option(help: "At least so many tokens; the text is repeated.")
  var tokens = 200_000

  @Option(help: "A Python with spaCy and its model en_core_web_sm; without it spaCy is left out.")
  var python: String?

  func run() async throws {
    let clock = ContinuousClock()
    let source = try text.map { try String(contentsOfFile: $0, encoding: .utf8) }
    var engine: LanguageEngine?
    let loading = try clock.measure {
      engine = try LanguageEngine()
      _ = engine?.analyze("One sentence.")
    }
    guard let engine else { return }
    print("load_milliseconds", Self.rounded(loading / .milliseconds(1)))
    let articles = Self.articles(source ?? InventedArticles.text, engine, atLeast: tokens)
    let own = ownRate(engine, articles)
    try await twoThreads(engine, articles, clock)
    print("peak_megabytes", Self.peakMegabytes())
    guard let python else { return }
    let peer = try spaCyRate(articles, python)
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
    return Array(repeating: once, count: (tokens + count - 1) / count).flatMap { $0 }
  }

  private func ownRate(_ engine: LanguageEngine, _ articles: [String]) -> Double {
    var best = 0.0
    for _ in 0..<3 {
      let start = Self.processorSeconds()
      let count = articles.reduce(0) { $0 + engine.analyze($1).tokens.count }
      best = max(best, Double(count) / (Self.processorSeconds() - start))
    }
    print("tokens_per_second", Self.rounded(best))
    return best
  }

  private func twoThreads(
    _ engine: LanguageEngine,
    _ articles: [String],
    _ clock: ContinuousClock
  ) async throws {
    let halves = [articles.prefix(articles.count / 2), articles.dropFirst(articles.count / 2)]
    var best = 0.0
    for _ in 0..<3 {
      let one = clock.measure {
        for half in halves { _ = half.reduce(0) { $0 + engine.analyze($1).tokens.count } }
      }
      let two = await clock.measure {
        await withTaskGroup(of: Int.self) { group in
          for half in halves {
            group.addTask { half.reduce(0) { $0 + engine.analyze($1).tokens.count } }
          }
          for await _ in group {}
        }
      }
      best = max(best, one / two)
    }
    print("two_threads_to_one", Self.rounded(best))
  }

  private func spaCyRate(_ articles: [String], _ python: String) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "entente-benchmark-\(ProcessInfo.processInfo.processIdentifier).txt"
    )
    try Data(articles.joined(separator: "\u{C}").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: python)
    process.arguments = ["Benchmarks/peers/spacy_speed.py", file.path()]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let answer = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: answer, as: UTF8.self)
    guard let rate = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)), rate > 0 else {
      throw ValidationError("spaCy gave no figure but: \(text)")
    }
    print("spacy_tokens_per_second", Self.rounded(rate))
    return rate
  }

  private static func processorSeconds() -> Double {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let microseconds = Double(usage.ru_utime.tv_usec + usage.ru_stime.tv_usec)
    return Double(usage.ru_utime.tv_sec + usage.ru_stime.tv_sec) + microseconds / 1e6
  }

  private static func peakMegabytes() -> String {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return rounded(Double(usage.ru_maxrss) / 1024)
  }

  private static func rounded(_ value: Double) -> String {
    String(format: "%.2f", value)
  }
}
