internal import CLibXML2
internal import Input

/// The tree of an XML document or an HTML page.
struct MarkupDocument: ~Copyable {
  private let document: xmlDocPtr

  deinit { xmlFreeDoc(document) }

  /// Parses XML.
  ///
  /// - Parameter text: the document in UTF-8.
  init(xml text: [UInt8], of source: SourceDocument) throws(ReadError) {
    let report = ParseReport()
    let text = try Self.checked(CharacterReferences.ofXML(text), of: source)
    guard let parser = XMLParser(), let document = parser.parse(text, report: report) else {
      throw source.error(
        report.failure?.problem ?? .malformedXML("no element was found"),
        at: report.failure?.place ?? .line(1)
      )
    }
    self.document = document
  }

  /// Parses an HTML page, or a piece of one.
  ///
  /// - Parameter text: the page in UTF-8.
  init(html text: [UInt8], of source: SourceDocument) throws(ReadError) {
    let text = try Self.checked(CharacterReferences.ofHTML(text), of: source)
    guard let parser = HTMLParser(), let document = parser.parse(text) else {
      throw source.error(.noText)
    }
    self.document = document
  }

  private static func checked(
    _ text: [UInt8],
    of source: SourceDocument
  ) throws(ReadError) -> [UInt8] {
    guard AttributeCount.isWithinLimit(text) else {
      throw source.error(.tooManyAttributes(limit: ReadLimits.attributes))
    }
    return text
  }

  /// The root element, which is valid as long as the document is.
  var root: MarkupNode? { xmlDocGetRootElement(document).map(MarkupNode.init) }
}
