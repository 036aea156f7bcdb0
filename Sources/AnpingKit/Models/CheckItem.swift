import FoundationEssentials
import Scoring
import Values

/// One item of an inspection form as it was filled in, for programs.
///
/// ```swift
/// let faulty = inspection.items.filter { ($0.deduction ?? 0) > 0 }
/// ```
public struct CheckItem: Decodable, Hashable, Sendable {
  /// 序号, `1.1`.
  public var itemNo: String
  /// 检查内容, with its star.
  public var content: String?
  /// 标准分.
  public var fullScore: Decimal?
  /// 检查情况; nil for an item that nobody looked at.
  public var result: CheckResult?
  /// 问题描述.
  public var finding: String?
  /// 扣分, positive; nil where nothing is written, or `/`.
  public var deduction: Decimal?
  /// 得分 as people or formulas wrote it.
  public var score: Decimal?
  /// 责任部门.
  public var responsibleUnit: String?
  /// 责任人.
  public var responsiblePerson: [String]?
  /// 整改期限; nil also for a condition instead of a date.
  public var dueDate: CalendarDate?
  /// 整改措施.
  public var rectificationMeasure: String?
  /// 整改完成日期.
  public var completionDate: CalendarDate?
  /// 复查结果.
  public var reinspectionResult: String?
  /// 复查人.
  public var reinspector: [String]?
  /// 复查日期.
  public var reinspectionDate: CalendarDate?
  /// 备注.
  public var remark: String?

  enum CodingKeys: String, CodingKey {
    case itemNo = "序号"
    case content = "检查内容"
    case fullScore = "标准分"
    case result = "检查情况"
    case finding = "问题描述"
    case deduction = "扣分"
    case score = "得分"
    case responsibleUnit = "责任部门"
    case responsiblePerson = "责任人"
    case dueDate = "整改期限"
    case rectificationMeasure = "整改措施"
    case completionDate = "整改完成日期"
    case reinspectionResult = "复查结果"
    case reinspector = "复查人"
    case reinspectionDate = "复查日期"
    case remark = "备注"
  }
}
