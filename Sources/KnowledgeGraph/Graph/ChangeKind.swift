/// What became of an actor or an edge from one graph to a later one.
public enum ChangeKind: String, CaseIterable, Sendable {
  /// It was not there.
  case new
  /// An edge has more claims.
  case grown
  /// An edge has fewer claims.
  case weakened
  /// It is not there any more.
  case gone
  /// It is told otherwise: an edge by other claims, of which there are as many.
  case changed
  /// An edge makes friends of two who were foes, or foes of friends.
  case reversed
  /// An edge denies what nobody denied.
  case denied
}
