/// Where a picture shows each node of a graph, and how large.
public struct Layout: Hashable, Sendable {
  /// Where one node is; all lengths in tenths of a point (1/720 inch), y upwards.
  public struct Place: Hashable, Sendable {
    /// How far to the right its middle is.
    public var x: Int
    /// How far up its middle is.
    public var y: Int
    /// Its importance as a diameter.
    public var size: Int
    /// Its faction, from 0, the largest first; nothing where it has none.
    public var faction: Int?

    public init(x: Int, y: Int, size: Int, faction: Int? = nil) {
      self.x = x
      self.y = y
      self.size = size
      self.faction = faction
    }
  }

  /// The places in the order in which a walk shows the nodes.
  public let places: [Place]

  public init(places: [Place]) { self.places = places }
}
