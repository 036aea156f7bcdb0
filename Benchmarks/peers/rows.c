/* The data of the benchmarks, row by row, and libxlsxwriter as a peer that writes it.

     rows xlsx PATH ROWS KIND MODE     KIND text|number|unique, MODE shared|constant
     rows csv PATH ROWS KIND

   The rows are those of Sources/Bench/Rows.swift: both draw from the same generator. */
#include <inttypes.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter.h>

static const char *units[] = {"锅炉车间", "汽机车间", "电气车间", "热控车间",
                              "燃料车间", "化学车间", "检修部", "发电部"};
static const char *problems[] = {"给水泵轴封渗水，地面积水未清理", "配电箱未上锁，电缆孔洞未封堵",
                                 "盖板未固定，临边围栏缺失", "灭火器失压1具，检查签未更新",
                                 "消防通道被备件占用", "设备标识缺失，流向箭头脱落"};
static const char *measures[] = {"更换轴封并清理地面", "上锁并封堵孔洞", "固定盖板、恢复围栏",
                                 "更换灭火器并补签", "清理通道并划线"};

static uint64_t state = 1;
static uint32_t draw(uint32_t below) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (uint32_t)(state >> 33) % below;
}
static double draw_double(void) {
  state = state * 6364136223846793005u + 1442695040888963407u;
  return (double)(state >> 11) / 9007199254740992.0 * 1000000.0;
}

typedef struct {
  int is_text[10], is_date[10];
  char text[10][96];
  double number[10];
} row_t;

static void make(row_t *row, long index, const char *kind) {
  memset(row->is_text, 0, sizeof row->is_text);
  memset(row->is_date, 0, sizeof row->is_date);
  if (!strcmp(kind, "number")) {
    for (int column = 0; column < 10; column++) row->number[column] = draw_double();
    return;
  }
  if (!strcmp(kind, "unique")) {
    for (int column = 0; column < 10; column++) {
      row->is_text[column] = 1;
      snprintf(row->text[column], 96, "%s-%ld-%d-%" PRIu32, problems[draw(6)], index, column, draw(1000000));
    }
    return;
  }
  row->number[0] = (double)index;
  row->is_text[1] = 1, strcpy(row->text[1], units[draw(8)]);
  row->is_text[2] = 1, strcpy(row->text[2], problems[draw(6)]);
  row->number[3] = draw(9) / 2.0;
  row->number[4] = 60 + draw(40);
  row->is_date[5] = 1, row->number[5] = 45658 + draw(700);
  row->is_text[6] = 1, snprintf(row->text[6], 96, "AQ-%05" PRIu32, draw(50000));
  row->is_text[7] = 1, snprintf(row->text[7], 96, "%s%" PRIu32 "班", units[draw(8)], draw(20));
  row->is_text[8] = 1, strcpy(row->text[8], measures[draw(5)]);
  row->number[9] = draw(100000) / 100.0;
}

static void fail(const char *what) { fprintf(stderr, "rows: %s\n", what); exit(1); }

static void write_csv(const char *path, long rows, const char *kind) {
  FILE *file = fopen(path, "w");
  if (!file) fail(path);
  row_t row;
  fputs("序号,单位,问题,扣分,得分,日期,编号,班组,措施,金额\n", file);
  for (long index = 1; index <= rows; index++) {
    make(&row, index, kind);
    for (int column = 0; column < 10; column++) {
      if (column) fputc(',', file);
      if (row.is_text[column]) fputs(row.text[column], file);
      else if (row.is_date[column]) {
        long day = (long)row.number[column] - 25569, z = day + 719468;
        long era = z / 146097, doe = z - era * 146097;
        long yoe = (doe - doe / 1460 + doe / 36524 - doe / 146096) / 365;
        long doy = doe - (365 * yoe + yoe / 4 - yoe / 100), mp = (5 * doy + 2) / 153;
        long d = doy - (153 * mp + 2) / 5 + 1, m = mp < 10 ? mp + 3 : mp - 9;
        fprintf(file, "%04ld-%02ld-%02ld", yoe + era * 400 + (m <= 2), m, d);
      } else fprintf(file, "%.16g", row.number[column]);
    }
    fputc('\n', file);
  }
  if (fclose(file)) fail(path);
}

static void write_xlsx(const char *path, long rows, const char *kind, int constant) {
  lxw_workbook_options options = {.constant_memory = constant ? LXW_TRUE : LXW_FALSE};
  lxw_workbook *book = workbook_new_opt(path, &options);
  lxw_worksheet *sheet = workbook_add_worksheet(book, "数据");
  lxw_format *date = workbook_add_format(book);
  format_set_num_format(date, "yyyy-mm-dd");
  row_t row;
  for (long index = 1; index <= rows; index++) {
    make(&row, index, kind);
    for (int column = 0; column < 10; column++) {
      lxw_row_t at = (lxw_row_t)(index - 1);
      if (row.is_text[column]) worksheet_write_string(sheet, at, (lxw_col_t)column, row.text[column], NULL);
      else worksheet_write_number(sheet, at, (lxw_col_t)column, row.number[column], row.is_date[column] ? date : NULL);
    }
  }
  if (workbook_close(book) != LXW_NO_ERROR) fail(path);
}

int main(int count, char **words) {
  if (count == 5 && !strcmp(words[1], "csv")) write_csv(words[2], atol(words[3]), words[4]);
  else if (count == 6 && !strcmp(words[1], "xlsx"))
    write_xlsx(words[2], atol(words[3]), words[4], !strcmp(words[5], "constant"));
  else fail("rows xlsx PATH ROWS KIND MODE | rows csv PATH ROWS KIND");
  return 0;
}
