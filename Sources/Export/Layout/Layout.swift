public import KnowledgeGraph

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
    /// The width of the box that a picture draws.
    public var width: Int
    /// The height of the box that a picture draws.
    public var height: Int
    /// Its faction, from 0, the largest first; nothing where it has none.
    public var faction: Int?
    /// Whether there is room for its name.
    public var isLabelled: Bool

    public init(
      x: Int,
      y: Int,
      size: Int,
      width: Int,
      height: Int,
      faction: Int? = nil,
      isLabelled: Bool = true
    ) {
      self.x = x
      self.y = y
      self.size = size
      self.width = width
      self.height = height
      self.faction = faction
      self.isLabelled = isLabelled
    }
  }

  /// How much a picture can show of each node.
  public enum Scale: Sendable {
    /// Up to 40 nodes: everything, the names of relations too.
    case small
    /// Up to 400 nodes: all names.
    case medium
    /// More: the names of the most important nodes alone.
    case large
  }

  /// The places in the order in which a walk shows the nodes.
  public let places: [Place]

  public init(places: [Place]) { self.places = places }

  /// How much a picture can show of each node.
  public var scale: Scale { Self.scale(nodes: places.count) }

  static func scale(nodes: Int) -> Scale {
    switch nodes {
    case ...40: .small
    case ...400: .medium
    default: .large
    }
  }

  /// Graphs with more nodes than this are not laid out.
  public static let maximumNodes = 20_000

  /// Lays out a graph, so that friends stand together and foes apart, and no two nodes overlap.
  ///
  /// The same graph gives the same layout on every machine: chance has no part, and of arithmetic
  /// only what IEEE 754 defines exactly. Nothing comes of an empty or a very large graph.
  ///
  /// - Throws: what the source throws.
  public init?(of source: some GraphSource) throws {
    do {
      let graph = try LayoutGraph(source, limit: Self.maximumNodes)
      guard !graph.names.isEmpty else { return nil }
      self.init(places: LayoutPlan(graph).places())
    } catch is LayoutGraph.TooLarge {
      return nil
    }
  }
}
