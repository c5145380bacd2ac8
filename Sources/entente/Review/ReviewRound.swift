/// Asks questions one after the other, and goes back when asked to.
struct ReviewRound<Question> {
  let questions: [Question]
  /// What is shown of a question, by its number from 1.
  let lines: (_ question: Question, _ number: Int, _ desk: borrowing ReviewDesk) -> [String]
  /// Takes an answer.
  let step: (_ question: Question, _ desk: inout ReviewDesk) throws -> ReviewStep

  /// Asks until nothing is left, or the person has enough.
  ///
  /// - Throws: `OutputError` when something cannot be written.
  func ask(at desk: inout ReviewDesk) throws {
    var place = 0
    // How many decisions there were when each question was asked first.
    var counts = [desk.made]
    while place < questions.count {
      try desk.show(lines(questions[place], place + 1, desk))
      switch try step(questions[place], &desk) {
      case .next:
        place += 1
        counts.append(desk.made)
      case .back:
        if place > 0 {
          counts.removeLast()
          place -= 1
        }
        while desk.made > counts[place] { try desk.takeBack() }
      case .again: continue
      case .quit: return
      }
    }
  }
}
