/// What had to be mended in the bytes of a document before it could be read.
public enum TextRepair: Hashable, Sendable, CustomStringConvertible {
  /// The document is not UTF-8 and declares nothing, so that this encoding was taken.
  case assumedEncoding(String)
  /// How many times bytes that mean nothing in the encoding were replaced by U+FFFD.
  case replacedBytes(Int)
  /// How many control characters were left out that no text may hold, such as NUL.
  case removedControls(Int)

  /// The repair in words: `read as windows-1252, as it is not UTF-8 and declares no encoding`.
  public var description: String {
    switch self {
    case .assumedEncoding(let name):
      "read as \(name), as it is not UTF-8 and declares no encoding"
    case .replacedBytes(1): "a wrong byte was replaced by U+FFFD"
    case .replacedBytes(let count): "\(count) wrong bytes were replaced by U+FFFD"
    case .removedControls(1): "a control character was left out"
    case .removedControls(let count): "\(count) control characters were left out"
    }
  }
}
