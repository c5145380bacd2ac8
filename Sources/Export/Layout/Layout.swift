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
    /// Its faction, from 0, the largest first; nothing for an outsider.
    ///
    /// A faction is held together by cooperation that is asserted: each member has more of it with
    /// the other members than conflict.
    public var faction: Int?
    /// The two factions between which it stands on the fence, its own or the stronger first;
    /// nothing where it does not.
    public var fence: [Int]
    /// Whether there is room for its name.
    public var isLabelled: Bool
    /// Whether a picture shows it: actors of whom nothing is claimed would only drown the others.
    public var isShown: Bool

    /// The radius of the circle that Gephi draws, which takes a size for one: as large as the
    /// importance says, and within the box, so that no two overlap.
    public var radius: Int { Swift.min(size, Swift.min(width, height)) / 2 }

    public init(
      x: Int,
      y: Int,
      size: Int,
      width: Int,
      height: Int,
      faction: Int? = nil,
      fence: [Int] = [],
      isLabelled: Bool = true,
      isShown: Bool = true
    ) {
      self.x = x
      self.y = y
      self.size = size
      self.width = width
      self.height = height
      self.faction = faction
      self.fence = fence
      self.isLabelled = isLabelled
      self.isShown = isShown
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

  /// How a picture draws an edge: as one line together with others of its kind.
  ///
  /// Between two nodes there is one line for each stance, for what is asserted and for what is not,
  /// and for what is gone.
  public struct Route: Hashable, Sendable {
    /// Where the line starts on the form of one node, the control points that bend it (a cubic
    /// Bézier curve), and where it ends on the other; four pairs of tenths of a point.
    public var points: [Int]
    /// Whether this edge stands for all that share the line; the others are not drawn.
    public var isDrawn: Bool
    /// How many edges share the line.
    public var edges: Int
    /// The number of claims of all of them.
    public var weight: Int
    /// Whether they point both ways.
    public var isTwoWay: Bool
    /// Where the middle of the edge's name is, in tenths of a point; nothing where it has no room.
    public var label: [Int]
    /// The lines of which the label tells the number, where it is not the edge's name.
    public var bundle: Bundle?
    /// Whether others alone say what the edge that is drawn says, and no text.
    public var isOnlySaid: Bool
  }

  /// Lines that run together between two factions.
  public struct Bundle: Hashable, Sendable {
    /// How many pairs of actors they join.
    public var pairs: Int
    /// The number of claims of all of them.
    public var claims: Int
    /// The most important member of each faction, by name.
    public var ends: [String]
    /// Whether they tell of conflict; else of cooperation and affiliation.
    public var isConflict: Bool
  }

  /// The places in the order in which a walk shows the nodes.
  public let places: [Place]
  /// The lines in the order in which a walk shows the edges; nothing for an edge from a node to
  /// itself.
  public let routes: [Route?]
  /// The kinds of the edges that are shown, but for those that are gone.
  public let kinds: Set<EdgeKind>
  /// Whether some of them are gone, in the graph of a difference.
  public let hasGoneEdges: Bool
  /// The types of the nodes whose names are shown.
  public let labelledTypes: Set<EntityType>

  /// How much a picture can show of each node.
  public let scale: Scale

  public init(
    places: [Place],
    routes: [Route?] = [],
    kinds: Set<EdgeKind> = Set(EdgeKind.all),
    hasGoneEdges: Bool = false,
    labelledTypes: Set<EntityType> = Set(EntityType.allCases)
  ) {
    self.places = places
    self.routes = routes
    self.kinds = kinds
    self.hasGoneEdges = hasGoneEdges
    self.labelledTypes = labelledTypes
    scale = Self.scale(nodes: places.count { $0.isShown })
  }

  /// The width of what is shown, in tenths of a point.
  public var width: Int {
    let shown = places.lazy.filter(\.isShown)
    let left = shown.map { $0.x - $0.width / 2 }.min() ?? 0
    return (shown.map { $0.x + $0.width / 2 }.max() ?? 0) - left
  }

  static func scale(nodes: Int) -> Scale {
    switch nodes {
    case ...40: .small
    case ...400: .medium
    default: .large
    }
  }

  /// Graphs with more nodes than this are not laid out.
  public static let maximumNodes = 50_000

  /// Lays out a graph, so that friends stand together and foes apart, and no two nodes overlap.
  ///
  /// The same graph gives the same layout on every machine: chance has no part, and of arithmetic
  /// only what IEEE 754 defines exactly. Nothing comes of an empty or a very large graph.
  ///
  /// - Throws: what the source throws.
  public init?(of source: some GraphSource) throws {
    try self.init(of: source, partOf: GraphParts?.none)
  }

  /// Lays out a part of a graph, by the factions of the whole: what is left out of a picture holds
  /// actors together as well.
  ///
  /// - Parameters:
  ///   - source: the part.
  ///   - whole: the whole; where there is none, or where it is too large, the part alone counts.
  /// - Throws: what the sources throw.
  public init?(of source: some GraphSource, partOf whole: (some GraphSource)?) throws {
    do {
      let graph = try LayoutGraph(source, limit: Self.maximumNodes)
      guard !graph.names.isEmpty else { return nil }
      let all = try Self.graph(of: whole)
      let plan = LayoutPlan(graph.withClaims, partOf: all?.withClaims)
      let places = plan.places().filled(where: graph.isShown)
      let labelled = zip(places, graph.types).filter { $0.0.isShown && $0.0.isLabelled }
      self.init(
        places: places,
        routes: LineRouter(graph, places).routes(),
        kinds: Set(graph.lines.lazy.compactMap { $0.flatMap { $0.isGone ? nil : $0.kind } }),
        hasGoneEdges: graph.lines.contains { $0?.isGone ?? false },
        labelledTypes: Set(labelled.map(\.1))
      )
    } catch is LayoutGraph.TooLarge {
      return nil
    }
  }

  /// The actors that stand in a faction, each with the number of it, the largest being 0.
  ///
  /// - Throws: what the source throws.
  public static func factions(of source: some GraphSource) throws -> [EntityID: Int] {
    let graph = try LayoutGraph(source, limit: .max)
    let factions = Factions(ids: graph.ids, bonds: graph.bonds)
    let found = graph.ids.enumerated().compactMap { node, id in
      factions.faction(of: node).map { (id, $0) }
    }
    return Dictionary(found) { first, _ in first }
  }

  private static func graph(of whole: (some GraphSource)?) throws -> LayoutGraph? {
    do {
      return try whole.map { try LayoutGraph($0, limit: maximumNodes) }
    } catch is LayoutGraph.TooLarge {
      return nil
    }
  }
}
