import { join } from 'node:path'
import { applySite } from '../../commands/apply-site.ts'
import { publishProcess } from '../../commands/processes/publish-process.ts'
import { fireDueWork } from '../../commands/fire-due-work.ts'
import type { EpochMs } from '../../domain/ids.ts'
import type { Refusal } from '../../domain/refusal.ts'
import type { SiteDefinition } from '../../domain/site-definition.ts'
import { recentEvents } from '../../queries/events/recent-events.ts'
import type { GivenCommand } from '../../store/given-command.ts'
import type { Store } from '../../store/open-store.ts'
import { demoContactMoves } from './demo-contact-moves.ts'
import { demoCustomerMoves } from './demo-customer-moves.ts'
import { demoContact, demoCustomer, demoHandover, demoProcess, demoShift } from './demo-lines.ts'
import { type DemoMove, move } from './demo-move.ts'
import { demoProcessMoves } from './demo-process-moves.ts'
import { DemoRefs } from './demo-refs.ts'
import { demoShiftMoves } from './demo-shift-moves.ts'
import { type LineProblem, readJsonLines } from '../json-lines.ts'

/** A line that was right by itself, and whose command was refused. */
type RefusedLine = {
  readonly file: string
  readonly line: number
  readonly code: 'line-refused'
  readonly refusal: Refusal
}

export type LoadedDemo =
  | { readonly ok: true; readonly customers: number; readonly contacts: number; readonly commands: number }
  | DemoNotLoaded

type DemoNotLoaded =
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly problems: readonly (LineProblem | RefusedLine)[] }

/** The site and its customers stood for a month before the day began. */
const monthMs = 30 * 86_400_000

/**
 * Fills an empty store with a site and its processes, the customers of `customers.jsonl`, and the contacts of `day.jsonl` as the agents of
 * `shifts.jsonl` handled them, handed them over (`handovers.jsonl`) and followed processes with their cases (`processes.jsonl`), told back from `now`: real commands in the order of their times, all of them or none.
 * Refuses: store-exists when the store is not empty, and what the store itself is refused for. A wrong line is a problem
 * that names its file and number.
 */
export async function loadDemo(
  store: Store,
  demo: {
    readonly site: SiteDefinition
    /** Processes as they are written. */
    readonly processes: readonly string[]
    readonly folder: string
  },
  now: EpochMs,
): Promise<LoadedDemo> {
  if (store.reader.all(recentEvents, { limit: 1 }).length > 0) {
    return { ok: false, refusal: { code: 'store-exists', path: store.info.path } }
  }
  const customers = readJsonLines(join(demo.folder, 'customers.jsonl'), demoCustomer)
  const contacts = readJsonLines(join(demo.folder, 'day.jsonl'), demoContact)
  const handovers = readJsonLines(join(demo.folder, 'handovers.jsonl'), demoHandover)
  const shifts = readJsonLines(join(demo.folder, 'shifts.jsonl'), demoShift)
  const processes = readJsonLines(join(demo.folder, 'processes.jsonl'), demoProcess)
  if (!customers.ok || !contacts.ok || !handovers.ok || !shifts.ok || !processes.ok) {
    const files = [customers, contacts, handovers, shifts, processes]
    return { ok: false, problems: files.flatMap((read) => (read.ok ? [] : read.problems)) }
  }
  const days = new Set(contacts.lines.map(({ value }) => value.id))
  const stray = [...handovers.lines, ...processes.lines].filter(({ value }) => !days.has(value.contact))
  if (stray.length > 0) {
    const detail = 'no contact of the day has this id'
    return {
      ok: false,
      problems: stray.map(({ file, line }) => ({
        file,
        line,
        code: 'line-invalid',
        path: 'contact',
        detail,
      })),
    }
  }
  const place = {
    site: demo.site,
    customers: new Map(customers.lines.map(({ value }) => [value.key, value])),
    handovers: new Map(handovers.lines.map(({ value }) => [value.contact, value])),
    now,
  }
  const since = now - monthMs
  const from = { file: demo.folder, line: 0 }
  const published = (texts: readonly string[], at: EpochMs) =>
    texts.map((text) => move({ from, at, actor: 'owner' }, publishProcess, () => ({ text })))
  // What came in on the day was worked on without those that begin by themselves.
  const moves = [
    move({ from, at: since, actor: 'owner' }, applySite, () => demo.site),
    ...demoCustomerMoves(customers.lines, since + 60_000),
    ...published(
      demo.processes.filter((text) => !beginsItself(text)),
      since + (customers.lines.length + 1) * 60_000,
    ),
    ...[
      ...demoShiftMoves(shifts.lines, now),
      ...demoProcessMoves(processes.lines, now),
      ...contacts.lines.flatMap((line) => demoContactMoves(line, place)),
    ].toSorted((a, b) => a.at - b.at),
    ...published(demo.processes.filter(beginsItself), now),
  ]
  const failed = await give(store, moves)
  if (failed) return failed
  while ((await fireDueWork(store, now)).some(({ ok }) => ok));
  return {
    ok: true,
    customers: customers.lines.length,
    contacts: contacts.lines.length,
    commands: moves.length,
  }
}

/** Whether a process as it is written starts where something comes in. */
function beginsItself(text: string): boolean {
  return /\bbegins: starts\b/.test(text)
}

/** Gives all of it in one transaction; answers why nothing was done. */
async function give(store: Store, moves: readonly DemoMove[]): Promise<DemoNotLoaded | undefined> {
  const refs = new DemoRefs(store.info.prefix)
  const given: GivenCommand<never>[] = []
  for (const { from, at, actor, command, input } of moves) {
    const parsed = command.parse(input(refs))
    if (!parsed.ok) return refusedLine(from, parsed.refusal)
    given.push({ command, input: parsed.value, actor, at })
  }
  const result = await store.runner.runTogether(given)
  if (!('ok' in result)) return undefined
  if (result.refusal.code.startsWith('store-')) return result
  // The runner says why, not which one: going through them again finds the line.
  const rehearsed = await store.runner.rehearse(given)
  const index = rehearsed.findIndex((outcome) => !outcome.ok)
  return refusedLine(moves[index]?.from ?? { file: '', line: 0 }, result.refusal)
}

function refusedLine(from: DemoMove['from'], refusal: Refusal): DemoNotLoaded {
  return { ok: false, problems: [{ ...from, code: 'line-refused', refusal }] }
}
