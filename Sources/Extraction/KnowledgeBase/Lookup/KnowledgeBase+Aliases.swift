public import Language

extension KnowledgeBase {
  /// The longest known form of an actor or place that begins with the first of these words.
  ///
  /// Case counts; diacritics, dots of initials, hyphens and apostrophes do not, nor how the words
  /// were cut: "Al", "-", "Qaeda" is "Al-Qaeda". An article before a name is not part of it, except
  /// where it always stands ("The Hague"). Costs no allocation, and nearly nothing on a miss.
  ///
  /// - Parameter forms: The words of one sentence from the one to look at, possessives cut off.
  public func longestMatch(_ forms: ArraySlice<String>) -> AliasMatch? {
    longestMatch(from: forms.startIndex, to: forms.endIndex) { forms[$0] }
  }

  /// The longest known form of an actor or place that begins with the first of these tokens.
  public func longestMatch(_ tokens: ArraySlice<Token>) -> AliasMatch? {
    longestMatch(from: tokens.startIndex, to: tokens.endIndex) { tokens[$0].form }
  }

  /// What a whole form may mean, empty when it is not known.
  public func readings(of form: String) -> AliasReadings {
    AliasReadings(compiled.words, aliases.find(SurfaceKey(form).hash))
  }

  @inline(__always)
  private func longestMatch(
    from start: Int,
    to end: Int,
    form: (Int) -> String
  ) -> AliasMatch? {
    guard start < end else { return nil }
    var key = SurfaceKey()
    key.append(form(start))
    guard key.length > 0, let limit = greatestLength(atom: key.atom) else { return nil }
    var match: AliasMatch?
    var position = start
    while key.length <= limit {
      let found = aliases.find(key.hash)
      if !found.isEmpty {
        match = AliasMatch(
          length: position - start + 1,
          readings: AliasReadings(compiled.words, found)
        )
      }
      repeat {
        position += 1
        guard position < end else { return match }
      } while !extend(&key, by: form(position))
    }
    return match
  }

  /// Adds a token to the key, and tells whether it had any letters.
  private func extend(_ key: inout SurfaceKey, by form: String) -> Bool {
    let length = key.length
    key.append(form)
    return key.length > length
  }

  /// The length of the longest form that begins with this part, or nothing when none does.
  private func greatestLength(atom: UInt64) -> Int? {
    let bit = HashIndex.mixed(atom) >> (64 - AliasIndexBuilder.filterBits)
    let word = compiled.words[atomFilter + Int(bit >> 5)]
    guard word >> UInt32(bit & 31) & 1 == 1 else { return nil }
    let found = atoms.find(atom)
    return found.isEmpty ? nil : Int(compiled.words[found.lowerBound])
  }
}
