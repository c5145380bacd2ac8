public import Export
internal import FoundationEssentials
internal import KnowledgeGraph

/// A page on which people look around in a graph: one file of HTML that needs nothing else.
///
/// Everything that comes from a graph stands in it as JSON and is shown as text; a content security
/// policy lets no script run but the page's own, and nothing be fetched.
public struct ExplorerPage: Sendable {
  private let data: PageData
  /// How many edges of the graph hold only a sum of claims.
  public let edgesWithoutClaims: Int

  init(_ data: PageData, edgesWithoutClaims: Int) {
    self.data = data
    self.edgesWithoutClaims = edgesWithoutClaims
  }

  /// How many edges the graph has of which the page shows the strongest.
  public var edgesOfAll: Int { data.about.edges }

  /// Writes the page.
  ///
  /// - Throws: `OutputError` when the system refuses bytes; what the encoder of JSON refuses, which
  ///   would be a mistake of the program.
  public func write(to sink: consuming ByteSink) throws -> ByteSink {
    var sink = sink
    let library = PageFile("d3.js").bytes
    let script = PageFile(PageFile.scripts).bytes
    let style = PageFile("page.css").bytes
    let parts: [String: [UInt8]] = [
      "title": Array(Self.escaped(data.about.title).utf8),
      "policy": Array(Self.policy(scripts: [library, script], style: style).utf8),
      "style": style, "library": library, "script": script,
      "texts": Self.inScript(PageFile("texts.json").bytes), "graph": Self.inScript(try json()),
    ]
    for (number, piece) in PageFile("page.html").text.split(separator: "%%").enumerated() {
      // Names stand at odd places: the page begins with text.
      if number % 2 == 0 {
        sink.write(String(piece))
      } else {
        sink.write(parts[String(piece)] ?? [])
      }
    }
    sink.graph.actors = data.actors.id.count
    sink.graph.edges = data.edges.id.count
    sink.graph.claims = data.claims.sentence.count
    return sink
  }

  private func json() throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    return Array(try encoder.encode(data))
  }

  /// JSON that ends no element of HTML: `<` stands in its texts alone, which know an escape for it.
  private static func inScript(_ json: [UInt8]) -> [UInt8] {
    guard json.contains(UInt8(ascii: "<")) else { return json }
    var safe: [UInt8] = []
    safe.reserveCapacity(json.count + json.count / 8)
    for byte in json {
      if byte == UInt8(ascii: "<") { safe += Array("\\u003c".utf8) } else { safe.append(byte) }
    }
    return safe
  }

  /// Nothing is fetched, and nothing runs but what has these hashes (CSP level 3).
  private static func policy(scripts: [[UInt8]], style: [UInt8]) -> String {
    let sources = scripts.map(source).joined(separator: " ")
    return "default-src 'none'; script-src \(sources); style-src \(source(of: style)); "
      + "base-uri 'none'; form-action 'none'"
  }

  private static func source(of text: [UInt8]) -> String {
    "'sha256-\(Data(Digest(of: text).bytes).base64EncodedString())'"
  }

  /// A text as HTML shows it, in which nothing is left that a terminal would obey.
  private static func escaped(_ text: String) -> String {
    text.visible.reduce(into: "") { escaped, character in
      switch character {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      default: escaped.append(character)
      }
    }
  }
}
