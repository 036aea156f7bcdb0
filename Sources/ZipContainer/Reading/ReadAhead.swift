import Glibc

/// Inflates an entry on a thread of its own, a few buffers ahead of who reads: on two cores the
/// time of inflating and of reading what comes out is that of the longer one, not their sum.
///
/// The buffers go around in a ring and are used again and again; four of them are all there is,
/// whatever the size of the entry.
///
/// ```swift
/// let ahead = ReadAhead(try archive.reader(of: entry, limit: .max))
/// while case let count = try ahead.read(into: &buffer, from: 0, upTo: buffer.count), count > 0 { … }
/// ```
package final class ReadAhead {
  private let ring: Ring
  private var piece: [UInt8] = []
  private var pending = 0..<0

  /// Starts reading.
  package init(_ reader: consuming ZipEntryReader) {
    ring = Ring(reader)
    ring.start()
  }

  deinit { ring.stop() }

  /// Copies the next bytes into a buffer, as many as are there and fit.
  ///
  /// - Returns: how many; 0 at the end, after size and checksum were found right.
  /// - Throws: what reading the entry throws.
  package func read(
    into buffer: inout [UInt8], from start: Int, upTo size: Int
  ) throws(ZipError) -> Int {
    if pending.isEmpty { pending = 0..<(try ring.exchange(&piece)) }
    let count = min(pending.count, size, buffer.count - start)
    unsafe piece.withUnsafeBytes { source in
      unsafe buffer.withUnsafeMutableBytes { target in
        unsafe UnsafeMutableRawBufferPointer(rebasing: target[start..<start + count])
          .copyMemory(from: .init(rebasing: source[pending.prefix(count)]))
      }
    }
    pending = pending.dropFirst(count)
    return count
  }
}

/// The buffers between the thread that fills them and the one that reads them. All that both
/// touch is guarded by the lock; the reader of the entry belongs to the filling thread alone.
@safe private final class Ring: @unchecked Sendable {
  private static let size = 256 << 10
  private static let count = 4

  private let lock: UnsafeMutablePointer<pthread_mutex_t>
  private let changed: UnsafeMutablePointer<pthread_cond_t>
  private var reader: ZipEntryReader
  private var empty: [[UInt8]]
  private var filled: [(bytes: [UInt8], count: Int)] = []
  private var failure: ZipError?
  private var isAtEnd = false
  private var isStopped = false

  init(_ reader: consuming ZipEntryReader) {
    self.reader = reader
    empty = (0..<Ring.count).map { _ in [UInt8](repeating: 0, count: Ring.size) }
    unsafe lock = .allocate(capacity: 1)
    unsafe changed = .allocate(capacity: 1)
    unsafe pthread_mutex_init(lock, nil)
    unsafe pthread_cond_init(changed, nil)
  }

  deinit {
    unsafe pthread_cond_destroy(changed)
    unsafe pthread_mutex_destroy(lock)
    unsafe changed.deallocate()
    unsafe lock.deallocate()
  }

  /// Starts the thread; without one the ring is filled whenever it is empty.
  func start() {
    var thread = pthread_t()
    let ring = unsafe Unmanaged.passRetained(self)
    let status = unsafe pthread_create(
      &thread, nil,
      { ring in
        let ring = unsafe Unmanaged<Ring>.fromOpaque(ring!).takeRetainedValue()
        while ring.fill(waits: true) {}
        return nil
      }, ring.toOpaque())
    if status == 0 { pthread_detach(thread) } else { unsafe ring.release() }
    hasThread = status == 0
  }

  private var hasThread = false

  func stop() { guarded { isStopped = true } }

  /// Gives back a buffer that was read, and takes the next one that is filled.
  ///
  /// - Returns: how many bytes it holds; 0 at the end.
  func exchange(_ bytes: inout [UInt8]) throws(ZipError) -> Int {
    if !hasThread { _ = fill(waits: false) }
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    if !bytes.isEmpty {
      empty.append(bytes)
      bytes = []
      unsafe pthread_cond_signal(changed)
    }
    while filled.isEmpty, !isAtEnd { unsafe pthread_cond_wait(changed, lock) }
    guard !filled.isEmpty else {
      if let failure { throw failure }
      return 0
    }
    let next = filled.removeFirst()
    bytes = next.bytes
    return next.count
  }

  /// Fills one buffer.
  ///
  /// - Returns: false where nothing more is to be filled.
  private func fill(waits: Bool) -> Bool {
    guard var bytes = emptyBuffer(waits: waits) else { return false }
    do throws(ZipError) {
      let count = try reader.read(into: &bytes)
      guarded {
        if count > 0 { filled.append((bytes, count)) } else { isAtEnd = true }
      }
      return count > 0
    } catch {
      guarded { (failure, isAtEnd) = (error, true) }
      return false
    }
  }

  private func emptyBuffer(waits: Bool) -> [UInt8]? {
    unsafe pthread_mutex_lock(lock)
    defer { unsafe pthread_mutex_unlock(lock) }
    while waits, empty.isEmpty, !isStopped { unsafe pthread_cond_wait(changed, lock) }
    return isStopped || isAtEnd ? nil : empty.popLast()
  }

  private func guarded(_ change: () -> Void) {
    unsafe pthread_mutex_lock(lock)
    change()
    unsafe pthread_cond_signal(changed)
    unsafe pthread_mutex_unlock(lock)
  }
}
