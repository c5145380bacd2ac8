import Foundation

/// Packs bytes as users do, by the programs that they use.
enum Packed {
  /// The bytes as one member of a gzip file.
  static func gzip(_ bytes: [UInt8]) throws -> [UInt8] {
    let folder = try TemporaryFolder()
    let input = URL(filePath: folder.path).appending(path: "input")
    let output = URL(filePath: folder.path).appending(path: "output")
    try Data(bytes).write(to: input)
    try Data().write(to: output)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["gzip", "--stdout", "--no-name", "--fast"]
    process.standardInput = try FileHandle(forReadingFrom: input)
    process.standardOutput = try FileHandle(forWritingTo: output)
    try process.run()
    process.waitUntilExit()
    return Array(try Data(contentsOf: output))
  }

  static func gzip(_ text: String) throws -> [UInt8] { try gzip(Array(text.utf8)) }
}
