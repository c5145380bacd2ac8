/// What a user may choose about pictures.
public struct DOTOptions: Hashable, Sendable {
  /// The headline above the picture, which the legend then follows.
  public var title: String?
  /// A line below the headline or in the legend, such as what was left out.
  public var notes: [String]
  /// Whether the ground is dark.
  public var isDark: Bool
  /// The width of the picture in millimetres; as wide as it comes where there is none.
  public var width: Int?

  public init(
    title: String? = nil,
    notes: [String] = [],
    isDark: Bool = false,
    width: Int? = nil
  ) {
    self.title = title
    self.notes = notes
    self.isDark = isDark
    self.width = width
  }
}
