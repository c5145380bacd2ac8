internal import KnowledgeGraph

/// What a graph holds, as people and programs read it.
public struct StatisticsReport: Sendable {
  private let statistics: GraphStatistics

  /// More months than this are told as years in the text.
  private static let mostMonths = 36

  public init(_ statistics: GraphStatistics) { self.statistics = statistics }

  /// The counts in JSON; keys of counts are in the order of their names.
  ///
  /// - Throws: what the encoder refuses, which would be a mistake of the program.
  public func json(most: Int?) throws -> String {
    try JSONText.of(StatisticsRecord(statistics, most: most))
  }

  /// The lines that people read.
  ///
  /// - Parameter most: How many sources and actors are listed at most.
  public func lines(most: Int) -> [String] {
    [
      "documents \(statistics.documents.parted), actors "
        + "\(statistics.actors.count.parted), edges \(statistics.edges.parted), claims "
        + "\(statistics.claims.parted), of which asserted "
        + statistics.asserted.parted
    ] + table("actors by type", statistics.types) + table("claims by relation", relations)
      + table("claims by polarity", statistics.polarityCounts)
      + table("claims by modality", statistics.modalityCounts) + table(title, periods)
      + table("claims by source", Array(statistics.sourceCounts.prefix(most)))
      + rest(statistics.sourceCounts.count - most) + connected(most)
  }

  private var relations: [(String, Int)] {
    statistics.relations.sorted { $0.key < $1.key }
      .map { ($0.key.definition.label, $0.value) }
  }

  private var tellsMonths: Bool { statistics.months.count <= Self.mostMonths }
  private var title: String { tellsMonths ? "claims by month" : "claims by year" }

  private var periods: [(String, Int)] {
    guard !tellsMonths else { return statistics.monthCounts }
    var years: [Int: Int] = [:]
    for (date, count) in statistics.months { years[date.year, default: 0] += count }
    for (date, count) in statistics.yearsAlone { years[date.year, default: 0] += count }
    return years.sorted { $0.key < $1.key }.map { (String($0.key), $0.value) }
  }

  private func table(_ title: String, _ rows: [(String, Int)]) -> [String] {
    guard !rows.isEmpty else { return [] }
    let width = rows.map { $0.0.count }.max() ?? 0
    let digits = rows.map { $0.1.parted.count }.max() ?? 0
    return ["", title]
      + rows.map { name, count in
        "  \(name.leading(width))  \(count.parted.trailing(digits))"
      }
  }

  private func connected(_ most: Int) -> [String] {
    let actors = statistics.mostConnected
    guard !actors.isEmpty else { return [] }
    let names = actors.prefix(most).map { "\($0.node.name) (\($0.node.id.rawValue))" }
    let width = names.map(\.count).max() ?? 0
    let rows = zip(names, actors).map { name, actor in
      "  \(name.leading(width))  \(actor.neighbours.of("neighbour")), \(actor.claims.of("claim"))"
    }
    return ["", "most connected"] + rows + rest(actors.count - most)
  }

  private func rest(_ count: Int) -> [String] {
    count > 0 ? ["  \(count.parted) more"] : []
  }
}

extension GraphStatistics {
  /// The number of actors by type.
  var types: [(String, Int)] {
    EntityType.allCases.compactMap { type in
      let count = actors.count { $0.node.type == type }
      return count > 0 ? (type.rawValue, count) : nil
    }
  }

  var polarityCounts: [(String, Int)] {
    Polarity.allCases.compactMap { key in polarities[key].map { (key.rawValue, $0) } }
  }

  var modalityCounts: [(String, Int)] {
    Modality.allCases.compactMap { key in modalities[key].map { (key.rawValue, $0) } }
  }

  /// The number of claims by month, the earliest first; before the months of a year, the number of
  /// those of which only the year is known.
  var monthCounts: [(String, Int)] {
    (Array(months) + Array(yearsAlone)).sorted { $0.key < $1.key }
      .map { ($0.key.description, $0.value) }
  }

  /// The number of claims by publisher, those with most first.
  var sourceCounts: [(String, Int)] {
    sources.sorted { left, right in
      (-left.value.claims, left.key) < (-right.value.claims, right.key)
    }.map { ($0.key.text, $0.value.claims) }
  }

  /// The actors that have to do with others: those with most neighbours, then claims, come first.
  public var mostConnected: [Actor] {
    actors.filter { $0.claims > 0 }.sorted { left, right in
      (-left.neighbours, -left.claims, left.node.id)
        < (-right.neighbours, -right.claims, right.node.id)
    }
  }
}
