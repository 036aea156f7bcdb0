-- A history from standard input, within one transaction; `import` calls it with `name`, whose history it is.
SET LOCAL client_min_messages = warning;
SET LOCAL client_encoding = 'UTF8';

-- One import at a time.
SELECT pg_advisory_xact_lock(hashtext('anping.import')) \g /dev/null
SELECT set_config('anping.name', :'name', true) \g /dev/null

CREATE TEMPORARY TABLE line (line json NOT NULL, target text GENERATED ALWAYS AS (line ->> 'table') STORED)
ON COMMIT DROP;
-- A line is a field: JSON holds neither of these characters as such.
\copy line (line) from pstdin with (format csv, delimiter E'\x01', quote E'\x02')

DO $$
DECLARE
  name CONSTANT text := current_setting('anping.name');
  kind text;
  columns text;
  told text;
  names CONSTANT text[] := ARRAY[
    'round', 'file', 'form', 'reading', 'score', 'category', 'standing', 'finding', 'indicator', 'problem', 'change'];
BEGIN
  IF (SELECT count(*) FROM line WHERE line.target = 'end') <> 1
    OR (SELECT line ->> 'rows' FROM line WHERE line.target = 'end')::bigint <> (SELECT count(*) - 1 FROM line)
  THEN RAISE 'this is no whole export of a history: its last line must count those before it'; END IF;

  -- What a newer program says and this database has no column for is told, not dropped.
  SELECT string_agg(format('%s.%s', member.target, key), ', ') INTO told
  FROM (SELECT DISTINCT line.target, key FROM line, json_object_keys(line) AS key) AS member
  WHERE member.target <> 'end' AND key <> 'table' AND NOT EXISTS (
    SELECT FROM information_schema.columns
    WHERE table_schema = 'anping' AND table_name = member.target AND column_name = key
      AND member.target = ANY (names));
  IF told IS NOT NULL THEN RAISE 'the database has no columns for: %', told; END IF;

  -- A round never changes. Where one of the same number says something else, it is of another history.
  CREATE TEMPORARY TABLE fresh ON COMMIT DROP AS
  SELECT one.* FROM line, json_populate_record(null::anping.round, line) AS one WHERE target = 'round';
  SELECT string_agg(format('%s-%s', fresh.year, fresh.number), ', ' ORDER BY fresh.id) INTO told
  FROM fresh JOIN anping.round AS known ON known.source = name AND (known.id = fresh.id
    OR (known.year, known.number, known.generation) = (fresh.year, fresh.number, fresh.generation))
  WHERE (known.id, known.year, known.number, known.generation, known.digest, known.written)
    <> (fresh.id, fresh.year, fresh.number, fresh.generation, fresh.digest, fresh.written);
  IF told IS NOT NULL THEN RAISE 'another history is known under the name "%": its rounds % differ', name, told; END IF;
  DELETE FROM fresh USING anping.round AS known WHERE known.source = name AND known.id = fresh.id;

  INSERT INTO anping.source VALUES (name) ON CONFLICT DO NOTHING;
  IF NOT EXISTS (SELECT FROM fresh) THEN RETURN; END IF;
  FOREACH kind IN ARRAY names LOOP
    SELECT string_agg(quote_ident(column_name), ', ' ORDER BY ordinal_position) INTO columns
    FROM information_schema.columns
    WHERE table_schema = 'anping' AND table_name = kind AND column_name <> 'source' AND is_generated = 'NEVER';
    EXECUTE format(
      'INSERT INTO anping.%1$I (source, %2$s) SELECT $1, %2$s FROM (
         SELECT one.* FROM line, json_populate_record(null::anping.%1$I, line) AS one WHERE target = %1$L
       ) AS one WHERE one.%3$I IN (SELECT id FROM fresh)',
      kind, columns, CASE kind WHEN 'round' THEN 'id' WHEN 'file' THEN 'first_round' ELSE 'round' END)
    USING name;
  END LOOP;
END $$;

-- What was taken, or that there was nothing new.
\pset tuples_only on
\pset format unaligned
SELECT format('%s: %s new, %s rounds', :'name', count(fresh.id), count(*))
FROM anping.round LEFT JOIN fresh USING (id) WHERE round.source = :'name';
