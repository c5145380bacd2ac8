import Language
import Testing

@Suite struct LemmaTests {
  private let engine: LanguageEngine

  init() throws {
    engine = try SharedEngine.loaded.get()
  }

  @Test(arguments: [
    ("The ministers were meeting in two cities.", "the minister be meet in two city ."),
    ("He has taken their knives and left.", "he have take their knife and leave ."),
    ("She'll say that they won't agree.", "she will say that they will not agree ."),
    ("Rebels attacked an older bridge.", "rebel attack a old bridge ."),
    ("The 1,200 horsemen fled.", "the 1200 horseman flee ."),
    ("They paid 3,400.5 dollars.", "they pay 3400.5 dollar ."),
    ("President Brandt visited Norland.", "President Brandt visit Norland ."),
    (
      "It's signed, and they've gone to the worst camps.",
      "it be sign , and they have go to the bad camp ."
    ),
  ])
  func findsBaseForms(text: String, lemmas: String) {
    #expect(engine.analyze(text).tokens.map(\.lemma).joined(separator: " ") == lemmas)
  }
}
