/// The properties that exports use, relations apart.
///
/// The order is that of the JSON-LD context.
enum Property: Int, CaseIterable {
  case label, name, aliases, subtype, country, sector, alpha3, sameAs, mentions, documents
  case mentionedIn
  case identifier, title, published, publisher, url, sha256, sketch, copyOf
  case inEdge, subject, predicate, object, polarity, modality, attribution, role, former
  case weight, first, last, affirmed, denied, sources, voices, belief
  case date, place, latitude, longitude, confidence, rule, claims, bestSentence
  case derivedFrom, quotedFrom, hasSource, hasSelector, sentence, cue, cueStart, cueEnd
  case exact, start, end
  case subPropertyOf, stance, sign, ploverClass, goldstein
  case policy, ontology, entityCount, documentCount, edgeCount, claimCount
  case change

  /// Those that have a key in the context of JSON-LD.
  static let ofContext = allCases.filter { $0 != .change }

  /// The key in JSON-LD: a prefixed name for what hardly a file tells, beside its context.
  var term: String { self == .change ? name.short : "\(self)" }

  /// The name in RDF.
  var name: PrefixedName {
    switch self {
    case .label: PrefixedName(.rdfs, "label")
    case .name: PrefixedName(.schema, "name")
    case .aliases: PrefixedName(.skos, "altLabel")
    case .alpha3: PrefixedName(.wdt, "P298")
    case .sameAs: PrefixedName(.owl, "sameAs")
    case .identifier: PrefixedName(.dcterms, "identifier")
    case .title: PrefixedName(.dcterms, "title")
    case .published: PrefixedName(.dcterms, "issued")
    case .publisher: PrefixedName(.dc, "publisher")
    case .url: PrefixedName(.schema, "url")
    case .subject, .predicate, .object: PrefixedName(.rdf, term)
    case .derivedFrom: PrefixedName(.prov, "wasDerivedFrom")
    case .quotedFrom: PrefixedName(.prov, "wasQuotedFrom")
    case .hasSource, .hasSelector: PrefixedName(.oa, term)
    case .exact, .start, .end: PrefixedName(.oa, term)
    case .subPropertyOf: PrefixedName(.rdfs, term)
    case .policy: PrefixedName(.dcterms, "description")
    case .ontology: PrefixedName(.dcterms, "conformsTo")
    case .entityCount: PrefixedName(.void, "entities")
    case .documentCount: PrefixedName(.void, "documents")
    case .change: PrefixedName(.entente, "change")
    default: PrefixedName(.entente, term)
    }
  }

  /// What its values are.
  var valueType: RDFValueType {
    switch self {
    case .sameAs, .inEdge, .subject, .predicate, .object, .attribution, .derivedFrom, .quotedFrom,
      .mentionedIn, .hasSource, .hasSelector, .subPropertyOf, .ontology, .copyOf:
      .resource
    case .mentions, .documents, .weight, .sentence, .cueStart, .cueEnd, .entityCount,
      .documentCount, .edgeCount, .claimCount, .sign, .start, .end, .affirmed, .denied, .sources,
      .voices:
      .integer
    case .published, .first, .last, .date: .date
    case .confidence, .belief, .latitude, .longitude, .goldstein: .decimal
    case .former: .boolean
    default: .string
    }
  }
}

/// What the values of a property are.
enum RDFValueType {
  case resource, string, decimal, boolean
  /// Not the narrower types: stores give those back as this one.
  case integer
  /// `xsd:date`, `xsd:gYearMonth` or `xsd:gYear`, by what is known.
  case date

  /// The datatype within XML Schema, of literals that have one.
  var datatype: String? {
    switch self {
    case .resource, .string, .date: nil
    case .integer: "integer"
    case .decimal: "decimal"
    case .boolean: "boolean"
    }
  }
}

/// How much of a date is known.
enum DatePrecision: Int, CaseIterable {
  case year, month, day

  /// The datatype within XML Schema.
  var datatype: String {
    switch self {
    case .year: "gYear"
    case .month: "gYearMonth"
    case .day: "date"
    }
  }

  /// What a JSON-LD key ends in that has values of this datatype.
  var termEnding: String {
    switch self {
    case .year: "Year"
    case .month: "Month"
    case .day: ""
    }
  }
}
