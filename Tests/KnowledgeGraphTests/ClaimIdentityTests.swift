import KnowledgeGraph
import Testing

@Suite struct ClaimIdentityTests {
  private func claim() throws -> Claim {
    Claim(
      edge: EdgeKey(
        subject: EntityID(rawValue: "Q796"),
        relation: try #require(Relation("aids")),
        object: EntityID(rawValue: "Q159")
      ),
      document: DocumentID(rawValue: "d"),
      attribution: EntityID(rawValue: "Q796"),
      role: "r",
      date: PartialDate(year: 2015, month: 9, day: 26),
      place: "Baghdad",
      confidence: Confidence(hundredths: 87),
      evidence: Evidence(
        sentence: 4,
        range: 10..<40,
        text: "Iraq said it aids Russia here.",
        cue: "aids",
        cueRange: 23..<27,
        rule: "verb"
      )
    )
  }

  /// The value is part of the formats: claims must keep their identifiers for good.
  @Test func keepsItsIdentifier() throws {
    let claim = try claim()
    #expect(claim.id.description == "7a8b17059f98e3d557d0b6a8")
    #expect(ClaimsDigest(of: [claim]).description == "1f583a1d5fdba619")
  }

  @Test(
    arguments: [
      { $0.document = DocumentID(rawValue: "e") },
      { $0.attribution = nil },
      { $0.role = nil },
      { $0.role = "" },
      { $0.isFormer = true },
      { $0.date = PartialDate(year: 2015, month: 9) },
      { $0.place = "Baghdae" },
      { $0.confidence = Confidence(hundredths: 88) },
      { $0.evidence.sentence = 5 },
      { $0.evidence.range = 10..<41 },
      { $0.evidence.text += "\0" },
      { $0.evidence.cueRange = 22..<27 },
      { $0.evidence.cue = "aid" },
      { $0.evidence.rule = "noun" },
    ] as [@Sendable (inout Claim) -> Void]
  )
  func tellsClaimsApart(change: @Sendable (inout Claim) -> Void) throws {
    let claim = try claim()
    var other = claim
    change(&other)
    #expect(other.id != claim.id)
    #expect(ClaimsDigest(of: [claim]) != ClaimsDigest(of: [other]))
    #expect(ClaimsDigest(of: [claim, other]) == ClaimsDigest(of: [other, claim]))
  }

  @Test func readsWhatItPrints() throws {
    let digest = ClaimsDigest(of: [try claim()])
    #expect(ClaimsDigest(digest.description) == digest)
    #expect(ClaimsDigest("0123456789ABCDEF") == nil)
    #expect(ClaimsDigest("+123456789abcdef") == nil)
  }
}
