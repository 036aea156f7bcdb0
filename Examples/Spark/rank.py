"""Ranks a group's round with Spark, over the records of `anping import`.

    spark-submit rank.py FOLDER --units UNITS.csv --round 3 -o OUT [--anping PATH] [--templates DIR]

Workers pipe their share of the paths through `anping import --files-from -`. A record says what its own
file says, whatever lies beside it, so files may lie in any partition. What needs all of them is done here:
which forms are of the round, which are versions of each other, who waits, totals, ranks, sums over items.

The rules are those of the two checklists in templates/检查表; with other forms, change RULES.
OUT gets units.json (a line a unit, as in `assess --json`), items.json, errors.json.
"""
import argparse
import json
import os
import shlex
import subprocess
from decimal import Decimal
from fractions import Fraction

from pyspark.sql import SparkSession, Window, functions as F, types as T

RULES = {
    "weights": {"党管安全责任落实表": Fraction(4, 10), "现场安全文明生产检查表": Fraction(6, 10)},
    "grades": [("优秀", 90), ("良好", 80), ("合格", 70)],  # reached only with points on every ★ item
    "lowest": "不合格",
}
# Forms of which the file name, too, says another round; or whose day lies so far from the others.
NAMED_ROUND, SLACK = r"第\s*([0-9一二三四五六七八九十]+)\s*轮", 10
TABLES = (".xlsx", ".xlsm", ".xltx", ".xltm", ".xls", ".et", ".csv", ".tsv", ".zip")


def struct(**fields):
    return T.StructType([T.StructField(name, kind) for name, kind in fields.items()])


# The members of a record that are used here; Spark skips the others.
TEXT, NUMBER, YES = T.StringType(), T.DecimalType(24, 10), T.BooleanType()
ITEM = struct(序号=struct(value=TEXT), 检查内容=struct(value=TEXT), 标准分=struct(value=NUMBER),
              检查情况=struct(value=TEXT), 扣分=struct(value=NUMBER), findings=T.ArrayType(struct(text=TEXT)))
RECORD = struct(
    file=TEXT, sheet=TEXT, form=TEXT, unit=TEXT, round=T.IntegerType(), sha256=TEXT,
    fields=struct(受检单位=struct(value=TEXT), 检查日期=struct(value=TEXT)),
    groups=struct(项目=T.ArrayType(ITEM)),
    score=struct(applicable=NUMBER, raw=NUMBER, bonus=NUMBER, score=NUMBER, grade=TEXT, veto=YES),
    diagnostics=T.ArrayType(struct(code=TEXT, severity=TEXT, form=TEXT, field=TEXT)),
    error=struct(code=TEXT, message=TEXT))
STANDING = struct(unit=TEXT, status=TEXT, findings=T.IntegerType(), vetoed=YES, exact=NUMBER,
                  total=T.DecimalType(10, 1), grade=TEXT, provisionalTotal=T.DecimalType(10, 1))


# Reading


def paths(folder):
    """The tables below a folder, without lock files and hidden ones."""
    found = []
    for place, folders, names in os.walk(folder, followlinks=True):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [os.path.join(place, name) for name in names
                  if not name.startswith((".", "~$")) and name.lower().endswith(TABLES)]
    return sorted(found)


def records(spark, files, command, partitions):
    """The records of files. Status 1 and 2 say that forms have errors and that files could not be read,
    which the records say themselves; any other is a mistake, and ends the job."""
    piped = ["sh", "-c", '"$@"; [ $? -le 2 ]', "import"] + command
    lines = spark.sparkContext.parallelize(files, partitions).pipe(shlex.join(piped), checkCode=True)
    return spark.read.schema(RECORD).json(lines)


def listed_units(anping, path):
    """The units of the list, whatever table it is."""
    run = subprocess.run([anping, "convert", path, "-o", "-", "--format", "ndjson"], check=True,
                         stdout=subprocess.PIPE)
    return [json.loads(line)["单位"] for line in run.stdout.decode().splitlines()]


# Forms


def of_round(forms, number):
    """The forms of a round. One whose header alone says another is a slip of the pen where its day lies
    among those of the others."""
    if number is None:
        return forms
    first, last, count = forms.where(F.col("round") == number).agg(
        F.min("day"), F.max("day"), F.count("day")).first()
    is_near = F.lit(False) if count < 3 else F.coalesce(
        F.col("day").between(F.date_sub(F.lit(first), SLACK), F.date_add(F.lit(last), SLACK)), F.lit(False))
    named, says = F.col("named"), F.col("round")
    is_named = F.coalesce(named == number, F.lit(False))
    return forms.where(
        F.when(says.isNull(), named.isNull() | is_named)
        .otherwise((says == number) | is_named | (named.isNull() & is_near)))


@F.udf(T.IntegerType())
def numeral(text):
    """`3`, `三`, `十二`; nothing for an empty text."""
    if not text or text.isdigit():
        return int(text) if text else None
    tens, _, ones = text.rpartition("十")
    digit = " 一二三四五六七八九".index
    return (digit(tens or "一") * 10 if "十" in text else 0) + (digit(ones) if ones else 0)


def points(form):
    """The score, as a quotient that is not rounded; None where there is none."""
    score = form["score"]
    if not score or score["raw"] is None or not score["applicable"]:
        return None
    exact = min(Fraction(score["raw"]) * 100 / Fraction(score["applicable"]) + Fraction(score["bonus"]),
                Fraction(100))
    assert rounded(exact, 1) == score["score"], (form["file"], exact, score)
    return exact


def items(form):
    """The items that apply."""
    return [item for item in form["groups"]["项目"] if item["检查情况"]["value"] != "不适用"]


def has_zero_item(form):
    """Whether a ★ item has no points left."""
    return any("★" in (item["检查内容"]["value"] or "") and item["扣分"]["value"] is not None
               and item["扣分"]["value"] >= (item["标准分"]["value"] or 0) for item in items(form))


def waits(form):
    """Whether an error keeps a form from counting, or it has no score; one of which nothing applies is
    left out instead. That its header says another round was judged by `of_round`."""
    errors = [finding for finding in form["diagnostics"] if finding["severity"] == "error" and finding["form"]
              and (finding["code"], finding["field"]) != ("V10", "轮次")]
    return bool(errors or (points(form) is None and items(form)))


# Units


def rounded(number, places):
    """Half up, from the exact quotient."""
    scaled = number * 10 ** places
    return Decimal((2 * scaled.numerator + scaled.denominator) // (2 * scaled.denominator)).scaleb(-places)


def standing(unit, forms):
    """What the forms of a unit come to."""
    versions = {title: [form for form in forms if form["form"] == title] for title in RULES["weights"]}
    single = [own[0] for own in versions.values() if len(own) == 1]
    scored = [form for form in single if points(form) is not None]
    weight = sum(RULES["weights"][form["form"]] for form in scored)
    total = sum(RULES["weights"][form["form"]] * points(form) for form in scored) / weight if scored else None
    status = ("missing" if not all(versions.values()) else "duplicate" if len(single) < len(versions)
              else "waiting" if any(map(waits, single)) else "ranked")
    counted = single + [own[0] for own in versions.values() if len(own) > 1]
    shown, is_ranked = None if total is None else rounded(total, 1), status == "ranked" and total is not None
    return {
        "unit": unit, "status": status,
        "findings": sum(len(item["findings"] or []) for form in counted for item in items(form)),
        "vetoed": any(form["score"]["veto"] for form in scored),
        "exact": rounded(total, 10) if is_ranked else None, "total": shown if is_ranked else None,
        "grade": grade(scored, shown) if is_ranked else None,
        "provisionalTotal": None if status == "ranked" else shown,
    }


def grade(forms, shown):
    if any(form["score"]["veto"] or has_zero_item(form) for form in forms):
        return RULES["lowest"]
    return next((name for name, least in RULES["grades"] if shown >= least), RULES["lowest"])


def standings(spark, forms, units):
    """All units by rank: 1, 2, 2, 4, vetoed ones last; behind them those without one."""
    own = forms.rdd.map(lambda row: row.asDict(recursive=True)).groupBy(lambda form: form["unit"])
    named = spark.sparkContext.parallelize([(unit, None) for unit in units])
    rows = named.leftOuterJoin(own).map(lambda pair: standing(pair[0], list(pair[1][1] or [])))
    order = Window.orderBy("vetoed", F.desc("exact"))
    ranked = F.when(F.col("exact").isNotNull(), F.rank().over(
        order.partitionBy(F.col("exact").isNotNull())))
    return spark.createDataFrame(rows, STANDING).withColumn("rank", ranked).drop("exact", "vetoed").orderBy(
        F.col("rank").asc_nulls_last(), "status", "unit")


def losses(forms):
    """Where points were lost: every item of every form, over all units."""
    item = forms.select("form", F.explode("groups.项目").alias("item")).select(
        "form", F.col("item.序号.value").alias("item"), F.col("item.扣分.value").alias("deduction"))
    return item.where(F.col("deduction") > 0).groupBy("form", "item").agg(
        F.count("*").alias("units"), F.sum("deduction").alias("deduction")).orderBy(
        F.desc("deduction"), "form", "item")


def write(frame, path):
    """A line of JSON a row; a group's ranking is small."""
    with open(path, "w", encoding="utf-8") as lines:
        for row in frame.toLocalIterator():
            lines.write(json.dumps(row.asDict(recursive=True), ensure_ascii=False, default=float) + "\n")


def main():
    options = argparse.ArgumentParser()
    options.add_argument("folder")
    options.add_argument("--units", required=True)
    options.add_argument("--round", type=int)
    options.add_argument("--date")
    options.add_argument("--templates")
    options.add_argument("--anping", default="anping")
    options.add_argument("--partitions", type=int, default=0)
    options.add_argument("-o", "--output", required=True)
    given = options.parse_args()

    spark = SparkSession.builder.appName("anping").getOrCreate()
    command = [given.anping, "import", "--files-from", "-", "--format", "ndjson", "--units", given.units]
    for name in ("round", "date", "templates"):
        if getattr(given, name) is not None:
            command += ["--" + name, str(getattr(given, name))]
    files = paths(given.folder)
    partitions = given.partitions or max(1, min(len(files), 4 * spark.sparkContext.defaultParallelism))
    all_records = records(spark, files, command, partitions).cache()
    forms = (all_records.where(F.col("form").isin(*RULES["weights"]))
             .withColumn("unit", F.coalesce("unit", "fields.受检单位.value")).where("unit is not null")
             .withColumn("day", F.to_date("fields.检查日期.value"))
             .withColumn("named", numeral(F.regexp_extract(F.regexp_extract("file", "[^/]*$", 0), NAMED_ROUND, 1))))
    units = listed_units(given.anping, given.units)
    units += sorted(row.unit for row in forms.select("unit").distinct().collect() if row.unit not in set(units))
    members = of_round(forms, given.round).cache()

    os.makedirs(given.output, exist_ok=True)
    write(standings(spark, members, units), os.path.join(given.output, "units.json"))
    write(losses(members), os.path.join(given.output, "items.json"))
    write(all_records.where("error is not null").select("file", "sha256", "error"),
          os.path.join(given.output, "errors.json"))
    spark.stop()


if __name__ == "__main__":
    main()
