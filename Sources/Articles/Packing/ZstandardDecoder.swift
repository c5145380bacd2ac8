internal import CLibZstd

/// A decoder of libzstd, which takes windows of 128 MiB at the most.
struct ZstandardDecoder: ~Copyable, Unpacker {
  private let stream: OpaquePointer

  init?() {
    guard let stream = ZSTD_createDStream() else { return nil }
    self.stream = stream
  }

  deinit { ZSTD_freeDStream(stream) }

  mutating func reset() { ZSTD_DCtx_reset(stream, ZSTD_reset_session_only) }

  mutating func unpack(
    _ packed: UnsafeRawBufferPointer,
    into room: UnsafeMutableRawBufferPointer
  ) -> UnpackedPart {
    var input = ZSTD_inBuffer(src: packed.baseAddress, size: packed.count, pos: 0)
    var output = ZSTD_outBuffer(dst: room.baseAddress, size: room.count, pos: 0)
    let result = ZSTD_decompressStream(stream, &output, &input)
    return UnpackedPart(
      taken: input.pos,
      written: output.pos,
      state: ZSTD_isError(result) != 0 ? .broken : result == 0 ? .ended : .open
    )
  }
}
