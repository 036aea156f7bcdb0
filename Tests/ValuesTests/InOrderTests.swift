import Synchronization
import Testing
import Values

@Suite("Work in order") struct InOrderTests {
  @Test("what is made is taken in order, and only so much is made ahead")
  func inOrder() async {
    let made = Mutex(0)
    var (taken, ahead) = ([Int](), 0)
    await Array(0..<2000).forEachInOrder { number in
      made.withLock { $0 += 1 }
      return number
    } take: { number in
      taken.append(number)
      ahead = max(ahead, made.withLock { $0 } - number)
    }
    #expect(taken == Array(0..<2000))
    #expect(ahead < 1000)
  }

  @Test("an error of taking ends it") func anErrorEndsIt() async {
    struct Full: Error {}
    let made = Mutex(0)
    await #expect(throws: Full.self) {
      try await Array(0..<2000).forEachInOrder { number in
        made.withLock { $0 += 1 }
        return number
      } take: { number throws(Full) in
        if number == 10 { throw Full() }
      }
    }
    #expect(made.withLock { $0 } < 1900)
  }
}
