import Testing

/// Whom a user means by a name, wherever a command asks for an actor.
@Suite struct NamedActorTests {
  /// Two are called Russia, of whom Wikidata knows one; two Georgia, of whom it knows both; and two
  /// Vesta, of whom it knows none.
  private static let records: String = {
    let names = [
      ("Q159", "Russia", "Kremlin"), ("X1", "Russia", "the bear"), ("Q230", "Georgia", "Tbilisi"),
      ("Q1428", "Georgia", "Atlanta"), ("X2", "Vesta", "Kremlin"), ("X3", "Vesta", "Goddess"),
    ]
    let claims = names.map { NewsRecords.Claim("\($0.0) attacks Chad", in: "BBC/2019-03-12") }
    return names.reduce(NewsRecords.text(claims)) { text, actor in
      text.replacing(
        #""name":"\#(actor.0)","type":"State","aliases":[]"#,
        with: #""name":"\#(actor.1)","type":"State","aliases":["\#(actor.2)"]"#
      )
    }.replacing("state:Q", with: "Q")
  }()

  private static func timeline(of name: String) throws -> Program.Outcome {
    try Program.run(["timeline", "-", name, "Chad"], input: records)
  }

  @Test(arguments: [
    ("Russia", "Russia (Q159)"), ("russia", "Russia (Q159)"), ("Kremlin", "Russia (Q159)"),
    ("The Bear", "Russia (state:X1)"), ("state:X1", "Russia (state:X1)"),
    ("Q1428", "Georgia (Q1428)"), ("Atlanta", "Georgia (Q1428)"), ("goddess", "Vesta (state:X3)"),
  ])
  func aNameAnAliasOrAnIdentifierIsEnough(name: String, actor: String) throws {
    let outcome = try Self.timeline(of: name)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.summary == ["entente: 1 file read: 1 claim between \(actor) and Chad"])
  }

  @Test(arguments: [
    ("Georgia", "'Georgia' may be Q1428, Q230: give one of these."),
    ("vesta", "'vesta' may be state:X2, state:X3: give one of these."),
    ("Rus", "no actor is called 'Rus': give a name, an alias or an identifier."),
    ("", "no actor is called '': give a name, an alias or an identifier."),
    ("Chad", "'Chad' and 'Chad' are one actor, state:Chad: name two."),
  ])
  func whoeverElseMayBeMeantIsNamed(name: String, problem: String) throws {
    let outcome = try Self.timeline(of: name)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.contains("entente: \(problem)"), "\(outcome.messages)")
  }

  /// Where it is an option that names somebody, the error says which.
  @Test(arguments: [
    ("Georgia", "--ego: 'Georgia' may be Q1428, Q230: give one of these."),
    ("Rus", "--ego: no actor is called 'Rus': give a name, an alias or an identifier."),
  ])
  func theOptionIsNamed(name: String, problem: String) throws {
    let arguments = ["export", "-", "--format", "graphml", "--ego", name]
    let outcome = try Program.run(arguments, input: Self.records)
    #expect(outcome.code == 2)
    #expect(outcome.messages.contains("entente: \(problem)"), "\(outcome.messages)")
  }
}
