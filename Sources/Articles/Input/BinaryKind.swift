/// What bytes are that are no text.
enum BinaryKind: String, CustomStringConvertible {
  case pdf = "a PDF document"
  case zip = "a ZIP archive or an office document"
  case gzip = "gzip-compressed data"
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
    return nil
  }

  var description: String { rawValue }

  private static let signatures: [([UInt8], BinaryKind)] = [
    (Array("%PDF-".utf8), .pdf),
    (Array("PK\u{3}\u{4}".utf8), .zip),
    ([0x1F, 0x8B], .gzip),
    ([0x89, 0x50, 0x4E, 0x47], .png),
    ([0xFF, 0xD8, 0xFF], .jpeg),
    ([0xD0, 0xCF, 0x11, 0xE0], .office),
    ([0x7F, 0x45, 0x4C, 0x46], .program),
  ]
}
