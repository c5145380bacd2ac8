/// Records of news that were made up, for tests of what is said in them.
struct NewsRecords {
  /// A claim as a test writes it; actors are states whose identifiers are their names.
  struct Claim {
    let subject: String
    let relation: String
    let object: String
    var document: String
    var polarity = "positive"
    var modality = "actual"
    var speaker: String?
    var date: String?
    var confidence = "0.8"
    var sentence: String?
    var role: String?

    /// Makes a claim of `Norway supports Chad`.
    init(_ words: String, in document: String) {
      let parts = words.split(separator: " ").map(String.init)
      (subject, relation, object) = (parts[0], parts[1], parts[2])
      self.document = document
    }

    func with(_ change: (inout Claim) -> Void) -> Claim {
      var claim = self
      change(&claim)
      return claim
    }

    var denied: Claim { with { $0.polarity = "negative" } }
    func put(as modality: String) -> Claim { with { $0.modality = modality } }
    func said(by speaker: String) -> Claim { with { $0.speaker = speaker } }
    func on(_ date: String) -> Claim { with { $0.date = date } }
    func sure(_ confidence: String) -> Claim { with { $0.confidence = confidence } }
    func asTheir(_ role: String) -> Claim { with { $0.role = role } }
    func worded(_ sentence: String) -> Claim { with { $0.sentence = sentence } }
  }

  /// A document, published on the day and by whom its name says: `BBC/2019-03-12`.
  private static func document(_ name: String) -> String {
    let parts = name.split(separator: "/")
    let day = parts.last.map(String.init) ?? ""
    let published = day.hasPrefix("20") ? #","published":"\#(day.prefix(10))""# : ""
    let source = parts.count > 1 ? #","source":"\#(parts[0])""# : ""
    let digest = String(repeating: "0", count: 64)
    return #"{"kind":"document","document":"\#(name)"\#(published)\#(source),"#
      + #""sha256":"\#(digest)"}"#
  }

  private static func actor(_ name: String, _ document: String) -> String {
    #"{"kind":"entity","document":"\#(document)","id":"state:\#(name)","name":"\#(name)","#
      + #""type":"State","aliases":[],"mentions":[]}"#
  }

  private static func claim(_ claim: Claim, number: Int) -> String {
    let text = claim.sentence ?? "\(claim.subject) did it to \(claim.object)."
    let speaker = claim.speaker.map { #","attribution":"state:\#($0)""# } ?? ""
    let date = claim.date.map { #","date":"\#($0)""# } ?? ""
    let role = claim.role.map { #","role":"\#($0)""# } ?? ""
    let start = number * 1000
    return #"{"kind":"claim","document":"\#(claim.document)","subject":"state:\#(claim.subject)","#
      + #""relation":"\#(claim.relation)","object":"state:\#(claim.object)","#
      + #""polarity":"\#(claim.polarity)","modality":"\#(claim.modality)"\#(speaker)"#
      + #"\#(date)\#(role),"confidence":\#(claim.confidence),"sentence":\#(number),"#
      + #""start":\#(start),"end":\#(start + text.utf8.count),"#
      + #""cue":{"start":\#(start),"end":\#(start + 1),"text":"did"},"#
      + #""text":"\#(text)","rule":"test"}"#
  }

  /// The records of claims, with their documents and actors.
  static func text(_ claims: [Claim]) -> String {
    var lines: [String] = []
    var counts: [String: Int] = [:]
    for claim in claims {
      lines.append(document(claim.document))
      for name in [claim.subject, claim.object, claim.speaker].compactMap(\.self) {
        lines.append(actor(name, claim.document))
      }
      counts[claim.document, default: 0] += 1
      lines.append(Self.claim(claim, number: counts[claim.document] ?? 1))
    }
    return lines.joined(separator: "\n") + "\n"
  }
}
