/// `保证项目有一项得零分，本表不得分`: the first zero is the condition of the second.
enum ConsequencePass {
  static func apply(to steps: [LevelPass.Step]) -> [LevelPass.Step] {
    var result: [LevelPass.Step] = []
    for step in steps {
      if let last = result.last, isCondition(last, of: step) {
        var whole = step
        whole.clause.text = last.clause.text + "，" + step.clause.text
        result[result.count - 1] = whole
      } else {
        result.append(step)
      }
    }
    return result
  }

  private static func isCondition(_ left: LevelPass.Step, of right: LevelPass.Step) -> Bool {
    let isWider = right.clause.kind == .zeroForm || right.clause.kind == .zeroCategory
    return left.clause.kind == .zeroItem && isWider && !right.part.slots.hasCondition
      && left.part.sentence == right.part.sentence && left.part.slots.scope == nil
  }
}
