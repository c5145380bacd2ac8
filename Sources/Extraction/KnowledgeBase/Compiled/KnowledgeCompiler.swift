/// Writes tables in the compiled form.
struct KnowledgeCompiler {
  private var tables: KnowledgeTables
  private var writer = RowWriter()
  private var sections: [KnowledgeSection: [UInt32]] = [:]

  /// The compiled form of these tables, the same for the same tables on every machine.
  static func words(of tables: KnowledgeTables) -> [UInt32] {
    var compiler = KnowledgeCompiler(tables: tables)
    compiler.writeRows()
    compiler.writeIndices()
    compiler.writeStrings()
    return compiler.assembled()
  }

  private init(tables: KnowledgeTables) {
    self.tables = tables
    self.tables.offices = Self.sorted(tables)
  }

  /// Offices in the order of their persons, and of each person by time.
  private static func sorted(_ tables: KnowledgeTables) -> [OfficeRecord] {
    var order: [String: Int] = [:]
    for (number, person) in tables.people.enumerated() { order[person.id] = number }
    return tables.offices.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.person != second.person {
        return order[first.person] ?? 0 < order[second.person] ?? 0
      }
      if first.from != second.from { return first.from.rawValue < second.from.rawValue }
      return left.offset < right.offset
    }.map(\.element)
  }

  private mutating func writeRows() {
    write(tables.states, as: .states)
    write(tables.organizations, as: .organizations)
    write(tables.people, as: .people)
    write(tables.offices, as: .offices)
    write(tables.places, as: .places)
    write(tables.titles, as: .titles)
    write(tables.givenNames, as: .givenNames)
    write(tables.surnames, as: .surnames)
    write(tables.nameWords, as: .nameWords)
  }

  private mutating func write(_ records: [some KnowledgeRecord], as section: KnowledgeSection) {
    for record in records { record.write(to: &writer) }
    sections[section] = writer.takeRows()
  }

  private mutating func writeIndices() {
    let aliases = AliasIndexBuilder(tables)
    sections[.aliases] = aliases.aliasWords
    sections[.atoms] = aliases.atomWords
    sections[.atomFilter] = aliases.atomFilterWords
    let actors = ActorIndexBuilder(tables)
    sections[.identifiers] = actors.identifierWords
    sections[.stateCodes] = actors.stateCodeWords
    sections[.familyNames] = actors.familyNameWords
    sections[.personOffices] = actors.personOfficeWords
    sections[.officeHolders] = actors.officeHolderWords
    let names = NameIndexBuilder(tables)
    sections[.titleForms] = names.titleWords
    sections[.givenNameForms] = names.givenNameWords
    sections[.surnameForms] = names.surnameWords
  }

  private mutating func writeStrings() {
    sections[.stringEnds] = writer.stringEnds
    sections[.lists] = writer.lists
    var bytes = writer.stringBytes
    while bytes.count % 4 != 0 { bytes.append(0) }
    sections[.stringBytes] = stride(from: 0, to: bytes.count, by: 4).map { start in
      (0..<4).reduce(0) { word, byte in word | UInt32(bytes[start + byte]) << UInt32(8 * byte) }
    }
  }

  private func assembled() -> [UInt32] {
    var header = [KnowledgeSection.magic, KnowledgeSection.version]
    var start = KnowledgeSection.headerWords
    for section in KnowledgeSection.allCases {
      let count = sections[section]?.count ?? 0
      header.append(UInt32(start))
      header.append(UInt32(count))
      start += count
    }
    return KnowledgeSection.allCases.reduce(into: header) { words, section in
      words.append(contentsOf: sections[section] ?? [])
    }
  }
}
