internal import CLibXML2

/// A parser of libxml2 for one XML document.
struct XMLParser: ~Copyable {
  private let context: xmlParserCtxtPtr

  init?() {
    LibXML2.start()
    guard let context = xmlNewParserCtxt() else { return nil }
    self.context = context
  }

  deinit { xmlFreeParserCtxt(context) }

  /// Parses a document that is in UTF-8, whatever it declares.
  func parse(_ text: [UInt8], report: ParseReport) -> xmlDocPtr? {
    report.listen(to: context)
    let options =
      XML_PARSE_NONET.rawValue | XML_PARSE_NOCDATA.rawValue | XML_PARSE_IGNORE_ENC.rawValue
      | XML_PARSE_HUGE.rawValue | XML_PARSE_BIG_LINES.rawValue
    let document = text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        xmlCtxtReadMemory(context, text.baseAddress, CInt(text.count), nil, "UTF-8", CInt(options))
      }
    }
    guard report.failure == nil else {
      xmlFreeDoc(document)
      return nil
    }
    return document
  }
}
