public import KnowledgeGraph

extension KnowledgeBase {
  /// The offices of a person, in the order in which they began.
  public func offices(of person: ActorIndex) -> [Office] {
    guard type(of: person) == .person else { return [] }
    let row =
      compiled.start(of: .personOffices)
      + Int(person.rawValue) - stateCount - organizationCount
    return (Int(compiled.words[row])..<Int(compiled.words[row + 1])).map { office($0, of: person) }
  }

  /// Who held a class of office in a state, by the time at which they began.
  ///
  /// - Parameters:
  ///   - officeClass: The class of office.
  ///   - state: The ISO 3166-1 alpha-3 code of the state.
  ///   - date: The date at which they held it; without it, all that are known.
  public func holders(
    of officeClass: OfficeClass,
    in state: String,
    on date: PartialDate? = nil
  ) -> [Office] {
    holders(OfficeKey.hash(owner: state, officeClass: officeClass), on: date)
  }

  /// Who headed an organization, by the time at which they began.
  public func heads(of organization: EntityID, on date: PartialDate? = nil) -> [Office] {
    holders(
      OfficeKey.hash(owner: organization.rawValue, officeClass: .organizationHead),
      on: date
    )
  }

  private func holders(_ hash: UInt64, on date: PartialDate?) -> [Office] {
    compiled.index(.officeHolders).find(hash).compactMap { word in
      let office = office(Int(compiled.words[word]))
      guard let date, let office else { return office }
      return office.covers(date) ? office : nil
    }
  }

  private func office(_ number: Int) -> Office? {
    let record: OfficeRecord = compiled.row(number, in: .offices)
    return index(of: record.person).map { office(record, of: $0) }
  }

  private func office(_ number: Int, of person: ActorIndex) -> Office {
    office(compiled.row(number, in: .offices), of: person)
  }

  private func office(_ record: OfficeRecord, of person: ActorIndex) -> Office {
    Office(
      person: person,
      role: record.role,
      formalRole: record.formal.isEmpty ? nil : record.formal,
      officeClass: record.officeClass,
      state: record.state.isEmpty ? nil : record.state,
      organization: record.organization.isEmpty ? nil : index(of: record.organization),
      from: record.from.date,
      to: record.to.date,
      isEndInferred: record.isEndInferred
    )
  }

  private func index(of identifier: String) -> ActorIndex? {
    actor(id: EntityID(rawValue: identifier))?.index
  }
}
