import Testing

/// What an article says must be in its graph, and what it does not say must not.
@Suite struct ArticleTests {
  /// Invented for this test.
  private static let article = """
    Chile signs intelligence pact with neighbours

    SANTIAGO, March 12, 2019 - Chile cooperates with Peru, Bolivia and Ecuador against smugglers, \
    its government said on Tuesday.

    Colombia denied that it sends weapons to Paraguay. Uruguay could join the Andean Community \
    next year.

    Argentine Foreign Minister Carla Benitez accused Brazil of protecting the smugglers. \
    "Brazil must act," she said in Buenos Aires. On Monday the United Nations (UN) condemned \
    Guyana, and the UN urged Venezuela to withdraw its troops from the border.
    """

  private static let outcome = Result { try Program.run("extract", "-", input: article) }
  private static let graph = outcome.flatMap { outcome in
    Result { try ExtractedGraph(records: outcome.output) }
  }

  @Test func isReadFromStandardInput() throws {
    let outcome = try Self.outcome.get()
    #expect(outcome.code == 0)
    #expect(outcome.messages.isEmpty)
  }

  @Test(arguments: [
    "Chile cooperatesWith Peru", "Chile cooperatesWith Bolivia", "Chile cooperatesWith Ecuador",
    "Carla Benitez holdsOfficeIn Argentina", "Carla Benitez disapprovesOf Brazil",
    "United Nations disapprovesOf Guyana", "United Nations demandsOf Venezuela",
  ])
  func isAsserted(claim: String) throws {
    #expect(try Self.graph.get().asserted.contains(claim))
  }

  @Test func whoCooperatesWithOneDoesNotCooperateWithAll() throws {
    let cooperation = try Self.graph.get().claims.filter { $0.relation == "cooperatesWith" }
    #expect(cooperation.count == 3)
    #expect(cooperation.allSatisfy { [$0.subject, $0.object].contains("Chile") })
  }

  @Test func whatIsDeniedIsKeptButNotAsserted() throws {
    let aid = try Self.graph.get().claims.filter { $0.words == "Colombia aids Paraguay" }
    #expect(aid.map(\.polarity) == ["negative"])
    #expect(aid.map(\.attribution) == ["Colombia"])
  }

  @Test func whatCouldBeIsKeptButNotAsserted() throws {
    let membership = try Self.graph.get().claims.filter { $0.subject == "Uruguay" }
    #expect(membership.map(\.words) == ["Uruguay memberOf Andean Community"])
    #expect(membership.map(\.modality) == ["possible"])
  }

  @Test func officesNameTheirRole() throws {
    let offices = try Self.graph.get().claims.filter { $0.relation == "holdsOfficeIn" }
    #expect(offices.map(\.role) == ["Foreign Minister"])
  }

  /// The article tells no date, so that the one of the command line counts.
  @Test(arguments: [("2019-03-12", "2019-03-11"), ("2020-01-01", "2019-12-30")])
  func weekdaysAreCountedFromTheDayThatIsGiven(day: String, monday: String) throws {
    let text = "On Monday, Norway condemned Sudan."
    let outcome = try Program.run("extract", "-", "--date", day, input: text)
    let claims = try ExtractedGraph(records: outcome.output).claims
    #expect(claims.map(\.words) == ["Norway disapprovesOf Sudan"])
    #expect(claims.map(\.date) == [monday])
  }
}
