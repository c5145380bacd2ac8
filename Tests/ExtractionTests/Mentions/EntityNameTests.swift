import Articles
import Extraction
import KnowledgeGraph
import Testing

@Suite struct EntityNameTests {
  @Test(arguments: [
    ("Brandt left. Later Olaf Brandt returned, and Brandt spoke.", "Olaf Brandt"),
    ("Igor Walsh wrote to Igor T. Walsh's old school.", "Igor T. Walsh"),
    ("Pervaiz Musharraf spoke. Pakistan knows Pervez Musharraf well.", "Pervez Musharraf"),
    ("Smith spoke to aides. Jane Smith and her aides left.", "Jane Smith"),
  ])
  func onePersonOneNode(text: String, name: String) throws {
    let people = try entities(of: text).filter { $0.type == .person }
    #expect(people.map(\.name) == [name])
  }

  @Test(arguments: [
    "The storm hit Kashmir Valley.", "They toured the Muslim world.", "It was 7 p.m. GMT.",
    "Deputies debated the Legal Framework Order.", "Speakers warned of Islamophobia.",
  ])
  func noBody(text: String) throws {
    #expect(try entities(of: text).filter { $0.type == .organization }.map(\.name) == [])
  }

  @Test(arguments: [
    ("He teaches at the University of Michigan.", "University of Michigan"),
    ("Russian military advisers came. The Iraqi army fled.", "Iraqi army"),
  ])
  func onlyBody(text: String, name: String) throws {
    #expect(try entities(of: text).filter { $0.type == .organization }.map(\.name) == [name])
  }

  private func entities(of text: String) throws -> [Entity] {
    let article = Article(published: "2005-03-02", text: text, origin: "test")
    return try Extractor().graph(of: article).entities
  }
}
