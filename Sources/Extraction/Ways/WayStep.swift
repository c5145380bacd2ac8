/// A step of the way that leads from the words that say a relation to an actor.
///
/// Each has a line in `qualifiers/ways.tsv`, which shows it in an example and says how far it can
/// be trusted. A way without steps leads to an actor that stands in the slot itself.
enum WayStep: String, CaseIterable, Sendable {
  // Where the slot is.
  case supportVerb = "support verb"
  case predicateWord = "other word"
  case headObject = "object of head"
  case shared
  case lent
  case partner
  case commonFoe = "common foe"
  // What stands for the slot.
  case ownWord = "own word"
  case agentOfAct = "agent of act"
  case author
  case founder
  case apposed = "apposed to"
  case laterComplement = "further complement"
  case innerObject = "inner object"
  case wholeState = "whole state"
  case spokesman
  // What stands beside the verb.
  case neighbourSubject = "before verb"
  case neighbourMember = "member before verb"
  case neighbourObject = "after verb"
  case neighbourOwner = "owner after verb"
  case neighbourIndirect = "receiver after verb"
  // Whom a word means.
  case conjunct
  case listed
  case antecedent
  case titled
  case homeland
  case pair
  case kindNoun = "kind noun"
  case apposition
  case member = "member of"
  case personState = "state of person"
  case wholeOfPart = "whole of part"
  // To whom a thing belongs.
  case possessor
  case maker = "by"
  case source = "from"
  case ownerOf = "of"
  case beneficiary = "for"
  case modifier
  case strayMaker = "stray by"
  case summedUp = "summed up"
}

extension WayStep {
  /// What a step says of whether the actor only owns what stands in the slot.
  enum Ownership {
    /// It owns it.
    case owner
    /// It owns it, whatever came before.
    case ownerAnyway
    /// It is meant, though the steps after this one tell whose the word is.
    case meant
    /// It stands there itself.
    case itself
    /// The steps after this one tell.
    case open
  }

  var ownership: Ownership {
    switch self {
    case .possessor, .maker, .source, .ownerOf, .beneficiary, .modifier, .strayMaker: .owner
    case .summedUp: .ownerAnyway
    case .ownWord, .member: .meant
    case .neighbourSubject, .neighbourMember, .neighbourObject, .neighbourOwner,
      .neighbourIndirect:
      .itself
    default: .open
    }
  }
}
