internal import Evaluation
internal import Extraction
internal import KnowledgeGraph

/// What was counted, with all parts on and with each part off; counts of texts add up in any order.
struct AblationCounts: Sendable {
  /// With all parts on, by the place of the item among all.
  var items: [Int: GoldFigures] = [:]
  /// With each part off, in the order of the parts.
  var effects: [PartEffect]
  /// How often each row made a claim, by the row's name.
  var rows: [String: RowCount] = [:]

  init(parts: Int) { effects = Array(repeating: PartEffect(), count: parts) }

  mutating func add(_ other: AblationCounts) {
    items.merge(other.items) { $1 }
    for place in effects.indices { effects[place].add(other.effects[place]) }
    rows.merge(other.rows) { $0 + $1 }
  }

  /// With all parts on.
  var base: GoldFigures { items.values.reduce(into: GoldFigures()) { $0.add($1) } }

  /// Counts the rows that made the claims of a text.
  mutating func addRows(of graph: Graph) {
    for claim in graph.claims { count(claim, RowCount(text: 1)) }
  }

  /// Counts the rows that made the claims of an annotated text.
  mutating func addRows(of judgement: ItemJudgement) {
    for (claim, isRight) in judgement.verdicts {
      count(claim, isRight ? RowCount(right: 1) : RowCount(wrong: 1))
    }
  }

  private mutating func count(_ claim: Claim, _ one: RowCount) {
    for name in Set(ReadingRow.names(in: claim.evidence.rule)) {
      rows[name, default: RowCount()] = rows[name, default: RowCount()] + one
    }
  }
}

/// How many claims a row made.
struct RowCount: Sendable {
  /// In texts that nobody annotated.
  var text = 0
  /// Right ones in annotated texts.
  var right = 0
  /// Wrong ones there.
  var wrong = 0

  static func + (left: RowCount, right: RowCount) -> RowCount {
    RowCount(
      text: left.text + right.text,
      right: left.right + right.right,
      wrong: left.wrong + right.wrong
    )
  }
}

/// What is right, wrong and missed in annotated texts; differences may be negative.
struct GoldFigures: Sendable {
  var political = Tally()
  var affiliations = Tally()
  var asserted = Tally()

  init() {}

  init(_ judgement: ItemJudgement) {
    political = judgement.political
    affiliations = judgement.affiliations
    asserted = judgement.asserted
  }

  mutating func add(_ other: GoldFigures, times factor: Int = 1) {
    political.add(other.political, times: factor)
    affiliations.add(other.affiliations, times: factor)
    asserted.add(other.asserted, times: factor)
  }
}

extension Tally {
  fileprivate mutating func add(_ other: Tally, times factor: Int) {
    right += factor * other.right
    wrong += factor * other.wrong
    missed += factor * other.missed
  }
}

/// What changes when a part is switched off.
struct PartEffect: Sendable {
  /// The claims of the texts that nobody annotated.
  var text = GraphDifference()
  /// The claims of the annotated texts.
  var gold = GraphDifference()
  /// The articles whose graph changes in anything, actors and confidences included.
  var graphs = 0
  /// The change of the figures of each item in which something changes, by its place among all.
  var items: [Int: GoldFigures] = [:]
  /// The right and the wrong claims that it made, and those that it prevented.
  var rightLost = 0, wrongLost = 0, rightGained = 0, wrongGained = 0

  /// Right claims that it gives, less those that it takes.
  var rightGiven: Int { rightLost - rightGained }
  /// Wrong claims that it gives, less those that it takes.
  var wrongGiven: Int { wrongLost - wrongGained }

  mutating func add(_ other: PartEffect) {
    text.add(other.text)
    gold.add(other.gold)
    graphs += other.graphs
    items.merge(other.items) { $1 }
    rightLost += other.rightLost
    wrongLost += other.wrongLost
    rightGained += other.rightGained
    wrongGained += other.wrongGained
  }

  /// The change of the figures.
  var figures: GoldFigures { items.values.reduce(into: GoldFigures()) { $0.add($1) } }

  /// Counts what changes in the item of a place.
  mutating func add(from old: ItemJudgement, to new: ItemJudgement, item place: Int) {
    var change = GoldFigures(new)
    change.add(GoldFigures(old), times: -1)
    items[place] = change
    rightLost += old.rightMissing(from: new)
    wrongLost += old.wrongMissing(from: new)
    rightGained += new.rightMissing(from: old)
    wrongGained += new.wrongMissing(from: old)
  }
}
