import Foundation

/// A program of the tests' own or of the system, which looks at what Entente did.
struct Tool {
  /// What a run came to: the exit code, and all that was said.
  typealias Outcome = (code: Int32, words: String)

  /// Runs a script of the package in the tests' Python environment.
  ///
  /// - Parameter keepsOutput: Whether standard output counts as said, beside standard error.
  static func python(_ arguments: [String], keepsOutput: Bool = true) throws -> Outcome {
    let python = Program.package.appending(path: ".venv/bin/python")
    return try run(python, arguments, keepsOutput: keepsOutput)
  }

  /// Runs a command in a shell, in the folder of the package.
  static func shell(_ command: String) throws -> Outcome {
    try run(URL(filePath: "/bin/bash"), ["-c", command], keepsOutput: true)
  }

  private static func run(
    _ executable: URL,
    _ arguments: [String],
    keepsOutput: Bool
  ) throws -> Outcome {
    let process = Process()
    process.executableURL = executable
    process.arguments = arguments
    process.currentDirectoryURL = Program.package
    let pipe = Pipe()
    process.standardError = pipe
    process.standardOutput = keepsOutput ? pipe : FileHandle.nullDevice
    try process.run()
    let words = try pipe.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (process.terminationStatus, String(decoding: words, as: UTF8.self))
  }
}
