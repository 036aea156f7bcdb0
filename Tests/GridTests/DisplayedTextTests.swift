import Grid
import Spreadsheet
import Testing
import Values

/// What Excel 365 and WPS show; from Microsoft's documentation of format codes and of TEXT.
@Suite("Displayed text") struct DisplayedTextTests {
  @Test(
    "a number shows as in Excel",
    arguments: [
      ("General", 0.0, "0"), ("General", 86.8, "86.8"), ("General", -12.5, "-12.5"),
      ("General", 12_345_678_901, "12345678901"), ("General", 123_456_789_012, "1.23457E+11"),
      ("General", 1234.567890123, "1234.56789"), ("General", 0.1 + 0.2, "0.3"),
      ("General", 0.00001, "0.00001"), ("General", 1.0 / 3, "0.333333333"),
      ("General", 1e-10, "1E-10"), ("General", 1e20, "1E+20"), ("G/通用格式", 5, "5"),
      ("G/標準", 5, "5"), ("G/표준", 5, "5"),
      ("0", 86.5, "87"), ("0", -0.4, "0"), ("0.00", 1.005, "1.01"), ("0.0", 85.95, "86.0"),
      ("#,##0", 1_234_567.4, "1,234,567"), ("#,##0.00", -1234.5, "-1,234.50"), ("#,##0", 12, "12"),
      ("#.##", 0.5, ".5"), ("#.##", 5, "5."), ("0.0#", 2, "2.0"), ("?0.0", 3.25, " 3.3"),
      ("000", 7, "007"), ("000-0000", 5_551_234, "555-1234"), ("0.0%", 0.868, "86.8%"),
      ("0%", 1, "100%"), ("0.00E+00", 12_345, "1.23E+04"), ("##0.0E+0", 12_345, "12.3E+3"),
      ("0.00E+00", 0.00012, "1.20E-04"), ("0,", 1500, "2"), ("0.0,,", 2_500_000, "2.5"),
      ("0.00_);(0.00)", -3, "(3.00)"), ("0.00;[Red]-0.00", -3, "-3.00"), ("0;-0;无", 0, "无"),
      ("[Red]0", 5, "5"), ("[>=60]\"合格\";\"不合格\"", 59.5, "不合格"),
      ("[>=60]\"合格\";\"不合格\"", 60, "合格"), ("[<0]\"缺\"0;0", -2, "缺2"),
      ("0\"分\"", 95, "95分"), ("0\\分", 95, "95分"), ("\"¥\"#,##0.00", 1234.5, "¥1,234.50"),
      ("[$¥-804]#,##0.00", 1234.5, "¥1,234.50"), ("@", 12.5, "12.5"),
      ("# ?/?", 0.5, " 1/2"), ("# ?/?", 2.25, "2 1/4"), ("# ??/16", 1.5, "1  8/16"),
      ("[DBNum1]General", 123, "一百二十三"), ("[DBNum1]General", 10_205, "一万〇二百〇五"),
      ("[DBNum2]General", 1050, "壹仟零伍拾"), ("[DBNum1]0", 123, "一二三"),
      ("[DBNum2][$-804]General", 12.5, "壹拾贰.伍"),
      ("[h]:mm", 1.5, "36:00"), ("[m]", 0.5, "720"), ("[h]:mm:ss", 0.0000001, "0:00:00"),
    ] as [(String, Double, String)])
  func aNumberShowsAsInExcel(_ code: String, _ number: Double, _ shown: String) {
    #expect(NumberFormat(code).text(of: .number(number)) == shown, "\(code)")
  }

  @Test(
    "a date shows as in Excel",
    arguments: [
      ("yyyy\"年\"m\"月\"d\"日\"", "2026年11月3日"), ("yyyy-mm-dd", "2026-11-03"),
      ("yyyy/m/d h:mm", "2026/11/3 14:05"), ("yy.mm.dd", "26.11.03"), ("m月d日", "11月3日"),
      ("h:mm AM/PM", "2:05 PM"), ("上午/下午h\"时\"mm\"分\"", "下午2时05分"),
      ("h\"时\"mm\"分\"ss\"秒\"", "14时05分07秒"),
      ("mm:ss", "05:07"), ("mm:ss.0", "05:07.2"), ("d-mmm-yy", "3-Nov-26"), ("dddd", "Tuesday"),
      ("mmm d, yyyy", "Nov 3, 2026"),
      ("ddd", "Tue"), ("aaaa", "星期二"), ("aaa", "二"), ("[$-804]dddd", "星期二"), ("mmmm", "November"),
      ("[DBNum1]yyyy\"年\"m\"月\"d\"日\"", "二〇二六年十一月三日"), ("e-m-d", "2026-11-3"),
      ("[$-F800]dddd, mmmm dd, yyyy", "2026年11月3日"), ("General", "46329.5868865741"),
      ("yyyy\\.m\\.d", "2026.11.3"), ("yyyy-mm-dd;@", "2026-11-03"),
    ])
  func aDateShowsAsInExcel(_ code: String, _ shown: String) throws {
    let date = try #require(CalendarDate("2026-11-03"))
    let time = try #require(TimeOfDay(hour: 14, minute: 5, second: 7, millisecond: 200))
    let value = CellValue.dateTime(DateTime(date, time))
    if code == "General" {
      #expect(NumberFormat(code).text(of: value).hasPrefix("46329.586"))
    } else {
      #expect(NumberFormat(code).text(of: value) == shown, "\(code)")
    }
  }

  @Test("other values show as in Excel") func otherValuesShowAsInExcel() {
    var cell = Cell()
    #expect(cell.displayedText == "")
    cell.value = .boolean(true)
    #expect(cell.displayedText == "TRUE")
    cell.value = .error(.notAvailable)
    #expect(cell.displayedText == "#N/A")
    cell.value = "锅炉车间"
    cell.style.numberFormat = "0.00;-0.00;0;\"<\"@\">\""
    #expect(cell.displayedText == "<锅炉车间>")
    cell.value = .number(-1)
    cell.style.numberFormat = "yyyy-mm-dd"
    #expect(cell.displayedText == "########")
    cell.value = .number(60)
    #expect(cell.displayedText == "1900-02-29")
  }
}
