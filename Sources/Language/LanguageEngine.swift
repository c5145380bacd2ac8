/// Analyzes English: tokens, sentences, parts of speech, lemmas, dependency trees and names.
///
/// It holds only constant models, so that one engine serves any number of threads at once, and the
/// same text gives the same analysis everywhere.
public struct LanguageEngine: Sendable {
  private let lexicon: TokenLexicon
  private let network: DependencyNetwork
  private var nameNetwork: NameNetwork
  private var triggers: TriggerNetwork
  private let lemmatizer: Lemmatizer
  private let recognizer: NameRecognizer?

  /// The clusters of words that the model of names knows.
  package var clusters: WordClusters? { recognizer?.clusters }

  /// Loads the models that are compiled into the program.
  ///
  /// - Throws: `ModelError`, if one of them cannot be read.
  public init() throws(ModelError) {
    try self.init(names: NameModel(EmbeddedModels.names))
  }

  /// Loads the models with another model of names, or without one for training it.
  package init(names: NameModel?) throws(ModelError) {
    lexicon = try TokenLexicon(table: EmbeddedModels.tokenization)
    lemmatizer = Lemmatizer(table: try LemmaTable(EmbeddedModels.lemmas))
    do {
      network = try DependencyNetwork.embedded()
      nameNetwork = try NameNetwork.embedded(inputWidth: network.encodedWidth)
      triggers = try TriggerNetwork.embedded(inputWidth: network.encodedWidth)
    } catch {
      throw .network(error)
    }
    recognizer = names.map(NameRecognizer.init)
  }

  /// The same engine with another network of triggers, from the bytes of its file.
  ///
  /// - Throws: `ModelError`, if it cannot be read.
  package func findingTriggers(
    by bytes: UnsafeRawBufferPointer
  ) throws(ModelError) -> LanguageEngine {
    var other = self
    do {
      other.triggers = try TriggerNetwork(bytes, inputWidth: network.encodedWidth)
    } catch {
      throw .network(error)
    }
    return other
  }

  /// The same engine with another network of names, from the bytes of its file.
  ///
  /// - Throws: `ModelError`, if it cannot be read.
  package func scoringNames(by bytes: UnsafeRawBufferPointer) throws(ModelError) -> LanguageEngine {
    var other = self
    do {
      other.nameNetwork = try NameNetwork(bytes, inputWidth: network.encodedWidth)
    } catch {
      throw .network(error)
    }
    return other
  }

  /// The same engine with other heads of semantic roles, from the bytes of their file.
  ///
  /// - Throws: `ModelError`, if they cannot be read or are made for another network of triggers.
  package func findingRoles(by bytes: UnsafeRawBufferPointer) throws(ModelError) -> LanguageEngine {
    var other = self
    do {
      other.triggers = try triggers.findingRoles(by: bytes)
    } catch {
      throw .network(error)
    }
    return other
  }

  /// Analyzes a text; blank lines and indented first lines part its paragraphs.
  ///
  /// - Parameter stretches: Stretches of UTF-8 bytes of the text, in order and apart from each
  ///   other, that are sentences of their own whatever their words say.
  public func analyze(_ text: String, sentences stretches: [Range<Int>] = []) -> AnalyzedText {
    analyze(text, sentences: stretches, findsTriggers: false)
  }

  /// Analyzes a text and tells who has which part in what is done: its predicates.
  public func analyzeWithRoles(_ text: String) -> AnalyzedText {
    var analysis = analyze(text, findsTriggers: true, findsRoles: true)
    analysis.predicates = analysis.predicates(in: analysis.sentences.map(\.tokens))
    return analysis
  }

  /// Analyzes a text, and keeps what it takes to find its triggers later, if that is wanted.
  package func analyze(
    _ text: String,
    sentences stretches: [Range<Int>] = [],
    findsTriggers: Bool,
    findsRoles: Bool = false
  ) -> AnalyzedText {
    var text = text
    text.makeContiguousUTF8()
    let spans = tokenSpans(of: text)
    let sentences = SentenceSplitter(lexicon: lexicon, stretches: stretches)
      .sentences(of: spans, in: text.utf8.span)
    let tokens = spans.map { Token(range: $0.start..<$0.end, form: text.form($0.start..<$0.end)) }
    return annotate(
      AnalyzedText(text: text, tokens: tokens, sentences: sentences, names: []),
      findsTriggers: findsTriggers,
      findsRoles: findsRoles
    )
  }

  /// Analyzes sentences that are split into words already; its text joins the words by spaces.
  ///
  /// - Parameter sentences: The words of each sentence; empty sentences are left out.
  public func analyze(sentences: [[String]]) -> AnalyzedText {
    analyze(sentences: sentences, findsTriggers: false)
  }

  /// Analyzes such sentences, and keeps what it takes to find triggers later, if that is wanted.
  package func analyze(sentences: [[String]], findsTriggers: Bool) -> AnalyzedText {
    var analysis = AnalyzedText(text: "", tokens: [], sentences: [], names: [])
    for (paragraph, words) in sentences.enumerated() where !words.isEmpty {
      let first = analysis.tokens.count
      for word in words {
        let start = analysis.text.utf8.count
        analysis.text += word + " "
        analysis.tokens.append(Token(range: start..<start + word.utf8.count, form: word))
      }
      let range = first..<analysis.tokens.count
      analysis.sentences.append(Sentence(tokens: range, paragraph: paragraph))
    }
    return annotate(analysis, findsTriggers: findsTriggers)
  }

  /// The words of a text, without any analysis.
  package func words(of text: String) -> [String] {
    var text = text
    text.makeContiguousUTF8()
    return tokenSpans(of: text).map { text.form($0.start..<$0.end) }
  }

  private func tokenSpans(of text: String) -> [TokenSpan] {
    let bytes = text.utf8.span
    var tokenizer = Tokenizer(lexicon: lexicon)
    var spans: [TokenSpan] = []
    spans.reserveCapacity(bytes.count / 5 + 1)
    while let span = tokenizer.next(in: bytes) { spans.append(span) }
    IndentedParagraphs.mark(in: &spans, of: bytes)
    return spans
  }

  private func annotate(
    _ analysis: AnalyzedText,
    findsTriggers: Bool,
    findsRoles: Bool = false
  ) -> AnalyzedText {
    var analysis = analysis
    let sentences = analysis.sentences.lazy.map(\.tokens)
    var scores = [Int16](repeating: 0, count: analysis.tokens.count * LabelScores.stride)
    if findsTriggers {
      analysis.triggerFinder = triggers.withWorkspace { workspace in
        var builder = TextEncoding.Builder(
          network: triggers,
          words: analysis.tokens.count,
          findsRoles: findsRoles
        )
        network.annotate(&analysis.tokens, sentences: sentences) { block, encoded, tokens in
          builder.keep(block, encoded, tokens, in: workspace)
          nameNetwork.score(block, encoded, into: &scores)
        }
        return builder.encoding
      }
    } else {
      network.annotate(&analysis.tokens, sentences: sentences) { block, encoded, _ in
        nameNetwork.score(block, encoded, into: &scores)
      }
    }
    lemmatizer.annotate(&analysis.tokens, analysis.sentences)
    analysis.nameScores = scores
    if let recognizer {
      analysis.names = recognizer.names(in: analysis)
      analysis.nameScores = []
    }
    return analysis
  }
}

extension String {
  /// The characters in a range of UTF-8 bytes.
  func form(_ range: Range<Int>) -> String {
    utf8.withContiguousStorageIfAvailable { String(decoding: $0[range], as: UTF8.self) } ?? ""
  }
}
