/// What the work on a round cannot read, find or use.
extension Chinese {
  static let rounds: [String: String] = [
    "X08.noFiles": "文件夹里没有 Excel 或 CSV 文件",
    "X08.noForm": "没有认出任何一张检查表；请核对表名、列头是否和模板一致",
    "X08.noFormInFolder": "文件夹里没有认出任何一张检查表",
    "X08.noTemplates": "没有这个模板文件夹；请核对 --templates 或环境变量 ANPING_TEMPLATES",
    "X08.templatesNotFound": "找不到模板文件夹；找过：{0}；请用 --templates 或环境变量 ANPING_TEMPLATES 指定",
    "X08.templatesEmpty": "这个文件夹里没有模板（.xlsx）",
    "X08.nearForm": "没有这张表，是不是《{1}》？现有：{0}",
    "X08.nearUnit": "单位名录里没有“{0}”，是不是“{1}”？",
    "X08.unknownForm": "没有这张表；现有：{0}",
    "X08.badTemplate": "模板缺少“{0}”，不能生成考评工作簿",
    "X08.noUnits": "单位名录里没有“单位”这一列",
    "X08.noUnitGiven": "不知道给哪个单位出表；请用 --unit 或 --units 指定",
    "X08.unknownUnit": "单位名录里没有“{0}”",
    "X08.noLedger": "工作簿里没有“整改台账”",
    "records.sheet": "检查记录",
    "X09.data.json": "不是合格的 JSON（第 {0} 个字节处）",
    "X09.data.object": "每条数据应是一个 JSON 对象",
    "X09.data.fields": "fields 应是一个 JSON 对象",
    "X09.data.groups": "groups 应是一个 JSON 对象",
    "X09.data.records": "“{0}”应是对象的数组",
    "X09.data.unknownField": "模板里没有字段“{0}”",
    "X09.data.value": "字段“{0}”的值不能填入单元格",
    "X09.data.form": "这是《{0}》的数据，不能填进《{1}》的模板",
    "X09.data.emptyTable": "表格是空的",
  ]
}
