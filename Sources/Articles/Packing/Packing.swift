internal import Input

/// The ways in which files are packed that are read as if they were not.
public enum Packing: String, CaseIterable, Sendable {
  case gzip
  case zstandard = "Zstandard"

  /// The endings of files that are packed so, behind the ending of their format.
  public var endings: [String] {
    switch self {
    case .gzip: ["gz"]
    case .zstandard: ["zst", "zstd"]
    }
  }

  /// What files begin with that are packed so.
  private var signature: [UInt8] {
    switch self {
    case .gzip: [0x1F, 0x8B]
    case .zstandard: [0x28, 0xB5, 0x2F, 0xFD]
    }
  }

  /// How many bytes tell how a file is packed.
  static let signatureLength = 4

  /// The way in which a file is packed that begins with these bytes.
  init?(startOf bytes: some Collection<UInt8>) {
    guard let packing = Self.allCases.first(where: { bytes.starts(with: $0.signature) }) else {
      return nil
    }
    self = packing
  }

  /// Whether bytes that begin with the signature are what packers write behind it: in gzip the
  /// number of `deflate`, and flags of which the upper three mean nothing (RFC 1952).
  func isPlausible(startOf bytes: some Collection<UInt8>) -> Bool {
    guard self == .gzip else { return true }
    let rest = bytes.dropFirst(signature.count).prefix(2)
    return rest.count == 2 && rest.first == 8 && rest.dropFirst().allSatisfy { $0 < 0x20 }
  }

  /// The path without the ending of a packed file: `news.jsonl` for `news.jsonl.gz`.
  static func withoutEnding(_ path: Substring) -> Substring {
    for ending in allCases.flatMap(\.endings) where path.lowercased().hasSuffix("." + ending) {
      return path.dropLast(ending.count + 1)
    }
    return path
  }

  /// The bytes that are packed in others.
  ///
  /// - Parameter start: the bytes of `source` that were read already.
  func unpacked(_ source: any ByteSource, after start: [UInt8]) -> (any UnpackedSource)? {
    switch self {
    case .gzip:
      guard let decoder = Inflater(.gzip) else { return nil }
      return UnpackedBytes(source, after: start, as: self, by: decoder)
    case .zstandard:
      guard let decoder = ZstandardDecoder() else { return nil }
      return UnpackedBytes(source, after: start, as: self, by: decoder)
    }
  }
}

/// What is wrong with packed bytes.
struct PackingError: Error {
  let packing: Packing
  /// Whether they end too early, and not in disorder.
  let isCutShort: Bool
}
