internal import CLibCrypto

/// A SHA-256 digest (FIPS 180-4) of a sequence of bytes.
public struct Digest: Sendable {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// Computes the digest of `data`.
  public init(of data: some Collection<UInt8>) {
    let data = Array(data)
    bytes = [UInt8](unsafeUninitializedCapacity: 32) { buffer, count in
      _ = SHA256(data, data.count, buffer.baseAddress)
      count = 32
    }
  }

  /// The first `count` bytes in lower-case hexadecimal.
  public func hexadecimal(bytes count: Int = 32) -> String {
    String(decoding: bytes.prefix(count).flatMap(Self.digits), as: UTF8.self)
  }

  private static func digits(_ byte: UInt8) -> [UInt8] {
    [byte >> 4, byte & 15].map { $0 < 10 ? $0 + 48 : $0 + 87 }
  }
}
