internal import CLibXML2
internal import Input

/// A parser of libxml2 for one HTML page, which gets over every error.
struct HTMLParser: ~Copyable {
  private let context: htmlParserCtxtPtr

  init?() {
    LibXML2.start()
    guard let context = htmlNewParserCtxt() else { return nil }
    self.context = context
    // The parser's own limit would end the page in its midst; `begin` keeps to ours.
    context.pointee.options |= CInt(XML_PARSE_HUGE.rawValue)
    context.pointee.sax.pointee.startElement = { HTMLParser.begin($0, name: $1, attributes: $2) }
  }

  deinit { htmlFreeParserCtxt(context) }

  /// Parses a page that is in UTF-8, whatever it declares.
  func parse(_ text: [UInt8]) -> xmlDocPtr? {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    return text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        htmlCtxtReadMemory(context, text.baseAddress, CInt(text.count), nil, "UTF-8", CInt(options))
      }
    }
  }

  /// Begins an element; where too many are open, it ends the innermost one first.
  ///
  /// Browsers do the same: old pages leave hundreds of elements open, and mean none of them.
  private static func begin(
    _ context: UnsafeMutableRawPointer?,
    name: UnsafePointer<xmlChar>?,
    attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  ) {
    if let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self),
      let names = parser.pointee.nameTab
    {
      // The new element's name is on the parser's stack already.
      let depth = Int(parser.pointee.nameNr)
      if depth > ReadLimits.nesting, depth >= 2 {
        _ = nodePop(parser)
        names[depth - 2] = names[depth - 1]
        parser.pointee.nameNr -= 1
      }
    }
    xmlSAX2StartElement(context, name, attributes)
  }
}
