/// The tags that a scanner knows, as words to hold against the next bytes: the first byte lowest.
enum Token {
  /// `<row`
  static let rowOpened: UInt64 = 0x776F_723C
  /// `</row>`
  static let rowClosed: UInt64 = 0x3E77_6F72_2F3C
  /// `<c`
  static let cellOpened: UInt64 = 0x633C
  /// `</c>`
  static let cellClosed: UInt64 = 0x3E63_2F3C
  /// `<v>`
  static let valueOpened: UInt64 = 0x3E_763C
  /// `</v>`
  static let valueClosed: UInt64 = 0x3E76_2F3C
  /// `<v/>`
  static let emptyValue: UInt64 = 0x3E2F_763C
  /// `<f`
  static let formulaOpened: UInt64 = 0x663C
  /// `</f>`
  static let formulaClosed: UInt64 = 0x3E66_2F3C
  /// `<is>`
  static let inlineOpened: UInt64 = 0x3E73_693C
  /// `</is>`
  static let inlineClosed: UInt64 = 0x3E_7369_2F3C
  /// `<t`
  static let textOpened: UInt64 = 0x743C
  /// `</t>`
  static let textClosed: UInt64 = 0x3E74_2F3C
  /// `<si>`
  static let itemOpened: UInt64 = 0x3E69_733C
  /// `</si>`
  static let itemClosed: UInt64 = 0x3E_6973_2F3C
  /// `</sst>`
  static let tableClosed: UInt64 = 0x3E74_7373_2F3C
  /// `</sheetD`
  static let dataClosed: UInt64 = 0x4474_6565_6873_2F3C
  /// `ata>`
  static let dataClosedRest: UInt64 = 0x3E61_7461
  /// `>`
  static let tagEnd: UInt64 = 0x3E
  /// `/>`
  static let emptyTagEnd: UInt64 = 0x3E2F
  /// ` r="`
  static let reference: UInt64 = 0x223D_7220
  /// ` s="`
  static let style: UInt64 = 0x223D_7320
  /// ` t="`
  static let type: UInt64 = 0x223D_7420
}
