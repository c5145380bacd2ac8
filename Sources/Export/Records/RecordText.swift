internal import KnowledgeGraph

/// The lines of the record format, key by key.
extension ByteSink {
  mutating func write(record document: Document) {
    write("{\"kind\":\"document\",\"document\":")
    write(quoted: document.id.rawValue)
    write(key: ",\"title\":", text: document.title)
    write(key: ",\"published\":", date: document.published)
    write(key: ",\"source\":", text: document.source)
    write(key: ",\"url\":", text: document.url)
    write(",\"sha256\":")
    write(quoted: document.sha256)
    if let sketch = document.sketch {
      write(key: ",\"sketch\":", text: sketch.description)
    } else {
      write(key: ",\"copy_of\":", text: document.copyOf?.rawValue)
    }
    write("}\n")
  }

  mutating func write(record entity: Entity) {
    write("{\"kind\":\"entity\",\"document\":")
    write(quoted: entity.document.rawValue)
    write(",\"id\":")
    write(quoted: entity.id.rawValue)
    write(",\"name\":")
    write(quoted: entity.name)
    write(key: ",\"type\":", text: entity.type.rawValue)
    write(key: ",\"subtype\":", text: entity.subtype)
    write(key: ",\"country\":", text: entity.country)
    write(key: ",\"sector\":", text: entity.sector?.rawValue)
    write(",\"aliases\":[")
    for (index, alias) in entity.aliases.enumerated() {
      if index > 0 { write(",") }
      write(quoted: alias)
    }
    write("],\"mentions\":[")
    for (index, mention) in entity.mentions.enumerated() {
      if index > 0 { write(",") }
      write(mention)
    }
    write("]}\n")
  }

  private mutating func write(_ mention: Mention) {
    write("{\"start\":")
    write(range: mention.range)
    write(",\"text\":")
    write(quoted: mention.text)
    write(key: ",\"how\":", text: mention.resolution.rawValue)
    write("}")
  }

  mutating func write(record claim: Claim) {
    write("{\"kind\":\"claim\",\"document\":")
    write(quoted: claim.document.rawValue)
    write(",\"subject\":")
    write(quoted: claim.edge.subject.rawValue)
    write(key: ",\"relation\":", text: claim.edge.relation.name)
    write(",\"object\":")
    write(quoted: claim.edge.object.rawValue)
    write(key: ",\"polarity\":", text: claim.edge.polarity.rawValue)
    write(key: ",\"modality\":", text: claim.edge.modality.rawValue)
    write(key: ",\"attribution\":", text: claim.attribution?.rawValue)
    write(key: ",\"role\":", text: claim.role)
    if claim.isFormer { write(",\"former\":true") }
    write(key: ",\"date\":", date: claim.date)
    write(key: ",\"place\":", text: claim.place)
    if let coordinates = claim.coordinates {
      write(",\"latitude\":\(coordinates.latitude),\"longitude\":\(coordinates.longitude)")
    }
    write(",\"confidence\":")
    write(claim.confidence.description)
    write(claim.evidence)
    write("}\n")
  }

  private mutating func write(_ evidence: Evidence) {
    write(",\"sentence\":")
    write(evidence.sentence)
    write(",\"start\":")
    write(range: evidence.range)
    write(",\"cue\":{\"start\":")
    write(range: evidence.cueRange)
    write(",\"text\":")
    write(quoted: evidence.cue)
    write("},\"text\":")
    write(quoted: evidence.text)
    write(",\"rule\":")
    write(quoted: evidence.rule)
  }

  private mutating func write(range: Range<Int>) {
    write(range.lowerBound)
    write(",\"end\":")
    write(range.upperBound)
  }

  private mutating func write(key: StaticString, text: String?) {
    guard let text else { return }
    write(key)
    write(quoted: text)
  }

  private mutating func write(key: StaticString, date: PartialDate?) {
    guard let date else { return }
    write(key)
    write(quoted: date.description)
  }
}
