/// Names of months and days of the week, in English or Chinese.
struct DateNames {
  let isChinese: Bool

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]
  private static let days = [
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday",
  ]
  private static let chineseDays = ["日", "一", "二", "三", "四", "五", "六"]

  /// The name of a month, 1...12: 3 letters of the code for the short one, 5 for its initial.
  func month(_ month: Int, width: Int) -> String {
    guard !isChinese else {
      return width == 4 ? ChineseDigits(style: 1).counted(month) + "月" : "\(month)月"
    }
    let name = DateNames.months[month - 1]
    return width == 3 ? String(name.prefix(3)) : width == 5 ? String(name.prefix(1)) : name
  }

  /// The name of a day, 0 for Sunday: 3 and 4 letters of the code for the short and the long one,
  /// 5 for 二, 6 for 星期二.
  func weekday(_ day: Int, width: Int) -> String {
    let chinese = DateNames.chineseDays[day]
    switch (width, isChinese) {
    case (5, _): return chinese
    case (6, _), (4, true): return "星期" + chinese
    case (3, true): return "周" + chinese
    case (3, false): return String(DateNames.days[day].prefix(3))
    default: return DateNames.days[day]
    }
  }
}
