import KnowledgeGraph
import Testing

@Suite struct CoordinatesTests {
  @Test(arguments: [
    ("33.34058", "44.40088", "33.34058 44.40088"), ("-0.5", "-0.12574", "-0.5 -0.12574"),
    ("51.50853", "0", "51.50853 0"), ("90", "-180", "90 -180"), ("1.0000049", "2.10", "1 2.1"),
    ("-0.00001", "179.999999", "-0.00001 180"),
  ])
  func areReadAndWritten(latitude: String, longitude: String, expected: String) {
    #expect(Coordinates(latitude: latitude, longitude: longitude)?.description == expected)
  }

  @Test(arguments: [
    ("90.1", "0"), ("0", "-180.1"), ("north", "0"), ("", ""), ("nan", "0"), ("1e300", "0"),
  ])
  func nothingElseIsOnEarth(latitude: String, longitude: String) {
    #expect(Coordinates(latitude: latitude, longitude: longitude) == nil)
  }

  @Test func noNumberIsTooLarge() {
    #expect(Coordinates(north: .min, east: .max) == nil)
  }
}
