internal import Glibc
internal import Input

/// Bytes that are packed in others, in members that follow one another.
protocol UnpackedSource: ByteSource {
  var packing: Packing { get }
  /// Reads on within the member of which the last bytes were; nothing at its end, where it is known
  /// to be whole.
  func readMember(into room: UnsafeMutableRawBufferPointer) throws -> Int
  /// Goes on with the next member behind one that is broken; false where there is none.
  func skipToNextMember() throws -> Bool
}

/// Unpacks bytes as they are asked for.
final class UnpackedBytes<Decoder: Unpacker & ~Copyable>: UnpackedSource {
  private let packed: any ByteSource
  let packing: Packing
  private var decoder: Decoder
  private var buffer: [UInt8]
  private var start = 0
  private var end: Int
  private var isAtEnd = false
  private var isWithinMember = true
  private var isBroken = false
  /// Whether bytes of the member were given.
  private var hasGiven = false

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
      let count = try readOn(into: room)
      if count > 0 { return count }
      guard try beginsMember() else { return 0 }
      beginMember()
    }
  }

  func readMember(into room: UnsafeMutableRawBufferPointer) throws -> Int {
    hasGiven ? try readOn(into: room) : 0
  }

  private func readOn(into room: UnsafeMutableRawBufferPointer) throws -> Int {
    while isWithinMember {
      guard !isBroken else { throw PackingError(packing: packing, isCutShort: false) }
      // Even where no packed bytes are left, some may wait in the decoder.
      let count = unpack(into: room)
      if count > 0 { return count }
      guard isWithinMember, !isBroken, start == end else { continue }
      try fill()
      if isAtEnd { throw PackingError(packing: packing, isCutShort: true) }
    }
    return 0
  }

  func skipToNextMember() throws -> Bool {
    while !(try beginsMember(surely: true)) {
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
    hasGiven = hasGiven || part.written > 0
    // What broke at once must not be taken for the next member.
    if isBroken, part.taken == 0, start < end { start += 1 }
    return part.written
  }

  /// Whether the bytes that come next begin a member; what stands behind the last one is let be.
  ///
  /// - Parameter surely: whether they must be such as damaged bytes hardly ever are by chance.
  private func beginsMember(surely: Bool = false) throws -> Bool {
    while end - start < Packing.signatureLength, !isAtEnd { try fill() }
    let next = buffer[start..<end]
    guard Packing(startOf: next) == packing else { return false }
    return !surely || packing.isPlausible(startOf: next)
  }

  private func beginMember() {
    decoder.reset()
    (isWithinMember, isBroken, hasGiven) = (true, false, false)
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
