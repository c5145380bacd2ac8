internal import Input

/// What a server answered: a head, and a page that may come in chunks and packed.
struct HTTPResponse {
  /// The number that tells what became of the request: 200 for a page.
  let status: Int
  let fields: HeaderFields
  /// How many bytes the head has.
  let headLength: Int

  /// The longest head that is read, in bytes.
  static let headLimit = 1 << 16

  /// Reads the head of a response; nothing where there is none.
  init?(_ start: [UInt8]) {
    guard start.starts(with: "HTTP/".utf8) else { return nil }
    var fields = HeaderFields()
    var status: Int?
    var position = 0
    while true {
      guard let end = start[position...].firstIndex(of: 10) else { return nil }
      let line = Array(
        start[position..<end].last == 13 ? start[position..<end - 1] : start[position..<end]
      )
      position = end + 1
      guard !line.isEmpty else { break }
      if status == nil {
        let words = line.split(separator: 32)
        status = words.count > 1 ? Int(String(decoding: words[1], as: UTF8.self)) ?? 0 : 0
      } else {
        fields.append(line)
      }
    }
    self.status = status ?? 0
    self.fields = fields
    headLength = position
  }

  /// The page, put together and unpacked.
  ///
  /// - Parameters:
  ///   - content: what follows the head.
  ///   - limit: the greatest length of the page in bytes.
  func page(_ content: [UInt8], limit: Int) throws(ReadProblem) -> [UInt8] {
    var page = content
    if fields["transfer-encoding"]?.lowercased().contains("chunked") ?? false {
      page = Self.joined(page) ?? page
    }
    let codings = (fields["content-encoding"] ?? "").lowercased().split { $0 == "," || $0 == " " }
    for coding in codings.reversed() {
      page = try Self.unpacked(page, as: String(coding), limit: limit)
    }
    return page
  }

  /// What chunks hold; nothing where the archive holds none, having put them together itself.
  private static func joined(_ content: [UInt8]) -> [UInt8]? {
    var page: [UInt8] = []
    var position = 0
    while position < content.count {
      guard let end = content[position...].firstIndex(of: 10) else { return nil }
      let digits = content[position..<end].prefix { $0 != 59 && $0 > 32 }
      guard digits.count <= 8, let size = Int(String(decoding: digits, as: UTF8.self), radix: 16),
        size >= 0
      else { return nil }
      guard size > 0 else { return page }
      let last = min(end + 1 + size, content.count)
      page += content[(end + 1)..<last]
      position = last
      if position < content.count, content[position] == 13 { position += 1 }
      if position < content.count, content[position] == 10 { position += 1 }
    }
    return page
  }

  /// What a coding of HTTP packed; the content itself where the archive holds it unpacked.
  private static func unpacked(
    _ content: [UInt8],
    as coding: String,
    limit: Int
  ) throws(ReadProblem) -> [UInt8] {
    switch coding {
    case "identity", "none", "utf-8": return content
    case "gzip", "x-gzip", "zstd":
      guard let packing = Packing(startOf: content) else { return content }
      return try bytes(of: packing.unpacked(MemoryBytes([]), after: content), limit: limit)
    case "deflate":
      // Some servers leave the frame of zlib away, which begins with these four bits.
      let form = (content.first ?? 0) & 0x0F == 8 ? Inflater.Form.gzipOrZlib : .bare
      guard let decoder = Inflater(form) else { return content }
      return try bytes(
        of: UnpackedBytes(MemoryBytes([]), after: content, as: .gzip, by: decoder),
        limit: limit
      )
    default:
      // What begins like markup was unpacked already.
      guard content.first(where: { $0 > 32 }) != UInt8(ascii: "<") else { return content }
      throw .unknownCoding(coding)
    }
  }

  private static func bytes(
    of source: (any ByteSource)?,
    limit: Int
  ) throws(ReadProblem) -> [UInt8] {
    guard let source else { return [] }
    var stream = ByteStream(source, after: [])
    do {
      let bytes = try stream.block(limit + 1)
      guard bytes.count <= limit else { throw ReadProblem.tooLarge(limit: limit) }
      return bytes
    } catch {
      throw error as? ReadProblem ?? ReadProblem(ofReading: error)
    }
  }
}
