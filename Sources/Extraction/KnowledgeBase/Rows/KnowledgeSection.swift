/// The parts of the compiled form, in the order in which they stand in it.
///
/// All but the last are little-endian words of 32 bits. The header is the magic number, the
/// version, and for each section its first word and its number of words.
enum KnowledgeSection: Int, CaseIterable {
  /// Where each string ends in `stringBytes`; string 0 is empty.
  case stringEnds
  /// Lists of strings: a count and as many strings; list 0 is empty.
  case lists
  case states
  case organizations
  case people
  case offices
  case places
  case titles
  case givenNames
  case surnames
  case nameWords
  /// For each person the first of its offices, and the end of the last one's.
  case personOffices
  /// From the hash of an identifier to its actor.
  case identifiers
  /// From the hash of a form to its readings, two words each.
  case aliases
  /// From the hash of the first part of a form to the greatest length of a form that begins so.
  case atoms
  /// A bit for each hash of `atoms`, by its highest bits.
  case atomFilter
  /// From the hash of a surname to persons.
  case familyNames
  /// From the hash of a state's code or an organization's identifier, and a class, to offices.
  case officeHolders
  /// From the hash of a state's code to states.
  case stateCodes
  /// From the hash of a title to titles; the lowest bit tells the plural.
  case titleForms
  /// From the hash of a given name to its row.
  case givenNameForms
  /// From the hash of a surname to its row.
  case surnameForms
  /// UTF-8, padded to words; the section counts its words.
  case stringBytes

  /// "ENTK", as a little-endian word.
  static let magic: UInt32 = 0x4b54_4e45
  /// Rises with every change of the form.
  static let version: UInt32 = 4
  /// The words before the first section.
  static let headerWords = 2 + 2 * allCases.count
}
