internal import KnowledgeGraph

/// The life of an edge as Gephi's timeline takes it.
extension PartialDate {
  /// The first day that the date may mean.
  var firstDay: PartialDate { PartialDate(year: year, month: month ?? 1, day: day ?? 1) ?? self }

  /// The day after the last one that the date may mean; the end of the calendar has none.
  ///
  /// Gephi shows nothing of a life that ends when it begins.
  var dayAfter: PartialDate {
    let lastMonth = month ?? 12
    let lastDay = day ?? Self.days(in: lastMonth, of: year)
    return PartialDate(year: year, month: lastMonth, day: lastDay + 1)
      ?? PartialDate(year: year, month: lastMonth + 1, day: 1)
      ?? PartialDate(year: year + 1, month: 1, day: 1)
      ?? self
  }
}
