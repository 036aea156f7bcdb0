import Expressions
import Testing
import Values

/// One item of a form, with the words that conditions of rule sheets use.
struct ItemContext: EvaluationContext {
  let today = CalendarDate("2026-11-21")!
  var fields: [String: FormulaValue] = [
    "扣分": 2, "得分": 86, "标准分": 5, "项目.扣分": 2, "项目.存在问题": "堆料", "序号": "★1.1", "备注": .blank,
    "检查日期": FormulaValue(date: CalendarDate("2026-11-03")!),
  ]
  var names: [String: FormulaValue] = ["无零分项": true, "否决": false, "适用": "不适用"]

  func value(ofField path: [String]) -> Operand? {
    fields[path.joined(separator: ".")].map(Operand.value)
  }

  func value(ofName name: String) -> Operand? { names[name].map(Operand.value) }

  func call(
    _ function: String, _ arguments: [FormulaSyntax], _ evaluator: inout Evaluator
  ) -> Operand? {
    function == "在册" ? .value(.boolean(evaluator.value(of: arguments[0]) == "张三")) : nil
  }
}

@Test(
  "conditions hold",
  arguments: [
    ("[得分]>=90 且 无零分项", false), ("[得分]>=80 且 无零分项", true), ("[得分]>=80且无零分项", true),
    ("[得分]>=90 或 无零分项", true), ("非 否决", true), ("非(否决 或 [扣分]>0)", false),
    ("其余 或 否决", true), ("适用=不适用", true), ("适用=适用", true), ("[得分]<60 或 否决 且 其余", false),
    ("适用=不适用或[扣分]=0", true), ("适用<>不适用 或 [扣分]=0", false), ("[序号]含\"★\"", true),
    ("[序号]不含\"★\"", false), ("[序号] 含 “★” 且 [得分]=86", true), ("［得分］＞＝８６", true),
    ("[得分]≥86", true), ("IF([项目.扣分]>0,[项目.存在问题]<>\"\",TRUE)", true),
    ("IF（[项目．扣分]＞0，[项目.存在问题]<>“”，TRUE）", true), ("[备注]=\"\"", true), ("[备注]=0", true),
    ("在册(\"张三\")", true), ("在册(\"李四\") 或 在册(\"王五\")", false), ("且(其余,无零分项)", true),
    ("[检查日期]+7日<=TODAY()", true), ("TODAY()-[检查日期]=18", true),
    ("ABS([扣分]-[标准分])<=3", true), ("[扣分]/[标准分]=40%", true), ("=[扣分]=2", true),
  ])
func conditionsHold(text: String, expected: Bool) throws {
  #expect(try FormulaExpression(text).holds(in: ItemContext()) == expected)
}

@Test(
  "text that is no formula is reported with its place",
  arguments: [
    ("", .empty, 0), ("  ", .empty, 2), ("SUM(1,2", .missingParenthesis, 7),
    ("1+", .unexpectedEnd, 2),
    ("[扣分", .unterminated, 0), ("\"abc", .unterminated, 0), ("1 2", .unexpected, 2),
    ("[得分]>=90 §", .unexpectedCharacter, 9), ("IF()", .argumentCount, 0),
    ("{1,2", .unexpectedEnd, 4),
    ("[a]==1", .unexpected, 4), (")", .unexpected, 0), ("'a", .unterminated, 0),
    ("Sheet1!", .unexpectedEnd, 7),
    ("{1,2;3}", .unexpectedEnd, 7), ("#FOO", .unexpectedCharacter, 0), ("1.2.3", .unexpected, 0),
    ("表!ZZZ1", .beyondLastCell, 2), ("1+A1:XFE1", .beyondLastCell, 5),
    ("A1:ZZZ9", .beyondLastCell, 3), ("SUM(ZZZ9:A1)", .beyondLastCell, 4),
    ("#FOO!", .unexpectedCharacter, 0),
    ("1+a★b", .unexpectedCharacter, 3), ("A1?", .unexpectedCharacter, 2),
    ("A1#", .unexpectedCharacter, 2),
    ("“开", .unterminated, 0),
  ] as [(String, ExpressionError.Code, Int)])
func textThatIsNoFormulaIsToldWithItsPlace(
  text: String, code: ExpressionError.Code, offset: Int
) throws {
  let error = try #require(throws: ExpressionError.self) { _ = try FormulaExpression(text) }
  #expect(error.code == code)
  #expect(error.offset == offset)
}

@Test("an error tells its code and its place")
func errorsDescribeThemselves() throws {
  let error = try #require(throws: ExpressionError.self) { _ = try FormulaExpression("[a]==1") }
  #expect("\(error)" == "unexpected at character 5: =")
}

@Test("hostile nesting is refused and long chains are not")
func hostileNestingIsRefusedAndLongChainsAreNot() throws {
  let limit = FormulaExpression.depthLimit
  func nested(_ depth: Int) -> String {
    String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
  }
  #expect(try FormulaExpression(nested(limit - 1)).value(in: ItemContext()) == 1)
  #expect(throws: ExpressionError.self) { try FormulaExpression(nested(limit)) }
  #expect(throws: ExpressionError.self) {
    try FormulaExpression(String(repeating: "SUM(", count: 5000))
  }
  let chain = "1" + String(repeating: "+1", count: 9999)
  #expect(try FormulaExpression(chain).value(in: ItemContext()) == 10_000)
  let signs = String(repeating: "-", count: 9999) + "1"
  #expect(try FormulaExpression(signs).value(in: ItemContext()) == .number(-1))
  let long = "1" + String(repeating: " ", count: FormulaExpression.lengthLimit)
  #expect(throws: ExpressionError.self) { try FormulaExpression(long) }
}

@Test("a formula says what it names") func aFormulaTellsWhatItNames() throws {
  let check = try FormulaExpression("IF([项目.扣分]>0,[项目.存在问题]<>\"\",VLOKUP(1)) 且 无零分项")
  #expect(check.fields == [["项目", "扣分"], ["项目", "存在问题"]])
  #expect(check.unknownFunctions == ["VLOKUP"])
  #expect(Suggestion.nearest(to: "VLOKUP", among: FunctionTable.names) == "VLOOKUP")
  #expect(check.mentions.last?.name == "无零分项")
  #expect(check.mentions.map(\.offset) == [0, 3, 13, 27, 40])
}

@Test(
  "words near another are suggested",
  arguments: [
    ("扣份", "扣分"), ("项目.扣 分", "项目.扣分"), ("存在问提", "存在问题"), ("签名", nil),
  ] as [(String, String?)])
func wordsNearAnotherAreSuggested(word: String, expected: String?) {
  let words = ["扣分", "得分", "标准分", "项目.扣分", "存在问题"]
  #expect(Suggestion.nearest(to: word, among: words) == expected)
}

@Test(
  "trees are written as Excel formulas",
  arguments: [
    ("[得分]>=90 且 无零分项", "AND(F8>=90,COUNTIF(G4:G7,0)=0)"), ("非 [得分]>1", "NOT(F8>1)"),
    ("[序号]含\"★\"", "ISNUMBER(FIND(\"★\",A8))"), ("适用=不适用", "\"适用\"=\"不适用\""),
    ("(1+[得分])*2", "(1+F8)*2"), ("1-(2-3)", "1-(2-3)"), ("(1-2)-3", "1-2-3"), ("-2^2", "-2^2"),
    ("-(2^2)", "-(2^2)"), ("(1+2)%", "(1+2)%"),
    ("SUM('整改台账'!$A$2:A9,B:B,3:4)", "SUM('整改台账'!$A$2:A9,B:B,3:4)"),
    ("SUM({1,2;3,\"a\"\"b\"})", "SUM({1,2;3,\"a\"\"b\"})"), ("IF(1,,2)", "IF(1,,2)"),
  ])
func treesAreWrittenAsExcelFormulas(text: String, expected: String) throws {
  let renderer = FormulaRenderer(
    field: { ["得分": "F8", "序号": "A8"][$0.joined()] },
    name: { $0 == "无零分项" ? "COUNTIF(G4:G7,0)=0" : nil })
  #expect(renderer.text(of: try FormulaExpression(text).syntax) == expected)
}

@Test(
  "functions newer than the file format are written under the prefix that Excel asks for",
  arguments: [
    ("IFS([得分]>=90,1,TRUE,0)", "_xlfn.IFS(F8>=90,1,TRUE,0)"),
    ("SWITCH([得分],1,\"a\")", "_xlfn.SWITCH(F8,1,\"a\")"), ("CONCAT(1,2)", "_xlfn.CONCAT(1,2)"),
    ("TEXTJOIN(\"、\",TRUE,[得分])", "_xlfn.TEXTJOIN(\"、\",TRUE,F8)"),
    (
      "MAXIFS(A1:A2,B1:B2,1)-MINIFS(A1:A2,B1:B2,1)",
      "_xlfn.MAXIFS(A1:A2,B1:B2,1)-_xlfn.MINIFS(A1:A2,B1:B2,1)"
    ),
    ("XLOOKUP(1,A1:A2,B1:B2)", "_xlfn.XLOOKUP(1,A1:A2,B1:B2)"),
    ("ROWS(UNIQUE(A1:A9))", "ROWS(_xlfn.UNIQUE(A1:A9))"),
    ("XOR(TRUE,FALSE)", "_xlfn.XOR(TRUE,FALSE)"),
    ("RANK.EQ(1,A1:A2)+STDEV.S(A1:A2)", "_xlfn.RANK.EQ(1,A1:A2)+_xlfn.STDEV.S(A1:A2)"),
    ("IFERROR(SUMIFS(A1:A2,B1:B2,1),0)", "IFERROR(SUMIFS(A1:A2,B1:B2,1),0)"),
  ])
func newerFunctionsAreWrittenUnderTheirPrefix(text: String, expected: String) throws {
  let renderer = FormulaRenderer(field: { _ in "F8" })
  #expect(renderer.text(of: try FormulaExpression(text).syntax) == expected)
}

@Test("what has no place in the sheet is not written") func whatHasNoPlaceInTheSheetIsNotWritten()
  throws
{
  let renderer = FormulaRenderer(field: { _ in nil })
  #expect(renderer.text(of: try FormulaExpression("1+[得分]").syntax) == nil)
  #expect(renderer.text(of: try FormulaExpression("唯一(1)").syntax) == nil)
}

@Test(
  "a function of conditions is refused where it is not computed or not given what it needs",
  arguments: [
    ("上轮([项目.扣分])", "上轮", nil), ("上期(1)", "上期", "上期([分组.字段])"),
    ("计数([项目.扣分],\">0\")<3", "计数", "计数([字段])"),
    ("唯一(1)", "唯一", "唯一([字段],…)"), ("在册([项目.扣分])", "在册", "在册([字段],名单)"),
    ("在册([项目.扣分],花名测)", "花名测", "花名册"), ("覆盖([项目.扣分],1)", "覆盖", "覆盖([分组.字段],名单)"),
  ] as [(String, String, String?)])
func helpersAreRefused(text: String, word: String, suggestion: String?) throws {
  var vocabulary = ConditionVocabulary(fields: ["项目.扣分"])
  vocabulary.functions = Set(ConditionFunction.allCases)
  vocabulary.lists = ["花名册"]
  let problems = vocabulary.problems(in: try FormulaExpression(text))
  #expect(problems.map(\.word) == [word])
  #expect(problems.first?.suggestion == suggestion)
}
