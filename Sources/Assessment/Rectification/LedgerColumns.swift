/// The columns of the sheet 整改台账, as the report template names them and as they are read back
/// a round later.
package enum LedgerColumns {
  /// The title of the page when it is read as a form of its own.
  package static let title = "整改台账"
  /// The list.
  package static let group = "整改"

  static let number = "编号"
  static let unit = "受检单位"
  static let form = "检查表"
  static let item = "条目"
  static let text = "问题描述"
  static let found = "发现日期"
  static let department = "责任部门"
  static let person = "责任人"
  static let due = "整改期限"
  static let acceptedBy = "签收人"
  static let accepted = "签收日期"
  static let measure = "整改措施"
  static let completed = "整改完成日期"
  static let completionNote = "完成说明"
  package static let verdict = "复查结果"
  static let rejectionReason = "不合格原因"
  static let reinspector = "复查人"
  static let reinspected = "复查日期"
  static let extendedTo = "延期至"
  static let extensionReason = "延期原因"
  static let extensionApprover = "延期批准人"
  static let extensionApproved = "延期批准日期"
  static let deferralReason = "挂账原因"
  static let deferralMeasure = "临时措施"
  static let deferredTo = "预计日期"
  static let deferralApprover = "挂账批准人"
  static let voidReason = "作废原因"
  static let penalty = "通报文号"
  static let state = "状态"
  /// The round of the ledger, above the list.
  static let round = "轮次名"
  /// When the ledger was written, above the list.
  static let reportDate = "报告日期"
  static let overdueDays = "逾期天数"
  static let hint = "提示"

  /// What a problem's step is about, with the columns that people fill in for it.
  package enum Step: String, Hashable, Sendable, CaseIterable {
    /// The department takes it over and puts it right.
    case work
    /// It is looked at again.
    case reinspection
    /// A later date is approved.
    case postponement
    /// It is put off until a stop or a project.
    case deferral
    /// It is withdrawn.
    case withdrawal

    /// The columns, in their order.
    package var columns: [String] {
      switch self {
      case .work:
        [
          LedgerColumns.acceptedBy, LedgerColumns.accepted, LedgerColumns.measure,
          LedgerColumns.completed, LedgerColumns.completionNote,
        ]
      case .reinspection:
        [
          LedgerColumns.verdict, LedgerColumns.reinspector, LedgerColumns.reinspected,
          LedgerColumns.rejectionReason,
        ]
      case .postponement:
        [
          LedgerColumns.extendedTo, LedgerColumns.extensionReason,
          LedgerColumns.extensionApprover, LedgerColumns.extensionApproved,
        ]
      case .deferral:
        [
          LedgerColumns.deferralReason, LedgerColumns.deferralMeasure, LedgerColumns.deferredTo,
          LedgerColumns.deferralApprover,
        ]
      case .withdrawal: [LedgerColumns.voidReason]
      }
    }
  }

  /// Columns that people fill in and that the next ledger carries on as written.
  static let remarks = [
    acceptedBy, completionNote, rejectionReason, extensionReason, extensionApprover,
    extensionApproved,
    deferralReason, deferralMeasure, deferralApprover, voidReason, penalty,
  ]
}
