internal import KnowledgeGraph

/// What the text says of what a word embeds.
enum Implication: Character, Sendable {
  case holds = "+"
  case fails = "-"
  case open = "o"
}

/// What a word makes of what it embeds, where it is itself affirmed and where it is denied.
///
/// These are the implication signatures of Nairn, Condoravdi & Karttunen (2006) and Karttunen
/// (2012): "managed to" is `+/-`, "refused to" `-/o`, "forgot that" `+/+`. What holds or fails may
/// besides be planned, possible or demanded.
struct Signature: Equatable, Sendable {
  let affirmed: Implication
  let denied: Implication
  /// How what it embeds is meant; nothing where the word leaves that alone.
  var modality: Modality?
  /// Whether the word is one of speech, so that how it is itself meant says nothing of what it
  /// embeds: "will say that".
  var speech: Speech?
  /// Whether it judges what is said: "denied", "is untrue", "is unproven".
  var isVerdict = false

  /// Whether it is an attempt, which is a deed already where it is a hostile one.
  var isAttempt = false
  /// Whether it ends what was so until then: "stopped", "the end of".
  var isEnding = false

  /// A verb or adjective of speech tells of an act; a noun stands for what is said, too.
  enum Speech {
    case act
    case content
  }

  /// What is asked for, of which nobody says anything.
  static let question = Signature(affirmed: .open, denied: .open)

  /// "not".
  static let denial = Signature(affirmed: .fails, denied: .holds)

  /// "was accused of", of which nobody says that it is so.
  static let charge = Signature(affirmed: .holds, denied: .open, modality: .possible)

  /// What takes for granted what it embeds.
  static let presupposition = Signature(affirmed: .holds, denied: .holds)

  /// What leaves all as it is but for how it is meant.
  static func meant(_ modality: Modality?) -> Signature {
    Signature(affirmed: .holds, denied: .fails, modality: modality)
  }

  /// Whether it says that what it embeds is not so.
  var reverses: Bool { affirmed == .fails }
  /// Whether what it embeds is taken for granted, whatever is said of the word itself.
  var isPresupposing: Bool { affirmed == denied && affirmed != .open && modality == nil }
  /// Whether it changes nothing.
  var isIdle: Bool { self == .meant(nil) }

  /// The effects in words: "denied, planned".
  var note: String? {
    let effects = [
      isPresupposing && !reverses ? "taken for granted" : nil, reverses ? "denied" : nil,
      affirmed == .open && modality == nil ? "left open" : nil, modality?.rawValue,
    ]
    let text = effects.compactMap(\.self).joined(separator: ", ")
    return text.isEmpty ? nil : text
  }
}

extension Signature {
  /// Reads the columns `polarity` and `modality` of a row.
  ///
  /// - Parameters:
  ///   - isEmbedding: Whether what denies leaves open what it embeds where it is itself denied.
  ///   - speech: What the word tells of if the row names a speaker: who does not say it leaves it
  ///     open.
  init(_ row: TableRow, isEmbedding: Bool, speech: Speech?) throws(TableError) {
    let name = row["modality"]
    let isAttempt = name == "tried"
    let isLeft = name.isEmpty || name == "same" || isAttempt && row["polarity"] == "reverse"
    let modality: Modality? =
      isLeft ? nil : isAttempt ? .planned : try row.choice("modality")
    let isReport = speech != nil && modality == nil
    let remedy = "write same, reverse, ends, or two of +, - and o, such as +/o"
    let implications = try row.value("polarity", remedy: remedy) { cell -> [Implication]? in
      switch cell {
      case "same": return [.holds, isReport ? .open : .fails]
      case "ends" where isEmbedding: return [.fails, .holds]
      case "reverse": return [.fails, isEmbedding ? .open : .holds]
      default:
        let both = cell.split(separator: "/", omittingEmptySubsequences: false).compactMap { part in
          part.count == 1 ? part.first.flatMap(Implication.init) : nil
        }
        return both.count == 2 && cell.count == 3 ? both : nil
      }
    }
    self.init(
      affirmed: implications[0],
      denied: implications[1],
      modality: modality,
      speech: isReport ? speech : nil,
      isVerdict: isEmbedding && (implications[0] != .holds || modality == .possible),
      isAttempt: isAttempt,
      isEnding: row["polarity"] == "ends"
    )
  }
}
