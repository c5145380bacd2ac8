/// A row of a table, put together from one line or, where quotation marks hold them together, many.
struct TableRow {
  private enum State {
    case start
    case plain
    case quoted
    /// A quotation mark came that ends the field, unless another one follows.
    case quote
  }

  /// The line where the row begins, from 1.
  let line: Int
  /// The fields, without their quotation marks.
  private(set) var fields: [[UInt8]] = [[]]
  /// Whether the last field goes on in the next line.
  var isOpen: Bool { state == .quoted }

  private let separator: UInt8
  private var state = State.start

  init(line: Int, separator: UInt8) {
    self.line = line
    self.separator = separator
  }

  /// Adds a line without its end.
  mutating func append(_ line: [UInt8]) {
    let isContinued = isOpen
    if isContinued { write(10) }
    for byte in line where byte != 13 || state == .quoted { take(byte) }
    if state == .quote { state = .plain }
  }

  private mutating func take(_ byte: UInt8) {
    let mark = UInt8(ascii: "\"")
    switch state {
    case .start where byte == mark: state = .quoted
    case .quote where byte == mark:
      write(byte)
      state = .quoted
    case .quoted where byte == mark: state = .quote
    case .quoted: write(byte)
    case .start, .plain, .quote:
      if byte == separator {
        fields.append([])
        state = .start
      } else {
        write(byte)
        state = .plain
      }
    }
  }

  private mutating func write(_ byte: UInt8) { fields[fields.count - 1].append(byte) }
}
