import { type Figure, type MissingFigure, type Verdict, writtenBound, written } from './figure.ts'
import { swing } from './machine.ts'
import { type MeasuredRow, type Results, standing } from './results.ts'
import { whyMissed } from './why-missed.ts'

const verdicts: Readonly<Record<Verdict, string>> = {
  reached: 'reached',
  missed: 'misses its goal',
  'past-never': 'PAST never worse than',
  'too-noisy': 'too noisy to judge',
  orientation: 'for orientation',
  'not-there-yet': 'not there yet',
}

/** The page docs/BENCHMARKS.md, which is also what the bench prints. */
export function benchmarksPage(results: Results): string {
  const { machine, rows, scale, rounds, at } = results
  return `${[
    '# Benchmarks',
    '',
    'Written by `npm run bench`. Limits and ours are measured in turn in one run on one machine, because machines differ and',
    'are noisy: read the ratios. Medians, with p99 after the stroke.',
    '',
    `- ${at}, scale ${scale} (${(1_000_000 * scale).toLocaleString('en')} customers, ${(5_000_000 * scale).toLocaleString('en')} interactions), ${rounds} rounds`,
    `- ${machine.description}`,
    `- a 4 kB append with fsync: ${written(machine.fsyncMs.median, 'ms')} / ${written(machine.fsyncMs.p99, 'ms')}`,
    `- a bare \`node -e 0\` swung ${swings(rows)} (p90 over p10, by row); beyond 2x a row is not judged`,
    '',
    '| what | limit | limit, measured | ours | measured against the budget | goal | never worse than | verdict |',
    '|---|---|---|---|---|---|---|---|',
    ...rows.flatMap((row) => row.figures.map((figure) => line(figure, row))),
    '',
    '## What misses its goal, and why',
    '',
    ...misses(rows),
    '',
    '## Notes',
    '',
    ...rows.flatMap(({ figures }) =>
      figures.flatMap((figure) =>
        'note' in figure && figure.note ? [`- ${figure.name}: ${figure.note}`] : [],
      ),
    ),
    '',
    '## Others, measured on another machine, for orientation',
    '',
    ...rows.flatMap(({ title, peers }) => (peers === '' ? [] : [`- ${title}: ${peers}`])),
  ].join('\n')}\n`
}

function line(figure: Figure | MissingFigure, row: MeasuredRow): string {
  const verdict = verdicts[standing(figure, row)]
  if ('reason' in figure) return cells([figure.name, '', '', '', figure.reason, '', '', verdict])
  const { name, unit, limit, ours, checks } = figure
  const spread = ({ median, p99 }: Figure['ours']): string =>
    unit === 'ms' ? `${written(median, 'ms')} / ${written(p99, 'ms')}` : written(median, unit)
  const ratio = limit === null ? '' : ` (${written(ours.median / limit.spread.median, 'x')})`
  const measured = checks
    .map((check) => `${check.what} ${written(check.value, check.unit)}`.trim())
    .join(', ')
  return cells([
    name,
    limit?.name ?? '',
    limit === null ? '' : spread(limit.spread),
    spread(ours),
    checks.length === 0 ? ratio.trim() : measured,
    checks.map((check) => writtenBound(check, check.goal)).join(', '),
    checks
      .map((check) => writtenBound(check, check.never))
      .filter((text) => text !== '')
      .join(', '),
    verdict,
  ])
}

function cells(texts: readonly string[]): string {
  return `| ${texts.map((text) => text.replaceAll('|', '\\|')).join(' | ')} |`
}

function misses(rows: readonly MeasuredRow[]): readonly string[] {
  const missed = rows.flatMap((row) =>
    row.figures.filter((figure) => ['missed', 'past-never'].includes(standing(figure, row))),
  )
  if (missed.length === 0) return ['Nothing.']
  return missed.map(({ name }) => `- ${name}: ${whyMissed[name] ?? 'not looked into yet.'}`)
}

function swings(rows: readonly MeasuredRow[]): string {
  const all = rows.map(({ bareStarts }) => swing(bareStarts))
  return `${written(Math.min(...all), 'x')} to ${written(Math.max(...all), 'x')}`
}
