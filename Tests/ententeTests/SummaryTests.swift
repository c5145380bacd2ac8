import Foundation
import Testing

/// What commands say that they did.
@Suite struct SummaryTests {
  private static let text = "Russia attacked China on Friday."

  private static func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder(["a.txt": text, "none.txt": "Nothing happens here."])
    let path = folder.path
    let paths = ["jsonl", "dot"].flatMap { ["-o", "\(path)/g.\($0)"] }
    #expect(try Program.run(["extract", "\(path)/a.txt"] + paths).code == 0)
    return folder
  }

  @Test(arguments: [
    (
      ["extract", "@/a.txt", "-o", "@/n.nq"], "1 article read: 2 actors, 1 edge, 1 claim in @/n.nq"
    ),
    (
      ["extract", "@/a.txt", "@/none.txt"],
      "2 articles read: 2 actors, 1 edge, 1 claim in standard output"
    ),
    (["export", "@/g.jsonl", "-o", "@/n.nq"], "1 file read: 2 actors, 1 edge, 1 claim in @/n.nq"),
    (["export", "@/g.dot", "-o", "@/n.nq"], "1 file read: 2 actors, 1 edge, 1 claim in @/n.nq"),
    (
      ["merge", "@/g.jsonl", "@/g.jsonl", "-o", "@/n.nq"],
      "2 files read: 2 actors, 1 edge, 1 claim in @/n.nq"
    ),
    (["draw", "@/g.jsonl", "-o", "@/n.svg"], "1 file read: 2 actors, 1 edge, 1 claim in @/n.svg"),
    (["validate", "@/g.jsonl", "@/g.dot"], "2 files are valid"),
    (["validate", "@/g.dot"], "1 file is valid"),
    (
      ["validate", "--cross", "@/g.jsonl", "@/g.dot"],
      "2 files hold the same: 2 entities, 1 edge, 1 claim"
    ),
    (["text", "@/a.txt"], "1 article read"), (["analyze", "@/a.txt"], "1 article read"),
    (["explain", "@/a.txt"], "1 article read"), (["explain", "@/g.jsonl"], "1 file read"),
    (
      ["evaluate", "Documentation/annotated.jsonl", "--resamples", "1"],
      "1 file read: 10 items compared"
    ),
  ])
  func isOneLineUnlessQuiet(arguments: [String], summary: String) throws {
    let folder = try Self.folder()
    func filled(_ text: String) -> String { text.replacingOccurrences(of: "@", with: folder.path) }
    let outcome = try Program.run(arguments.map(filled))
    #expect(outcome.code == 0)
    #expect(outcome.messages.isEmpty)
    #expect(outcome.summary == ["entente: " + filled(summary)])
    let quiet = try Program.run(arguments.map(filled) + ["-q"])
    #expect(quiet.summary.isEmpty && quiet.messages.isEmpty)
    #expect(quiet.output == outcome.output)
  }

  @Test(arguments: [
    (["extract", "@/none.txt"], "no claims were found"),
    (["export", "@/g.jsonl", "--min-weight", "9223372036854775807"], "--min-weight"),
    (["extract", "@/a.txt", "--relation", "aids"], "nothing is left of this view"),
  ])
  func tellsWhenNothingIsLeft(arguments: [String], words: String) throws {
    let folder = try Self.folder()
    let outcome = try Program.run(
      arguments.map { $0.replacingOccurrences(of: "@", with: folder.path) }
    )
    #expect(outcome.code == 0)
    #expect(outcome.summary.last?.contains(words) == true)
  }

  @Test(arguments: [
    ["export", "-", "--named-graphs", "document", "-o", "a.ttl"],
    ["export", "-", "--base", "https://a.org/", "-o", "a.dot"], ["export", "-", "--mixed"],
    ["merge", "-", "--profile", "gephi", "-o", "a.gexf"],
    ["extract", "a.txt", "-o", "a.dot", "--format", "nq"],
    ["explain", "-", "--date", "2015-09-27"], ["explain", "-", "--encoding", "UTF-8"],
    ["explain", "-", "--knowledge", "mine"],
    ["draw", "-", "-o", "a.svg", "--knowledge", "mine"],
    ["draw", "a.dot", "-o", "a.svg", "--from", "text"],
  ])
  func optionsThatWouldDoNothingAreRefused(arguments: [String]) throws {
    let outcome = try Program.run(arguments)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.first?.contains("nothing of the kind here: leave it out") == true)
  }

  @Test(arguments: [
    ("extrct", "extract"), ("drwa", "draw"), ("valid", "validate"), ("txet", "text"),
  ])
  func theCommandThatWasMeantIsNamed(word: String, command: String) throws {
    for arguments in [[word], ["help", word]] {
      let outcome = try Program.run(arguments)
      #expect(outcome.code == 2)
      #expect(outcome.messages.first?.contains("Did you mean '\(command)'?") == true)
    }
  }

  @Test func theVersionTellsModelsTablesAndInstructions() throws {
    let lines = try Program.run("--version").output.split(separator: "\n")
    let names = lines.map { $0.prefix { $0 != " " } }
    #expect(
      names == [
        "entente", "network", "names", "name-network", "lemmas", "triggers", "roles", "scorer",
        "choices", "veracity", "knowledge", "products",
      ]
    )
    #expect(lines[0].wholeMatch(of: /entente \d+\.\d+\.\d+/) != nil)
    for line in lines.dropFirst().dropLast() {
      let part = /[a-z-]+ +[0-9a-f]{12}  (changed after )?\d{4}-\d\d-\d\d/
      #expect(line.wholeMatch(of: part) != nil, "\(line)")
    }
    let known = ["AVX-512 VNNI", "AVX2", "SSE2", "NEON", "plain C"]
    #expect(known.contains { lines.last?.hasSuffix(" \($0)") == true })
  }
}
