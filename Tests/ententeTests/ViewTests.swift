import Foundation
import Testing

/// Whether a part of a graph is the same, whichever command shows it.
@Suite struct ViewTests {
  private static let example = "Examples/sahel-alliance.txt"

  @Test(arguments: [
    ["--view", "states"], ["--asserted", "--stance", "conflict"],
    [
      "--min-weight", "1", "--relation", "supports", "--relation", "opposes", "--profile", "strict",
    ],
  ])
  func extractShowsWhatExportShows(view: [String]) throws {
    let records = try Program.run("extract", Self.example, "--format", "jsonl")
    let arguments = view + ["--format", "graphml"]
    let extracted = try Program.run(["extract", Self.example] + arguments)
    let exported = try Program.run(["export", "-"] + arguments, input: records.output)
    let merged = try Program.run(["merge", "-"] + arguments, input: records.output)
    #expect(extracted.code == 0)
    #expect(extracted.output.contains("<edge "))
    #expect(extracted.output == exported.output)
    #expect(extracted.output == merged.output)
    let whole = try Program.run(["export", "-", "--format", "graphml"], input: records.output)
    #expect(extracted.output != whole.output)
  }

  @Test func anUnknownActorIsWrongUsage() throws {
    let outcome = try Program.run("extract", Self.example, "--ego", "Atlantis")
    #expect(outcome.code == 2)
    #expect(outcome.messages.first?.contains("no actor is called 'Atlantis'") == true)
  }
}
