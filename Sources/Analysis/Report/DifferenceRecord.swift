internal import KnowledgeGraph

/// The difference of two graphs in JSON.
struct DifferenceRecord: Encodable {
  let isSame: Bool
  let documents: Changes<String>
  let actors: Changes<ActorRecord>
  let claims: Changes<EdgeClaimRecord>
  let changedClaims: [ClaimChangeRecord]
  let edges: [EdgeChangeRecord]
  let reversals: [ReversalRecord]
  let firstDenials: [DenialRecord]

  private enum CodingKeys: String, CodingKey {
    case documents, actors, claims, edges, reversals
    case isSame = "same"
    case changedClaims = "changed_claims"
    case firstDenials = "first_denials"
  }

  init(_ difference: GraphDifference) {
    let (old, new) = (difference.old, difference.new)
    isSame = difference.isEmpty
    documents = Changes(
      added: difference.addedDocuments.map(\.rawValue),
      withdrawn: difference.withdrawnDocuments.map(\.rawValue),
      changed: difference.changedDocuments.map(\.rawValue)
    )
    actors = Changes(
      added: difference.newActors.map { ActorRecord($0, in: new) },
      withdrawn: difference.goneActors.map { ActorRecord($0, in: old) },
      changed: difference.changedActors.map { ActorRecord($0, in: new) }
    )
    claims = Changes(
      added: difference.addedClaims.map { EdgeClaimRecord($0, in: new) },
      withdrawn: difference.withdrawnClaims.map { EdgeClaimRecord($0, in: old) },
      changed: nil
    )
    changedClaims = difference.changedClaims.map { change in
      ClaimChangeRecord(
        old: EdgeClaimRecord(change.old, in: old),
        new: EdgeClaimRecord(change.new, in: new)
      )
    }
    edges = difference.edges.map { change in
      let table = change.after > change.before ? new : old
      return EdgeChangeRecord(change, in: table)
    }
    reversals = difference.reversals.map { ReversalRecord($0, old, new) }
    firstDenials = difference.firstDenials.map { denial in
      DenialRecord(
        denial: EdgeClaimRecord(denial.denial, in: new),
        assertion: denial.assertion.map { claim in
          EdgeClaimRecord(claim, in: new.documents[claim.document] == nil ? old : new)
        }
      )
    }
  }
}

/// What came, went, and is not as it was.
struct Changes<Thing: Encodable>: Encodable {
  let added: [Thing]
  let withdrawn: [Thing]
  let changed: [Thing]?
}

/// A claim with its edge, in JSON.
struct EdgeClaimRecord: Encodable {
  let subject: ActorRecord
  let relation: String
  let object: ActorRecord
  let claim: ClaimRecord

  init(_ claim: Claim, in table: ClaimTable) {
    subject = ActorRecord(claim.edge.subject, in: table)
    relation = claim.edge.relation.name
    object = ActorRecord(claim.edge.object, in: table)
    self.claim = ClaimRecord(claim, in: table)
  }
}

/// A claim before and after, in JSON.
struct ClaimChangeRecord: Encodable {
  let old: EdgeClaimRecord
  let new: EdgeClaimRecord
}

/// A first denial in JSON.
struct DenialRecord: Encodable {
  let denial: EdgeClaimRecord
  let assertion: EdgeClaimRecord?
}

/// An edge that grew or lost claims, in JSON.
struct EdgeChangeRecord: Encodable {
  let change: String
  let subject: ActorRecord
  let relation: String
  let object: ActorRecord
  let polarity: String
  let modality: String
  let before: Int
  let after: Int
  let evidence: ClaimRecord?

  init(_ change: EdgeChange, in table: ClaimTable) {
    self.change = change.kind.rawValue
    subject = ActorRecord(change.edge.subject, in: table)
    relation = change.edge.relation.name
    object = ActorRecord(change.edge.object, in: table)
    polarity = change.edge.polarity.rawValue
    modality = change.edge.modality.rawValue
    before = change.before
    after = change.after
    evidence = change.evidence.map { ClaimRecord($0, in: table) }
  }
}

/// Friends who became foes, or the other way round, in JSON.
struct ReversalRecord: Encodable {
  struct Counts: Encodable {
    let friendly: Int
    let hostile: Int

    init(_ counts: SignedGraph.Counts) { (friendly, hostile) = (counts.friendly, counts.hostile) }
  }

  let first: ActorRecord
  let second: ActorRecord
  let now: String
  let before: Counts
  let after: Counts
  let evidence: EdgeClaimRecord?

  init(_ reversal: Reversal, _ old: ClaimTable, _ new: ClaimTable) {
    first = ActorRecord(reversal.pair.first, in: new)
    second = ActorRecord(reversal.pair.second, in: new)
    now = reversal.areFriends ? "friends" : "foes"
    before = Counts(reversal.before)
    after = Counts(reversal.after)
    evidence = reversal.evidence.map { claim in
      EdgeClaimRecord(claim, in: new.documents[claim.document] == nil ? old : new)
    }
  }
}
