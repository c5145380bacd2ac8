internal import KnowledgeGraph

/// What a page holds of a graph: tables by columns, whose rows name each other by number.
struct PageData: Encodable {
  /// What the page says of itself.
  struct About: Encodable {
    var title: String
    /// How many edges the graph has of which the page shows the strongest.
    var edges: Int
    /// How many of those shown are there only since they contradict others.
    var contradicting: Int
  }

  struct Relations: Encodable {
    var name: [String] = []
    var label: [String] = []
    var stance: [String] = []
    var symmetric: [Bool] = []
    /// The types of actors that it joins.
    var domain: [[String]] = []
    var range: [[String]] = []
  }

  struct Actors: Encodable {
    var id: [String] = []
    var name: [String] = []
    var type: [String] = []
    var subtype: [String] = []
    var country: [String] = []
    /// The code of the sector; empty for none.
    var sector: [String] = []
    var aliases: [[String]] = []
    var mentions: [Int] = []
    var documents: [Int] = []
    /// Where it stands, in tenths of a point, y downwards.
    var x: [Int] = []
    var y: [Int] = []
    /// Its importance as a diameter in tenths of a point.
    var size: [Int] = []
    /// The half axes of its part of its faction's field, in tenths of a point.
    var reach: [[Int]] = []
    /// Its faction, from 0; -1 for none.
    var faction: [Int] = []
  }

  struct Documents: Encodable {
    var id: [String] = []
    var title: [String] = []
    var source: [String] = []
    var published: [String] = []
  }

  struct Sentences: Encodable {
    var document: [Int] = []
    var number: [Int] = []
    var text: [String] = []
  }

  /// The claims of an edge stand behind one another.
  struct Edges: Encodable {
    var id: [String] = []
    var subject: [Int] = []
    var relation: [Int] = []
    var object: [Int] = []
    var denied: [Bool] = []
    /// 0 for a fact, then as `Modality` lists them.
    var modality: [Int] = []
    var claims: [Int] = []
    /// How many claims of the whole graph say that it is so, in the edge's modality, and not so.
    var affirmations: [Int] = []
    var denials: [Int] = []
    /// How many independent texts say what the edge says.
    var texts: [Int] = []
    /// How many voices say it.
    var voices: [Int] = []
    /// How far to believe it, in hundredths.
    var belief: [Int] = []
  }

  struct Claims: Encodable {
    /// What a person judges; none where the page shows claims otherwise than they were read.
    var statement: [String] = []
    var sentence: [Int] = []
    /// Who is quoted; -1 for nobody.
    var speaker: [Int] = []
    var role: [String] = []
    var former: [Bool] = []
    var date: [String] = []
    var place: [String] = []
    /// In hundredths.
    var confidence: [Int] = []
    /// The number of the rule's name.
    var rule: [Int] = []
    /// Words that are marked: triples of start, end (UTF-16) and the part, see `SentenceMarks`.
    var marks: [[Int]] = []
  }

  struct Conflicts: Encodable {
    var kind: [String] = []
    var label: [String] = []
    var settled: [Bool] = []
    /// The claims of both sides, and what they say.
    var first: [[Int]] = []
    var second: [[Int]] = []
    var firstLabel: [String] = []
    var secondLabel: [String] = []
  }

  /// What draws each kind of thing, as pictures do.
  struct Colors: Encodable {
    var stances: [String: String] = [:]
    var factions: [String] = []
    var otherFaction = ""
    var noFaction = ""
  }

  var about: About
  var colors = Colors()
  var relations = Relations()
  var actors = Actors()
  var documents = Documents()
  var sentences = Sentences()
  var edges = Edges()
  var claims = Claims()
  var conflicts = Conflicts()
  var rules: [String] = []
}
