import { permanentCommands } from '../../src/commands/permanent-commands.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import type { CarriedAlong } from '../../src/store/given-command.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { type Dump, type DumpedRow, dumperOf } from '../builders/dump-store.ts'
import { breaches } from './invariants.ts'
import { moves, walkedSite } from './moves.ts'
import { fromADevice } from './from-a-device.ts'
import { type Random, random } from './random.ts'

export type Commands = ReadonlyMap<string, CommandDefinition<string, never>>

export type Walked = {
  readonly site: TestSite
  /** How often each command was accepted with rows changed. */
  readonly accepted: ReadonlyMap<string, number>
  /** How often each command was taken back, and every row stood as before; of those that nothing takes back, how often it was tried. */
  readonly takenBack: ReadonlyMap<string, number>
  /** The first thing that was wrong, if anything was. */
  readonly problems: readonly string[]
}

/** Tables that say what happened; they grow with an undo as with any other command. */
const history: ReadonlySet<string> = new Set(['events', 'event_personal', 'touched_rows', 'counters'])

/**
 * A random day at the test site: the commands that were taken back least are tried most; after each the invariants are
 * looked at; most are taken back at once, and half of these given again by undoing the undo. The clock jumps, back too.
 */
export async function walk(options: {
  readonly seed: number
  readonly steps: number
  readonly commands?: Commands
  /** How often each command was taken back in the walks before: the least are tried most. */
  readonly before?: ReadonlyMap<string, number>
}): Promise<Walked> {
  const { seed, steps, commands = commandRegistry, before: earlier = new Map<string, number>() } = options
  const dice = random(seed)
  const site = await aSite({ definition: walkedSite, ready: ['ewa', 'ola'] })
  const accepted = new Map<string, number>([...commands.keys()].map((name) => [name, 0]))
  const takenBack = new Map<string, number>([...commands.keys()].map((name) => [name, 0]))
  const problems: string[] = []
  const give = async (name: string, actor: string, input: unknown, carried?: CarriedAlong) => {
    const command = commands.get(name) as unknown as CommandDefinition
    const parsed = command.parse(input)
    if (!parsed.ok) throw new Error(`the move ${name} is malformed: ${JSON.stringify(parsed.refusal)}`)
    return await site.store.runner.run({ command, input: parsed.value, actor, ...(carried && { carried }) })
  }
  const dumper = dumperOf(site.path)
  let current = dumper.dump()
  const wrong = (what: string, why: readonly string[]): void => {
    problems.push(...why.slice(0, 3).map((line) => `seed ${seed}, after ${what}: ${line}`))
  }
  for (const name of ground) {
    const move = commands.has(name) ? moves[name]?.({ dump: current, now: site.clock.now, dice }) : undefined
    if (move) await give(name, move.actor, move.input)
    current = dumper.dump()
  }
  for (let step = 0; step < steps && problems.length === 0; step++) {
    site.clock.now += dice.whole(-4, 40) * 1000
    if (dice.chance(5)) {
      const move = fromADevice({ dump: current, now: site.clock.now, dice })
      if (move) await give(move.name, move.actor, move.input, move.carried)
      current = dumper.dump()
    }
    const name = nextCommand(inAll(takenBack, earlier), dice)
    const move = moves[name]?.({ dump: current, now: site.clock.now, dice })
    if (!move) continue
    try {
      const outcome = await give(name, move.actor, move.input)
      if (!outcome.ok) continue
      const before = current
      const after = dumper.dump()
      current = after
      const touched = (after.get('touched_rows') ?? []).filter((row) => row['seq'] === outcome.seq)
      if (touched.length > 0) accepted.set(name, (accepted.get(name) ?? 0) + 1)
      wrong(`${name} (event ${outcome.seq})`, breaches(after))
      if (dice.chance((takenBack.get(name) ?? 0) < 2 ? 80 : 40)) {
        const undone = await give('undo', 'owner', { seq: outcome.seq })
        const restored = dumper.dump()
        current = restored
        if (permanentCommands.has(name)) {
          const isKept = !undone.ok && undone.refusal.code === 'undo-impossible'
          if (!isKept) wrong(name, ['what cannot be taken back was'])
          takenBack.set(name, (takenBack.get(name) ?? 0) + 1)
        } else if (!undone.ok) wrong(name, [`undo refused: ${JSON.stringify(undone.refusal)}`])
        else {
          const difference = firstDifference(before, restored, history)
          if (difference !== undefined) wrong(`undo of ${name}`, [difference])
          takenBack.set(name, (takenBack.get(name) ?? 0) + 1)
          if (dice.chance(50)) {
            const redone = await give('undo', 'owner', { seq: undone.seq })
            if (!redone.ok) wrong(name, [`undo of undo refused: ${JSON.stringify(redone.refusal)}`])
            current = dumper.dump()
            const again = firstDifference(after, current, history)
            if (again !== undefined) wrong(`undo of the undo of ${name}`, [again])
          }
        }
      }
    } catch (fault) {
      wrong(name, [String(fault)])
    }
  }
  dumper.close()
  return { site, accepted, takenBack, problems }
}

function inAll(
  now: ReadonlyMap<string, number>,
  earlier: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  return new Map([...now].map(([name, count]) => [name, count + (earlier.get(name) ?? 0)]))
}

/**
 * What a day finds: what many commands need before them would else be taken back before its turn comes. Not counted, and not
 * taken back at once.
 */
const ground = [
  ...Array<string>(6).fill('interaction.receive'),
  ...Array<string>(3).fill('customer.create'),
  ...Array<string>(3).fill('interaction.link-customer'),
  ...Array<string>(6).fill('case.open'),
  ...Array<string>(3).fill('case.set-parent'),
  ...Array<string>(3).fill('case.add-checklist-item'),
  'case.check-off',
  'case.link',
  'case.link',
  'note.add',
  'note.add',
  'note.add',
  'case.set-pending',
  'process.publish',
  ...Array<string>(4).fill('process.start'),
]

const everydayWork = [
  'interaction.take',
  'interaction.take-next',
  'interaction.hold',
  'interaction.resume',
  'message.reply',
  'delivery.start',
  'interaction.offer',
  'interaction.offer',
]

/** Often a piece of everyday work; else one of the commands, the likelier the less often it was taken back. */
function nextCommand(takenBack: ReadonlyMap<string, number>, dice: Random): string {
  if (dice.chance(40)) return dice.of(everydayWork) ?? ''
  const order = [...takenBack].toSorted((a, b) => a[1] - b[1]).map(([name]) => name)
  return order[Math.floor((dice.whole(0, 99) / 100) ** 2 * order.length)] ?? ''
}

/** The first row in which two stores differ, apart from tables left out; undefined when they are the same. */
export function firstDifference(a: Dump, b: Dump, without: ReadonlySet<string>): string | undefined {
  for (const table of new Set([...a.keys(), ...b.keys()])) {
    if (without.has(table)) continue
    const [left, right] = [comparable(a, table), comparable(b, table)]
    const there = new Set(right)
    const here = new Set(left)
    const gone = left.find((row) => !there.has(row))
    const fresh = right.find((row) => !here.has(row))
    if (gone !== undefined || fresh !== undefined)
      return `${table}: ${gone ?? 'nothing'} became ${fresh ?? 'nothing'}`
    if (left.length !== right.length) return `${table}: ${left.length} rows became ${right.length}`
  }
  return undefined
}

/**
 * The rows of a table as texts. A customer's local key is where its row lies in this file, so it is left out, and search
 * tokens name the customer by his id instead.
 */
function comparable(dump: Dump, table: string): readonly string[] {
  const rows = dump.get(table) ?? []
  if (table === 'customers') return rows.map(({ local_key: _localKey, ...row }) => JSON.stringify(row))
  // Claims are counted on, whatever is taken back.
  if (table === 'interactions') return rows.map(({ fence: _fence, ...row }) => JSON.stringify(row))
  if (table !== 'search_tokens') return rows.map((row) => JSON.stringify(row))
  const ids = new Map((dump.get('customers') ?? []).map((row: DumpedRow) => [row['local_key'], row['id']]))
  return rows.map((row) => JSON.stringify([row['token'], ids.get(row['customer'] ?? 0)]))
}
