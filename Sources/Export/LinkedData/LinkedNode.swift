internal import KnowledgeGraph

/// The resource that is being read, and what a file of ours says of it, whatever the syntax of RDF.
///
/// One value serves all nodes of a file: the bytes of texts stand one behind the other in one block
/// of memory. Names of resources are prefixed, such as `entity:Q796`, or IRIs that have no prefix.
struct LinkedNode {
  /// A value of a key, and the number of the next one.
  private struct Value {
    let range: Range<Int>
    var next: Int?
  }

  /// The line at which it starts.
  private(set) var line = 1
  /// What the resource is, where the file says it.
  private(set) var kind: ResourceKind?
  /// Whether the file says of which class it is.
  private(set) var hasClass = false
  /// The keys of all values.
  private(set) var keys: [LinkedKey] = []
  private var nameRange = 0..<0
  private var bytes: [UInt8] = []
  private var values: [Value] = []
  /// The numbers of the first and the last value of each key.
  private var ends = [(first: Int, last: Int)?](repeating: nil, count: LinkedKey.count)
  private var pool = StringPool()

  /// Forgets all that was said, and begins a resource.
  mutating func begin(line: Int) {
    self.line = line
    forgetClasses()
    for key in keys { ends[key.ordinal] = nil }
    keys.removeAll(keepingCapacity: true)
    values.removeAll(keepingCapacity: true)
    bytes.removeAll(keepingCapacity: true)
    nameRange = 0..<0
  }

  /// Names the resource.
  mutating func setName(_ range: Range<Int>) { nameRange = range }

  /// Whether the resource has this name.
  func isNamed(_ name: Range<Int>) -> Bool {
    bytes.span.extracting(nameRange).isEqual(to: bytes.span.extracting(name))
  }

  /// Says of which class the resource is; the first that is said counts.
  mutating func add(class kind: ResourceKind?) {
    if !hasClass { self.kind = kind }
    hasClass = true
  }

  mutating func forgetClasses() { (kind, hasClass) = (nil, false) }

  /// Adds a value.
  mutating func add(_ range: Range<Int>, of key: LinkedKey) {
    values.append(Value(range: range))
    let number = values.count - 1
    if let (first, last) = ends[key.ordinal] {
      values[last].next = number
      ends[key.ordinal] = (first, number)
    } else {
      ends[key.ordinal] = (number, number)
    }
    keys.append(key)
  }

  /// Forgets the values of a key.
  mutating func forget(_ key: LinkedKey) {
    guard ends[key.ordinal] != nil else { return }
    ends[key.ordinal] = nil
    keys.removeAll { $0 == key }
  }
}

/// Keeping the bytes of texts.
extension LinkedNode {
  /// Keeps a text.
  mutating func keep(_ text: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// Keeps a text behind another one.
  mutating func keep(_ beginning: [UInt8], _ text: Span<UInt8>) -> Range<Int> {
    let start = bytes.count
    bytes += beginning
    bytes.append(contentsOf: text)
    return start..<bytes.count
  }

  /// Keeps a string of JSON.
  mutating func keep(
    _ cursor: inout JSONCursor,
    in line: Span<UInt8>
  ) throws(JSONError) -> Range<Int> {
    let text = try cursor.text(in: line, resolved: &bytes)
    return text.isResolved ? text.range : keep(line.extracting(text.range))
  }

  /// The meaning of a text; nothing where it is no word of the list.
  func word<Meaning>(_ range: Range<Int>, of table: WordTable<Meaning>) -> Meaning? {
    table[bytes.span.extracting(range)]
  }
}

/// Why a node of a file is not what we write.
struct LinkedNodeError: Error {
  let line: Int
  let what: String
}

extension LinkedNode {
  /// The resource, for messages.
  var name: String { text(nameRange) }

  func error(_ what: String) -> LinkedNodeError { LinkedNodeError(line: line, what: what) }

  /// A text, for messages.
  private func text(_ range: Range<Int>) -> String {
    String(decoding: bytes.span.extracting(range))
  }

  /// A text that the graph keeps.
  private mutating func string(_ range: Range<Int>) -> String {
    let bytes = bytes
    return pool.string(bytes.span.extracting(range))
  }

  /// Whether there is a value of a property.
  func has(_ property: Property) -> Bool { first(LinkedKey(property)) != nil }

  private func first(_ key: LinkedKey) -> Range<Int>? {
    ends[key.ordinal].map { values[$0.first].range }
  }

  /// The single value of a property.
  mutating func text(_ property: Property) -> String? {
    first(LinkedKey(property)).map { string($0) }
  }

  /// All values of a property.
  mutating func list(_ property: Property) -> [String] {
    var texts: [String] = []
    forEach(property) { node, range in
      texts.append(node.string(range))
    }
    return texts
  }

  private mutating func forEach<Failure>(
    _ property: Property,
    _ body: (inout LinkedNode, Range<Int>) throws(Failure) -> Void
  ) throws(Failure) {
    var number = ends[LinkedKey(property).ordinal]?.first
    while let place = number {
      try body(&self, values[place].range)
      number = values[place].next
    }
  }

  private func range(_ property: Property) throws(LinkedNodeError) -> Range<Int> {
    guard let range = first(LinkedKey(property)) else {
      throw error("\(name) has no '\(property.term)': only files that entente wrote can be read")
    }
    return range
  }

  mutating func required(_ property: Property) throws(LinkedNodeError) -> String {
    string(try range(property))
  }

  func number(_ property: Property) throws(LinkedNodeError) -> Int {
    let range = try range(property)
    guard let number = Int(plain: bytes.span.extracting(range)) else {
      throw error("'\(text(range))' is not \(Int.form)")
    }
    return number
  }

  func range(_ start: Property, _ end: Property) throws(LinkedNodeError) -> Range<Int> {
    let bounds = (try number(start), try number(end))
    guard bounds.0 <= bounds.1 else { throw error("\(name) ends before it begins") }
    return bounds.0..<bounds.1
  }

  func date(_ property: Property) throws(LinkedNodeError) -> PartialDate? {
    for precision in DatePrecision.allCases {
      guard let range = first(LinkedKey(property, precision)) else { continue }
      guard let date = PartialDate(bytes.span.extracting(range)) else {
        throw error("'\(text(range))' is not a date")
      }
      return date
    }
    return nil
  }

  /// A fraction from 0 to 1.
  func fraction(_ property: Property) throws(LinkedNodeError) -> Confidence {
    let range = try range(property)
    guard let value = Confidence(plain: bytes.span.extracting(range)) else {
      throw error("'\(text(range))' is not \(Confidence.form)")
    }
    return value
  }

  /// Where a place is, if that is said.
  func coordinates() throws(LinkedNodeError) -> Coordinates? {
    guard has(.latitude) || has(.longitude) else { return nil }
    let texts = (text(try range(.latitude)), text(try range(.longitude)))
    guard let coordinates = Coordinates(latitude: texts.0, longitude: texts.1) else {
      throw error("'\(texts.0)' and '\(texts.1)' are no degrees north and east")
    }
    return coordinates
  }

  func oneOf<Value: PlainChoice>(_ property: Property) throws(LinkedNodeError) -> Value {
    let range = try range(property)
    guard let value = Value(plain: bytes.span.extracting(range)) else {
      throw error("'\(text(range))' is not known here")
    }
    return value
  }

  func digest(_ property: Property) throws(LinkedNodeError) -> ClaimsDigest? {
    guard let range = first(LinkedKey(property)) else { return nil }
    guard let digest = ClaimsDigest(plain: bytes.span.extracting(range)) else {
      throw error("'\(text(range))' is not a digest of claims")
    }
    return digest
  }

  /// Whether a property is said to be true.
  func isTrue(_ property: Property) throws(LinkedNodeError) -> Bool {
    guard let range = first(LinkedKey(property)) else { return false }
    guard let value = Bool(plain: bytes.span.extracting(range)) else {
      throw error("'\(text(range))' is neither true nor false")
    }
    return value
  }
}

/// Reading the names of resources.
extension LinkedNode {
  /// The entity that the node is about.
  mutating func entity() throws(LinkedNodeError) -> EntityID { try entity(nameRange) }

  /// The entity that is the single value of a property.
  mutating func entity(_ property: Property) throws(LinkedNodeError) -> EntityID {
    try entity(try range(property))
  }

  /// The entities that are the values of a property.
  mutating func entities(_ property: Property) throws(LinkedNodeError) -> [EntityID] {
    var entities: [EntityID] = []
    try forEach(property) { (node, range) throws(LinkedNodeError) in
      entities.append(try node.entity(range))
    }
    return entities
  }

  private mutating func entity(_ range: Range<Int>) throws(LinkedNodeError) -> EntityID {
    let local = try local(range, in: .entity)
    guard NameToken.isValid(local) else {
      throw error(
        "'\(text(range))' is not an identifier: it takes letters, digits and . - _ : alone, at most"
          + " \(NameToken.maximumLength) bytes"
      )
    }
    return EntityID(rawValue: local)
  }

  /// The document that the node is about.
  mutating func document() throws(LinkedNodeError) -> DocumentID {
    DocumentID(rawValue: try local(nameRange, in: .document))
  }

  /// The document that is the single value of a property.
  mutating func document(_ property: Property) throws(LinkedNodeError) -> DocumentID {
    DocumentID(rawValue: try local(try range(property), in: .document))
  }

  /// The documents that are the values of a property.
  mutating func documents(_ property: Property) throws(LinkedNodeError) -> [DocumentID] {
    var documents: [DocumentID] = []
    try forEach(property) { (node, range) throws(LinkedNodeError) in
      documents.append(DocumentID(rawValue: try node.local(range, in: .document)))
    }
    return documents
  }

  func relation(_ property: Property) throws(LinkedNodeError) -> Relation {
    let range = try range(property)
    guard let place = place(range, behind: .entente) else {
      throw error("'\(text(range))' is not a name of the kind '\(Prefix.entente.name)'")
    }
    guard let relation = Relation.words[bytes.span.extracting(place)] else {
      throw error("the ontology has no relation '\(text(place))'")
    }
    return relation
  }

  /// The relation that the node asserts directly, and its object.
  mutating func assertion() throws(LinkedNodeError) -> EdgeKey? {
    guard !hasClass, place(nameRange, behind: .entity) != nil, keys.count == 1,
      let relation = keys[0].relation, let object = first(keys[0])
    else { return nil }
    return EdgeKey(
      subject: EntityID(rawValue: try local(nameRange, in: .entity)),
      relation: relation,
      object: EntityID(rawValue: try local(object, in: .entity))
    )
  }

  /// What follows the prefix of a name, with its percent-encoding undone.
  private mutating func local(
    _ range: Range<Int>,
    in prefix: Prefix
  ) throws(LinkedNodeError) -> String {
    if let place = place(range, behind: prefix) {
      guard bytes.span.extracting(place).firstIndex(of: UInt8(ascii: "%"), from: 0) != nil else {
        return string(place)
      }
      if let plain = percentDecoded(bytes.span.extracting(place)),
        let text = String(validating: plain, as: UTF8.self)
      {
        return text
      }
    }
    throw error("'\(text(range))' is not a name of the kind '\(prefix.name)'")
  }

  /// Where the local part of a name stands; nothing where the name has another prefix.
  private func place(_ range: Range<Int>, behind prefix: Prefix) -> Range<Int>? {
    let beginning = prefix.beginning
    guard bytes.span.extracting(range).starts(with: beginning) else { return nil }
    return (range.lowerBound + beginning.count)..<range.upperBound
  }
}

/// Undoes percent-encoding; nothing where it is broken.
private func percentDecoded(_ text: Span<UInt8>) -> [UInt8]? {
  var bytes: [UInt8] = []
  var place = 0
  while place < text.count {
    if text[place] == UInt8(ascii: "%") {
      guard place + 2 < text.count,
        let code = UInt8(String(decoding: text.extracting((place + 1)..<(place + 3))), radix: 16)
      else { return nil }
      bytes.append(code)
      place += 3
    } else {
      bytes.append(text[place])
      place += 1
    }
  }
  return bytes
}
