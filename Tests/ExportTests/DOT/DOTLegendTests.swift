import Export
import Input
import KnowledgeGraph
import Testing

@Suite struct DOTLegendTests {
  /// The legend says what there is to see, and nothing else.
  @Test(arguments: [
    (["A attacks B"], ["conflict", "stated as a fact", "state"]),
    (
      ["A aids B", "c opposes A denied"],
      [
        "cooperation", "conflict", "stated as a fact", "denied", "state", "person", "Fields",
        "in no",
      ]
    ),
    (["aa aids bb"], ["cooperation", "stated as a fact", "organization", "Fields"]),
    (["a leads bb planned"], ["affiliation", "planned", "organization", "person"]),
    (["A attacks B", "A attacks B"], ["conflict", "stated as a fact", "state", "Width"]),
    (
      ["A aids B", "D aids E", "A attacks E"].flatMap { Array(repeating: $0, count: 4) }
        + ["C aids A", "C aids A", "C aids D", "C aids D"],
      ["cooperation", "conflict", "stated as a fact", "state", "Fields", "Two colours", "Width"]
    ),
    (["A attacks B", "A opposes B"], ["conflict", "stated as a fact", "state", "Width", "+2"]),
  ])
  func explainsWhatIsShown(claims: [String], expected: [String]) throws {
    let lines = try ClaimText(claims).graph.text(.dot).split(separator: "\n")
    let legend = try #require(lines.first { $0.contains("label=<") })
    let meanings = [
      "cooperation", "conflict", "affiliation", "stated as a fact", "planned", "denied", "state",
      "organization", "person", "Fields", "Two colours", "in no", "Width", "+2",
    ]
    // The sentence about fields speaks of cooperation and facts too.
    let entries = legend.replacing("held together by cooperation stated as a fact", with: "")
    let found = meanings.filter { meaning in
      (meaning == "state" ? entries.replacing("stated", with: "") : entries).contains(meaning)
    }
    #expect(found == expected)
  }
}
