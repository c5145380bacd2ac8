/// What bytes are that are no text, or hold texts in a form that is not read.
public enum BinaryKind: String, Sendable, CustomStringConvertible {
  case pdf = "a PDF document"
  case zip = "a ZIP archive or an office document"
  case gzip = "gzip-compressed data"
  case zstandard = "Zstandard-compressed data"
  case bzip2 = "bzip2-compressed data"
  case xz = "xz-compressed data"
  case sevenZip = "a 7-Zip archive"
  case rar = "a RAR archive"
  case tar = "a tar archive"
  case warc = "an archive of web pages (WARC)"
  case arc = "an archive of web pages (ARC)"
  case parquet = "a table (Parquet)"
  case sqlite = "a database (SQLite)"
  case rtf = "an RTF document"
  case png = "a PNG picture"
  case jpeg = "a JPEG picture"
  case office = "an old office document"
  case program = "a program"
  case data = "binary data"

  /// What the first bytes tell; nothing where they can be text.
  init?(startOf bytes: [UInt8]) {
    for (signature, kind) in Self.signatures where bytes.starts(with: signature) {
      self = kind
      return
    }
    guard bytes.dropFirst(257).starts(with: "ustar".utf8) else { return nil }
    self = .tar
  }

  /// What it is, in words: `a PDF document`.
  public var description: String { rawValue }

  /// Whether texts can be taken out of it without converting them.
  var isPacked: Bool {
    switch self {
    case .zip, .gzip, .zstandard, .bzip2, .xz, .sevenZip, .rar, .tar, .warc, .arc: true
    case .pdf, .png, .jpeg, .office, .program, .parquet, .sqlite, .rtf, .data: false
    }
  }

  private static let signatures: [([UInt8], BinaryKind)] = [
    (Array("%PDF-".utf8), .pdf),
    (Array("PK\u{3}\u{4}".utf8), .zip),
    ([0x1F, 0x8B], .gzip),
    ([0x28, 0xB5, 0x2F, 0xFD], .zstandard),
    (Array("BZh".utf8), .bzip2),
    ([0xFD, 0x37, 0x7A, 0x58, 0x5A, 0x00], .xz),
    ([0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C], .sevenZip),
    (Array("Rar!\u{1A}".utf8), .rar),
    (Array("WARC/".utf8), .warc),
    (Array("filedesc://".utf8), .arc),
    (Array("PAR1".utf8), .parquet),
    (Array("SQLite format 3".utf8), .sqlite),
    (Array("{\\rtf".utf8), .rtf),
    ([0x89, 0x50, 0x4E, 0x47], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    ([0xD0, 0xCF, 0x11, 0xE0], .office),
    ([0x7F, 0x45, 0x4C, 0x46], .program),
  ]
}
