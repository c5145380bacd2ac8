internal import KnowledgeGraph

/// The context of our JSON-LD: every key that occurs, with its IRI and the type of its values.
///
/// Only what JSON-LD 1.0 knows. Values are strings with a typed key, since processors disagree on
/// how a JSON number becomes a literal.
enum JSONLDContext {
  /// The context as an object, one key a line.
  static func text(base: String) -> String {
    var lines = Prefix.allCases.map { prefix in
      "\"\(prefix.name)\":\"\(prefix.namespace(base: base))\""
    }
    for property in Property.ofContext { lines += self.lines(of: property) }
    for relation in Ontology.standard.definitions {
      lines.append(line(relation.name, PrefixedName(.entente, relation.name), type: "@id"))
    }
    return "{\n\(lines.joined(separator: ",\n"))\n}"
  }

  private static func lines(of property: Property) -> [String] {
    switch property.valueType {
    case .date:
      DatePrecision.allCases.reversed().map { precision in
        let type = PrefixedName(.xsd, precision.datatype).short
        return line(property.term + precision.termEnding, property.name, type: type)
      }
    case .resource: [line(property.term, property.name, type: "@id")]
    case .string: ["\"\(property.term)\":\"\(property.name.short)\""]
    case let type:
      [line(property.term, property.name, type: "xsd:\(type.datatype ?? "string")")]
    }
  }

  private static func line(_ term: String, _ name: PrefixedName, type: String) -> String {
    "\"\(term)\":{\"@id\":\"\(name.short)\",\"@type\":\"\(type)\"}"
  }
}
