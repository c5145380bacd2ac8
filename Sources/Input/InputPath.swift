/// The path of a file as the system holds it: bytes, which need not be UTF-8.
public struct InputPath: Hashable, Sendable, CustomStringConvertible {
  /// The bytes of the path, without a zero at the end.
  public let bytes: [UInt8]

  public init(bytes: [UInt8]) { self.bytes = bytes }

  public init(_ path: String) { bytes = Array(path.utf8) }

  /// The path as messages show it; what is not UTF-8 stands as U+FFFD.
  public var description: String { String(decoding: bytes, as: UTF8.self) }

  /// The path of a file in this folder.
  func appending(_ name: [UInt8]) -> InputPath {
    let isClosed = bytes.last == UInt8(ascii: "/")
    return InputPath(bytes: bytes + (isClosed ? [] : [UInt8(ascii: "/")]) + name)
  }

  /// Gives the path to a function of the system.
  public func withCString<Value>(_ body: (UnsafePointer<CChar>) -> Value) -> Value {
    (bytes.map { CChar(bitPattern: $0) } + [0]).withUnsafeBufferPointer { path in
      // The buffer holds at least the zero at its end.
      path.baseAddress.map(body) ?? body("")
    }
  }
}
