internal import CLibXML2

/// A parser of libxml2 for one HTML page, which gets over almost every error.
struct HTMLParser: ~Copyable {
  private let context: htmlParserCtxtPtr

  init?() {
    LibXML2.start()
    guard let context = htmlNewParserCtxt() else { return nil }
    self.context = context
  }

  deinit { htmlFreeParserCtxt(context) }

  /// Parses a page that is in UTF-8, whatever it declares.
  func parse(_ text: [UInt8], report: ParseReport) -> xmlDocPtr? {
    let options =
      HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
      | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
    let document = text.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        htmlCtxtReadMemory(context, text.baseAddress, CInt(text.count), nil, "UTF-8", CInt(options))
      }
    }
    // The parser stops without a word where elements are nested too deep for it.
    guard context.pointee.disableSAX == 0 else {
      let error = xmlCtxtGetLastError(context)
      report.record(.nestedTooDeep, line: Int(error?.pointee.line ?? 1))
      xmlFreeDoc(document)
      return nil
    }
    return document
  }
}
