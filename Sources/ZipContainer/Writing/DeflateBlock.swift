import Dispatch
import Synchronization

/// A block of data that one thread fills, another compresses and the first hands on; used again
/// and again, so that no fresh memory is needed.
final class DeflateBlock: Sendable {
  private struct State {
    var input: [UInt8] = []
    var start = 0
    var isLast = false
    var output: [UInt8] = []
    var checksum: UInt32 = 0
  }

  private let state = Mutex(State())
  private let isCompressed = DispatchSemaphore(value: 0)

  /// Takes history and data, and leaves an empty buffer for the next ones.
  ///
  /// - Parameter start: where the history ends.
  func fill(with input: inout [UInt8], from start: Int, isLast: Bool) {
    state.withLock { state in
      swap(&state.input, &input)
      (state.start, state.isLast) = (start, isLast)
    }
    input.removeAll(keepingCapacity: true)
  }

  /// Compresses the data.
  func compress(with deflater: inout Deflater) {
    state.withLock { state in
      state.checksum = deflater.deflate(
        state.input, from: state.start, isLast: state.isLast, into: &state.output)
    }
    isCompressed.signal()
  }

  /// Waits until the data is compressed.
  func wait() { isCompressed.wait() }

  /// The compressed bytes, and the checksum and the size of the data.
  var result: (bytes: [UInt8], checksum: UInt32, size: Int) {
    state.withLock { ($0.output, $0.checksum, $0.input.count - $0.start) }
  }
}

/// A thread that compresses one block after the other.
final class DeflateWorker: Sendable {
  private let queue = DispatchQueue(label: "anping.deflate")
  private let deflater = Mutex(Deflater())

  /// Compresses a block when those before it are.
  func compress(_ block: DeflateBlock) {
    queue.async { self.deflater.withLock { block.compress(with: &$0) } }
  }
}
