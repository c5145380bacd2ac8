public import KnowledgeGraph

/// What a later graph says that an earlier one did not, and the other way round.
public struct GraphDifference: Sendable {
  /// A claim that both graphs have, but with another date, confidence or reading.
  public struct Change: Sendable {
    public let old: Claim
    public let new: Claim
  }

  /// The earlier graph.
  public let old: ClaimTable
  /// The later graph.
  public let new: ClaimTable
  /// The documents that only the later graph has, in order.
  public let addedDocuments: [DocumentID]
  /// The documents that only the earlier graph has, in order.
  public let withdrawnDocuments: [DocumentID]
  /// The documents of both whose texts or records are not the same, in order.
  public let changedDocuments: [DocumentID]
  /// The actors that only the later graph has, in order.
  public let newActors: [EntityID]
  /// The actors that only the earlier graph has, in order.
  public let goneActors: [EntityID]
  /// The actors of both of whom names, types or countries are not the same, in order.
  public let changedActors: [EntityID]
  /// The claims that only the later graph has, in order of their edges.
  public let addedClaims: [Claim]
  /// The claims that only the earlier graph has, in order of their edges.
  public let withdrawnClaims: [Claim]
  /// The claims of both that are not quite the same, in order of their edges.
  public let changedClaims: [Change]
  /// The edges whose number of claims is not the same, in order.
  public let edges: [EdgeChange]
  /// The pairs that were friends and are foes, or the other way round, in order.
  public let reversals: [Reversal]
  /// What is denied for the first time, in order of edges.
  public let firstDenials: [FirstDenial]

  /// Compares two graphs.
  public init(from old: ClaimTable, to new: ClaimTable) {
    (self.old, self.new) = (old, new)
    addedDocuments = new.documents.keys.filter { old.documents[$0] == nil }.sorted()
    withdrawnDocuments = old.documents.keys.filter { new.documents[$0] == nil }.sorted()
    changedDocuments = new.documents.filter { id, document in
      old.documents[id].map { $0 != document } ?? false
    }.map(\.key).sorted()
    newActors = new.actors.keys.filter { old.actors[$0] == nil }.sorted()
    goneActors = old.actors.keys.filter { new.actors[$0] == nil }.sorted()
    changedActors = new.actors.filter { id, actor in
      old.actors[id].map { $0.description != actor.description } ?? false
    }.map(\.key).sorted()
    let sayings = Sayings(old.claims, new.claims)
    (addedClaims, withdrawnClaims) = (sayings.added, sayings.withdrawn)
    changedClaims = sayings.changed
    edges = EdgeChange.all(from: old, to: new, sayings)
    reversals = Reversal.all(from: old, to: new, sayings)
    firstDenials = FirstDenial.all(from: old, to: new)
  }

  /// Whether both graphs say the same.
  public var isEmpty: Bool {
    [addedDocuments, withdrawnDocuments, changedDocuments].allSatisfy(\.isEmpty)
      && [newActors, goneActors, changedActors].allSatisfy(\.isEmpty)
      && addedClaims.isEmpty && withdrawnClaims.isEmpty && changedClaims.isEmpty
  }
}

extension Node {
  /// What an actor is said to be, without how often and by which words it is mentioned.
  fileprivate var description: [String] { [name, type.rawValue, subtype ?? "", country ?? ""] }
}

/// Which claims of two graphs are the same.
///
/// A claim is the same where subject, relation, object, polarity, modality, document, sentence and
/// who says it are. What then differs, such as its confidence, is a change of it.
struct Sayings {
  private struct Key: Hashable {
    let edge: EdgeKey
    let document: DocumentID
    let attribution: EntityID?
    let start: Int

    init(_ claim: Claim) {
      edge = claim.edge
      document = claim.document
      attribution = claim.attribution
      start = claim.evidence.range.lowerBound
    }
  }

  private(set) var added: [Claim] = []
  private(set) var withdrawn: [Claim] = []
  private(set) var changed: [GraphDifference.Change] = []

  init(_ old: [Claim], _ new: [Claim]) {
    // A sentence may say the same twice: then what is the very same goes together first.
    let common = Set(old).intersection(new)
    var left = Dictionary(grouping: old.filter { !common.contains($0) }, by: Key.init)
    for claim in new where !common.contains(claim) {
      let key = Key(claim)
      if let before = left[key]?.first {
        changed.append(GraphDifference.Change(old: before, new: claim))
        left[key]?.removeFirst()
      } else {
        added.append(claim)
      }
    }
    withdrawn = left.values.flatMap(\.self).sorted()
  }
}
