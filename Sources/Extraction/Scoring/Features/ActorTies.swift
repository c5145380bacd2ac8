internal import KnowledgeGraph

/// What ties the actors of a document to each other: who is of which country, and who serves whom.
///
/// Tables tell, and noun phrases of the text. Offices are held at home, and few are said to attack
/// or to criticise those whom they serve.
struct ActorTies {
  /// What ties a subject to an object.
  enum Tie: UInt32 {
    case unknown
    /// They are of different countries.
    case foreign
    /// They are of one country, which neither of them is.
    case compatriots
    /// The object is the state to which the subject belongs.
    case ofObject
    /// The subject is the state to which the object belongs.
    case ofSubject
    /// The text affiliates the subject with the object.
    case serving
    /// The text affiliates the object with the subject.
    case served
  }

  /// The countries of each actor, ISO 3166-1 alpha-3.
  private var countries: [Set<String>]
  private let isState: [Bool]
  private var affiliations: Set<Ends<Int>> = []

  init(_ reading: DocumentMentions) {
    let actors = reading.actors
    countries = actors.all.map { Set($0.country.map { [$0] } ?? []) }
    isState = actors.all.map { $0.type == .state }
    for affiliation in reading.affiliations {
      guard let subject = actors.index(of: affiliation.subject.id),
        let object = actors.index(of: affiliation.object.id)
      else { continue }
      affiliations.insert(Ends(subject: subject.position, object: object.position))
      if let country = affiliation.object.country { countries[subject.position].insert(country) }
    }
  }

  /// What ties a subject to an object.
  func tie(_ subject: DocumentActorIndex, _ object: DocumentActorIndex) -> Tie {
    let (first, second) = (subject.position, object.position)
    if !isState[second], affiliations.contains(Ends(subject: first, object: second)) {
      return .serving
    }
    if !isState[first], affiliations.contains(Ends(subject: second, object: first)) {
      return .served
    }
    guard !countries[first].isEmpty, !countries[second].isEmpty else { return .unknown }
    guard !countries[first].isDisjoint(with: countries[second]) else { return .foreign }
    if isState[second] { return .ofObject }
    return isState[first] ? .ofSubject : .compatriots
  }
}
