internal import Glibc
internal import Input

/// Bytes that are packed in others, in members that follow one another.
protocol UnpackedSource: ByteSource {
  /// Goes on with the next member behind one that is broken; false where there is none.
  func skipToNextMember() throws -> Bool
}

/// Unpacks bytes as they are asked for.
final class UnpackedBytes<Decoder: Unpacker & ~Copyable>: UnpackedSource {
  private let packed: any ByteSource
  private let packing: Packing
  private var decoder: Decoder
  private var buffer: [UInt8]
  private var start = 0
  private var end: Int
  private var isAtEnd = false
  private var isWithinMember = true
  private var isBroken = false

  /// - Parameters:
  ///   - packed: the packed bytes.
  ///   - read: those of them that were read already.
  init(
    _ packed: any ByteSource,
    after read: [UInt8],
    as packing: Packing,
    by decoder: consuming Decoder
  ) {
    self.packed = packed
    self.packing = packing
    self.decoder = decoder
    buffer = read + [UInt8](repeating: 0, count: 1 << 17)
    end = read.count
  }

  func read(into room: UnsafeMutableRawBufferPointer) throws -> Int {
    guard !room.isEmpty else { return 0 }
    while true {
      guard !isBroken else { throw PackingError(packing: packing, isCutShort: false) }
      guard isWithinMember else {
        guard try beginsMember() else { return 0 }
        beginMember()
        continue
      }
      // Even where no packed bytes are left, some may wait in the decoder.
      let count = unpack(into: room)
      if count > 0 { return count }
      guard isWithinMember, start == end else { continue }
      try fill()
      if isAtEnd { throw PackingError(packing: packing, isCutShort: true) }
    }
  }

  func skipToNextMember() throws -> Bool {
    // The signature of the broken one is behind us, unless it broke at once.
    if isWithinMember, start < end { start += 1 }
    while !(try beginsMember()) {
      guard start < end else { return false }
      start += 1
    }
    beginMember()
    return true
  }

  private func unpack(into room: UnsafeMutableRawBufferPointer) -> Int {
    let part = buffer.withUnsafeBytes { bytes in
      decoder.unpack(UnsafeRawBufferPointer(rebasing: bytes[start..<end]), into: room)
    }
    switch part.state {
    case .open: isBroken = start < end && part.taken == 0 && part.written == 0
    case .ended: isWithinMember = false
    case .broken: isBroken = true
    }
    start += part.taken
    return part.written
  }

  /// Whether the bytes that come next begin a member; what stands behind the last one is let be.
  private func beginsMember() throws -> Bool {
    while end - start < Packing.signatureLength, !isAtEnd { try fill() }
    return Packing(startOf: buffer[start..<end]) == packing
  }

  private func beginMember() {
    decoder.reset()
    (isWithinMember, isBroken) = (true, false)
  }

  /// Moves what is left to the front and reads on.
  private func fill() throws {
    let left = end - start
    for index in 0..<left { buffer[index] = buffer[start + index] }
    (start, end) = (0, left)
    let count = try buffer.withUnsafeMutableBytes { bytes in
      try packed.read(into: UnsafeMutableRawBufferPointer(rebasing: bytes[left...]))
    }
    isAtEnd = count == 0
    end += count
  }
}
