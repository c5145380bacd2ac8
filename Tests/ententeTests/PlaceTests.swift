import Foundation
import Testing

/// Where claims take place.
@Suite struct PlaceTests {
  @Test(arguments: [
    ("Norway attacked Sudan in Khartoum.", "15.55177", "32.53241"),
    ("Norway attacked Sudan in Aleppo.", "36.20124", "37.16117"),
    // The capital, and where the sentence speaks of Canada, the other one.
    ("Norway met Sudan in London.", "51.50853", "-0.12574"),
    ("Norway met Canada in London.", "42.98339", "-81.23304"),
  ])
  func citiesAreOnTheMap(text: String, latitude: String, longitude: String) throws {
    let records = try Program.run("extract", "-", input: text).output
    let place = "\"latitude\":\(latitude),\"longitude\":\(longitude)"
    #expect(records.contains(place), "\(records)")
  }

  @Test(arguments: ["Norway attacked Sudan in Darfur.", "Norway attacked Sudan in Zorbanville."])
  func otherPlacesAreNot(text: String) throws {
    let records = try Program.run("extract", "-", input: text).output
    #expect(records.contains("\"relation\":\"attacks\""))
    #expect(!records.contains("latitude"))
  }

  @Test(arguments: ["graphml", "gexf", "dot", "jsonld", "nq", "ttl"])
  func allFormatsTellIt(format: String) throws {
    let text = "Norway attacked Sudan in Khartoum."
    let output = try Program.run("extract", "-", "--format", format, input: text).output
    for value in ["latitude", "15.55177", "longitude", "32.53241", "Khartoum"] {
      #expect(output.contains(value), "\(format): \(value)")
    }
  }

  @Test func twoPlacesOfOneNameAreNoPlace() throws {
    let own = try TemporaryFolder([
      "places.tsv": """
      name\tstate\taliases\tlatitude\tlongitude
      Zorb\tSDN\tZarbville\t10\t30
      Zarb\tSDN\tZarbville\t11.5\t30.25
      """
    ])
    func records(in place: String) throws -> String {
      let text = "Norway attacked Sudan in \(place)."
      return try Program.run("extract", "-", "--knowledge", own.path, input: text).output
    }
    #expect(try records(in: "Zarb").contains("\"latitude\":11.5,\"longitude\":30.25"))
    #expect(try !records(in: "Zarbville").contains("latitude"))
  }
}
