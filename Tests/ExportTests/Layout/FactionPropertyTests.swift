import Export
import KnowledgeGraph
import Testing

/// Checks the definition of factions, counted anew from the claims, on graphs put together by
/// chance.
@Suite struct FactionPropertyTests {
  @Test(arguments: 0..<10)
  func eachMemberIsHeldByTheOthers(seed: Int) throws {
    var random = RandomClaims(seed: UInt64(seed))
    var found = 0
    for number in 0..<100 {
      let claims = random.claims()
      let graph = ClaimText(claims).graph
      let factions = try ClaimText.factions(of: graph).map {
        $0.split(separator: " ").map(String.init)
      }
      let count = AssertedCount(graph.claims)
      for faction in factions { #expect(count.holds(faction), "\(faction) in \(claims)") }
      let outsiders = Set(graph.entities.map(\.id.rawValue)).subtracting(factions.joined())
      for outsider in outsiders {
        for faction in factions {
          #expect(!count.holds(faction + [outsider]), "\(outsider), \(faction) in \(claims)")
        }
      }
      found += factions.count
      guard number % 4 == 0 else { continue }
      let shuffled = ShuffledGraph(graph, seed: UInt64(seed))
      #expect(
        try ClaimText.factions(of: shuffled) == factions.map { $0.joined(separator: " ") },
        "\(claims)"
      )
    }
    #expect(found > 60)
  }
}

/// What claims assert, counted without regard to how the program counts.
private struct AssertedCount {
  private var cooperation: [Set<String>: Int] = [:]
  private var conflict: [Set<String>: Int] = [:]
  private var belonging: Set<Set<String>> = []
  private var homeClaims: [String: (home: String, count: Int)] = [:]

  init(_ claims: [Claim]) {
    let denials = Dictionary(
      grouping: claims.filter { $0.edge.polarity == .negative && $0.edge.modality == .actual },
      by: \.edge.triple
    ).mapValues(\.count)
    var homes: [String: [String: Int]] = [:]
    for (edge, claims) in Dictionary(grouping: claims, by: \.edge) {
      let (subject, object) = (edge.subject.rawValue, edge.object.rawValue)
      // What has an end for some is not over for all.
      let isOver = claims.allSatisfy(\.isFormer)
      guard edge.polarity == .positive, edge.modality == .actual, !isOver, subject != object,
        claims.contains(where: Self.isFirsthand)
      else { continue }
      let count = claims.count - denials[edge.triple, default: 0]
      guard count > 0 else { continue }
      switch edge.relation.name {
      case "consultsWith", "concedesTo", "retreatsFrom", "demandsOf", "citizenOf": break
      case "holdsOfficeIn", "leads", "memberOf", "partOf":
        homes[subject, default: [:]][object, default: 0] += count
      case _ where edge.relation.definition.sign > 0:
        cooperation[[subject, object], default: 0] += count
      default: conflict[[subject, object], default: 0] += count
      }
    }
    for (actor, counts) in homes {
      if let home = Self.home(of: actor, counts) {
        homeClaims[actor] = (home, counts[home, default: 0])
      }
    }
    for (actor, home) in homeClaims where net([actor, home.home]) >= 0 {
      belonging.insert([actor, home.home])
    }
  }

  /// Whether a claim is the text's own, or the word of who does it.
  private static func isFirsthand(_ claim: Claim) -> Bool {
    let isMutual = claim.edge.relation.isSymmetric && claim.attribution == claim.edge.object
    return claim.attribution == nil || claim.attribution == claim.edge.subject || isMutual
  }

  private static func isState(_ name: String) -> Bool { name.first?.isUppercase == true }

  private static func home(of actor: String, _ counts: [String: Int]) -> String? {
    guard !isState(actor) else { return nil }
    let states = counts.filter { isState($0.key) }
    let candidates = states.isEmpty ? counts.filter { $0.key.count == 2 } : states
    let best = candidates.filter { $0.value == candidates.values.max() }
    return best.count == 1 ? best.first?.key : nil
  }

  /// What pulls two together, less what pushes them: quarrels within a house do not, unless more
  /// claims tell of them than of the house.
  private func net(_ pair: Set<String>) -> Int {
    let net = cooperation[pair, default: 0] - conflict[pair, default: 0]
    let ends = pair.map { (name: $0, home: homeClaims[$0]) }
    guard net < 0, ends.count == 2 else { return net }
    let house =
      ends[0].home?.home == ends[1].name
      ? ends[0].home?.count
      : ends[1].home?.home == ends[0].name
        ? ends[1].home?.count
        : ends[0].home?.home == ends[1].home?.home
          ? ends.compactMap(\.home?.count).min() : nil
    return -net < house ?? 0 ? 0 : net
  }

  /// Whether actors are a faction: at least two, each with a net pull above zero, between whom ways
  /// of friends lead, one of them with more cooperation than conflict.
  func holds(_ faction: [String]) -> Bool {
    let isPulled = faction.allSatisfy { member in
      let others = faction.filter { $0 != member }.map { Set([member, $0]) }
      let half = others.contains { belonging.contains($0) } ? 0.5 : 0
      return Double(others.map(net).reduce(0, +)) + half > 0
    }
    let pairs = faction.flatMap { one in faction.map { Set([one, $0]) } }
    return faction.count > 1 && isPulled && isConnected(faction) && pairs.contains { net($0) > 0 }
  }

  private func isConnected(_ faction: [String]) -> Bool {
    var reached = Set(faction.prefix(1))
    var last = 0
    while reached.count > last {
      last = reached.count
      for member in faction where reached.contains(where: { isFriendly([$0, member]) }) {
        reached.insert(member)
      }
    }
    return reached.count == faction.count
  }

  private func isFriendly(_ pair: Set<String>) -> Bool { net(pair) > 0 || belonging.contains(pair) }
}

/// Claims between few actors, most of them asserted.
private struct RandomClaims {
  private var numbers: SeededNumbers

  init(seed: UInt64) { numbers = SeededNumbers(seed: seed) }

  mutating func claims() -> [String] {
    let actors = ["A", "B", "C", "D", "E", "a", "b", "c", "aa", "bb"].shuffled(using: &numbers)
    let some = actors.prefix(Int.random(in: 2...actors.count, using: &numbers))
    return (0..<Int.random(in: 1...22, using: &numbers)).compactMap { _ in claim(among: some) }
  }

  private mutating func claim(among actors: ArraySlice<String>) -> String? {
    guard let subject = actors.randomElement(using: &numbers),
      let object = actors.randomElement(using: &numbers),
      let stance = [Stance.cooperation, .cooperation, .conflict, .affiliation]
        .randomElement(using: &numbers),
      let relation = Ontology.standard.relations.filter({ $0.definition.stance == stance })
        .randomElement(using: &numbers),
      let mark = ["", "", "", "", "", "", "denied", "planned", "possible", "former"]
        .randomElement(using: &numbers),
      let speaker = actors.randomElement(using: &numbers)
    else { return nil }
    let voice = Int.random(in: 0..<4, using: &numbers) == 0 ? "by \(speaker)" : ""
    return "\(subject) \(relation.name) \(object) \(mark) \(voice)"
  }
}

/// A graph whose nodes and edges come in an order that chance gives.
private struct ShuffledGraph: GraphSource {
  private var nodes: [Node] = []
  private var edges: [Edge] = []

  init(_ graph: Graph, seed: UInt64) {
    var numbers = SeededNumbers(seed: seed)
    nodes = Set(graph.entities.map(\.id)).sorted().shuffled(using: &numbers).compactMap { id in
      Node(graph.entities.filter { $0.id == id }[...])
    }
    edges = graph.edges.shuffled(using: &numbers)
  }

  func walk(_ visitor: inout some GraphVisitor & ~Copyable) throws {
    for node in nodes { try visitor.visit(node, entities: []) }
    for edge in edges { try visitor.visit(edge, claims: []) }
  }
}
