/// The columns of event rows, in order.
enum EventColumn: String, CaseIterable {
  case claim, document, published, date
  case source
  case sourceID = "source_id"
  case sourceWikidata = "source_wikidata"
  case sourceType = "source_type"
  case sourceCountry = "source_country"
  case sourceSector = "source_sector"
  case target
  case targetID = "target_id"
  case targetWikidata = "target_wikidata"
  case targetType = "target_type"
  case targetCountry = "target_country"
  case targetSector = "target_sector"
  case relation, plover, mode
  case quadClass = "quad_class"
  case goldstein
  case polarity, modality, attribution
  case attributionID = "attribution_id"
  case role, former
  case place, latitude, longitude, confidence, belief
  case sentence, start, end, url, publisher
  case copyOf = "copy_of"

  /// The first line of a table.
  static let header = allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
}
