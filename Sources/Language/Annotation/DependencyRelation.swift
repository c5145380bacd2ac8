/// A dependency relation of Universal Dependencies, with the subtypes of its English treebanks.
public enum DependencyRelation: String, CaseIterable, Sendable {
  case root
  case nominalSubject = "nsubj"
  case nominalSubjectPassive = "nsubj:pass"
  case nominalSubjectOuter = "nsubj:outer"
  case object = "obj"
  case indirectObject = "iobj"
  case clausalSubject = "csubj"
  case clausalSubjectPassive = "csubj:pass"
  case clausalSubjectOuter = "csubj:outer"
  case clausalComplement = "ccomp"
  case openClausalComplement = "xcomp"
  case oblique = "obl"
  case obliqueAgent = "obl:agent"
  case obliqueUnmarked = "obl:unmarked"
  case vocative
  case expletive = "expl"
  case dislocated
  case adverbialClause = "advcl"
  case adverbialClauseRelative = "advcl:relcl"
  case adverbialModifier = "advmod"
  case discourse
  case auxiliary = "aux"
  case auxiliaryPassive = "aux:pass"
  case copula = "cop"
  case marker = "mark"
  case nominalModifier = "nmod"
  case nominalModifierPossessive = "nmod:poss"
  case nominalModifierDescriptive = "nmod:desc"
  case nominalModifierUnmarked = "nmod:unmarked"
  case apposition = "appos"
  case numericModifier = "nummod"
  case adnominalClause = "acl"
  case adnominalClauseRelative = "acl:relcl"
  case adjectivalModifier = "amod"
  case determiner = "det"
  case determinerPredeterminer = "det:predet"
  case caseMarking = "case"
  case conjunct = "conj"
  case coordination = "cc"
  case coordinationPreconjunction = "cc:preconj"
  case fixedExpression = "fixed"
  case flatExpression = "flat"
  case list
  case parataxis
  case compound
  case compoundParticle = "compound:prt"
  case orphan
  case goeswith
  case reparandum
  case punctuation = "punct"
  case unspecified = "dep"
}

extension DependencyRelation {
  /// The relation without its subtype: `nsubj` of `nsubj:pass`.
  public var universal: Substring { rawValue.prefix { $0 != ":" } }
}
