import Testing

/// Sentences with the claims that a user expects.
@Suite struct CheckTests {
  private static func check(_ text: String) throws -> (outcome: Program.Outcome, path: String) {
    let folder = try TemporaryFolder(["own.check": text])
    let path = folder.path + "/own.check"
    return (try Program.run("check", path), path)
  }

  @Test func agreementIsCounted() throws {
    let (outcome, _) = try Self.check(
      "# mine\n> Norway accused Sudan.\n= Norway disapprovesOf Sudan\n"
    )
    #expect(outcome.code == 0)
    #expect(outcome.output == "1 of 1 claims found, 0 differences\n")
  }

  @Test func differencesNameTheirLine() throws {
    let (outcome, path) = try Self.check("> Norway accused Sudan.\n\n= Norway attacks Sudan\n")
    #expect(outcome.code == 1)
    let lines = outcome.output.split(separator: "\n")
    #expect(lines.count == 3)
    #expect(lines[0] == "\(path):3: missing: Norway attacks Sudan")
    #expect(lines[1].hasPrefix("\(path):1: unexpected: Norway disapprovesOf Sudan  ["))
    #expect(lines[2] == "0 of 1 claims found, 2 differences")
  }

  @Test(arguments: [
    ("> A.\n= Norway hates Sudan", ":2: no claim: write 'SUBJECT relation OBJECT'"),
    ("> A.\n= Norway attacks Sudan | maybe", ":2: 'maybe' is no field of a claim: write negative"),
    ("= Norway attacks Sudan", ":1: a claim before any text ('> …')"),
    ("date tomorrow\n> A.", ":1: no date: write 'date 2015-09-27'"),
    ("Norway", ":1: a line begins with '#', '>', '=', '?' or 'date'"),
    ("# nothing", ":1: no text: write '> A sentence.'"),
  ])
  func whatIsWrongIsNamed(text: String, problem: String) throws {
    let (outcome, path) = try Self.check(text)
    #expect(outcome.code == 2)
    #expect(outcome.output.isEmpty)
    #expect(outcome.messages.count == 1)
    #expect(outcome.messages.first?.hasPrefix("entente: \(path)\(problem)") ?? false)
  }

  @Test func missingFilesAreNamed() throws {
    let outcome = try Program.run("check", "no-such.check")
    #expect(outcome.code == 2)
    #expect(
      outcome.messages == ["entente: no-such.check: cannot be read: is it there, and a file?"]
    )
  }
}
