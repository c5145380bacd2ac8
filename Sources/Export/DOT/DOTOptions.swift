/// What a user may choose about pictures.
public struct DOTOptions: Hashable, Sendable {
  /// The headline above the picture, which the legend then follows.
  public var title: String?
  /// The line below the headline, such as the days that the picture tells of.
  public var dateLine: String?
  /// Sentences of the legend, such as what was left out.
  public var notes: [String]
  /// Whether the ground is dark.
  public var isDark: Bool
  /// The width of the picture in millimetres; as wide as it comes where there is none.
  public var width: Int?
  /// The most that the picture may be high, in millimetres; acts with a width.
  public var height: Int?

  public init(
    title: String? = nil,
    dateLine: String? = nil,
    notes: [String] = [],
    isDark: Bool = false,
    width: Int? = nil,
    height: Int? = nil
  ) {
    self.title = title
    self.dateLine = dateLine
    self.notes = notes
    self.isDark = isDark
    self.width = width
    self.height = height
  }
}
