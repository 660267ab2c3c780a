import { spawnSync } from 'node:child_process'
import type { Bench, BenchRow } from '../bench-context.ts'
import type { Figure, MissingFigure } from '../figure.ts'
import { inTurn, timed } from '../in-turn.ts'
import { liniaProgram, programPath } from '../linia-program.ts'
import { type MailReader, mailReaders, mails } from '../mail-readers.ts'
import { openPty, type Pty } from '../pty.ts'
import { median, spreadOf } from '../statistics.ts'

const small = { columns: 80, rows: 24 }
const large = { columns: 200, rows: 50 }
const keysPerRound = 14
/** The header of a console that shows work: a ref of the store. */
const useful = /[A-Z]{2}-\d+/

export const consoleRow: BenchRow = {
  name: 'console',
  title: 'Console: start to first useful frame, key to paint, bytes a key, memory',
  peers:
    'start: neomutt on 100k mails 1.7 s, aerc 264 ms; key to paint: neomutt 1.0, aerc 2.5, htop 0.6 ms; memory: neomutt 177 to 197 MB. Where they are installed they stand in the table',
  async measure(bench) {
    const path = bench.copyOf(await bench.bigStore())
    const why = await whyNotOpen(path)
    if (why !== null) {
      return [
        'start to first useful frame',
        'key to paint, 80x24',
        'bytes a key, 80x24',
        'bytes a key, 200x50',
        'memory of the console',
      ].map((name): MissingFigure => ({ name: `console, ${name}`, reason: why }))
    }
    const readers = mailReaders()
    return [...(await start(bench, path, readers)), ...(await keys(bench, path, readers))]
  },
}

function openConsole(path: string, size = small): Pty {
  return openPty(liniaProgram, ['--as', 'ewa'], { ...size, env: { LINIA_STORE: path } })
}

/** Why the console does not come to work, or null. */
async function whyNotOpen(path: string): Promise<string | null> {
  const pty = openConsole(path)
  const isUseful = await pty.until(useful, 5000)
  const said = pty.plain().trim().split('\n').at(-1)?.trim().slice(0, 100) ?? ''
  await pty.close()
  return isUseful ? null : `the console does not show work yet; it says “${said}”`
}

async function start(bench: Bench, path: string, readers: readonly MailReader[]): Promise<readonly Figure[]> {
  const [bare = [], ours = [], ...others] = await inTurn(bench.rounds, [
    () => [timed(() => spawnSync(process.execPath, ['-e', '0']))],
    () => untilUseful(() => openConsole(path), useful),
    ...readers.map((reader) => () => untilUseful(() => reader.open(small), reader.useful)),
  ])
  const value = median(ours) / median(bare)
  const limit = { name: 'node -e 0', spread: spreadOf(bare) }
  return [
    {
      name: 'console, start to first useful frame',
      unit: 'ms',
      limit,
      ours: spreadOf(ours),
      checks: [{ what: '', value, unit: 'x', better: 'less', goal: 4.5, never: 6 }],
    },
    ...readers.map(({ name }, index): Figure => {
      const figure = `${name}, start to its list of ${mails.toLocaleString('en')} mails`
      return { name: figure, unit: 'ms', limit, ours: spreadOf(others[index] ?? []), checks: [] }
    }),
  ]
}

/** Milliseconds from the start of a program to its first useful frame. */
async function untilUseful(open: () => Pty, wanted: RegExp): Promise<readonly number[]> {
  const since = performance.now()
  const pty = open()
  if (!(await pty.until(wanted, 20_000))) throw new Error(`nothing useful came on screen:\n${pty.plain()}`)
  const ms = performance.now() - since
  await pty.close()
  return [ms]
}

async function keys(bench: Bench, path: string, readers: readonly MailReader[]): Promise<readonly Figure[]> {
  const raw = openPty(process.execPath, [programPath('raw-loop.cjs')], small)
  const narrow = openConsole(path, small)
  const wide = openConsole(path, large)
  const others = readers.map((reader) => ({ ...reader, pty: reader.open(small), bytes: [] as number[] }))
  const all = [raw, narrow, wide, ...others.map(({ pty }) => pty)]
  await raw.until(/ready/, 5000)
  for (const pty of [narrow, wide]) await pty.until(useful, 20_000)
  for (const { pty, useful: list } of others) await pty.until(list, 20_000)
  for (const pty of all) await pty.quiet(500)
  const bytes = { narrow: [] as number[], wide: [] as number[] }
  const [loop = [], ours = [], , ...othersMs] = await inTurn(bench.rounds, [
    async () => (await press(raw)).ms,
    async () => {
      const pressed = await press(narrow)
      bytes.narrow.push(...pressed.bytes)
      return pressed.ms
    },
    async () => {
      const pressed = await press(wide)
      bytes.wide.push(...pressed.bytes)
      return pressed.ms
    },
    ...others.map(({ pty, bytes: drawn }) => async () => {
      const pressed = await press(pty)
      drawn.push(...pressed.bytes)
      return pressed.ms
    }),
  ])
  const megabytes = narrow.residentMegabytes()
  const bare = bareMegabytes()
  const held = others.map(({ pty }) => pty.residentMegabytes())
  for (const pty of all) await pty.close()
  const paint = spreadOf(ours)
  const loopLimit = { name: 'a raw loop in Node', spread: spreadOf(loop) }
  const memoryLimit = { name: 'node, idle', spread: spreadOf([bare]) }
  return [
    {
      name: 'console, key to paint, 80x24',
      unit: 'ms',
      limit: loopLimit,
      ours: paint,
      checks: [
        { what: 'p50', value: paint.median, unit: 'ms', better: 'less', goal: 3, never: null },
        { what: 'p99', value: paint.p99, unit: 'ms', better: 'less', goal: 16, never: 33 },
      ],
      note: `${ours.length} keys, from the write of the key to the first bytes of the frame`,
    },
    sized('console, bytes a key, 80x24', bytes.narrow, { goal: 400, never: 800 }),
    sized('console, bytes a key, 200x50', bytes.wide, { goal: 700, never: 1400 }),
    {
      name: 'console, memory',
      unit: 'MB',
      limit: memoryLimit,
      ours: spreadOf([megabytes]),
      checks: [
        { what: '', value: megabytes / bare, unit: 'x', better: 'less', goal: 3.5, never: null },
        { what: '', value: megabytes, unit: 'MB', better: 'less', goal: 200, never: 200 },
      ],
      note: 'after the keys above, not after an hour',
    },
    ...others.flatMap(({ name, bytes: drawn }, index): readonly Figure[] => [
      {
        name: `${name}, key to paint, 80x24`,
        unit: 'ms',
        limit: loopLimit,
        ours: spreadOf(othersMs[index] ?? []),
        checks: [],
      },
      { name: `${name}, bytes a key, 80x24`, unit: 'B', limit: null, ours: spreadOf(drawn), checks: [] },
      {
        name: `${name}, memory`,
        unit: 'MB',
        limit: memoryLimit,
        ours: spreadOf([held[index] ?? Number.NaN]),
        checks: [],
      },
    ]),
  ]
}

/** Goes down a list and up again; samples of the keys that drew something. */
async function press(
  pty: Pty,
): Promise<{ readonly ms: readonly number[]; readonly bytes: readonly number[] }> {
  const ms: number[] = []
  const bytes: number[] = []
  for (let count = 0; count < keysPerRound; count++) {
    const drawn = await pty.press(count < keysPerRound / 2 ? 'j' : 'k')
    if (drawn === null) continue
    ms.push(drawn.ms)
    bytes.push(drawn.bytes)
  }
  return { ms, bytes }
}

function bareMegabytes(): number {
  const { stdout } = spawnSync(process.execPath, ['-p', 'process.memoryUsage.rss() / 2 ** 20'])
  return Number(stdout.toString())
}

function sized(
  name: string,
  samples: readonly number[],
  { goal, never }: { readonly goal: number; readonly never: number },
): Figure {
  const spread = spreadOf(samples)
  return {
    name,
    unit: 'B',
    limit: null,
    ours: spread,
    checks: [{ what: '', value: spread.median, unit: 'B', better: 'less', goal, never }],
  }
}
