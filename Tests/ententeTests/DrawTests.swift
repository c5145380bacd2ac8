import Foundation
import Testing

@Suite struct DrawTests {
  private static let article = "Examples/sahel-alliance.txt"

  @Test(arguments: [("svg", "<?xml"), ("png", "\u{FFFD}PNG"), ("pdf", "%PDF-")])
  func drawsArticlesAsPictures(ending: String, start: String) throws {
    try inFolder { folder in
      let picture = folder.appending(path: "picture.\(ending)")
      let outcome = try Program.run("draw", Self.article, "-o", picture.path)
      #expect(outcome.code == 0, "\(outcome.messages)")
      let bytes = try Data(contentsOf: picture)
      #expect(String(decoding: bytes.prefix(8), as: UTF8.self).hasPrefix(start))
    }
  }

  @Test func drawsTheSamePictureOfEveryFormat() throws {
    try inFolder { folder in
      let formats = ["jsonl", "graphml", "dot", "jsonld", "nq"]
      let graphs = formats.map { folder.appending(path: "graph.\($0)").path }
      let written = try Program.run(["extract", Self.article] + graphs.flatMap { ["-o", $0] })
      #expect(written.code == 0)
      let pictures = try graphs.map { graph in
        let outcome = try Program.run("draw", graph, "--asserted", "-o", "\(graph).svg")
        #expect(outcome.code == 0, "\(outcome.messages)")
        return try String(contentsOfFile: "\(graph).svg", encoding: .utf8)
      }
      #expect(pictures[0].contains("class=\"edge"))
      for (format, picture) in zip(formats, pictures) {
        #expect(picture == pictures[0], "\(format)")
      }
    }
  }

  /// A headline that is no markup, a dark ground, paper's width, and what was left out.
  @Test func looksAsAsked() throws {
    try inFolder { folder in
      let picture = folder.appending(path: "picture.svg").path
      let outcome = try Program.run(
        "draw",
        Self.article,
        "-o",
        picture,
        "--title=Who & <whom>",
        "--theme=dark",
        "--top=3",
        "--width=210"
      )
      #expect(outcome.code == 0, "\(outcome.messages)")
      let svg = try String(contentsOfFile: picture, encoding: .utf8)
      #expect(svg.contains("Who &amp; &lt;whom&gt;"))
      #expect(svg.contains("strongest of ") && svg.contains("3 of "))
      #expect(svg.contains("#14171c"))
      #expect(!svg.contains("fill=\"white\""))
      // 210 mm are 595 points.
      #expect(svg.contains("width=\"595pt\"") || svg.contains("width=\"596pt\""))
      let edges = svg.components(separatedBy: "class=\"edge").count - 1
      #expect(edges == 3)
    }
  }

  /// A picture of dots has 300 of them an inch of paper, but no more than 10,000 in a line.
  @Test(arguments: [(20, 236), (100, 1181), (2000, 10_000)])
  func dotsAreFineEnoughForPrint(millimetres: Int, dots: Int) throws {
    let folder = try TemporaryFolder()
    let picture = "\(folder.path)/picture.png"
    let arguments = ["draw", Self.article, "-o", picture, "--width=\(millimetres)"]
    #expect(try Program.run(arguments).code == 0)
    // The width stands in the header, most significant byte first.
    let header = try Data(contentsOf: URL(filePath: picture)).dropFirst(16).prefix(4)
    let width = header.reduce(0) { $0 * 256 + Int($1) }
    #expect(abs(width - dots) <= dots / 50 + 2, "\(width)")
  }

  @Test(arguments: ["--top=0", "--width=1", "--theme=pink"])
  func refusesWhatIsNoLook(option: String) throws {
    #expect(try Program.run("draw", Self.article, "-o", "picture.svg", option).code == 2)
  }

  @Test(arguments: [["-o", "picture.gif"], ["-o", "picture"], ["-o", "svg"], []])
  func refusesWhatIsNoPicture(arguments: [String]) throws {
    #expect(try Program.run(["draw", Self.article] + arguments).code == 2)
  }

  /// The name is not an option of Graphviz, a link stays a link, and nothing else is left.
  @Test func outputsAreWrittenAsThoseOfOtherCommands() throws {
    let folder = try TemporaryFolder(["old.svg": "old"])
    let link = "\(folder.path)/-v.svg"
    try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: "old.svg")
    let limit = "--time-limit=9223372036854775807"
    let outcome = try Program.run("draw", Self.article, "--output=\(link)", limit)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.summary.count == 1)
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: link) == "old.svg")
    #expect(try String(contentsOfFile: link, encoding: .utf8).contains("<svg"))
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names == ["-v.svg", "old.svg"])
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }
}

/// Pictures of what is too much for one.
@Suite struct DrawnPartTests {
  private static func records(states: Int) -> String {
    // Each aids the next; those with small numbers more often.
    let claims = (0..<states).flatMap { state in
      (0..<max(1, 4 - state)).map { time in
        let document = "d\(state)-\(time)/2020-0\(1 + time)-01"
        return NewsRecords.Claim("S\(state) aids S\((state + 1) % states)", in: document)
      }
    }
    return NewsRecords.text(claims)
  }

  @Test func tellsWhatIsLeftOut() throws {
    let folder = try TemporaryFolder(["g.jsonl": Self.records(states: 9)])
    let (graph, picture) = ("\(folder.path)/g.jsonl", "\(folder.path)/g.svg")
    let outcome = try Program.run(
      "draw",
      graph,
      "-o",
      picture,
      "--actors=3",
      "--title=Aid",
      "--paper=a4"
    )
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.summary.contains { $0.hasSuffix("3 actors, 2 edges, 7 claims in \(picture)") })
    let part = "the 3 strongest of 9 actors and 2 of 9 relations"
    #expect(outcome.messages.contains("entente: drawn are \(part)"))
    let svg = try String(contentsOfFile: picture, encoding: .utf8)
    let words = svg.replacing("&#45;", with: "-").replacing(/<[^>]*>/, with: " ")
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    #expect(words.contains("Drawn: \(part)."))
    #expect(words.contains("15 articles of 2020-01-01 to 2020-04-01"))
    // A sheet of A4 on its side is 842 points wide and 595 high.
    let width = try #require(svg.firstMatch(of: /<svg width="(\d+)pt" height="(\d+)pt"/))
    #expect((Int(width.1) ?? 0) <= 843 && (Int(width.2) ?? 0) <= 596)
    #expect(Int(width.1) ?? 0 > 835 || Int(width.2) ?? 0 > 589)
  }

  /// Of a graph that no picture can hold, the strongest part is drawn without being asked for.
  @Test func drawsAPartOfABigGraph() throws {
    let folder = try TemporaryFolder(["g.jsonl": Self.records(states: 2100)])
    let (graph, picture) = ("\(folder.path)/g.jsonl", "\(folder.path)/g.svg")
    let outcome = try Program.run("draw", graph, "-o", picture)
    #expect(outcome.code == 0, "\(outcome.messages)")
    #expect(outcome.messages.contains { $0.contains("of 2,100 actors") }, "\(outcome.messages)")
    let svg = try String(contentsOfFile: picture, encoding: .utf8)
    #expect(svg.components(separatedBy: "class=\"node").count - 1 <= 2000)
  }

  @Test(arguments: [["--actors=0"], ["--paper=b4"], ["--paper=a4", "--width=210"]])
  func refusesWhatIsNoPart(options: [String]) throws {
    let arguments = ["draw", "Examples/sahel-alliance.txt", "-o", "picture.svg"]
    #expect(try Program.run(arguments + options).code == 2)
  }
}
