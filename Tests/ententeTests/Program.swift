import Foundation

/// The program as users run it, in a process of its own.
struct Program {
  /// What a run of the program came to.
  struct Outcome {
    /// The exit code.
    var code: Int32
    /// Whether the program ended on its own, and not by a signal.
    var endedByItself: Bool
    var output: String
    /// The lines on standard error that say what went wrong.
    var messages: [String]
    /// The lines on standard error that say what was done.
    var summary: [String]
  }

  /// The folder of the package, in which the program runs.
  static let package = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The program, which is built beside these tests.
  static let executable = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appending(path: "entente")

  /// Where standard output goes.
  enum Destination {
    case memory
    /// A file, such as `/dev/full`.
    case file(String)
    /// A pipe that nobody reads.
    case closedPipe
  }

  /// Runs the program.
  static func run(_ arguments: String..., input: String = "") throws -> Outcome {
    try run(arguments, input: input)
  }

  /// Runs the program.
  static func run(
    _ arguments: [String],
    input: String = "",
    output: Destination = .memory
  ) throws -> Outcome {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    let process = Process()
    process.executableURL = executable
    process.currentDirectoryURL = package
    process.arguments = arguments
    process.standardInput = try file("input", in: folder, holding: input)
    process.standardError = try file("messages", in: folder)
    process.standardOutput = try handle(for: output, in: folder)
    try process.run()
    process.waitUntilExit()
    let lines = try text("messages", in: folder).split(separator: "\n").map(String.init)
    return Outcome(
      code: process.terminationStatus,
      endedByItself: process.terminationReason == .exit,
      output: (try? text("output", in: folder)) ?? "",
      messages: lines.filter { !isSummary($0) },
      summary: lines.filter(isSummary)
    )
  }

  /// Whether a line says what was done: how much was read, and whether nothing came of it.
  private static func isSummary(_ line: String) -> Bool {
    let words = line.dropFirst("entente: ".count)
    let things = words.drop { $0.isNumber }
    let isCount =
      things.count < words.count && [" article", " file"].contains(where: things.hasPrefix)
    return isCount || words.hasPrefix("no claims were found") || words.hasPrefix("nothing is ")
  }

  private static func handle(for output: Destination, in folder: URL) throws -> Any {
    switch output {
    case .memory:
      return try file("output", in: folder)
    case .file(let path):
      return try FileHandle(forWritingTo: URL(filePath: path))
    case .closedPipe:
      let pipe = Pipe()
      try pipe.fileHandleForReading.close()
      return pipe.fileHandleForWriting
    }
  }

  private static func file(
    _ name: String,
    in folder: URL,
    holding text: String = ""
  ) throws -> FileHandle {
    let file = folder.appending(path: name)
    try Data(text.utf8).write(to: file)
    return try FileHandle(forUpdating: file)
  }

  private static func text(_ name: String, in folder: URL) throws -> String {
    String(decoding: try Data(contentsOf: folder.appending(path: name)), as: UTF8.self)
  }
}
