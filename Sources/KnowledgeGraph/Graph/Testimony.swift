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
/// What is printed again is not confirmed either: of texts that are copies of one another, a voice
/// speaks in one, the one that leaves the least doubt.
///
/// All is counted in whole billionths, and factors are multiplied in the order of their size, so
/// that no order of claims and no machine makes a difference.
struct Testimony {
  /// The number of claims.
  private(set) var claims = 0
  /// The number of independent texts.
  private(set) var texts = 0
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

  init(_ claims: ArraySlice<Claim>, _ origins: Origins) {
    self.claims = claims.count
    // Most edges have but one.
    if claims.count == 1, let claim = claims.first {
      (texts, voices) = (1, 1)
      trust = Self.one - Self.doubt(origins.voice(of: claim), [Self.doubt(claim)])
      return
    }
    texts = Set(claims.map { origins.text(of: $0.document) }).count
    let doubts = Dictionary(grouping: claims, by: origins.voice).map { voice, claims in
      Self.doubt(voice, Self.doubts(claims[...], origins))
    }
    voices = doubts.count
    trust = Self.one - Self.product(doubts)
  }

  /// The systematic error of a voice: an actor speaks for itself, a publisher has a name to lose.
  private static func error(of voice: Voice) -> Int {
    switch voice {
    case .actor: one * 20 / 100
    case .publisher: one * 5 / 100
    case .document: one * 10 / 100
    }
  }

  /// The doubt that a voice leaves whose claims may be misread so far.
  private static func doubt(_ voice: Voice, _ doubts: [Int]) -> Int {
    min(one, reader + error(of: voice) + product(doubts))
  }

  /// How far a claim may be misread.
  private static func doubt(_ claim: Claim) -> Int {
    one * (100 - Int(claim.confidence.hundredths)) / 100
  }

  /// How far claims may be misread, those of one document for each independent text.
  private static func doubts(_ claims: ArraySlice<Claim>, _ origins: Origins) -> [Int] {
    let documents = Dictionary(grouping: claims, by: \.document)
    let parts = documents.map { document, claims in
      let doubts = claims.map { doubt($0) }.sorted()
      return (text: origins.text(of: document), doubts: doubts)
    }
    let texts = Dictionary(grouping: parts, by: \.text).values
    guard texts.count < parts.count else { return parts.flatMap(\.doubts) }
    return texts.flatMap { copies in
      copies.map(\.doubts).min { left, right in
        let products = (product(left), product(right))
        return products.0 != products.1
          ? products.0 < products.1 : left.lexicographicallyPrecedes(right)
      } ?? []
    }
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
