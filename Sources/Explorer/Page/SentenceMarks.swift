internal import KnowledgeGraph

/// The words of a claim's sentence that a page marks.
struct SentenceMarks {
  /// What words are to the claim; the numbers stand in pages.
  enum Part: Int {
    case subject, object, trigger, speaker
  }

  /// Triples of start, end (in UTF-16 code units of the sentence) and part.
  private(set) var triples: [Int] = []
  private let text: String
  private let start: Int

  init(_ evidence: Evidence) {
    text = evidence.text
    start = evidence.range.lowerBound
    addTrigger(evidence)
  }

  /// Marks words that stand somewhere in UTF-8 bytes of the document; those beyond the sentence are
  /// left out.
  mutating func add(_ range: Range<Int>, _ part: Part) {
    guard let first = place(of: range.lowerBound), let last = place(of: range.upperBound),
      first < last
    else { return }
    triples += [first, last, part.rawValue]
  }

  /// A trigger may have gaps: each of its pieces is marked where it comes next, or all of its
  /// stretch where they are not found.
  private mutating func addTrigger(_ evidence: Evidence) {
    let pieces = evidence.cue.split(separator: "…").map { piece in
      Array(String(piece).trimmed.utf8)
    }
    let bytes = Array(text.utf8)
    var place = max(evidence.cueRange.lowerBound - start, 0)
    var found: [Range<Int>] = []
    for piece in pieces where !piece.isEmpty {
      guard let next = bytes.first(piece, from: place) else {
        return add(evidence.cueRange, .trigger)
      }
      found.append(next..<(next + piece.count))
      place = next + piece.count
    }
    for range in found { add((range.lowerBound + start)..<(range.upperBound + start), .trigger) }
  }

  private func place(of byte: Int) -> Int? {
    let (offset, overflow) = byte.subtractingReportingOverflow(start)
    guard !overflow, offset >= 0,
      let index = text.utf8.index(text.startIndex, offsetBy: offset, limitedBy: text.endIndex),
      let place = index.samePosition(in: text.utf16)
    else { return nil }
    return text.utf16.distance(from: text.startIndex, to: place)
  }
}

extension String {
  fileprivate var trimmed: Substring {
    let start = drop { $0 == " " }
    return start.lastIndex { $0 != " " }.map { start[...$0] } ?? ""
  }
}

extension [UInt8] {
  /// Where a piece comes first from a place on.
  fileprivate func first(_ piece: [UInt8], from place: Int) -> Int? {
    guard place >= 0, count - piece.count >= place else { return nil }
    return (place...(count - piece.count)).first { self[$0...].starts(with: piece) }
  }
}
