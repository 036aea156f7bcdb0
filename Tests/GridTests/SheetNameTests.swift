import Grid
import Spreadsheet
import Testing

@Test(arguments: [
  ("1/2 车间:现场?", "1 2 车间 现场"), ("", "Sheet"), ("'党'", "党"),
  (String(repeating: "检", count: 40), String(repeating: "检", count: 31)),
])
func namesOfSheetsAreCleaned(text: String, name: String) {
  #expect(SheetName.cleaned(text) == name)
}

@Test func namesOfSheetsAreMadeUniqueInAnyCase() {
  #expect(SheetName.unique("Sheet1", among: ["SHEET1", "Sheet1(2)"]) == "Sheet1(3)")
  let long = String(repeating: "检", count: 31)
  #expect(SheetName.unique(long, among: [long]).utf16.count == 31)
}

@Test func quotesInNamesAreDoubled() {
  #expect(SheetName.quoted("it's") == "'it''s'")
}
