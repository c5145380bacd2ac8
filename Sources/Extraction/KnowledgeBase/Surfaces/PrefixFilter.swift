/// Tells of nearly all letters that no form of a list begins with them, before it is looked up.
struct PrefixFilter: Sendable {
  private var bits: [UInt64]

  /// Takes in all that these forms begin with.
  init(_ forms: some Sequence<String>) {
    bits = Array(repeating: 0, count: 1 << 12)
    for form in forms {
      for end in form.indices { insert(SurfaceKey(String(form[..<end])).hash) }
      insert(SurfaceKey(form).hash)
    }
  }

  private mutating func insert(_ hash: UInt64) {
    let place = place(of: hash)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether a form may begin with the letters of a key.
  func mayBegin(with key: SurfaceKey) -> Bool {
    let place = place(of: key.hash)
    return bits[place >> 6] >> UInt64(place & 63) & 1 == 1
  }

  private func place(of hash: UInt64) -> Int {
    Int(truncatingIfNeeded: HashIndex.mixed(hash)) & (bits.count * 64 - 1)
  }
}
