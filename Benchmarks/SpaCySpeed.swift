internal import ArgumentParser
internal import Foundation

/// How fast spaCy analyses the same articles, on one thread.
enum SpaCySpeed {
  /// Tokens per second of processor time.
  ///
  /// - Parameter python: A Python with spaCy and its model en_core_web_sm.
  static func tokensPerSecond(_ articles: [String], python: String) throws -> Double {
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
    return rate
  }
}
