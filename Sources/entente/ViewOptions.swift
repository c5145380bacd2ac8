internal import ArgumentParser
internal import Export
internal import KnowledgeGraph

/// What of a graph is shown; the same for every format.
struct ViewOptions: ParsableArguments {
  /// Who the nodes are.
  enum Actors: String, CaseIterable, ExpressibleByArgument {
    case actors, states
  }

  @Option(
    help: """
      Whom to show: all actors, or states with what belongs to them counted as theirs. (default: \
      actors; of 'entente balance': states)
      """
  )
  var view: Actors?

  @OptionGroup var review: DecisionsOption

  @OptionGroup var confidence: ConfidenceOption

  @Flag(help: "Show only what is asserted: no denied, planned, possible or demanded claims.")
  var asserted = false

  @Option(help: "The least number of claims that an edge must have.")
  var minWeight = 1

  @Option(
    help: """
      The first day whose claims are shown: 2015, 2015-09 or 2015-09-27. A claim counts for the \
      day of the deed, else for that on which its article was published; claims without any day \
      are left out.
      """
  )
  var since: DayOption?

  @Option(help: "The last day whose claims are shown, written in the same way.")
  var until: DayOption?

  @Option(
    help: "A relation to show, such as supports. May be given more than once.",
    completion: .list(RelationOption.allValueStrings)
  )
  var relation: [RelationOption] = []

  @Option(
    help: "A stance to show. May be given more than once.",
    completion: .list(StanceOption.allValueStrings)
  )
  var stance: [StanceOption] = []

  @Option(help: "Show only what is near this actor: an identifier, a name or an alias.")
  var ego: String?

  @Option(help: "How many edges away from that actor others may be, with --ego (default: 1).")
  var hops: Int?

  func validate() throws {
    guard minWeight >= 1 else { throw ValidationError("--min-weight must be at least 1.") }
    guard hops ?? 1 >= 1 else { throw ValidationError("--hops must be at least 1.") }
    guard hops == nil || ego != nil else {
      throw ValidationError("--hops counts from an actor: name it with --ego.")
    }
    if let since, let until, !since.date.isNoLater(than: until.date) {
      throw ValidationError("--since \(since.date) is later than --until \(until.date).")
    }
  }

  /// Whether everything is shown.
  var isWhole: Bool { !review.isGiven && ego == nil && chosen().isWhole }

  /// The options that leave something out, as the user gave them.
  var given: [String] {
    [
      review.isGiven ? "--decisions" : nil, confidence.given, asserted ? "--asserted" : nil,
      minWeight > 1 ? "--min-weight \(minWeight)" : nil,
      since.map { "--since \($0.date)" }, until.map { "--until \($0.date)" },
      relation.isEmpty ? nil : "--relation", stance.isEmpty ? nil : "--stance",
      ego.map { "--ego \($0)" }, view == .states ? "--view states" : nil,
    ].compactMap(\.self)
  }

  /// The part of a graph that is shown, by the decisions of a person who reviewed it.
  ///
  /// - Parameter usual: Whom the command shows where the user says nothing.
  func applied(
    to source: some GraphSource,
    usually usual: Actors = .actors
  ) throws -> ShownGraph {
    guard review.isGiven else { return try chosen(from: source, usual) }
    let reviewed = try review.applied(to: source)
    return try chosen(from: reviewed, usual)
  }

  /// The part of a graph that is shown, whatever was decided.
  func chosen(from source: some GraphSource, _ usual: Actors = .actors) throws -> ShownGraph {
    try chosen(usual, of: source).part(of: source)
  }

  /// The view, with the actor around whom it is, if there is one.
  private func chosen(_ usual: Actors, of graph: some GraphSource) throws -> GraphView {
    var view = chosen(usual)
    guard let ego else { return view }
    view.center = try NamedActor.find(ego, in: graph, option: "--ego: ")
    return view
  }

  private func chosen(_ usual: Actors = .actors) -> GraphView {
    var chosen = GraphView()
    chosen.minimumConfidence = confidence.least
    chosen.rollsUpToStates = (view ?? usual) == .states
    chosen.isAsserted = asserted
    chosen.minimumWeight = minWeight
    chosen.since = since?.date
    chosen.until = until?.date
    chosen.relations = relation.map(\.relation)
    chosen.stances = stance.map(\.stance)
    if ego != nil { chosen.hops = hops ?? 1 }
    return chosen
  }
}

extension ShownGraph {
  /// `; 12 claims without any day are left out`, where there are some.
  var remark: String {
    guard claimsWithoutDay > 0 else { return "" }
    let verb = claimsWithoutDay == 1 ? "is" : "are"
    return "; \(counted(claimsWithoutDay, "claim")) without any day \(verb) left out"
  }
}

/// A day, a month or a year given on the command line.
struct DayOption: ExpressibleByArgument {
  let date: PartialDate

  init?(argument: String) {
    guard let date = PartialDate(argument) else { return nil }
    self.date = date
  }
}

/// A relation given on the command line by its name.
struct RelationOption: ExpressibleByArgument {
  let relation: Relation

  init?(argument: String) {
    guard let relation = Relation(argument) else { return nil }
    self.relation = relation
  }

  static var allValueStrings: [String] { Ontology.standard.definitions.map(\.name) }
}

/// A stance given on the command line by its name.
struct StanceOption: ExpressibleByArgument {
  let stance: Stance

  init?(argument: String) {
    guard let stance = Stance(rawValue: argument) else { return nil }
    self.stance = stance
  }

  static var allValueStrings: [String] { Stance.allCases.map(\.rawValue) }
}
