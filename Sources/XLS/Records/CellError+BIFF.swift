import Values

extension CellError {
  /// An error by its number ([MS-XLS] 2.5.10 BErr); one that is not known keeps its number.
  init(biff number: UInt8) {
    switch number {
    case 0x00: self = .null
    case 0x07: self = .divisionByZero
    case 0x0F: self = .value
    case 0x17: self = .reference
    case 0x1D: self = .name
    case 0x24: self = .number
    case 0x2A: self = .notAvailable
    default: self = CellError(code: "#ERR\(number)!")
    }
  }
}
