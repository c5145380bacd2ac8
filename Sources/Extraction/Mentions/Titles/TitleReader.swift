internal import KnowledgeGraph
internal import Language

/// A title as it stands in the text, with what it is an office of.
struct TitlePhrase {
  /// The words of the title: "Foreign Minister".
  let tokens: Range<Int>
  let title: Title
  /// Whose office it is, as far as the phrase says.
  let owner: TitleOwner?
  /// Whether the phrase says that the office is over: "former".
  let isFormer: Bool

  /// The state, where the owner is one.
  var state: DocumentActorIndex? {
    if case .state(let state) = owner { state } else { nil }
  }
}

/// Whose office a title is.
enum TitleOwner {
  case state(DocumentActorIndex)
  case organization(DocumentActorIndex)
  /// The government of a part of a state, by its name: "Texas Gov.".
  case place(Range<Int>)
}

/// Reads titles before, after and around names, with whose office they are.
struct TitleReader {
  let text: DocumentText
  let mentions: MentionTable
  let actors: DocumentActors

  var tokens: [Token] { text.tokens }
  var lexicon: Lexicon { text.lexicon }
  private var knowledge: KnowledgeBase { text.knowledge }

  /// The title that stands right before a name, or before its owner: "head of the agency X".
  func titleBefore(_ name: Range<Int>) -> TitlePhrase? {
    guard let sentence = text.sentence(of: name.lowerBound) else { return nil }
    if let (length, title) = knowledge.longestTitle(tokens[name]), length < name.count {
      let range = name.lowerBound..<(name.lowerBound + length)
      return titlePhrase(range, title, in: sentence)
    }
    if let phrase = title(endingAt: name.lowerBound, in: sentence) { return phrase }
    return titleBeforeOwner(of: name, in: sentence)
  }

  /// "director of the agency Jane Smith", "the King of Jordan, Abdullah II,".
  private func titleBeforeOwner(of name: Range<Int>, in sentence: Sentence) -> TitlePhrase? {
    var end = name.lowerBound
    if end > sentence.tokens.lowerBound, tokens[end - 1].form == ",",
      tokens.indices.contains(name.upperBound), tokens[name.upperBound].form == ","
    {
      end -= 1
    }
    guard end > sentence.tokens.lowerBound,
      let owner = mentions.mention(at: end - 1),
      owner.actor.map({ actors[$0].type != .person }) ?? true
    else { return nil }
    var start = owner.tokens.lowerBound - 1
    if start > sentence.tokens.lowerBound, tokens[start].pennTag == .determiner { start -= 1 }
    guard start > sentence.tokens.lowerBound, tokens[start].form == "of" else { return nil }
    return title(endingAt: start, in: sentence)
  }

  private func title(endingAt end: Int, in sentence: Sentence) -> TitlePhrase? {
    let earliest = max(sentence.tokens.lowerBound, end - Self.longestTitle)
    for start in earliest..<max(earliest, end) {
      guard let (length, title) = knowledge.longestTitle(tokens[start..<end]),
        length == end - start
      else { continue }
      return titlePhrase(start..<end, title, in: sentence)
    }
    return nil
  }

  private static let longestTitle = 9

  /// The title around a noun, as in "the Russian president" or "president of Russia".
  func titleAround(_ noun: Int) -> TitlePhrase? {
    guard let sentence = text.sentence(of: noun) else { return nil }
    let earliest = max(sentence.tokens.lowerBound, noun - 4)
    for start in earliest...noun {
      let rest = start..<min(sentence.tokens.upperBound, noun + 4)
      guard let (length, title) = knowledge.longestTitle(tokens[rest]),
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
    let before = ownerBefore(range, title, in: sentence)
    let first = tokens[range.lowerBound].form.inLowerCase
    let saysFormer = range.count > 1 && lexicon.classes[.former].contains(first)
    return TitlePhrase(
      tokens: saysFormer ? range.dropFirst() : range,
      title: title,
      owner: before.owner ?? ownerAfter(range, title, in: sentence),
      isFormer: before.isFormer || saysFormer
    )
  }
}

extension MentionProposer {
  /// Reads titles by the mentions that are known so far.
  var titles: TitleReader {
    TitleReader(text: text, mentions: page.mentions, actors: page.actors)
  }
}
