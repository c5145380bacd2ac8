/// The longest known form that begins at a token.
public struct AliasMatch: Sendable {
  /// The number of tokens that it covers, at least 1.
  public let length: Int
  /// What it may mean.
  public let readings: AliasReadings
}

/// What a form may mean; read from the compiled form as it is asked for.
public struct AliasReadings: RandomAccessCollection, Sendable {
  private let words: WordBuffer
  private let range: Range<Int>

  init(_ words: WordBuffer, _ range: Range<Int>) {
    self.words = words
    self.range = range
  }

  public var startIndex: Int { 0 }
  public var endIndex: Int { range.count / 2 }

  public subscript(position: Int) -> AliasReading {
    let word = range.lowerBound + 2 * position
    return PackedReading(words[word], words[word + 1]).reading
  }

  /// The only reading that needs no context, where there is exactly one at that time.
  ///
  /// In a year in which an actor existed that is gone now, it goes before one that is not dated:
  /// "Soviet" and "the Kremlin" in 1980. Without a year, what is gone comes last.
  ///
  /// - Parameter year: The year at hand, where it is known.
  public func plain(in year: Int? = nil) -> AliasReading? {
    let plain = filter { reading in
      !reading.isContextual && (year.map { reading.years.contains($0) } ?? true)
    }
    let gone = plain.filter { $0.years.last != nil }
    let lasting = plain.filter { $0.years.last == nil }
    let (first, second) = year == nil ? (lasting, gone) : (gone, lasting)
    let preferred = first.isEmpty ? second : first
    return preferred.count == 1 ? preferred.first : nil
  }
}
