internal import KnowledgeGraph

/// A row of `places.tsv`.
struct PlaceRecord: KnowledgeRecord, Hashable {
  static let file = "places.tsv"
  static let columns = ["name", "state", "aliases", "id", "latitude", "longitude", "government"]
  static let width = 7

  /// The Wikidata id, where known.
  var id: String
  var name: String
  var aliases: [String]
  /// The state that it lies in, as an alpha-3 code.
  var state: String
  /// Where it lies, where known.
  var coordinates: Coordinates?
  /// Whether it is a part of a state with a government of its own.
  var isGoverned: Bool

  /// Cities of one name are told apart by their states; a user's table removes all of a name.
  var key: String { "\(name)/\(state)" }

  func isRemoved(by text: String) -> Bool { name == text }

  init(_ row: TableRow) throws(TableError) {
    id = row["id"]
    name = try row.required("name")
    aliases = row.list("aliases")
    state = try row.stateCode("state") ?? ""
    coordinates = try row.coordinates()
    isGoverned = try row.flag("government")
  }

  init(from reader: inout RowReader) {
    id = reader.string()
    name = reader.string()
    aliases = reader.list()
    state = reader.string()
    coordinates = Coordinates(latitude: reader.string(), longitude: reader.string())
    isGoverned = reader.word() != 0
  }

  func write(to writer: inout RowWriter) {
    writer.write(id)
    writer.write(name)
    writer.write(aliases)
    writer.write(state)
    writer.write(coordinates?.latitude ?? "")
    writer.write(coordinates?.longitude ?? "")
    writer.write(word: isGoverned ? 1 : 0)
  }
}

extension TableRow {
  /// The cells `latitude` and `longitude`, which stand together or not at all.
  fileprivate func coordinates() throws(TableError) -> Coordinates? {
    let texts = (optional("latitude"), optional("longitude"))
    if texts.0 == nil, texts.1 == nil { return nil }
    guard let latitude = texts.0, let longitude = texts.1,
      let coordinates = Coordinates(latitude: latitude, longitude: longitude)
    else { throw error("no degrees north and east: write both as 33.34058 and -0.12574, or none") }
    return coordinates
  }
}
