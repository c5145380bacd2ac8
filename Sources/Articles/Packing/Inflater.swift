internal import CLibZ

/// A decoder of zlib for what is packed by `deflate`.
struct Inflater: ~Copyable, Unpacker {
  /// What stands around the packed bytes, as zlib numbers it.
  enum Form: CInt {
    case gzip = 31
    case gzipOrZlib = 47
    case bare = -15
  }

  // zlib keeps its address.
  private let stream: UnsafeMutablePointer<z_stream>

  init?(_ form: Form) {
    stream = .allocate(capacity: 1)
    stream.initialize(to: z_stream())
    guard entente_inflate_init(stream, form.rawValue) == Z_OK else {
      stream.deallocate()
      return nil
    }
  }

  deinit {
    inflateEnd(stream)
    stream.deallocate()
  }

  mutating func reset() { inflateReset(stream) }

  mutating func unpack(
    _ packed: UnsafeRawBufferPointer,
    into room: UnsafeMutableRawBufferPointer
  ) -> UnpackedPart {
    let (given, free) = (UInt32(clamping: packed.count), UInt32(clamping: room.count))
    stream.pointee.next_in = UnsafeMutablePointer(
      mutating: packed.baseAddress?.assumingMemoryBound(to: UInt8.self)
    )
    stream.pointee.avail_in = given
    stream.pointee.next_out = room.baseAddress?.assumingMemoryBound(to: UInt8.self)
    stream.pointee.avail_out = free
    let result = inflate(stream, Z_NO_FLUSH)
    return UnpackedPart(
      taken: Int(given - stream.pointee.avail_in),
      written: Int(free - stream.pointee.avail_out),
      state: result == Z_STREAM_END
        ? .ended : [Z_OK, Z_BUF_ERROR].contains(result) ? .open : .broken
    )
  }
}
