import Testing

@testable import Extraction

@Suite struct FoldingTests {
  @Test(arguments: [
    ("U.S.", "US"), ("Al-Qaeda", "Al Qaeda"), ("Çankaya", "Cankaya"), ("Đinđić", "Dindic"),
    ("Sana’a", "Sanaa"), ("N'Djamena", "NDjamena"), ("Nguyễn", "Nguyen"), ("Strauß", "Strauss"),
  ])
  func sameKey(left: String, right: String) {
    #expect(SurfaceKey(left).hash == SurfaceKey(right).hash)
  }

  @Test(arguments: [("US", "us"), ("Washington, D.C.", "Washington D.C."), ("Oman", "Roman")])
  func differentKey(left: String, right: String) {
    #expect(SurfaceKey(left).hash != SurfaceKey(right).hash)
  }

  @Test(
    arguments: [
      ("Bashar al-Assad", nil, ["al-Assad", "Assad", "Al-Assad"]),
      ("Xi Jinping", .familyFirst, ["Xi", "Jinping"]),
      ("Frederik Willem de Klerk", nil, ["Klerk", "de Klerk", "De Klerk"]),
      ("Juan Manuel Santos Calderón", .two, ["Santos", "Calderón", "Santos Calderón"]),
      ("Robert F. Kennedy Jr.", nil, ["Kennedy"]),
      ("Suharto", nil, ["Suharto"]),
    ] as [(String, SurnameCustom?, [String])]
  )
  func familyNames(name: String, custom: SurnameCustom?, forms: [String]) {
    let names = FamilyName(words: KnowledgeBase.standard.nameWords)
    #expect(Set(names.forms(of: name, custom: custom)) == Set(forms))
  }

  @Test(arguments: [
    ("World Trade Organization", "World Trade Organisation"),
    ("British Ministry of Defence", "British Ministry of Defense"),
    ("Russian Foreign Ministry", "Russian foreign ministry"), ("UNICEF", "Unicef"),
    ("al-Shabaab", "Al-Shabaab"), ("Save the Children", "Save the Children"),
  ])
  func variants(form: String, variant: String) {
    let words = KnowledgeBase.standard.nameWords
    #expect(SurfaceVariants(words: words).variants(of: form).contains(variant))
  }
}
