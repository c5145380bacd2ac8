/// A line of a gold file as it stands there, before anything is checked.
struct GoldRecord: Codable {
  struct Words: Codable {
    let start: Int?
    let end: Int?
    let text: String
  }

  struct Actor: Codable {
    let id: String
    let type: String
    let name: String
    let forms: [String]
    let locationOnly: Bool?
    let state: String?
  }

  struct Claim: Codable {
    let sentence: Int
    let subject: String
    let subjectWords: Words
    let relation: String
    let object: String
    let objectWords: Words
    let cue: [Words]
    let polarity: String
    let modality: String
    let attribution: String?
    let date: Words?
    let place: Words?
    let role: Words?
    let former: Bool?
    let doubtful: Bool?
  }

  let id: String
  let date: String?
  let text: String
  let sentences: [[Int]]?
  let actors: [Actor]
  let claims: [Claim]
}
