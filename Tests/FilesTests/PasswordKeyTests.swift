import Files
import Testing

@Suite("Keys of passwords") struct PasswordKeyTests {
  @Test(
    "keys are those of RFC 7914 (11) and of Python's hashlib, for passwords longer than a block too",
    arguments: [
      ("passwd", "salt", 1, "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"),
      ("Password", "NaCl", 80000, "4ddcd8f60b98be21830cee5ef22701f9641a4418d04c0414aeff08876b34ab56"),
      ("password", "salt", 4096, "c5e478d59288c841aa530db6845c4c8d962893a001ce4e11a4963873aa98134a"),
      (
        String(repeating: "口令", count: 20), "salt", 2,
        "557fb6cfcbb564f6c9a1363f5ed1a38fd51ca9e5a2f1df15e3ca3c55d440f53e"
      ),
    ])
  func keys(password: String, salt: String, iterations: Int, key: String) {
    let made = PasswordKey.hex(of: password, salt: Array(salt.utf8), iterations: iterations)
    #expect(made == key)
  }
}
