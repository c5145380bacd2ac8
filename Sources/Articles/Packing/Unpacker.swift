/// A decoder of packed bytes.
protocol Unpacker: ~Copyable {
  /// Unpacks as many bytes as come and as there is room for.
  mutating func unpack(
    _ packed: UnsafeRawBufferPointer,
    into room: UnsafeMutableRawBufferPointer
  ) -> UnpackedPart

  /// Begins anew, with the next member of a file.
  mutating func reset()
}

/// What a decoder made of some packed bytes.
struct UnpackedPart {
  enum State {
    /// There is more to come.
    case open
    /// The member of the file is at its end.
    case ended
    case broken
  }

  /// How many packed bytes were taken.
  var taken: Int
  /// How many bytes were written.
  var written: Int
  var state: State
}
