public import KnowledgeGraph

/// A stretch of time in which a person held an office.
public struct Office: Hashable, Sendable {
  /// Who held it.
  public let person: ActorIndex
  /// The office as news writes it: "Foreign Minister".
  public let role: String
  /// The office as its holder is styled, where that differs: "Minister of Foreign Affairs".
  public let formalRole: String?
  /// What the office amounts to in any state.
  public let officeClass: OfficeClass
  /// The ISO 3166-1 alpha-3 code of the state that it is an office of.
  public let state: String?
  /// The organization that it is an office of.
  public let organization: ActorIndex?
  /// When it began, where known.
  public let from: PartialDate?
  /// When it ended, where known; an office without it may last still.
  public let to: PartialDate?
  /// Whether the end is not sourced but read off the next holder's beginning.
  public let isEndInferred: Bool

  /// Whether the office may have been held at that date, as far as its own dates tell.
  public func covers(_ date: PartialDate) -> Bool {
    if let from, PackedDate(date).latest < PackedDate(from).earliest { return false }
    if let to, PackedDate(date).earliest > PackedDate(to).latest { return false }
    return true
  }
}
