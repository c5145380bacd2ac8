internal import Glibc

/// A converter of the system (`iconv`) from some encoding to UTF-8.
struct EncodingConverter: ~Copyable {
  private let conversion: iconv_t

  /// Opens a converter; nothing when the system does not know the encoding.
  init?(from encoding: String) {
    // `iconv_open` gives -1 for "none".
    guard let conversion = iconv_open("UTF-8", encoding), Int(bitPattern: conversion) != -1 else {
      return nil
    }
    self.conversion = conversion
  }

  deinit { iconv_close(conversion) }

  /// Why bytes could not be converted.
  struct Failure: Error {
    /// The number of bytes before the wrong one.
    let offset: Int
  }

  /// Converts bytes to UTF-8.
  func utf8(_ bytes: [UInt8]) throws(Failure) -> [UInt8] {
    var input = bytes.map { CChar(bitPattern: $0) }
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count + bytes.count / 8)
    let left = input.withUnsafeMutableBufferPointer { convert($0, into: &output) }
    guard left == 0 else { throw Failure(offset: bytes.count - left) }
    return output
  }

  /// Converts as much as can be, and gives the number of bytes that are left.
  private func convert(
    _ input: UnsafeMutableBufferPointer<CChar>,
    into output: inout [UInt8]
  ) -> Int {
    var next = input.baseAddress
    var left = input.count
    while left > 0 {
      var code: CInt = 0
      let chunk = [CChar](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
        var end = buffer.baseAddress
        var room = buffer.count
        if iconv(conversion, &next, &left, &end, &room) == -1 { code = errno }
        count = buffer.count - room
      }
      output.append(contentsOf: chunk.lazy.map { UInt8(bitPattern: $0) })
      guard code == 0 || code == E2BIG else { break }
    }
    return left
  }
}
