internal import KnowledgeGraph

extension Edge {
  /// The digest of the claims: computed where they are known, else the one that the edge carries.
  func digest(of claims: ArraySlice<Claim>) -> ClaimsDigest? {
    claims.isEmpty ? claimsDigest : ClaimsDigest(of: claims)
  }
}
