import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { startTerminal } from '../../console/terminal.ts'
import { startProgram } from '../start-program.ts'
import { freshnessOf } from './freshness.ts'
import { type Held, memoryOf } from './memory-of.ts'
import { type Done, roundOfWork } from './round-of-work.ts'
import { typistAt } from './typist.ts'
import { whatIsMissing } from './what-is-missing.ts'
import { colleague, queues, watched } from './who-works.ts'

export type HourWish = {
  readonly storePath: string
  readonly keys: number
  readonly foreignCommits: number
  /** How often memory is looked at after the start. */
  readonly looks: number
  readonly tell?: (text: string) => void
}

export type Hour = {
  readonly keys: number
  readonly foreignCommits: number
  /** What was typed and did not come out so, a line each; none is what is wanted. */
  readonly lost: readonly string[]
  /** For how long at most the screen showed what was not so any more, in ms. */
  readonly stalest: { readonly ms: number; readonly where: string }
  readonly framesJudged: number
  /** After so many keys, the console left alone for a moment. */
  readonly memory: readonly (Held & { readonly keys: number })[]
}

const linia = fileURLToPath(new URL('../../../bin/linia', import.meta.url))
const probe = fileURLToPath(new URL('../programs/tell-memory.cjs', import.meta.url))
const lookMs = 20
const idleMs = 1500

/** Works at the real console in a pseudo-terminal while a colleague commits to its store, and tells what came of every key. */
export async function hourOfWork(wish: HourWish): Promise<Hour> {
  const { storePath, tell = () => undefined } = wish
  const folder = mkdtempSync(join(tmpdir(), 'linia-hour-'))
  const file = join(folder, 'memory.json')
  const home = { HOME: folder, XDG_STATE_HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder }
  const terminal = startTerminal({
    command: linia,
    args: ['--as', watched],
    columns: 140,
    rows: 40,
    env: { ...home, LINIA_STORE: storePath, NODE_OPTIONS: `--require=${probe}`, LINIA_HOUR_MEMORY: file },
  })
  const beside = startProgram('colleague', [storePath, colleague, queues.colleague])
  const freshness = freshnessOf()
  let read = 0
  let heardOf = 0
  let typed = 0
  let asked = 0
  const looking = setInterval(() => {
    heard()
    freshness.look(terminal.frame(), { now: Date.now(), asked })
  }, lookMs)
  function heard(): void {
    for (; read < beside.lines.length; read++) {
      const [word, at, waiting, what = '', ref = ''] = (beside.lines[read] ?? '').split(' ')
      if (word !== 'at') continue
      freshness.committed({ at: Number(at), waiting: Number(waiting), what, ref })
      heardOf += 1
    }
  }
  const heardOfAllBut = async (few: number): Promise<void> => {
    for (heard(); asked - heardOf > few; heard()) {
      // Who died commits no more; how he did is told where his end is waited for.
      if (beside.child.exitCode !== null) return await beside.ended.then(() => undefined)
      await pause(5)
    }
  }
  /** Keeps the colleague's commits in step with the keys. */
  const pressed = async (keys: number): Promise<void> => {
    typed += keys
    const due = Math.min(wish.foreignCommits, Math.floor((typed * wish.foreignCommits) / wish.keys))
    for (; asked < due; asked++) beside.tell('next')
    // Not faster than the colleague can: he must not commit in one heap at the end.
    await heardOfAllBut(3)
  }
  const typist = typistAt(terminal, pressed)
  const noted = async (ref: string, text: string): Promise<void> => {
    asked += 1
    beside.tell(`note ${ref} ${text}`)
    await heardOfAllBut(0)
  }
  const memory: Hour['memory'][number][] = []
  const look = async (): Promise<void> => {
    await pause(idleMs)
    memory.push({ keys: typist.keys(), ...(await memoryOf(terminal.pid, file)) })
    const last = memory.at(-1)
    if (last)
      tell(`${last.keys} keys: ${last.resident.toFixed(1)} MB resident, ${last.heap.toFixed(1)} MB heap`)
  }
  try {
    await beside.line('ready')
    await terminal.until(/─ preview/, 30_000)
    await typist.press('s1')
    await look()
    const done: Done[] = []
    while (typist.keys() < wish.keys) {
      done.push(await roundOfWork({ typist, number: done.length, noted }))
      if (typist.keys() >= (memory.length * wish.keys) / wish.looks) await look()
    }
    await heardOfAllBut(0)
    return {
      keys: typist.keys(),
      foreignCommits: heardOf,
      lost: whatIsMissing(storePath, done),
      stalest: freshness.worst(),
      framesJudged: freshness.looks(),
      memory,
    }
  } finally {
    clearInterval(looking)
    terminal.close()
    beside.child.stdin?.end()
    await beside.ended
    rmSync(folder, { recursive: true, force: true })
  }
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, ms)
  })
}
