import Foundation

/// Runs a program of `Tests/Consumers`, which reads our files as users' programs do.
enum Consumer {
  /// The numbers of the lines that a JSON Schema does not take, separated by spaces.
  static func refused(by schema: String, _ text: String) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(text.utf8).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    let output = Pipe()
    process.executableURL = Gold.root.appending(path: ".venv/bin/python")
    process.arguments = [
      Gold.root.appending(path: "Tests/Consumers/json_schema_check.py").path(),
      Gold.root.appending(path: "Schemas/\(schema)").path(), file.path(),
    ]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return lines.joined(separator: " ")
  }
}
