/// What a code is about and what to do when it is reported, for `docs/codes.md`.
struct CodeAdvice {
  let chinese: (title: String, advice: String)
  let english: (title: String, advice: String)

  private init(
    _ chineseTitle: String, _ chinese: String, _ englishTitle: String, _ english: String
  ) {
    self.chinese = (chineseTitle, chinese)
    self.english = (englishTitle, english)
  }

  /// The advice for each code.
  static let all: [String: CodeAdvice] = checks.merging(reading) { $1 }
    .merging(templates) { $1 }.merging(files) { $1 }

  private static let checks: [String: CodeAdvice] = [
    "V01": .init(
      "标准分", "把标准分改回模板印的分值；条目有增删的，请用最新的表重填。",
      "Standard scores",
      "Restore the printed scores; use the current form if items were added or removed."),
    "V02": .init(
      "扣分与得分", "扣分填 0 到标准分之间、最多两位小数的正数，得分等于标准分减扣分。",
      "Deductions and scores",
      "Write a deduction between 0 and the standard score with at most two decimals; the score is what is left."
    ),
    "V03": .init(
      "整改要素", "有扣分的条目补填问题、责任部门、整改期限、责任人。",
      "What a deduction needs", "Fill in problem, department, due date and person in charge."),
    "V04": .init(
      "日期", "写到年月日，如 2026-11-18；期限不早于检查日期。",
      "Dates", "Write year, month and day, as 2026-11-18; no due date lies before the inspection."),
    "V05": .init(
      "检查情况、问题、扣分互相矛盾", "核对原始记录，三栏改成一致。",
      "Result, problem and deduction contradict each other",
      "Check the records and make the three agree."),
    "V06": .init(
      "有扣分而无问题", "写明扣分的原因。", "A deduction without a problem",
      "Write why points were deducted."),
    "V07": .init(
      "扣分与问题、评分标准不符", "核对扣分；确认无误的可以不改，以扣分栏为准。",
      "Deduction against problems and rule",
      "Check the deduction; leave it where it is right: the column counts."),
    "V08": .init(
      "不适用的条目", "不适用的条目不填扣分和得分；整类不适用的请确认。",
      "Items that do not apply",
      "Leave deduction and score blank; confirm it where a whole category does not apply."),
    "V09": .init(
      "受检单位", "单位按名录填写；名录里没有的，加单位或别名；重复的表留一份。",
      "The inspected unit",
      "Write the unit as the list of units has it, or add it or an alias there; keep one copy of a form."
    ),
    "V10": .init(
      "轮次与检查日期", "核对表内的轮次、年份、检查日期与文件名、本次轮次。",
      "Round and inspection date",
      "Compare round, year and date in the form with the file's name and this round."),
    "V11": .init(
      "等级与否决矛盾", "有否决事项的，等级改为不合格。", "Grade against veto",
      "Write the lowest grade where a veto applies."),
    "V12": .init(
      "复查", "补填复查人、复查日期；日期先后改对。", "Reinspection",
      "Fill in who reinspected and when; put the dates in order."),
    "V13": .init(
      "小计与合计", "按各条重算小计、合计。", "Subtotals and totals",
      "Add the items up again."),
    "V14": .init(
      "上轮问题", "按上轮台账列全未闭环的问题，编号照抄，不重复。", "Problems carried over",
      "List each open problem of last round once, under its number."),
    "V15": .init(
      "重复登记", "核对是否同一个问题记了两次。", "Registered twice",
      "Check whether one problem was written in two places."),
    "V16": .init(
      "别名", "不必处理；下次请写规范名称。", "Alias", "Nothing to do; better write the full name."),
    "V18": .init(
      "长数字", "对照原件，用文本格式重填。", "Long numbers",
      "Retype the number as text from the original."),
    "V19": .init(
      "否决", "核对否决事项；没有就写“无”。", "Veto",
      "Check what vetoes the form; write 无 where nothing does."),
    "V21": .init(
      "整改台账", "补齐台账里缺的栏目；没有补齐的填写不起作用。", "Ledger of rectification",
      "Fill in the columns that are missing; until then the edit has no effect."),
    "V20": .init(
      "整改情况打勾", "核对逾期和复查不合格的问题，再定整改情况。", "Rectification ticked",
      "Look at the problems that are overdue or rejected before ticking the item."),
  ]

  private static let reading: [String: CodeAdvice] = [
    "S01": .init(
      "认不出的表", "在表上写明表名或表号，列头照模板。", "Unrecognised form",
      "Write the form's title or number on it and keep the template's headers."),
    "S02": .init(
      "条目文字或序号有改动", "核对是不是这一条；请用最新的表。", "Items reworded or renumbered",
      "Check that it is this item; use the current form."),
    "S03": .init("缺条目", "补上缺的条目。", "Items missing", "Add the missing item."),
    "S04": .init(
      "多出的行", "核对这一行；不属于本表的请删去。", "Rows the template lacks",
      "Check the row; remove what does not belong."),
    "S05": .init(
      "列头有改动", "把列头改回模板的写法，同名的列只留一列。", "Headers changed",
      "Restore the template's headers; keep one column of a name."),
    "S06": .init(
      "找不到的栏目", "把列头或标签补上。", "Fields not found",
      "Put the header or label back."),
    "S07": .init(
      "表不完整", "核对表尾；太长的表请删去空行。", "Incomplete sheet",
      "Check the end of the table; delete empty rows of a sheet that is too long."),
    "S08": .init(
      "从名称读到的单位", "在表内补填。", "Taken from a name",
      "Fill the field in."),
    "S09": .init(
      "看不全或没读到的内容", "取消隐藏、删去作废的文字，把内容填进对应的栏目。", "Content easily overlooked",
      "Show what is hidden, delete what is void, and write the rest where it belongs."),
    "R01": .init(
      "同一条登记了两次", "核对以哪一行为准，删去另一行。", "The same entry twice",
      "Decide which row holds, and delete the other."),
    "R02": .init(
      "不在名单里", "照名单改正名字；新来的先登到名单里。", "Not in the list",
      "Write the name as the list has it; enter newcomers there first."),
    "R03": .init(
      "日期不在本期", "核对日期和表头的年度、期间。", "A date outside the period",
      "Check the date and the period in the heading."),
    "R04": .init(
      "同名的人", "名字后面写明工号或班组。", "People of one name",
      "Write the number or the team behind the name."),
    "R05": .init(
      "没有这一期", "照本表的期间填周次、月份。", "No such period",
      "Write a week or month that the register has."),
    "R06": .init(
      "同样的内容交了两次", "只留一份；重复的行不再计。", "Handed in twice",
      "Keep one; rows that repeat another file's do not count."),
    "R07": .init(
      "空行或合计以下的行、只有名字的行", "删去中间的空行，把合计移到最后；只有名字的行补填完整，或删去。",
      "Rows below a gap or a sum, names alone",
      "Delete the blank rows in between; move the sum to the end; complete or delete names alone."),
    "R08": .init(
      "单位名录缺列", "在单位名录里补上这一列，再用 --units 交给程序。", "A column missing in the list of units",
      "Add it to the list of units and give that with --units."),
    "R09": .init(
      "指标没有得分", "补交台账；计分标准写成按率、按次、按件扣分的话。", "An indicator without a score",
      "Send the register; let the rule take points by rate, by shortfall or by the piece."),
    "N01": .init(
      "日期怎样读的", "写明“请核对”的核对一次，其余不必处理。", "How a date was read",
      "Check what says so; else nothing to do."),
    "N02": .init(
      "扣分怎样读的", "扣分栏只填数字；写明“请核对”的核对一次。", "How a deduction was read",
      "Write only numbers in the column; check what says so."),
    "N03": .init(
      "选项怎样读的", "按列出的选项填写，只选一个。", "How a choice was read",
      "Use one of the listed choices."),
    "N04": .init("数字怎样读的", "只填数字。", "How a number was read", "Write only the number."),
    "N05": .init(
      "同上与合并单元格", "逐行填写，少用“同上”和合并。", "Ditto marks and merged cells",
      "Fill in every row rather than repeat or merge."),
    "N06": .init(
      "人员、部门、无问题怎样读的", "不必处理。", "How names and “none” were read",
      "Nothing to do."),
    "N10": .init("必填未填", "补填。", "Required field missing", "Fill it in."),
    "N11": .init("超出范围", "改到范围之内。", "Out of range", "Bring it into the range."),
    "F01": .init(
      "公式被改成数字", "不必处理；以填写的数为准。", "Formula replaced",
      "Nothing to do: what was typed counts."),
    "F02": .init(
      "合计公式漏算", "改公式，使它包括全部条目。", "Formula leaves items out",
      "Let the formula take in all items."),
    "F03": .init(
      "公式结果过期", "用 Excel 或 WPS 打开后重新保存。", "Stale result",
      "Open the file and save it again."),
    "F04": .init("错误值", "改正公式或重填。", "Error value", "Correct the formula or the value."),
  ]

  private static let templates: [String: CodeAdvice] = [
    "T01": .init(
      "没有占位符", "至少放一个占位符，如 {{受检单位}}。", "No placeholder",
      "Put at least one in, such as {{受检单位}}."),
    "T02": .init("块名写错", "改成规则里有的块名。", "Unknown block", "Use a name of a block."),
    "T03": .init("列名写错", "改成这一块有的列名。", "Unknown column", "Use a column of the block."),
    "T04": .init("取值写错", "改成这一列能填的值。", "Unknown value", "Use a value of the column."),
    "T05": .init("字段写错", "改成表上有的字段。", "Unknown field", "Use a field of the form."),
    "T06": .init("占位符写错", "改正占位符。", "Faulty placeholder", "Correct the placeholder."),
    "T07": .init("选项名单", "在 [选项] 里加上这个名单。", "List of choices", "Add it to [选项]."),
    "T08": .init(
      "声明而未用", "在表上放占位符，或删去声明。", "Declared but not used",
      "Place it on the form, or remove the declaration."),
    "T09": .init(
      "分组", "改正分组的键、止于、来源或表头。", "Groups",
      "Correct key, end, source or header of the group."),
    "T10": .init(
      "标签与表头", "给字段加上各不相同的标签或表头。", "Labels and headers",
      "Give every field a label or header of its own."),
    "T11": .init("条件读不懂", "改正条件。", "Unreadable condition", "Correct the condition."),
    "T12": .init(
      "分值不等", "改到分类分值与条目标准分一致。", "Scores differ",
      "Let categories and items add up."),
    "T13": .init(
      "向右重复", "给列表右边留出空格。", "List to the right",
      "Leave room to the right of it."),
    "T14": .init(
      "字段重复出现", "只留一处，或把另一处标为只写。", "Field placed twice",
      "Keep one, or mark the other as not read."),
    "T15": .init("范围变成日期", "写成 0~5。", "Range became a date", "Write 0~5."),
    "T16": .init("字段重复声明", "只声明一次。", "Field declared twice", "Declare it once."),
    "T17": .init(
      "多余的行或块", "合并成一行或一块，多余的删去。", "Rows and blocks without effect",
      "Merge them, or take out what is too much."),
    "T18": .init("空的块或格", "填写或删去。", "Blank block or cell", "Fill it in or take it out."),
    "T19": .init(
      "条件里不认识的词", "只用列出的词、字段和函数；写法见 templates.md。", "Unknown words in a condition",
      "Use the listed words, fields and functions; templates.md says how."),
    "T20": .init(
      "等级的分值", "在 [表单] 的“参数”里写明每个等级的分值。", "Points of levels",
      "Write the points of every level into 参数 of [表单]."),
    "T21": .init(
      "多份的区分", "在 [表单] 的“键”里加上区分用的字段。", "Telling several sheets apart",
      "Add the field that does to 键 of [表单]."),
    "T22": .init(
      "短语的理解", "重新确认这一条，或删去。", "Confirmed readings",
      "Confirm it again, or take it out."),
    "T23": .init(
      "评分与总评权重", "要进排名，就写全 [评分] 和“总评权重”。", "Scoring and weight",
      "To be ranked a form needs both the block 评分 and 总评权重."),
    "T24": .init(
      "指标与关联", "名称在所有模板里不重样，写明“对应”，不要绕回自己。", "Indicators and joins",
      "Names are unique over all templates; say what matches; none asks for itself."),
    "T25": .init(
      "写了不起作用", "照它说的改，或删去；写着而不起作用的，数就不是想要的数。", "Without effect",
      "Do as it says, or take it out: a rule without effect gives another figure than was meant."),
    "T26": .init(
      "保密的字段", "去掉“保密”，或换成次数、率这样不写出内容的算法。", "Confidential fields",
      "Count or compare them, or let them be no longer confidential."),
  ]

  private static let files: [String: CodeAdvice] = [
    "X01": .init(
      "文件不完整或损坏", "重新复制，或用 Excel/WPS 打开后另存。", "Damaged file",
      "Copy it again, or open and save it."),
    "X02": .init("有密码", "取消密码后另存。", "Password", "Remove the password and save it."),
    "X03": .init(
      "不是 .xlsx", "另存为 .xlsx，或改正扩展名。", "Not .xlsx",
      "Save it as .xlsx, or correct the extension."),
    "X04": .init(
      "超出限制", "清理空白格式、拆分表格后再试。", "Limits",
      "Clean the file up or split it."),
    "X05": .init(
      "内部 XML 有误", "用 Excel/WPS 打开后另存。", "Faulty XML inside",
      "Open and save it with Excel or WPS."),
    "X06": .init(
      "文件读写不了", "核对路径、权限、磁盘空间；要覆盖加 --force。", "Reading and writing",
      "Check path, rights and space; --force replaces a file."),
    "X07": .init("空文件", "重新复制。", "Empty file", "Copy it again."),
    "X08": .init(
      "没有可用的表、模板、名录、台账", "核对给的文件夹或文件。", "Nothing to work on",
      "Check the folder or file that was given."),
    "X09": .init(
      "CSV 与数据", "改正所说的行；编码不对用 --encoding。", "CSV and data",
      "Correct the line; name the encoding with --encoding."),
    "X10": .init(
      "工作簿里的异常", "核对该单元格；必要时用 Excel/WPS 另存。", "Odd workbooks",
      "Check the cell; save the file again where needed."),
    "X11": .init(
      "工作簿放不下", "改短、改名或拆分。", "What a workbook cannot hold",
      "Shorten, rename or split it."),
    "X12": .init(
      "转换时的说明", "不必处理；请知悉。", "Notes of a conversion",
      "Nothing to do but to know."),
    "X13": .init(
      "历次记录", "核对 --history 给的文件；损坏的换备份。", "The history of rounds",
      "Check the file of --history; restore a backup of a damaged one."),
  ]
}
