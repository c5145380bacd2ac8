internal import KnowledgeGraph

/// The balance of a graph as people and programs read it.
public struct BalanceReport: Sendable {
  private let balance: Balance
  private let series: BalanceSeries?
  private let table: ClaimTable

  /// - Parameter series: The balance of each period, where it was asked for.
  public init(_ balance: Balance, by series: BalanceSeries? = nil, in table: ClaimTable) {
    self.balance = balance
    self.series = series
    self.table = table
  }

  /// The report in JSON: the whole graph, and the periods where they were asked for.
  ///
  /// - Throws: what the encoder refuses, which would be a mistake of the program.
  public func json() throws -> String {
    try JSONText.of(BalanceRecord(balance, series, in: table))
  }

  /// The lines that people read.
  ///
  /// - Parameter most: How many ties, actors and names are listed at most.
  public func lines(most: Int) -> [String] {
    var lines = headline + [""] + triads + [""] + index
    if let series { return lines + [""] + periods(series) }
    lines += frustratedTies(most) + frustratedActors(most) + camps(most)
    return lines
  }

  private var headline: [String] {
    let graph = balance.graph
    let friendly = graph.ties.count { $0.isFriendly }
    let even = graph.evenPairs > 0 ? "; \(graph.evenPairs.of("pair")) even and left out" : ""
    return [
      "\(graph.actors.count.of("actor")), \(graph.ties.count.of("tie")): \(friendly) friendly, "
        + "\(graph.ties.count - friendly) hostile\(even)"
    ]
  }

  private var triads: [String] {
    let census = balance.census
    var lines = ["triads        found   by chance    surprise"]
    for (row, name) in zip(census.rows, ["+ + +", "+ + −", "+ − −", "− − −"]) {
      let surprise = row.surprise.map { "\($0 > 0 ? "+" : "")\($0.rounded(to: 1)) sd" } ?? "-"
      lines.append(
        "  " + name.leading(8) + String(row.found).trailing(9)
          + row.expected.rounded(to: 1).trailing(12) + surprise.trailing(12)
      )
    }
    if let degree = census.degreeOfBalance {
      let chance = census.expectedBalanced / Double(max(census.triads, 1))
      lines.append(
        "balanced triads (+ + + and + − −): \(census.balanced) of \(census.triads), "
          + "\(degree.rounded(to: 3)); by chance \(chance.rounded(to: 3))"
      )
    } else {
      lines.append("no three actors have ties with each other")
    }
    return lines
  }

  private var index: [String] {
    let found = balance.frustration
    let number = found.isExact ? "\(found.upper)" : "from \(found.lower) to \(found.upper)"
    let degree = balance.degreeByTies.map { ", degree of balance \($0.rounded(to: 3))" } ?? ""
    let ties = balance.weight.of(balance.claimsWeigh ? "net claim" : "tie")
    return [
      "line index of frustration: \(number) of \(ties)"
        + "\(found.isExact ? " (exact)" : " (bounds)")\(degree)"
    ]
  }

  private func name(_ actor: Int) -> String { table.label(balance.graph.actors[actor]) }

  private func frustratedTies(_ most: Int) -> [String] {
    let ties = zip(balance.graph.ties, balance.frustration.isFrustrated).filter(\.1).map(\.0)
      .enumerated().sorted { left, right in
        let sizes = [left, right].map { $0.element.friendly + $0.element.hostile }
        return (-sizes[0], left.offset) < (-sizes[1], right.offset)
      }.map(\.element)
    guard !ties.isEmpty else { return [] }
    let lines = ties.prefix(most).map { tie in
      let words = tie.isFriendly ? "friends between the camps" : "foes within a camp"
      return "  \(name(tie.first)) – \(name(tie.second)): \(words) "
        + "(+\(tie.friendly) −\(tie.hostile) claims)"
    }
    return ["", "frustrated ties"] + lines + Self.rest(ties.count - most)
  }

  private func frustratedActors(_ most: Int) -> [String] {
    let strains = balance.strains
    guard !strains.isEmpty else { return [] }
    let lines = strains.prefix(most).map { strain in
      "  \(name(strain.actor)): \(strain.frustrated) of \(strain.ties.of("tie"))"
    }
    return ["", "frustrated actors"] + lines + Self.rest(strains.count - most)
  }

  private func camps(_ most: Int) -> [String] {
    var degrees = [Int](repeating: 0, count: balance.graph.actors.count)
    for tie in balance.graph.ties {
      degrees[tie.first] += 1
      degrees[tie.second] += 1
    }
    func words(_ camp: [Int]) -> String {
      let ordered = camp.sorted { (-degrees[$0], $0) < (-degrees[$1], $1) }
      let rest = camp.count > most ? " and \(camp.count - most) more" : ""
      return "(\(camp.count)) \(ordered.prefix(most).map(name).joined(separator: ", "))\(rest)"
    }
    let larger = balance.frustration.camps.filter { $0.first.count + $0.second.count > 2 }
    let pairs = balance.frustration.camps.count - larger.count
    var lines = larger.prefix(most).flatMap { camps in
      let second = camps.second.isEmpty ? "nobody" : words(camps.second)
      return ["  \(words(camps.first))", "    against \(second)"]
    }
    lines += Self.rest(larger.count - most)
    if pairs > 0 { lines.append("  \(pairs.of("pair")) that have ties with nobody else") }
    return lines.isEmpty ? [] : ["", "camps"] + lines
  }

  private static func rest(_ count: Int) -> [String] { count > 0 ? ["  \(count) more"] : [] }

  private func periods(_ series: BalanceSeries) -> [String] {
    var lines = ["period   actors   ties    +    −  triads  balanced  chance  index  degree"]
    for (period, balance) in series.periods {
      let friendly = balance.graph.ties.count { $0.isFriendly }
      let census = balance.census
      let found = balance.frustration
      let chance = census.expectedBalanced / Double(max(census.triads, 1))
      let cells: [(String, Int)] = [
        (String(balance.graph.actors.count), 8), (String(balance.graph.ties.count), 7),
        (String(friendly), 5), (String(balance.graph.ties.count - friendly), 5),
        (String(census.triads), 8), (census.degreeOfBalance?.rounded(to: 3) ?? "-", 10),
        (census.triads > 0 ? chance.rounded(to: 3) : "-", 8),
        (found.isExact ? "\(found.upper)" : "\(found.lower)–\(found.upper)", 7),
        (balance.degreeByTies?.rounded(to: 3) ?? "-", 8),
      ]
      let line = cells.map { $0.0.trailing($0.1) }.joined()
      lines.append(period.description.leading(7) + line)
    }
    if series.undated > 0 {
      lines.append("without a date that tells the period: \(series.undated.of("claim"))")
    }
    return lines
  }
}
