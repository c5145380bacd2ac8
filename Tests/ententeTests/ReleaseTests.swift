import Foundation
import Testing

/// What a release says of itself.
@Suite struct ReleaseTests {
  private static let log = Program.package.appending(path: "CHANGELOG.md")
  /// The parts of a release that keepachangelog.com knows.
  private static let parts = ["Added", "Changed", "Deprecated", "Removed", "Fixed", "Security"]

  /// The program's own number is that of the release that is told of first.
  @Test func theChangelogBeginsWithThisVersion() throws {
    let version = try Program.run("--version").output.prefix { $0 != "\n" }
    let releases = try releases()
    #expect(releases.first.map { "entente \($0.number)" } == String(version))
    #expect(releases.map(\.day) == releases.map(\.day).sorted(by: >))
  }

  @Test func thePartsOfAReleaseAreThoseOfTheForm() throws {
    let text = try String(contentsOf: Self.log, encoding: .utf8)
    let parts = text.matches(of: /(?m)^### (.+)$/).map { String($0.output.1) }
    #expect(!parts.isEmpty)
    #expect(Set(parts).isSubset(of: Self.parts))
    for line in text.split(separator: "\n") where line.hasPrefix("## ") {
      #expect(line.wholeMatch(of: /## \[\d+\.\d+\.\d+\] - \d{4}-\d\d-\d\d/) != nil, "\(line)")
    }
  }

  private func releases() throws -> [(number: String, day: String)] {
    try String(contentsOf: Self.log, encoding: .utf8)
      .matches(of: /(?m)^## \[([\d.]+)\] - ([\d-]+)$/)
      .map { (String($0.output.1), String($0.output.2)) }
  }
}
