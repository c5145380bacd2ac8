extension Claim {
  /// The day that the claim counts for wherever claims are put in time: that of the deed, else that
  /// of the news.
  ///
  /// - Parameter published: when the claim's document was published.
  public func day(publishedOn published: PartialDate?) -> PartialDate? { date ?? published }
}
