/// Help, usage and progress of the command line.
extension Chinese {
  static let commands: [String: String] = [
    "help.anping": "安评：读取交回的检查表，核对、评分、排名，生成考评工作簿和下一轮空白表；CSV 与工作簿互转。",
    "help.templates": "模板所在的文件夹。",
    "help.round": "轮次，例如 3。",
    "help.date": "当作“今天”的日期，例如 2025-12-15；默认今天。",
    "help.units": "单位名录（CSV 或工作簿，列：单位、党支部、别名）。",
    "usage.date": "“{0}”不是日期，请写成 2025-12-15 这样",
    "progress": "{0}/{1}，还需约 {2} 秒",
    "X06.other": "{0}",
  ]
}
