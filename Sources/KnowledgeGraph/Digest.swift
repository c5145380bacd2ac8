internal import CLibCrypto

/// A SHA-256 digest (FIPS 180-4) of a sequence of bytes.
public struct Digest: Sendable {
  /// The 32 bytes of the digest.
  public let bytes: [UInt8]

  /// Keeps the library in place until the process is gone.
  ///
  /// It would take itself down when `exit` is called; threads that compute digests then, as where a
  /// disk is full and articles are being read, would end the program by a signal.
  private static let library: Int32 = OPENSSL_init_crypto(UInt64(OPENSSL_INIT_NO_ATEXIT), nil)

  /// Computes the digest of `data`.
  public init(of data: some Collection<UInt8>) {
    _ = Self.library
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
