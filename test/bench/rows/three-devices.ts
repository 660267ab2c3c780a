import { join } from 'node:path'
import { type Programs, programs } from '../../server/programs.ts'
import type { BenchRow } from '../bench-context.ts'
import type { Figure, MissingFigure } from '../figure.ts'
import { liniaProgram } from '../linia-program.ts'
import { openPty, type Pty } from '../pty.ts'
import { spreadOf } from '../statistics.ts'

const people = ['ewa', 'ola', 'kasia']
const changes = 15
const gaveUpMs = 5000
const size = { columns: 120, rows: 30 }

export const threeDevices: BenchRow = {
  name: 'three-devices',
  title: 'Three consoles on three devices, from a key in one to the screens of the others',
  peers: '',
  measure: async () => {
    const here = programs()
    try {
      return [await followed(here)]
    } finally {
      await here.close()
    }
  },
}

/** The first agent takes the first contact and takes that back, over and over; the header of the others counts what waits. */
async function followed(here: Programs): Promise<Figure | MissingFigure> {
  const name = 'three devices, from a key to what the other two show'
  here.linia('server.db', ['init', '--demo'])
  const { address } = await here.serve(['--listen', '0'])
  const consoles: Pty[] = []
  try {
    for (const person of people) {
      const { code } = here.json('server.db', ['admin', 'invite', person])
      const { status, err } = here.linia(`${person}.db`, ['connect', address, '--code', String(code)])
      if (status !== 0) return { name, reason: err }
      consoles.push(
        openPty(liniaProgram, ['--as', person, '--store', join(here.folder, `${person}.db`)], {
          ...size,
          env: { HOME: here.folder },
        }),
      )
    }
    for (const each of consoles)
      if (!(await each.until(/Written \d+/, 10_000))) return { name, reason: 'a console did not open' }
    const waiting = await countIn(consoles)
    if (waiting === null) return { name, reason: 'the consoles do not agree on what waits' }
    const [first, ...others] = consoles
    const took: number[] = []
    for (let change = 0; change < changes; change++) {
      for (const [key, count] of [
        ['\r', waiting - 1],
        ['u', waiting],
      ] as const) {
        await first?.quiet(300)
        for (const other of others) other.forget()
        const since = performance.now()
        first?.write(key)
        const seen = await Promise.all(
          others.map(async (other) =>
            (await other.until(new RegExp(`Written ${count}\\b`), gaveUpMs))
              ? performance.now() - since
              : null,
          ),
        )
        for (const ms of seen) {
          if (ms === null) return { name, reason: `what was done with ${JSON.stringify(key)} did not come` }
          took.push(ms)
        }
      }
    }
    const ours = spreadOf(took)
    const within = { unit: 'ms', better: 'less', goal: 1000, never: null } as const
    return {
      name,
      unit: 'ms',
      limit: null,
      ours,
      checks: [
        { what: '', value: ours.median, ...within },
        { what: 'max', value: ours.max, ...within },
      ],
    }
  } finally {
    for (const each of consoles) await each.close()
  }
}

/** How many contacts wait in the queue that all three serve; null where they do not show the same. */
async function countIn(consoles: readonly Pty[]): Promise<number | null> {
  for (const each of consoles) await each.quiet(500)
  const counts = consoles.map((each) => /Written (\d+)(?![\s\S]*Written \d)/.exec(each.plain())?.[1])
  return new Set(counts).size === 1 && counts[0] !== undefined ? Number(counts[0]) : null
}
