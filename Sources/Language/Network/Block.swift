/// Sentences, or parts of very long ones, that go through the network together.
///
/// Each word has a row; a row of zeros stands before, between and after the pieces.
struct Block {
  /// The longest piece: what is longer is cut, so that time stays in proportion to length.
  static let longestPiece = 200
  /// A block is closed once it has this many rows.
  static let enough = 96
  /// The largest number of rows.
  static let largest = enough + longestPiece + 2

  /// A sentence or a part of one.
  struct Piece {
    /// The positions of its words in the text.
    var tokens: Range<Int>
    /// Their rows.
    var rows: Range<Int>
    /// The position of the first word of the sentence that the piece goes on with, if it does.
    var continued: Int?
  }

  private(set) var pieces: [Piece] = []
  /// The number of rows, those of zeros included.
  private(set) var rowCount = 1

  var isFull: Bool { rowCount >= Self.enough }

  /// Adds a sentence, or a part of one, of at most `longestPiece` words.
  mutating func append(_ tokens: Range<Int>, continuing first: Int?) {
    let rows = rowCount..<rowCount + tokens.count
    pieces.append(Piece(tokens: tokens, rows: rows, continued: first))
    rowCount = rows.upperBound + 1
  }

  mutating func removeAll() {
    pieces.removeAll(keepingCapacity: true)
    rowCount = 1
  }
}
