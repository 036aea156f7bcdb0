import Glibc

/// One direction of the C library's `iconv` (POSIX.1-2017), closed when it goes away.
///
/// ```swift
/// var converter = IconvConverter(from: "GB18030", to: "UTF-8")!
/// var text: [UInt8] = []
/// converter.convert(bytes.span, from: 0, into: &text)
/// ```
@safe package struct IconvConverter: ~Copyable {
  /// Why a conversion came to its end.
  package enum Status: Hashable, Sendable {
    /// All of the input is converted.
    case complete
    /// The input ends inside a character.
    case incomplete
    /// The next character is none, or has no counterpart.
    case invalid
  }

  private let handle: iconv_t
  private var scratch = [UInt8](repeating: 0, count: 1 << 16)

  /// A conversion between two encodings by their names; nil where the library lacks one.
  package init?(from source: String, to target: String) {
    guard let handle = unsafe iconv_open(target, source),
      unsafe handle != iconv_t(bitPattern: -1)
    else { return nil }
    unsafe self.handle = handle
  }

  deinit { _ = unsafe iconv_close(handle) }

  /// Converts as far as it goes and appends the result.
  ///
  /// - Returns: where the input that is not converted begins, and why.
  @discardableResult
  package mutating func convert(
    _ input: Span<UInt8>, from start: Int, into output: inout [UInt8]
  ) -> (end: Int, status: Status) {
    var position = start
    while position < input.count {
      let (consumed, written, code) = step(input.extracting(position...))
      position += consumed
      output.append(contentsOf: scratch[..<written])
      switch code {
      case 0: return (position, .complete)
      case E2BIG: continue
      case EINVAL: return (position, .incomplete)
      default: return (position, .invalid)
      }
    }
    return (position, .complete)
  }

  /// One call of `iconv` into the scratch buffer: bytes read, bytes written, `errno` or 0.
  private mutating func step(_ input: Span<UInt8>) -> (Int, Int, Int32) {
    let capacity = scratch.count
    return unsafe scratch.withUnsafeMutableBytes { target in
      unsafe input.withUnsafeBytes { source in
        // iconv does not write to its input, though C's signature allows it.
        var from = unsafe UnsafeMutablePointer(
          mutating: source.baseAddress?.assumingMemoryBound(to: CChar.self))
        var to = unsafe target.baseAddress?.assumingMemoryBound(to: CChar.self)
        var (fromLeft, toLeft) = (source.count, capacity)
        let result = unsafe iconv(handle, &from, &fromLeft, &to, &toLeft)
        let code = result == Int(bitPattern: UInt.max) ? errno : 0
        return (source.count - fromLeft, capacity - toLeft, code)
      }
    }
  }
}
