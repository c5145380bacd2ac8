internal import Glibc

/// How a text stands in a store, where a text of SQLite ends at the first character NUL.
///
/// NUL is written as the control "substitute" (U+001A) and `0`, that control itself as it and `1`.
extension String {
  private static var mark: UInt8 { 0x1A }

  /// The text as it is stored.
  var stored: String {
    guard holds(0) || holds(Self.mark) else { return self }
    var bytes: [UInt8] = []
    for byte in utf8 {
      switch byte {
      case 0: bytes += [Self.mark, UInt8(ascii: "0")]
      case Self.mark: bytes += [Self.mark, UInt8(ascii: "1")]
      default: bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The text that was stored.
  var unstored: String {
    guard holds(Self.mark) else { return self }
    var bytes: [UInt8] = []
    var isMarked = false
    for byte in utf8 {
      if isMarked {
        bytes.append(byte == UInt8(ascii: "0") ? 0 : Self.mark)
        isMarked = false
      } else if byte == Self.mark {
        isMarked = true
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func holds(_ byte: UInt8) -> Bool {
    var text = self
    return text.withUTF8 { bytes in
      bytes.baseAddress.map { memchr($0, CInt(byte), bytes.count) != nil } ?? false
    }
  }
}
