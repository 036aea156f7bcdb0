-- What a round says, asked of the records of
--   anping import 收回的表/ --units 单位.csv --round 3 -o records.ndjson
-- in the working folder:  duckdb < round.sql

create or replace view records as
select *
from read_json('records.ndjson', format = 'newline_delimited', columns = {
  file: 'varchar', sheet: 'varchar', form: 'varchar', unit: 'varchar', branch: 'varchar', round: 'integer',
  sha256: 'varchar', fields: 'json', groups: 'json', error: 'struct(code varchar, message varchar)',
  score: 'struct(applicable decimal(18,4), deducted decimal(18,4), raw decimal(18,4), bonus decimal(18,4),
                 score decimal(18,4), grade varchar, veto boolean)',
  diagnostics: 'struct(code varchar, severity varchar, cell varchar, item varchar, message varchar)[]'
});

-- Every item of every form. A value stands beside the cell that it was read from.
create or replace view items as
select file, form, unit, item ->> '$.序号.value' as item,
       (item ->> '$.标准分.value')::decimal(9,2) as full_score, item ->> '$.检查情况.value' as result,
       (item ->> '$.扣分.value')::decimal(9,2) as deduction, item ->> '$.扣分.cell' as cell,
       from_json(item -> '$.findings', '[{"text":"VARCHAR"}]') as findings
from records, unnest(from_json(groups -> '$.项目', '["JSON"]')) as rows(item);

-- 1. Files that could not be read.
select file, error.code, error.message from records where error is not null order by file;

-- 2. Each form with its score, and how many errors stand in its way.
select unit, form, score.score, score.grade,
       len(list_filter(diagnostics, d -> d.severity = 'error')) as errors
from records where form is not null order by unit, form;

-- 3. Where points are lost.
select form, item, count(*) as units, sum(deduction) as deduction
from items where deduction > 0 group by all order by deduction desc, form, item limit 10;

-- 4. Who inspected: a field of people is a list.
select person, count(*) as forms
from records, unnest(from_json(fields -> '$.巡视人员.value', '["VARCHAR"]')) as people(person)
group by all order by forms desc, person limit 10;
