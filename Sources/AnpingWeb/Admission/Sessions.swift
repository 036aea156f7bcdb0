#if Office
  import Synchronization

  /// The clerks who are in, known again by what their browser was given.
  ///
  /// ```swift
  /// let shown = sessions.begin(for: "张伟")
  /// sessions.clerk(with: shown.text)  // "张伟"
  /// ```
  final class Sessions: Sendable {
    private struct Session {
      let secret: Secret
      let clerk: String
      var lastUse: ContinuousClock.Instant
    }

    /// After so long without a request a clerk is out.
    static let rest = Duration.seconds(8 * 3600)
    /// Clerks who are in at a time; the one who did nothing for longest goes.
    static let places = 1000

    private let sessions = Mutex<[Session]>([])

    /// A clerk is in.
    ///
    /// - Returns: what the browser is to show from now on.
    func begin(for clerk: String, at now: ContinuousClock.Instant = .now) -> Secret {
      let session = Session(secret: Secret(), clerk: clerk, lastUse: now)
      sessions.withLock { sessions in
        if sessions.count >= Sessions.places,
          let oldest = sessions.indices.min(by: { sessions[$0].lastUse < sessions[$1].lastUse })
        {
          sessions.remove(at: oldest)
        }
        sessions.append(session)
      }
      return session.secret
    }

    /// Who shows something; nil for nobody who is in.
    func clerk(with shown: String, at now: ContinuousClock.Instant = .now) -> String? {
      sessions.withLock { sessions in
        sessions.removeAll { now - $0.lastUse > Sessions.rest }
        guard let index = sessions.firstIndex(where: { $0.secret.matches(shown) }) else {
          return nil
        }
        sessions[index].lastUse = now
        return sessions[index].clerk
      }
    }

    /// Who shows this is out.
    func end(with shown: String) {
      sessions.withLock { $0.removeAll { $0.secret.matches(shown) } }
    }
  }
#endif
