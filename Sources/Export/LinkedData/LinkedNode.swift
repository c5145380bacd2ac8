internal import KnowledgeGraph

/// A resource and what a file of ours says of it, whatever the syntax of RDF.
struct LinkedNode {
  /// The line at which it starts.
  let line: Int
  /// The resource: a prefixed name such as `entity:Q796`, or an IRI that has none.
  let name: String
  /// The classes, as prefixed names.
  var classes: [String] = []
  /// The values by the keys of our JSON-LD; links are prefixed names.
  var values: [String: [String]] = [:]

  init(line: Int, name: String) {
    self.line = line
    self.name = name
  }

  /// What the resource is, where the file says it.
  var kind: ResourceKind? {
    guard let first = classes.first else { return nil }
    return ResourceKind.allCases.first { $0.classes.first?.short == first }
  }

  /// The single value of a property.
  subscript(property: Property) -> String? { values[property.term]?.first }

  /// All values of a property.
  func list(_ property: Property) -> [String] { values[property.term] ?? [] }
}

/// Why a node of a file is not what we write.
struct LinkedNodeError: Error {
  let line: Int
  let what: String
}

extension LinkedNode {
  func error(_ what: String) -> LinkedNodeError { LinkedNodeError(line: line, what: what) }

  func required(_ property: Property) throws(LinkedNodeError) -> String {
    guard let value = self[property] else {
      throw error("\(name) has no '\(property.term)': only files that entente wrote can be read")
    }
    return value
  }

  func number(_ property: Property) throws(LinkedNodeError) -> Int {
    let text = try required(property)
    guard let number = Int(text), (0...GraphLimits.count).contains(number) else {
      throw error("'\(text)' is not a number from 0 to \(GraphLimits.count)")
    }
    return number
  }

  func range(_ start: Property, _ end: Property) throws(LinkedNodeError) -> Range<Int> {
    let bounds = (try number(start), try number(end))
    guard 0 <= bounds.0, bounds.0 <= bounds.1 else { throw error("\(name) ends before it begins") }
    return bounds.0..<bounds.1
  }

  func date(_ property: Property) throws(LinkedNodeError) -> PartialDate? {
    for precision in DatePrecision.allCases {
      guard let text = values[property.term + precision.termEnding]?.first else { continue }
      guard let date = PartialDate(text) else { throw error("'\(text)' is not a date") }
      return date
    }
    return nil
  }

  /// A fraction from 0 to 1.
  func fraction(_ property: Property) throws(LinkedNodeError) -> Confidence {
    let text = try required(property)
    guard let value = Double(text), (0...1).contains(value) else {
      throw error("'\(text)' is not a number from 0 to 1")
    }
    return Confidence(hundredths: Int((value * 100).rounded()))
  }

  /// Where a place is, if that is said.
  func coordinates() throws(LinkedNodeError) -> Coordinates? {
    guard self[.latitude] != nil || self[.longitude] != nil else { return nil }
    let texts = (try required(.latitude), try required(.longitude))
    guard let coordinates = Coordinates(latitude: texts.0, longitude: texts.1) else {
      throw error("'\(texts.0)' and '\(texts.1)' are no degrees north and east")
    }
    return coordinates
  }

  func oneOf<Value: RawRepresentable<String>>(
    _ property: Property
  ) throws(LinkedNodeError) -> Value {
    let text = try required(property)
    guard let value = Value(rawValue: text) else { throw error("'\(text)' is not known here") }
    return value
  }

  func entity(_ property: Property) throws(LinkedNodeError) -> EntityID {
    try entity(named: try required(property))
  }

  /// The entity of a prefixed name.
  func entity(named name: String) throws(LinkedNodeError) -> EntityID {
    let local = try local(name, in: .entity)
    guard NameToken.isValid(local) else {
      throw error(
        "'\(name)' is not an identifier: it takes letters, digits and . - _ : alone, at most"
          + " \(NameToken.maximumLength) bytes"
      )
    }
    return EntityID(rawValue: local)
  }

  /// Whether a property is said to be true.
  func isTrue(_ property: Property) throws(LinkedNodeError) -> Bool {
    guard let text = self[property] else { return false }
    guard let value = Bool(text) else { throw error("'\(text)' is neither true nor false") }
    return value
  }

  /// What follows the prefix of a name, with its percent-encoding undone.
  func local(_ name: String, in prefix: Prefix) throws(LinkedNodeError) -> String {
    guard let encoded = name.dropping(prefix.name + ":"),
      let local = String(percentEncoded: encoded)
    else { throw error("'\(name)' is not a name of the kind '\(prefix.name)'") }
    return local
  }
}

extension String {
  /// What follows a beginning, byte by byte: a combining mark behind it does not change it.
  func dropping(_ beginning: String) -> Substring? {
    guard utf8.starts(with: beginning.utf8) else { return nil }
    return Substring(utf8.dropFirst(beginning.utf8.count))
  }

  /// Undoes percent-encoding; nothing where it is broken.
  fileprivate init?(percentEncoded text: Substring) {
    guard text.utf8.contains(UInt8(ascii: "%")) else {
      self.init(text)
      return
    }
    var bytes: [UInt8] = []
    var rest = text.utf8
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard rest.count >= 2, let code = UInt8(Substring(rest.prefix(2)), radix: 16) else {
        return nil
      }
      bytes.append(code)
      rest = rest.dropFirst(2)
    }
    self.init(validating: bytes, as: UTF8.self)
  }
}
