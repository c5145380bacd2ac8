import Articles
import Evaluation
import Foundation
import Testing

/// What gold files hold, and what is wrong with them.
@Suite struct GoldReaderTests {
  private static let sound =
    #"{"id":"i","date":"2015-09-27","text":"“Iraq” aids Iran.","sentences":[[0,17]],"#
    + #""actors":[{"id":"a","type":"State","name":"Iraq","forms":["Iraq"]},"#
    + #"{"id":"b","type":"State","name":"Iran","forms":["Iran"]}],"#
    + #""claims":[{"sentence":1,"subject":"a","subjectWords":{"start":1,"end":5,"text":"Iraq"},"#
    + #""relation":"aids","object":"b","objectWords":{"start":12,"end":16,"text":"Iran"},"#
    + #""cue":[{"start":7,"end":11,"text":"aids"}],"polarity":"positive","modality":"actual"}]}"#

  private static func read(_ text: String) -> GoldReader {
    var reader = GoldReader()
    reader.read(Array(text.utf8), name: "g.jsonl")
    return reader
  }

  @Test func charactersBecomeBytes() throws {
    let item = try #require(Self.read("\u{FEFF}" + Self.sound + "\r\n\n").items.first)
    #expect(item.sentences == [0..<21])
    #expect(item.claims.first?.subjectWords.range == 3..<7)
    #expect(item.claims.first?.objectWords.range == 16..<20)
    #expect(item.article.published == "2015-09-27")
    #expect(item.article.id == "i")
  }

  @Test func wordsMayTellTheirPlaceByThemselves() throws {
    let line = Self.sound.replacing(#""start":1,"end":5,"#, with: "")
      .replacing(#""sentences":[[0,17]],"#, with: "")
    let claim = try #require(Self.read(line).items.first?.claims.first)
    #expect(claim.subjectWords.range == 3..<7)
  }

  /// What is changed in a sound item, and what is said then.
  @Test(arguments: [
    (#""id":"i""#, #""id":"""#, "key 'id': is empty: fill it"),
    (#""id":"i","#, "", "key 'id': is missing: add it"),
    (#""id":"i""#, #""id":7"#, "key 'id': must be a text, in quotation marks"),
    ("{\"id\"", "[\"id\"", "is not an object of JSON: an item is one line, in braces"),
    (
      "2015-09-27", "yesterday",
      "key 'date': 'yesterday' is not a date: write one such as 2015-09-27"
    ),
    (#""“Iraq” aids Iran.""#, #"" ""#, "key 'text': is empty: fill it"),
    (
      "[0,17]", "[0,18]",
      "sentence 1: must be a start and a greater end, counted in characters from 0 to 17"
    ),
    (
      "[0,17]", "[0,9223372036854775807]",
      "sentence 1: must be a start and a greater end, counted in characters from 0 to 17"
    ),
    (
      #""type":"State","name":"Iran""#, #""type":"Country","name":"Iran""#,
      "actor 2, key 'type': 'Country' is not known: write one of State, Organization, Person, Group"
    ),
    (#""forms":["Iran"]"#, #""form":["Iran"]"#, "actor 2, key 'forms': is missing: add it"),
    (
      #"{"id":"b""#, #"{"id":"a""#, "actor 2: two actors have the id 'a': give each its own"
    ),
    (
      #""object":"b""#, #""object":"d""#,
      "claim 1, key 'object': no actor of the item has the id 'd': "
        + "add it to 'actors', or write one of a, b"
    ),
    (
      #""object":"b""#, #""object":"a""#,
      "claim 1, key 'object': is the subject too: a claim needs two actors"
    ),
    (
      #""relation":"aids""#, #""relation":"helps""#,
      "claim 1, key 'relation': 'helps' is not a relation: "
        + "write one of those that 'entente ontology' lists"
    ),
    (
      #""sentence":1"#, #""sentence":2"#,
      "claim 1, key 'sentence': there is no sentence 2: count from 1 to 1"
    ),
    (
      #""sentence":1"#, #""sentence":-9223372036854775808"#,
      "claim 1, key 'sentence': there is no sentence -9223372036854775808: count from 1 to 1"
    ),
    (
      #""sentence":1"#, #""sentence":"1""#, "claim 1, key 'sentence': must be a whole number"
    ),
    (
      #""start":12,"end":16"#, #""start":11,"end":15"#,
      "claim 1, key 'objectWords': the characters from 'start' to 'end' are ' Ira' and not 'Iran': "
        + "write \"start\": 12, \"end\": 16"
    ),
    (
      #""start":12,"end":16,"text":"Iran""#, #""start":12,"end":16,"text":"Oman""#,
      "claim 1, key 'objectWords': the characters from 'start' to 'end' are 'Iran' and not 'Oman': "
        + "it does not stand in the text; copy the words as they are"
    ),
    (
      #""start":12,"end":16,"#, #""start":12,"#,
      "claim 1, key 'objectWords': has only one of 'start' and 'end': give both or none"
    ),
    (
      #""start":12,"end":16,"text":"Iran""#, #""text":"ran""#,
      "claim 1, key 'objectWords': 'ran' does not stand in this sentence: "
        + "copy the words as they are"
    ),
    (
      #"Iran.","sentences":[[0,17]]"#, #"Iran. aids","sentences":[[0,22]]"#, ""
    ),
    (
      #"[{"start":7,"end":11,"text":"aids"}]"#, "[]", "claim 1, key 'cue': is empty: fill it"
    ),
    (
      #""modality":"actual""#, #""modality":"certain""#,
      "claim 1, key 'modality': 'certain' is not known: "
        + "write one of actual, planned, possible, demanded"
    ),
    (
      #""modality":"actual""#, #""modality":"actual","attribution":"x""#,
      "claim 1, key 'attribution': no actor of the item has the id 'x': "
        + "add it to 'actors', or write one of a, b"
    ),
    (
      #""modality":"actual""#, #""modality":"actual","place":{"text":"Rome"}"#,
      "claim 1, key 'place': 'Rome' does not stand in this sentence: copy the words as they are"
    ),
    (
      #""modality":"actual""#, #""modality":"actual","doubtful":"yes""#,
      "claim 1, key 'doubtful': must be true or false"
    ),
  ])
  func whatIsWrongIsNamed(old: String, new: String, problem: String) throws {
    let line = Self.sound.replacing(old, with: new)
    try #require(line != Self.sound)
    let reader = Self.read("\(Self.sound.replacing(#""id":"i""#, with: #""id":"j""#))\n\(line)\n")
    let expected = problem.isEmpty ? [] : ["g.jsonl:2: \(problem)"]
    #expect(reader.errors.map(\.description) == expected)
    #expect(reader.items.count == 2 - expected.count)
  }

  @Test func wordsThatStandTwiceNeedAPlace() {
    let line = Self.sound.replacing(#"aids Iran."#, with: "aids Iran, Iran.")
      .replacing("[0,17]", with: "[0,23]").replacing(#""start":12,"end":16,"#, with: "")
    #expect(
      Self.read(line).errors.map(\.description) == [
        "g.jsonl:1: claim 1, key 'objectWords': 'Iran' stands 2 times in this sentence: "
          + "say which by 'start' and 'end'"
      ]
    )
  }

  @Test func itemsAreToldApart() {
    let reader = Self.read("\(Self.sound)\n\(Self.sound)")
    #expect(reader.items.count == 1)
    #expect(
      reader.errors.map(\.description) == [
        "g.jsonl:2: key 'id': 'i' is the id of g.jsonl:1 too: "
          + "give each item an id of its own, and each file once"
      ]
    )
  }

  @Test func bytesThatAreNoTextCostOneItem() {
    var reader = GoldReader()
    reader.read([0x7B, 0xFF, 0x7D, 0x0A] + Array(Self.sound.utf8), name: "g.jsonl")
    #expect(reader.items.count == 1)
    #expect(reader.errors.map(\.description) == ["g.jsonl:1: is not UTF-8: save the file as UTF-8"])
  }

  @Test(arguments: [
    (nil, "cannot be read: No such file or directory; check the path"),
    ("", "is empty: a gold file holds an item a line"),
    ("\n \n", "is empty: a gold file holds an item a line"),
  ])
  func filesThatHoldNothingAreNamed(text: String?, problem: String) throws {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    if let text { try Data(text.utf8).write(to: file) }
    defer { try? FileManager.default.removeItem(at: file) }
    var reader = GoldReader()
    let error = #expect(throws: GoldFileError.self) { try reader.read(path: file.path()) }
    #expect(error?.description == "\(file.path()): \(problem)")
  }
}
