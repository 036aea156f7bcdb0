import Spellings
import Testing

@Suite("Ditto marks")
struct DittoMarkTests {
  @Test(
    "these say the same as above",
    arguments: ["同上", " 同 上 ", "〃", "″", "\"", "''", "同前", "同上行"])
  func marks(text: String) { #expect(DittoMark.stands(in: text)) }

  @Test("these say something else", arguments: ["", "同上次检查", "上同", "同", "与同上", "同上，另有两处积灰未清理完毕"])
  func others(text: String) { #expect(!DittoMark.stands(in: text)) }
}
