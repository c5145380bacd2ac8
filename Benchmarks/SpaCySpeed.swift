internal import ArgumentParser
internal import Foundation

/// How fast spaCy analyses the same articles, on one thread.
enum SpaCySpeed {
  /// Tokens per second of processor time; fetches spaCy and its model when they are missing.
  static func tokensPerSecond(_ articles: [String]) throws -> Double {
    let file = FileManager.default.temporaryDirectory.appending(
      path: "entente-benchmark-\(ProcessInfo.processInfo.processIdentifier).txt"
    )
    try Data(articles.joined(separator: "\u{C}").utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "Benchmarks/peers/spacy")
    process.arguments = [file.path()]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let answer = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: answer, as: UTF8.self)
    guard let rate = Double(text.trimmingCharacters(in: .whitespacesAndNewlines)), rate > 0 else {
      throw ValidationError("spaCy gave no figure but: \(text)")
    }
    return rate
  }
}
