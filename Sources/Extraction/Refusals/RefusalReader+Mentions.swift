internal import KnowledgeGraph
internal import Language

/// Words of which the chooser could not tell whom they mean, as people read why.
extension RefusalReader {
  /// What the chooser turned down, in the order of the text, the longest of what shares words.
  var mentionsLost: [LostMention] {
    let ordered = reading.lost.filter(isOpen).sorted { left, right in
      left.tokens.lowerBound != right.tokens.lowerBound
        ? left.tokens.lowerBound < right.tokens.lowerBound
        : left.tokens.count > right.tokens.count
    }
    var end = 0
    return ordered.filter { lost in
      guard lost.tokens.lowerBound >= end else { return false }
      end = lost.tokens.upperBound
      return true
    }
  }

  /// Whether the words are still not read as an actor, now that everything is chosen.
  private func isOpen(_ lost: LostMention) -> Bool {
    let chosen = reading.mentions.mention(at: lost.tokens.lowerBound)
    switch lost {
    case .outranked(let mention):
      guard let actor = mention.actor, let chosen, chosen.tokens == mention.tokens else {
        return false
      }
      return chosen.actor.map { reading.actors[$0].id != actor.id } ?? true
    case .undecided(let proposal):
      switch proposal.doubt {
      case .form(let readings, _):
        return isOpen(proposal.tokens, as: chosen) && !candidates(readings, as: chosen).isEmpty
      case .surname: return !bearers(of: proposal.tokens).isEmpty
      case .pronoun, .description: return reading.mentions.isFree(proposal.tokens.suffix(1))
      }
    }
  }

  func finding(_ lost: LostMention) -> Finding {
    switch lost {
    case .outranked(let mention): finding(mention)
    case .undecided(let proposal):
      switch proposal.doubt {
      case .form(let readings, let doubt): finding(proposal.tokens, readings, doubt)
      case .surname: surname(at: proposal.tokens)
      case .pronoun(let pronoun):
        antecedents(.pronoun, at: proposal.tokens) { pronoun.fits($0) }
      case .description(let type):
        antecedents(.description, at: proposal.tokens) { $0.type == type }
      }
    }
  }

  private func finding(_ mention: OutrankedMention) -> Finding {
    let name = mention.actor.map { "\($0.name) (\($0.id.rawValue))" } ?? "a place"
    let chosen = reading.mentions.mention(at: mention.tokens.lowerBound)
    let meant = chosen?.actor.map { reading.actors[$0].name } ?? "a place"
    let winner = chosen.map { ", by \($0.proposer)" } ?? ""
    return Finding(
      reason: .unlinked,
      words: reading.surface(mention.tokens),
      explanation: "may be \(name), by \(mention.evidence), but is read as \(meant)\(winner)"
    )
  }

  // MARK: - Names

  /// Whether words belong to nothing that was chosen, or are a mere place.
  private func isOpen(_ words: Range<Int>, as chosen: ActorMention?) -> Bool {
    guard let chosen else {
      return reading.mentions.isFree(words)
        && reading.tokens[words].contains { $0.form.first?.isUppercase ?? false }
    }
    return chosen.actor == nil && chosen.tokens == words
  }

  /// The readings as actors: of a mere place those of its very name, if they are several.
  private func candidates(_ readings: AliasReadings, as chosen: ActorMention?) -> [AliasReading] {
    guard chosen != nil else { return readings.filter { $0.actor != nil } }
    let named = readings.filter { $0.actor != nil && $0.kind.rank == AliasKind.name.rank }
    return Set(named.map(\.referent)).count > 1 ? named : []
  }

  private func finding(
    _ words: Range<Int>,
    _ readings: AliasReadings,
    _ doubt: FormDoubt
  ) -> Finding {
    let meant = candidates(readings, as: reading.mentions.mention(at: words.lowerBound))
    return finding(
      words,
      among: meant.compactMap(\.actor).uniqued(),
      triedAs: meant.map(\.kind.label).uniqued(),
      doubt
    )
  }

  private func bearers(of words: Range<Int>) -> [ActorIndex] {
    reading.knowledge.people(
      surname: reading.tokens[words.lowerBound].form,
      on: reading.text.published
    )
  }

  private func surname(at words: Range<Int>) -> Finding {
    finding(words, among: bearers(of: words), triedAs: ["surname"], .open)
  }

  private func finding(
    _ words: Range<Int>,
    among actors: [ActorIndex],
    triedAs kinds: [String],
    _ doubt: FormDoubt
  ) -> Finding {
    var names = actors.prefix(4).map { index in
      let actor = reading.knowledge.actor(index)
      return "\(actor.name) (\(actor.id.rawValue))"
    }
    if actors.count > names.count { names.append("\(actors.count - names.count) others") }
    let tried = "tried as \(Self.list(kinds))"
    let explanation =
      switch doubt {
      case .open where actors.count > 1: "nothing decides between \(Self.list(names)), \(tried)"
      case .open: "may be \(names[0]), \(tried), but nothing in the text speaks for it"
      case .partOf(let name):
        "may be \(Self.list(names)), \(tried), but is part of “\(reading.surface(name))”"
      case .people: "may be \(Self.list(names)), \(tried), but only some people seem to be meant"
      case .modifier: "may be \(Self.list(names)), \(tried), but only describes the next noun"
      }
    return Finding(reason: .unlinked, words: reading.surface(words), explanation: explanation)
  }

  // MARK: - Pronouns and descriptions

  private func antecedents(
    _ reason: Refusal.Reason,
    at words: Range<Int>,
    _ fits: (DocumentActor) -> Bool
  ) -> Finding {
    let names = actors(before: words.upperBound - 1).map { reading.actors[$0] }.filter(fits)
      .map(\.name)
    let explanation =
      switch names.count {
      case 0: "nobody named just before fits"
      case 1: "may be \(names[0]), but the evidence is weak"
      default: "may be \(Self.list(names))"
      }
    return Finding(reason: reason, words: reading.surface(words), explanation: explanation)
  }

  /// The actors named in this sentence before a word, or in the sentence before.
  private func actors(before position: Int) -> [DocumentActorIndex] {
    let current = reading.sentence(of: position)?.tokens.lowerBound ?? position
    let first = reading.sentence(of: current - 1)?.tokens.lowerBound ?? current
    return (first..<position).compactMap { reading.mentions.mention(at: $0)?.actor }.uniqued()
  }
}

extension AliasKind {
  /// What people call a form of this kind.
  fileprivate var label: String {
    switch self {
    case .name: "name"
    case .alias: "other name"
    case .acronym: "acronym"
    case .demonymAdjective: "adjective"
    case .demonymNoun: "national"
    case .demonymPlural: "nationals"
    case .capital: "capital"
    case .seatOfPower: "seat of power"
    case .place: "place"
    }
  }
}
