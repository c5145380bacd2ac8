internal import Glibc

/// A converter of the system (`iconv`) from some encoding to UTF-8.
struct EncodingConverter: ~Copyable {
  private let conversion: iconv_t

  /// Opens a converter; nothing when the system does not know the encoding.
  init?(from encoding: String) {
    // What follows a slash would tell the system to convert in another way.
    guard !encoding.isEmpty, !encoding.utf8.contains(UInt8(ascii: "/")) else { return nil }
    // `iconv_open` gives -1 for "none".
    guard let conversion = iconv_open("UTF-8", encoding), Int(bitPattern: conversion) != -1 else {
      return nil
    }
    self.conversion = conversion
  }

  deinit { iconv_close(conversion) }

  /// Whether the system knows an encoding.
  static func isKnown(_ encoding: String) -> Bool {
    if let _ = EncodingConverter(from: encoding) { true } else { false }
  }

  /// Converts bytes to UTF-8, and counts those that the encoding gives no meaning.
  ///
  /// - Parameter replacement: what stands for each of those.
  func utf8(_ bytes: [UInt8], replacement: [UInt8]) -> (text: [UInt8], replaced: Int) {
    var input = bytes.map { CChar(bitPattern: $0) }
    var text: [UInt8] = []
    text.reserveCapacity(bytes.count + bytes.count / 8)
    var replaced = 0
    input.withUnsafeMutableBufferPointer { input in
      var rest = Rest(next: input.baseAddress, count: input.count)
      while rest.count > 0 {
        convert(&rest, into: &text)
        guard rest.count > 0 else { break }
        text += replacement
        replaced += 1
        rest.next = rest.next.map { $0 + 1 }
        rest.count -= 1
      }
    }
    return (text, replaced)
  }

  /// What is not yet converted.
  private struct Rest {
    var next: UnsafeMutablePointer<CChar>?
    var count: Int
  }

  /// Converts up to the first byte that cannot be converted.
  private func convert(_ rest: inout Rest, into output: inout [UInt8]) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 1 << 12) { buffer in
      while rest.count > 0 {
        var end = buffer.baseAddress
        var room = buffer.count
        let result = iconv(conversion, &rest.next, &rest.count, &end, &room)
        let code = result == -1 ? errno : 0
        for byte in buffer.prefix(buffer.count - room) { output.append(UInt8(bitPattern: byte)) }
        guard code == 0 || code == E2BIG else { return }
      }
    }
  }
}
