import Foundation
import Testing

/// Runs a program of `Tests/Consumers`, which reads our files as users' programs do.
struct Consumer {
  private let script: String

  init(_ script: String) { self.script = script }

  /// Runs the program, and gives what it prints, without white space at its ends.
  ///
  /// - Throws: `ConsumerError` when it fails, or when the set-up of the tests is missing.
  func run(_ arguments: [String]) throws -> String {
    let python = Self.root.appending(path: ".venv/bin/python")
    guard FileManager.default.isExecutableFile(atPath: python.path()) else {
      throw ConsumerError(message: "no \(python.path()): run 'make test', which makes it")
    }
    let file = Self.root.appending(path: "Tests/Consumers/\(script)").path()
    return try Self.run(python.path(), [file] + arguments)
  }

  /// Runs any program, and gives what it prints, without white space at its ends.
  static func run(_ program: String, _ arguments: [String]) throws -> String {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let text = String(decoding: bytes, as: UTF8.self)
    guard process.terminationStatus == 0 else {
      throw ConsumerError(message: "\(program) \(arguments.first ?? ""): \(text.suffix(4000))")
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// The package's folder.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()
}

/// Why a consumer did not take a file.
struct ConsumerError: Error, CustomStringConvertible {
  let message: String
  var description: String { message }
}
