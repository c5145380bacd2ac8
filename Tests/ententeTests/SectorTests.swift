import Foundation
import Testing

/// What part of a society actors belong to.
@Suite struct SectorTests {
  @Test(arguments: [
    ("Norway thanked Sudan.", "Norway", "GOV"),
    ("The Sudanese army attacked Libya.", "Sudanese Armed Forces", "MIL"),
    ("Hezbollah attacked Israel.", "Hezbollah", "REB"),
    ("The European Union condemned Sudan.", "European Union", "IGO"),
    ("Reuters accused Sudan of lying.", "Reuters", "JRN"),
    ("The Zorban Front attacked Libya.", "Zorban Front", "REB"),
    ("The Zorban Workers Union condemned Libya.", "Zorban Workers Union", "LAB"),
    ("The Zorban Hospital condemned Libya.", "Zorban Hospital", "MED"),
    ("The Zorban Society condemned Libya.", "Zorban Society", "SOC"),
    ("The Zorban University of Agriculture condemned Libya.", "Zorban University", "EDU"),
    ("Gen. Jane Roe condemned Libya.", "Jane Roe", "MIL"),
    ("Senator Jane Roe condemned Libya.", "Jane Roe", "LEG"),
    ("Sudanese opposition leader Jane Roe condemned Libya.", "Jane Roe", "OPP"),
    ("Archbishop Jane Roe condemned Libya.", "Jane Roe", "REL"),
    ("Jane Roe, the foreign minister of Sudan, condemned Libya.", "Jane Roe", "GOV"),
    ("Hamas leader Jane Roe condemned Libya.", "Jane Roe", "REB"),
    ("Jane Roe condemned Libya.", "Jane Roe", "CVL"),
  ])
  func areTold(text: String, name: String, sector: String) throws {
    let outcome = try Program.run("extract", "-", "--date", "2019-03-12", input: text)
    let found = outcome.output.split(separator: "\n").filter {
      $0.contains("\"kind\":\"entity\"") && $0.contains("\"name\":\"\(name)")
    }
    #expect(found.count == 1, "\(outcome.output)")
    #expect(found.first?.contains("\"sector\":\"\(sector)\"") == true, "\(found)")
  }

  @Test func allActorsHaveOneInAllFormats() throws {
    let text = "Gen. Jane Roe of the Sudanese army condemned Libya, Reuters said."
    for format in ["graphml", "gexf", "dot", "jsonld", "nq", "ttl"] {
      let arguments = ["extract", "-", "--all-actors", "--format", format]
      let output = try Program.run(arguments, input: text).output
      #expect(output.contains("GOV"), "\(format)")
      #expect(output.contains("MIL"), "\(format)")
    }
  }

  @Test func wordsOfOnesOwnTellThem() throws {
    let own = try TemporaryFolder(["sectors.tsv": "word\tof\tsector\nzarbs\tname\tREF\n"])
    let text = "The Zorban Zarbs condemned Libya."
    let outcome = try Program.run("extract", "-", "--knowledge", own.path, input: text)
    #expect(outcome.output.contains("\"sector\":\"REF\""))
  }
}
