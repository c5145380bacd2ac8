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

  @Test(arguments: [
    ("Bashar al-Assad", "SYR", ["al-Assad", "Assad", "Al-Assad"]),
    ("Xi Jinping", "CHN", ["Xi", "Jinping"]),
    ("Frederik Willem de Klerk", "ZAF", ["Klerk", "de Klerk", "De Klerk"]),
    ("Juan Manuel Santos Calderón", "COL", ["Santos", "Calderón", "Santos Calderón"]),
    ("Robert F. Kennedy Jr.", "USA", ["Kennedy"]),
    ("Suharto", "IDN", ["Suharto"]),
  ])
  func familyNames(name: String, state: String, forms: [String]) {
    #expect(Set(FamilyName.forms(of: name, state: state)) == Set(forms))
  }

  @Test(arguments: [
    ("World Trade Organization", "World Trade Organisation"),
    ("British Ministry of Defence", "British Ministry of Defense"),
    ("Russian Foreign Ministry", "Russian foreign ministry"), ("UNICEF", "Unicef"),
    ("al-Shabaab", "Al-Shabaab"), ("Save the Children", "Save the Children"),
  ])
  func variants(form: String, variant: String) {
    #expect(SurfaceVariants.variants(of: form).contains(variant))
  }
}
