public import KnowledgeGraph

/// One thing that a person decided about a graph.
public struct Decision: Hashable, Sendable {
  /// What is decided, of what.
  public enum Matter: Hashable, Sendable {
    /// Of a claim: what is right about it.
    case claim(StatementID, Judgement)
    /// Of two actors: whether they are one.
    case actors(EntityID, EntityID, Bond)
  }

  /// What a person says of a claim.
  public enum Judgement: Hashable, Sendable {
    /// Its sentence says it.
    case accept
    /// Its sentence does not say it.
    case reject
    /// Its sentence says another relation of the two.
    case relation(Relation)
    /// Its sentence says it the other way round.
    case reverse
  }

  /// What a person says of two actors.
  public enum Bond: Hashable, Sendable {
    /// The first is the second, by another name.
    case merge
    /// They are never one.
    case separate
  }

  /// The line of a file.
  public struct Place: Hashable, Comparable, Sendable, CustomStringConvertible {
    /// The number of the file, in the order in which files were given.
    let order: Int
    /// The file's path.
    public let file: String
    /// The line, from 1.
    public let line: Int

    init(order: Int = 0, file: String, line: Int) {
      self.order = order
      self.file = file
      self.line = line
    }

    public static func < (left: Place, right: Place) -> Bool {
      (left.order, left.line) < (right.order, right.line)
    }

    /// `review.tsv:12`.
    public var description: String { "\(file):\(line)" }
  }

  /// What is decided, of what.
  public let matter: Matter
  /// Why, in the person's words.
  public let reason: String?
  /// What it is about, as people read it: `Norway supports Chad`.
  public let about: String
  /// Where it stands; nothing where it was made just now.
  public let place: Place?

  public init(_ matter: Matter, reason: String? = nil, about: String = "", place: Place? = nil) {
    self.matter = matter
    self.reason = reason
    self.about = about
    self.place = place
  }

  /// The word of the file for what is decided.
  var word: DecisionWord {
    switch matter {
    case .claim(_, .accept): .accept
    case .claim(_, .reject): .reject
    case .claim(_, .relation): .relation
    case .claim(_, .reverse): .reverse
    case .actors(_, _, .merge): .merge
    case .actors(_, _, .separate): .separate
    }
  }
}

/// What a line of a file of decisions begins with.
enum DecisionWord: String, CaseIterable {
  case accept, reject, relation, reverse, merge, separate
}
