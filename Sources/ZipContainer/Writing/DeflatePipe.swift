import TextEncoding

/// The data of one entry on its way into an archive: blocks of 256 KB are compressed on two worker
/// threads while the next ones are made. Each block knows the 32 KB before it, and all of them
/// together are one deflate stream.
///
/// Where blocks begin depends on the data alone, so the bytes do not depend on the threads. At most
/// four blocks are on their way: memory does not grow.
///
/// ```swift
/// var pipe = DeflatePipe()
/// try pipe.append(bytes) { try write($0) }
/// try pipe.finish { try write($0) }
/// ```
struct DeflatePipe: ~Copyable {
  /// Takes compressed bytes, in their order.
  typealias Output = ([UInt8]) throws -> Void

  static let blockSize = 256 << 10
  private static let historySize = 32 << 10
  private static let blockCount = 4
  private static let workerCount = 2

  /// The checksum of the data whose compressed bytes were handed on.
  private(set) var checksum: UInt32 = 0
  /// How much data that is.
  private(set) var size = 0

  private var blocks: [DeflateBlock] = []
  /// Blocks given to the workers so far, and blocks handed on.
  private var (started, handedOn) = (0, 0)
  private var workers: [DeflateWorker] = []
  /// The history of the block that is being filled, and its data.
  private var filling: [UInt8] = []
  private var historyCount = 0

  /// A pipe with nothing in it.
  init() { filling.reserveCapacity(DeflatePipe.historySize + DeflatePipe.blockSize) }

  /// Takes data; hands on what is compressed already.
  mutating func append(_ data: Span<UInt8>, to output: Output) throws {
    var position = 0
    while position < data.count {
      var room = DeflatePipe.blockSize - (filling.count - historyCount)
      if room == 0 {
        try start(isLast: false, to: output)
        room = DeflatePipe.blockSize
      }
      let end = min(data.count, position + room)
      filling.append(copying: data.extracting(position..<end))
      position = end
    }
  }

  /// Compresses what is left and hands it on. A single block is compressed in place: starting a
  /// thread costs more than a small part.
  mutating func finish(to output: Output) throws {
    if started == 0 {
      var deflater = Deflater()
      let block = DeflateBlock()
      block.fill(with: &filling, from: historyCount, isLast: true)
      block.compress(with: &deflater)
      return try handOn(block, to: output)
    }
    try start(isLast: true, to: output)
    while handedOn < started { try handOnOldest(to: output) }
  }

  /// Gives the filled block to a worker; where all are on their way, the oldest is waited for.
  private mutating func start(isLast: Bool, to output: Output) throws {
    if started - handedOn == DeflatePipe.blockCount { try handOnOldest(to: output) }
    if started < DeflatePipe.blockCount { blocks.append(DeflateBlock()) }
    let block = blocks[started % DeflatePipe.blockCount]
    let history = Array(filling.suffix(DeflatePipe.historySize))
    block.fill(with: &filling, from: historyCount, isLast: isLast)
    filling.append(contentsOf: history)
    historyCount = history.count
    if workers.count < DeflatePipe.workerCount { workers.append(DeflateWorker()) }
    workers[started % DeflatePipe.workerCount].compress(block)
    started += 1
  }

  private mutating func handOnOldest(to output: Output) throws {
    let block = blocks[handedOn % DeflatePipe.blockCount]
    block.wait()
    handedOn += 1
    try handOn(block, to: output)
  }

  private mutating func handOn(_ block: DeflateBlock, to output: Output) throws {
    let result = block.result
    checksum = Deflater.checksum(checksum, result.checksum, count: result.size)
    size += result.size
    try output(result.bytes)
  }
}
