/// A running hash of a name's letters that does not depend on how the name was cut into tokens.
///
/// Spaces, hyphens, apostrophes and the dots of initials are left out and diacritics folded, so
/// that "Al-Qaeda" in one token and "Al", "-", "Qaeda" in three agree, and "U.S." is "US".
/// Case counts: "US" is not "us". The hash is FNV-1a of 64 bits.
struct SurfaceKey: Equatable, Sendable {
  /// The hash of the letters so far.
  private(set) var hash: UInt64 = 0xcbf2_9ce4_8422_2325
  /// The number of bytes that went into the hash.
  private(set) var length = 0
  private var firstAtom: UInt64?

  init() {}

  /// The key of a whole form.
  init(_ form: String) {
    append(form)
  }

  /// The hash of the first part of the name, up to its first space, hyphen, apostrophe, plus or
  /// slash, where texts may be cut into words.
  var atom: UInt64 { firstAtom ?? hash }

  /// Adds the letters of a token.
  mutating func append(_ form: String) {
    closeAtom()
    if form.utf8.allSatisfy({ $0 < 0x80 }) {
      for byte in form.utf8 { append(ascii: byte) }
    } else {
      for scalar in form.unicodeScalars { append(scalar) }
    }
  }

  private mutating func closeAtom() {
    if length > 0, firstAtom == nil { firstAtom = hash }
  }

  private mutating func append(ascii byte: UInt8) {
    switch byte {
    case UInt8(ascii: "."): return
    case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "'"), UInt8(ascii: "`"): closeAtom()
    case UInt8(ascii: "+"), UInt8(ascii: "/"):
      closeAtom()
      mix(byte)
    default: mix(byte)
    }
  }

  private mutating func mix(_ byte: UInt8) {
    hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01b3
    length += 1
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch LetterFolding.folded(scalar) {
    case .letters(let letters):
      for byte in letters.utf8 { append(ascii: byte) }
    case .other:
      for byte in String(scalar).utf8 { append(ascii: byte) }
    }
  }
}
