/// What a feature is about.
package enum FeatureKind: UInt8, CaseIterable, Sendable {
  // The trigger on its own.
  case always
  case trigger
  case triggerForm
  case triggerFrame
  case triggerHead
  case triggerNeighbour
  case triggerListed
  case triggerNetwork
  case triggerCluster
  // An end beside the trigger.
  case path
  case plainPath
  case triggerPath
  case triggerStep
  case endWord
  case endPhrase
  case endType
  case endMention
  case endDistance
  case endRivals
  case endNeighbours
  case endNetwork
  case endRule
  case pathSteps
  case pathWords
  case endRank
  case clusterPath
  // Two ends.
  case pairPath
  case pairTypes
  case pairDistance
  case pairBetween
  case pairWords
  case pairRule
  // All three.
  case order
  case bothPaths
  case triggerTypes
  case linkNetwork
  case linkRule
  // A relation that something proposes.
  case voted
  case votedWay
  case votedConfidence
  case listed
  case networkRelation
  case otherVote
  // Two ends again: new kinds go to the end, since weights know them by number.
  case pairTie
}
