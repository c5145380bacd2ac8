internal import CLibXML2
internal import Input

/// What goes wrong while a parser of libxml2 runs; each parser has its own.
final class ParseReport {
  /// The first error that the parser cannot get over, or a declaration that is refused.
  private(set) var failure: (problem: ReadProblem, place: ReadError.Place)?

  func record(_ problem: ReadProblem, line: Int, column: Int? = nil) {
    guard failure == nil else { return }
    failure = (problem, .line(max(line, 1), column: column))
  }

  /// Lets a parser tell this report about errors, entity declarations and deep nesting.
  ///
  /// The report must outlive the parser's run.
  func listen(to context: xmlParserCtxtPtr) {
    context.pointee._private = Unmanaged.passUnretained(self).toOpaque()
    context.pointee.sax.pointee.serror = { context, error in
      guard let error, error.pointee.level == XML_ERR_FATAL else { return }
      ParseReport.of(context)?.record(
        .malformedXML(ParseReport.words(error.pointee.message)),
        line: Int(error.pointee.line),
        column: error.pointee.int2 > 0 ? Int(error.pointee.int2) : nil
      )
    }
    // Stops at the declaration itself, before anything can be expanded or fetched.
    context.pointee.sax.pointee.entityDecl = { context, name, _, _, _, _ in
      let name = name.map { String(cString: $0) } ?? ""
      let line = Int(xmlSAX2GetLineNumber(context))
      ParseReport.of(context)?.record(.entityDeclaration(name), line: line)
      xmlStopParser(context?.assumingMemoryBound(to: xmlParserCtxt.self))
    }
    context.pointee.sax.pointee.startElementNs = {
      if ParseReport.allowsElement($0) {
        xmlSAX2StartElementNs($0, $1, $2, $3, $4, $5, $6, $7, $8)
      }
    }
  }

  /// Whether an element may begin where a parser is, which stops otherwise.
  private static func allowsElement(_ context: UnsafeMutableRawPointer?) -> Bool {
    let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self)
    guard let parser, parser.pointee.nodeNr >= ReadLimits.nesting else { return true }
    let line = Int(xmlSAX2GetLineNumber(context))
    of(context)?.record(.nestedTooDeep(limit: ReadLimits.nesting), line: line)
    xmlStopParser(parser)
    return false
  }

  /// A message of libxml2 as a part of our sentence.
  static func words(_ message: UnsafePointer<CChar>?) -> String {
    SpaceFolder.folded(message.map { String(cString: $0) } ?? "no reason given")
  }

  private static func of(_ context: UnsafeMutableRawPointer?) -> ParseReport? {
    let parser = context?.assumingMemoryBound(to: xmlParserCtxt.self)
    return (parser?.pointee._private).map {
      Unmanaged<ParseReport>.fromOpaque($0).takeUnretainedValue()
    }
  }
}
