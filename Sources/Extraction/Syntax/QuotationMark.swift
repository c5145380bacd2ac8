/// A mark that begins or ends a quotation.
enum QuotationMark {
  case opening
  case closing
  /// One that may be either.
  case plain

  /// The mark that a word is, told by its bytes, as texts ask it of each word.
  init?(_ form: String) {
    let bytes = form.utf8
    guard let first = bytes.first, first < UInt8(ascii: "a") || first >= 0x80 else { return nil }
    switch bytes.count {
    case 1 where first == UInt8(ascii: "\""): self = .plain
    case 2 where bytes.elementsEqual("``".utf8): self = .opening
    case 2 where bytes.elementsEqual("''".utf8): self = .closing
    case 3 where bytes.elementsEqual("“".utf8): self = .opening
    case 3 where bytes.elementsEqual("”".utf8): self = .closing
    default: return nil
    }
  }
}
