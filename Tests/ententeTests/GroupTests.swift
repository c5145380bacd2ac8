import Foundation
import Testing

/// People without a name, who are actors on request.
@Suite struct GroupTests {
  private static let text = """
    Norway killed four Samoan civilians on Friday. Chadian rebels attacked Sudanese soldiers. \
    Togo detained protesters.
    """

  private static func records(_ arguments: String...) throws -> [Substring] {
    let outcome = try Program.run(["extract", "-"] + arguments, input: text)
    return outcome.output.split(separator: "\n")
  }

  @Test func areNobodyWithoutARequest() throws {
    let records = try Self.records()
    #expect(!records.contains { $0.contains("group:") || $0.contains("rebels\"") })
    #expect(records.contains { $0.contains("\"name\":\"Norway\"") })
  }

  @Test(
    arguments: [
      ("Samoan civilians", "WSM", "CVL", "Norway attacks Samoan civilians"),
      ("Chadian rebels", "TCD", "REB", "Chadian rebels attacks Sudan"),
      ("protesters", nil, "OPP", "Togo coerces protesters"),
    ] as [(String, String?, String, String)]
  )
  func areActorsOnRequest(name: String, country: String?, sector: String, claim: String) throws {
    let records = try Self.records("--groups")
    let node = try #require(records.first { $0.contains("\"name\":\"\(name)\"") })
    #expect(node.contains("\"id\":\"group:"))
    #expect(node.contains("\"type\":\"Group\""))
    #expect(node.contains("\"sector\":\"\(sector)\""))
    #expect(node.contains("\"country\":") == (country != nil))
    if let country { #expect(node.contains("\"country\":\"\(country)\"")) }
    let graph = try ExtractedGraph(records: records.joined(separator: "\n"))
    #expect(graph.asserted.contains(claim))
  }

  @Test(arguments: ["graphml", "dot", "jsonld", "nq"])
  func areReadBack(format: String) throws {
    let folder = try TemporaryFolder(["article.txt": Self.text])
    let file = "\(folder.path)/graph.\(format)"
    let written = try Program.run("extract", folder.path + "/article.txt", "--groups", "-o", file)
    #expect(written.code == 0)
    #expect(try Program.run("validate", file).code == 0)
    let again = try Program.run("export", file, "-o", "-", "--format", "dot").output
    #expect(again.contains("type=\"Group\""))
    #expect(again.contains("\"group:samoan-civilians\""))
  }

  /// Nobody leads or holds an office in people without a name.
  @Test(
    arguments: [
      "Ali Hassan, the leader of the Syrian rebels, met Iran's president.",
      "The commander of Libyan militias, Omar Said, attacked Egypt.",
    ]
  )
  func haveNoOffices(text: String) throws {
    let outcome = try Program.run(["extract", "-", "--groups"], input: text)
    #expect(outcome.code == 0)
    #expect(!outcome.output.contains("\"relation\":\"leads\""))
    #expect(!outcome.output.contains("\"relation\":\"holdsOfficeIn\",\"object\":\"group:"))
  }

  @Test func areNotTheirStates() throws {
    let folder = try TemporaryFolder(["article.txt": Self.text + " Chad thanked Norway."])
    let article = folder.path + "/article.txt"
    let outcome = try Program.run("extract", article, "--groups", "--view", "states")
    let claims = try ExtractedGraph(records: outcome.output).asserted
    #expect(claims.contains("Chadian rebels attacks Sudan"))
    #expect(!claims.contains("Chad attacks Sudan"))
  }
}
