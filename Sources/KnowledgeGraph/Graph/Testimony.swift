/// What claims that say the same are worth together, after the belief model of INDRA.
///
/// Gyori and others (2017), "From word models to executable models of signaling networks using
/// automated assembly". Two things can be wrong with a claim: who said it may err or lie, and we
/// may have misread it. Each has a systematic part, which no repetition mends, and a random part,
/// which repetition does. The doubt that a voice leaves is
///
///     doubt = min(1, reader + source + Π (1 − confidence of a claim))
///
/// over its claims, and all voices together are trusted with 1 − Π doubt. Where voices that deny
/// are trusted too, the part in which both would be right is shared by the number of voices:
///
///     belief = for · (1 − against) + for · against · n / (n + m)
///
/// All is counted in whole billionths, and factors are multiplied in the order of their size, so
/// that no order of claims and no machine makes a difference.
struct Testimony {
  /// The number of claims.
  private(set) var claims = 0
  /// The number of voices.
  private(set) var voices = 0
  /// How far the voices together are trusted, in billionths.
  private var trust = 0

  private static let one = 1_000_000_000

  /// The systematic error of the reader: what is misread however often it is said.
  private static let reader = one * 2 / 100

  /// Nobody's word.
  static let none = Testimony()

  private init() {}

  init(_ claims: ArraySlice<Claim>, _ publishers: Publishers) {
    self.claims = claims.count
    let doubts = Self.byVoice(claims, publishers).map { Self.doubt($0.voice, $0.claims) }
    voices = doubts.count
    trust = Self.one - Self.product(doubts)
  }

  private static func byVoice(
    _ claims: ArraySlice<Claim>,
    _ publishers: Publishers
  ) -> [(voice: Voice, claims: ArraySlice<Claim>)] {
    if claims.count == 1 { return claims.map { (publishers.voice(of: $0), claims) } }
    return Dictionary(grouping: claims, by: publishers.voice).map { ($0.key, $0.value[...]) }
  }

  /// The systematic error of a voice: an actor speaks for itself, a publisher has a name to lose.
  private static func error(of voice: Voice) -> Int {
    switch voice {
    case .actor: one * 20 / 100
    case .publisher: one * 5 / 100
    case .document: one * 10 / 100
    }
  }

  private static func doubt(_ voice: Voice, _ claims: ArraySlice<Claim>) -> Int {
    let misread = product(claims.map { one * (100 - Int($0.confidence.hundredths)) / 100 })
    return min(one, reader + error(of: voice) + misread)
  }

  private static func product(_ parts: [Int]) -> Int {
    parts.sorted().reduce(one) { $0 * $1 / one }
  }

  /// How far to believe what is said here, where others say the contrary.
  func belief(against contrary: Testimony) -> Confidence {
    let both = trust * contrary.trust / Self.one
    let shared = contrary.voices == 0 ? 0 : both * voices / (voices + contrary.voices)
    return Confidence(hundredths: (trust - both + shared) / (Self.one / 100))
  }
}
