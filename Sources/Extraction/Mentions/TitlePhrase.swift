internal import KnowledgeGraph
internal import Language

/// A title as it stands in the text, with what it is an office of.
struct TitlePhrase {
  /// The words of the title: "Foreign Minister".
  let tokens: Range<Int>
  let title: Title
  /// The state or organization that the title's noun phrase names.
  let owner: DocumentActorIndex?
  /// The state, where the owner is one.
  let state: DocumentActorIndex?
  /// Whether the phrase says that the office is over: "former".
  let isFormer: Bool

  /// The classes of office that the title may mean.
  var officeClasses: [OfficeClass] {
    switch title.kind {
    case .headOfState, .royal: [.headOfState]
    case .headOfGovernment: [.headOfGovernment]
    case .minister
    where title.name.contains("foreign") || title.name.contains("secretary of state"):
      [.foreignMinister]
    case .minister where title.name.contains("defen"): [.defenceMinister]
    case .minister where title.name.contains("finance"): [.financeMinister]
    case .minister where title.name.contains("interior"): [.interiorMinister]
    case .minister: [.foreignMinister, .defenceMinister, .minister]
    default: []
    }
  }

  /// The gender that the title tells: "Mrs", "King".
  var gender: Gender? {
    switch title.name {
    case "mr", "king", "prince", "sir", "lord", "emperor", "sultan": .male
    case "mrs", "ms", "miss", "queen", "princess", "lady", "dame", "empress": .female
    default: nil
    }
  }
}

extension DocumentReading {
  /// The title that stands right before a name.
  func titleBefore(_ name: Range<Int>) -> TitlePhrase? {
    guard let sentence = sentence(of: name.lowerBound) else { return nil }
    let earliest = max(sentence.tokens.lowerBound, name.lowerBound - Self.longestTitle)
    for start in earliest..<max(earliest, name.lowerBound) {
      let range = start..<name.lowerBound
      guard let (length, title) = knowledge.longestTitle(forms(range)), length == range.count
      else { continue }
      return titlePhrase(range, title, in: sentence)
    }
    return nil
  }

  private static let longestTitle = 9

  /// The title around a noun, as in "the Russian president" or "president of Russia".
  func titleAround(_ noun: Int) -> TitlePhrase? {
    guard let sentence = sentence(of: noun) else { return nil }
    let earliest = max(sentence.tokens.lowerBound, noun - 4)
    for start in earliest...noun {
      let rest = start..<min(sentence.tokens.upperBound, noun + 4)
      guard let (length, title) = knowledge.longestTitle(forms(rest)),
        start + length > noun
      else { continue }
      return titlePhrase(start..<(start + length), title, in: sentence)
    }
    return nil
  }

  private func titlePhrase(
    _ range: Range<Int>,
    _ title: Title,
    in sentence: Sentence
  ) -> TitlePhrase {
    var position = range.lowerBound - 1
    var isFormer = false
    var owner: DocumentActorIndex?
    while position >= sentence.tokens.lowerBound {
      let form = tokens[position].form.lowercased()
      if Self.former.contains(form) {
        isFormer = true
      } else if let mention = mentions.mention(at: position) {
        guard owner == nil, let actor = mention.actor, actors[actor].type != .person else { break }
        owner = actor
        position = mention.tokens.lowerBound
      } else if !Self.between.contains(form) {
        break
      }
      position -= 1
    }
    owner = owner ?? ownerAfter(range)
    let state = owner.flatMap { actors[$0].type == .state ? $0 : nil }
    return TitlePhrase(
      tokens: range,
      title: title,
      owner: owner,
      state: state,
      isFormer: isFormer
    )
  }

  private static let former: Set<String> = ["former", "ex", "late", "ousted", "deposed", "then"]
  private static let between: Set<String> = [
    "'s", "’s", "'", "’", "acting", "interim", "new", "deputy", "vice", "first", "current", "-",
    "state", "outgoing", "incoming", "senior", "top", "supreme", "visiting",
  ]

  /// "president of Russia", "chairman of the party".
  private func ownerAfter(_ title: Range<Int>) -> DocumentActorIndex? {
    let head = tree.headWord(of: title)
    let words = tree.words(in: .preposition("of"), of: head, control: lexicon.embeddings)
    return words.lazy.compactMap { mentions.mention(at: $0)?.actor }.first
  }
}
