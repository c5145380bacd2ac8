/// The forms in which news may write a name that a data file gives once.
enum SurfaceVariants {
  /// The form itself and its regular variants, without repetition.
  static func variants(of form: String) -> [String] {
    var forms = [form]
    for change in changes {
      for known in forms {
        let changed = change(known)
        if !forms.contains(changed) { forms.append(changed) }
      }
    }
    return forms
  }

  private static let changes: [@Sendable (String) -> String] = [
    { replacingWords(of: $0, by: american) },
    { replacingWords(of: $0, by: british) },
    { replacingWords(of: $0, by: ["and": "&"]) },
    { replacingWords(of: $0, by: ["&": "and"]) },
    loweringGenericWords,
    togglingArticle,
    capitalizingInitials,
  ]

  private static func replacingWords(of form: String, by words: [String: String]) -> String {
    guard form.utf8.contains(UInt8(ascii: " ")) else { return form }
    return form.split(separator: " ", omittingEmptySubsequences: false)
      .map { words[String($0)] ?? String($0) }
      .joined(separator: " ")
  }

  /// "Russian Foreign Ministry" is as often written "Russian foreign ministry".
  private static func loweringGenericWords(_ form: String) -> String {
    let words = form.split(separator: " ").map(String.init)
    guard words.count > 1, let last = words.last, bodies.contains(last) else { return form }
    let lowered = words.dropFirst().map { generic.contains($0) ? $0.lowercased() : $0 }
    return ([words[0]] + lowered).joined(separator: " ")
  }

  /// The Arabic article, and any other small first letter, is a capital where a sentence begins.
  private static func togglingArticle(_ form: String) -> String {
    guard let first = form.first, first.isASCII, first.isLetter else { return form }
    if first.isLowercase { return first.uppercased() + form.dropFirst() }
    let isArticle = ["Al-", "Al ", "An-", "Ash-", "Ar-"].contains { form.hasPrefix($0) }
    return isArticle ? first.lowercased() + form.dropFirst() : form
  }

  /// British news writes initials that are spoken as a word like one: "Unicef".
  private static func capitalizingInitials(_ form: String) -> String {
    let capitals = form.utf8.allSatisfy { (65...90).contains($0) }
    guard capitals, form.utf8.count > 4, form.contains(where: "AEIOU".contains) else { return form }
    return form.prefix(1) + form.dropFirst().lowercased()
  }

  private static let american = [
    "Organisation": "Organization", "Defence": "Defense", "Centre": "Center", "Labour": "Labor",
    "Programme": "Program", "Co-operation": "Cooperation", "Mobilisation": "Mobilization",
    "Stabilisation": "Stabilization", "Nonaligned": "Non-Aligned", "defence": "defense",
  ]

  private static let british = [
    "Organization": "Organisation", "Defense": "Defence", "Center": "Centre", "Labor": "Labour",
    "Program": "Programme", "Cooperation": "Co-operation", "Mobilization": "Mobilisation",
    "Stabilization": "Stabilisation", "defense": "defence",
  ]

  /// Words that close the name of an organ whose words are common nouns.
  private static let bodies: Set<String> = [
    "Army", "Navy", "Military", "Ministry", "Parliament", "Force", "Forces", "Police", "Guard",
    "Guards", "Government", "Court", "Bank", "Assembly", "Council", "Senate", "Embassy", "Command",
  ]

  private static let generic: Set<String> = bodies.union([
    "Foreign", "Defence", "Defense", "Interior", "Finance", "Armed", "Air", "National", "Supreme",
    "Central", "Coast", "Border", "Security", "Constitutional", "Federal", "Joint", "Operations",
    "Justice", "Intelligence", "Health", "Education", "Revolutionary",
  ])
}
