/// What an office amounts to, whatever a state calls it.
public enum OfficeClass: String, CaseIterable, Sendable {
  case headOfState = "head-of-state"
  case headOfGovernment = "head-of-government"
  /// A vice president or deputy prime minister.
  case deputyHead = "deputy-head"
  case foreignMinister = "foreign-minister"
  case defenceMinister = "defence-minister"
  case financeMinister = "finance-minister"
  case interiorMinister = "interior-minister"
  case justiceMinister = "justice-minister"
  /// Any other member of a government.
  case minister
  /// The presiding member of a parliament or one of its chambers.
  case speaker
  case legislator
  /// The highest soldier of a state or of one of its services.
  case militaryChief = "military-chief"
  case centralBankGovernor = "central-bank-governor"
  /// An ambassador or permanent representative.
  case ambassador
  /// The head of a region or city: governor, mayor, premier of a province.
  case regionalHead = "regional-head"
  /// The head of an organization that is not a state's.
  case organizationHead = "organization-head"
  case other
}
