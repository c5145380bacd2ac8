internal import CLibXML2
internal import Glibc
internal import Input

/// What stands next in an XML document.
enum XMLEvent: Equatable {
  case start(name: String, isEmpty: Bool)
  case end(name: String)
  case text(String)
}

/// Reads XML from front to back (libxml2's `xmlReader`), with bounded memory and no network.
///
/// A document that has a document type is refused, so that no entity is ever declared.
struct XMLPullReader: ~Copyable {
  private let reader: xmlTextReaderPtr
  private let descriptor: CInt
  private let reports: XMLReports
  private var hasSchema = false
  let path: String

  /// No network; errors only to us; lines beyond 65,535 counted.
  private static let options = [
    XML_PARSE_NONET, XML_PARSE_COMPACT, XML_PARSE_BIG_LINES, XML_PARSE_NOERROR, XML_PARSE_NOWARNING,
  ]

  /// Opens a file; `-` is standard input.
  ///
  /// - Throws: `InputError` when the file cannot be opened.
  init(path: String) throws(InputError) {
    let descriptor = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw InputError(path: path, code: errno) }
    var status = stat()
    let isFolder = fstat(descriptor, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    let options = CInt(Self.options.reduce(0) { $0 | $1.rawValue })
    guard !isFolder, let reader = xmlReaderForFd(descriptor, path, nil, options) else {
      close(descriptor)
      throw InputError(path: path, code: isFolder ? EISDIR : ENOMEM)
    }
    self.reader = reader
    self.descriptor = descriptor
    self.path = path
    reports = XMLReports()
    xmlTextReaderSetStructuredErrorHandler(
      reader,
      { reports, error in XMLReports.add(error, to: reports) },
      Unmanaged.passUnretained(reports).toOpaque()
    )
  }

  deinit {
    xmlFreeTextReader(reader)
    if descriptor != STDIN_FILENO { close(descriptor) }
  }

  /// Makes the reader compare what it reads with a schema, which must live as long.
  mutating func validate(against schema: borrowing XMLSchema) {
    hasSchema = true
    xmlTextReaderSetSchema(reader, schema.pointer)
  }

  /// The line of the last event, from 1.
  var line: Int {
    guard let node = xmlTextReaderCurrentNode(reader) else {
      return Int(xmlTextReaderGetParserLineNumber(reader))
    }
    return max(xmlGetLineNo(node), 1)
  }

  /// What was found to be invalid since the last call.
  func takeProblems() -> [ValidationProblem] {
    reports.take().map { ValidationProblem(file: path, line: $0.line, what: $0.message) }
  }

  /// The next event; nothing at the end.
  ///
  /// - Throws: `ValidationProblem` when the document is not well-formed, or has a document type.
  mutating func next() throws(ValidationProblem) -> XMLEvent? {
    while true {
      let status = xmlTextReaderRead(reader)
      guard status == 1 else {
        if status == 0 { return nil }
        // With a schema, what was found to be invalid is not what ends the document.
        throw (hasSchema ? nil : takeProblems().last) ?? lastProblem()
      }
      switch xmlTextReaderNodeType(reader) {
      case 1: return .start(name: localName, isEmpty: xmlTextReaderIsEmptyElement(reader) == 1)
      case 15: return .end(name: localName)
      case 3, 4, 14: return .text(string(xmlTextReaderConstValue(reader)))
      case 5: throw problem("has a reference to an entity, which is not allowed")
      case 10: throw problem("has a document type, which is not allowed")
      default: continue
      }
    }
  }

  /// The attributes of the element that started last, by their names.
  mutating func attributes() -> [String: String] {
    var attributes: [String: String] = [:]
    while xmlTextReaderMoveToNextAttribute(reader) == 1 {
      attributes[string(xmlTextReaderConstName(reader))] = string(xmlTextReaderConstValue(reader))
    }
    xmlTextReaderMoveToElement(reader)
    return attributes
  }

  /// A problem at the line of the last event.
  func problem(_ what: String) -> ValidationProblem {
    ValidationProblem(file: path, line: line, what: what)
  }

  /// The last error of libxml2 on this thread: with a schema, errors of form reach no handler.
  private func lastProblem() -> ValidationProblem {
    guard let error = xmlGetLastError(), let message = error.pointee.message else {
      return problem("cannot be read as XML")
    }
    let what = XMLReports.words(message)
    return ValidationProblem(file: path, line: Int(error.pointee.line), what: what)
  }

  private var localName: String { string(xmlTextReaderConstLocalName(reader)) }

  private func string(_ bytes: UnsafePointer<xmlChar>?) -> String {
    bytes.map { String(cString: $0) } ?? ""
  }
}

/// What libxml2 reports while it reads one document.
private final class XMLReports {
  private var reports: [(line: Int, message: String)] = []

  /// More than anyone reads: a broken file can have one in every line.
  private static let limit = 1000

  func take() -> [(line: Int, message: String)] {
    defer { reports = [] }
    return reports
  }

  static func add(_ error: UnsafePointer<xmlError>?, to context: UnsafeMutableRawPointer?) {
    guard let error, let context else { return }
    let reports = Unmanaged<XMLReports>.fromOpaque(context).takeUnretainedValue()
    guard reports.reports.count < limit, let message = error.pointee.message else { return }
    reports.reports.append((Int(error.pointee.line), words(message)))
  }

  /// What libxml2 says, on one line and without what tells its users nothing.
  static func words(_ message: UnsafePointer<CChar>) -> String {
    let line = String(cString: message).split(separator: "\n").joined(separator: " ")
    guard !line.hasPrefix("Excessive depth") else {
      return "elements are nested deeper than \(ReadLimits.nesting), the limit"
    }
    return
      line
      .split(separator: "{http://graphml.graphdrawing.org/xmlns}", omittingEmptySubsequences: false)
      .joined()
  }
}
