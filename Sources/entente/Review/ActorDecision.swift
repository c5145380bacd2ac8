internal import Analysis
internal import KnowledgeGraph
internal import Review

/// Asks whether one end of a claim is somebody else.
struct ActorDecision {
  /// Whether both become one; else they never do.
  let isMerge: Bool

  /// Asks what the answer leaves open, and keeps the decision.
  ///
  /// - Throws: `OutputError` when something cannot be written.
  func ask(_ answer: ReviewAnswer, of claim: Claim, at desk: inout ReviewDesk) throws {
    let ends = [claim.edge.subject, claim.edge.object]
    var answer = answer
    while !["1", "2"].contains(answer.word) {
      let names = ends.map { desk.table.label($0) }
      try desk.show(["Of which is it? 1 \(names[0]), 2 \(names[1]); Enter goes back."])
      guard let line = readLine(), !line.allSatisfy(\.isWhitespace) else { return }
      answer = ReviewAnswer("m \(line)").next
    }
    let end = answer.word == "1" ? ends[0] : ends[1]
    guard let other = try desk.actor(called: answer.rest) else { return }
    try decide(end, other.id, reason: nil, at: &desk)
  }

  /// Keeps the decision that the first actor is the second, or never is.
  ///
  /// - Returns: Whether it could be kept.
  /// - Throws: `OutputError` when something cannot be written.
  @discardableResult
  func decide(
    _ first: EntityID,
    _ second: EntityID,
    reason: String?,
    at desk: inout ReviewDesk
  ) throws -> Bool {
    let names = [first, second].map { desk.table.label($0) }
    guard first != second else {
      try desk.show(["  Both are \(names[0]) already."])
      return false
    }
    let about = isMerge ? "\(names[0]) is \(names[1])" : "\(names[0]) is not \(names[1])"
    let bond: Decision.Bond = isMerge ? .merge : .separate
    let matter = Decision.Matter.actors(first, second, bond)
    let problem = try desk.decide(matter, reason: reason, about: about)
    try desk.show(["  \(problem ?? about + ".")"])
    return problem == nil
  }
}
