import Foundation
import Testing

/// Nothing that a document says acts on who reads what is made of it, and nothing is opened that
/// nobody named.
@Suite struct HarmlessTests {
  /// Markup, controls, formulas, statements of DOT and commands in every text of a graph.
  @Test(arguments: ["pictures", "page", "graphs", "tables", "terminal", "graphviz"])
  func whatAHostileGraphSaysIsOnlyShown(part: String) throws {
    let (code, words) = try Self.run("harmless.py", [Program.executable.path, part])
    #expect(code == 0, "\(words)")
  }

  /// Asks the system (strace), where that program is there.
  @Test(.enabled(if: Self.hasTracer, "there is no strace: make test-sealed installs it"))
  func onlyWhatIsNamedIsOpened() throws {
    let (code, words) = try Self.run("opened_files.py", [Program.executable.path])
    #expect(code == 0, "\(words)")
  }

  private static let hasTracer = ["/usr/bin/strace", "/usr/local/bin/strace"]
    .contains { FileManager.default.isExecutableFile(atPath: $0) }

  private static func run(_ script: String, _ arguments: [String]) throws -> (Int32, String) {
    try Tool.python(["Tests/Consumers/\(script)"] + arguments, keepsOutput: false)
  }
}
