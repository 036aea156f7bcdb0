import Grid
import Spreadsheet
import Testing

@Test(
  "names of sheets are cleaned",
  arguments: [
    ("1/2 车间:现场?", "1 2 车间 现场"), ("", "Sheet"), ("'党'", "党"), ("HISTORY", "HISTORY_"),
    (String(repeating: "检", count: 40), String(repeating: "检", count: 31)),
  ])
func namesOfSheetsAreCleaned(text: String, name: String) {
  #expect(SheetName.cleaned(text) == name)
}

@Test("names of sheets are made unique in any case") func namesOfSheetsAreMadeUniqueInAnyCase() {
  #expect(SheetName.unique("Sheet1", among: ["SHEET1", "Sheet1(2)"]) == "Sheet1(3)")
  let long = String(repeating: "检", count: 31)
  #expect(SheetName.unique(long, among: [long]).utf16.count == 31)
}

@Test("quotes in names are doubled") func quotesInNamesAreDoubled() {
  #expect(SheetName.quoted("it's") == "'it''s'")
}
