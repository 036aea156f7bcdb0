#if Office
  import NIOCore

  /// Hangs up on a connection whose first request has not told its head in time, however it drips in:
  /// such a one takes a place among those that are served and keeps nobody but others waiting.
  ///
  /// It stands behind the decoder, which hands on nothing before a head is whole.
  ///
  /// ```swift
  /// .http1(configuration: .init(additionalChannelHandlers: [HeadDeadline(.seconds(10))]))
  /// ```
  final class HeadDeadline: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = NIOAny

    private let time: TimeAmount
    private var end: Scheduled<Void>?

    /// - Parameter time: how long a head may take from the moment that the connection is there.
    init(_ time: TimeAmount) { self.time = time }

    func handlerAdded(context: ChannelHandlerContext) {
      if context.channel.isActive { begin(context) }
    }

    func channelActive(context: ChannelHandlerContext) {
      begin(context)
      context.fireChannelActive()
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
      end?.cancel()
      context.fireChannelRead(data)
    }

    func handlerRemoved(context: ChannelHandlerContext) { end?.cancel() }

    private func begin(_ context: ChannelHandlerContext) {
      guard end == nil else { return }
      end = context.eventLoop.assumeIsolated().scheduleTask(in: time) {
        context.close(promise: nil)
      }
    }
  }
#endif
