import FoundationEssentials
import Values

/// What an inspection form says: its header, its items, the problems carried over.
public struct Inspection: Decodable, Hashable, Sendable {
  /// 受检单位: the unit, or its party branch, as it is written.
  public var inspectedUnit: String?
  /// 检查日期.
  public var inspectionDate: CalendarDate?
  /// 轮次, `第3轮`.
  public var round: String?
  /// 巡视组别.
  public var group: String?
  /// 组长.
  public var leader: [String]?
  /// 巡视人员.
  public var inspectors: [String]?
  /// 加分, before its cap.
  public var bonus: Decimal?
  /// 加分事由.
  public var bonusReason: String?
  /// 否决事项; nil or 无 where there is none.
  public var veto: String?
  /// 项目: the items in printed order.
  public var items: [CheckItem]
  /// 上轮问题: what was carried over from the round before.
  public var carriedOver: [CheckItem]

  enum CodingKeys: String, CodingKey {
    case inspectedUnit = "受检单位"
    case inspectionDate = "检查日期"
    case round = "轮次"
    case group = "巡视组别"
    case leader = "组长"
    case inspectors = "巡视人员"
    case bonus = "加分"
    case bonusReason = "加分事由"
    case veto = "否决事项"
    case items = "项目"
    case carriedOver = "上轮问题"
  }
}

/// A filled 《现场安全文明生产检查表》, for programs.
///
/// ```swift
/// let inspection = try form.decode(SiteInspection.self)
/// inspection.inspectedUnit  // "锅炉车间"
/// ```
@dynamicMemberLookup
public struct SiteInspection: Decodable, Hashable, Sendable {
  /// The title of the form.
  public static let title = "现场安全文明生产检查表"
  /// What the form says; its members are members of this type.
  public var inspection: Inspection

  /// Decodes a reading of the form.
  public init(from decoder: any Decoder) throws { inspection = try Inspection(from: decoder) }

  /// A member of the inspection.
  public subscript<Member>(dynamicMember member: KeyPath<Inspection, Member>) -> Member {
    inspection[keyPath: member]
  }
}

/// A filled 《党管安全责任落实表》, for programs; the inspected unit is a party branch.
///
/// ```swift
/// let inspection = try form.decode(PartyResponsibility.self)
/// inspection.items.count  // 29
/// ```
@dynamicMemberLookup
public struct PartyResponsibility: Decodable, Hashable, Sendable {
  /// The title of the form.
  public static let title = "党管安全责任落实表"
  /// What the form says; its members are members of this type.
  public var inspection: Inspection

  /// Decodes a reading of the form.
  public init(from decoder: any Decoder) throws { inspection = try Inspection(from: decoder) }

  /// A member of the inspection.
  public subscript<Member>(dynamicMember member: KeyPath<Inspection, Member>) -> Member {
    inspection[keyPath: member]
  }
}
