import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import type { GivenCommand } from '../../src/store/given-command.ts'
import type { Store } from '../../src/store/open-store.ts'
import type { BatchHandle } from '../../src/store/outcome.ts'
import { aSite } from '../builders/a-site.ts'
import { dumpStore } from '../builders/dump-store.ts'
import { undoBatch } from '../builders/undo-batch.ts'
import { type DayMove, nextMove } from './day-moves.ts'
import { daySite } from './day-site.ts'
import { dayWatch } from './day-watch.ts'
import { breaches } from './invariants.ts'
import { random } from './random.ts'
import { type Commands, firstDifference } from './walk.ts'

/** How often each command was accepted; `undo of a batch` beside them. */
type DayCounts = Readonly<Record<string, number>>

/** Tables that say what happened; they grow with an undo as with any other command. */
const history: ReadonlySet<string> = new Set(['events', 'event_personal', 'touched_rows', 'counters'])
/** Everything is looked at so often; what routing promises, after every step. */
const wholeLookEvery = 60

/**
 * A day of so many agents on a real store with a clock that moves when told: contacts come, are offered, accepted, declined
 * and left ringing; people talk, hold, hand over, wrap up, take breaks and go home; commands and batches are taken back.
 * Answers the first thing that was wrong, and how often each command was accepted.
 */
export async function randomDay(options: {
  readonly seed: number
  readonly agents: number
  readonly steps: number
  readonly commands?: Commands
}): Promise<{ readonly problems: readonly string[]; readonly counts: DayCounts }> {
  const { seed, agents, steps, commands = commandRegistry } = options
  const dice = random(seed)
  const definition = daySite(agents, dice)
  const ready = (definition.people ?? []).map(({ key }) => key)
  const site = await aSite({ definition, ready })
  const store = withCommands(site.store, commands)
  const watch = dayWatch(site.path)
  const counts: Record<string, number> = {}
  const problems: string[] = []
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1
  }
  const wrong = (what: string, why: readonly string[]): void => {
    problems.push(...why.slice(0, 3).map((line) => `seed ${seed}, after ${what}: ${line}`))
  }
  const takeBack = async (): Promise<boolean> => {
    const events = watch.rows('SELECT seq FROM events ORDER BY seq DESC LIMIT 15')
    const seq = Number(dice.of(events)?.['seq'])
    const outcome = await store.runner.run(given({ command: 'undo', actor: 'owner', input: { seq } }))
    if (outcome.ok) count('undo')
    return outcome.ok
  }
  const batchTakenBack = async (): Promise<void> => {
    const before = dumpStore(site.path)
    const batch: BatchHandle = { ref: null }
    const moves = [1, 2, 3, 4].flatMap(() => nextMove({ rows: watch.rows, dice }) ?? [])
    let done = 0
    await store.runner.runEach(
      moves.map((move) => ({ ...given(move), batch })) as never,
      (outcome: { readonly ok: boolean }) => {
        if (outcome.ok) done++
      },
    )
    if (batch.ref === null) return
    const undone = await undoBatch(site, 'owner', batch.ref)
    if (!undone.ok) return wrong('a batch', [`undo refused: ${JSON.stringify(undone.refusal)}`])
    count('undo of a batch')
    const after = dumpStore(site.path)
    const difference = firstDifference(before, after, history)
    if (difference !== undefined) wrong('a batch taken back', [difference])
    const made = (after.get('events') ?? []).length - (before.get('events') ?? []).length
    if (made !== 2 * done) wrong('a batch taken back', [`${made} events of ${done} commands and their undo`])
  }
  for (let step = 1; step <= steps && problems.length === 0; step++) {
    site.clock.now += dice.whole(0, 4) * 1000
    const kind = dice.whole(1, 100)
    let what = 'due work'
    let isUndo = false
    try {
      if (kind <= 14) for (const fired of await fireDueWork(store, site.clock.now)) count(fired.kind)
      else if (kind <= 18) [what, isUndo] = ['undo', await takeBack()]
      else if (kind <= 20) {
        ;[what, isUndo] = ['a batch', true]
        await batchTakenBack()
      } else {
        const move = nextMove({ rows: watch.rows, dice })
        if (!move) continue
        what = `${move.command} of ${move.actor}`
        if ((await store.runner.run(given(move))).ok) count(move.command)
      }
      wrong(what, watch.look(isUndo))
      if (step % wholeLookEvery === 0 || step === steps) wrong('all that', breaches(dumpStore(site.path)))
    } catch (fault) {
      wrong(what, [String(fault)])
    }
  }
  watch.close()
  await site.close()
  return { problems, counts }
}

function given({ command: name, actor, input }: DayMove): GivenCommand {
  const command = commandRegistry.get(name) as unknown as CommandDefinition
  const parsed = command.parse(input)
  if (!parsed.ok) throw new Error(`the move ${name} is malformed: ${JSON.stringify(parsed.refusal)}`)
  return { command, input: parsed.value, actor }
}

/** A store whose runner gives the commands of a list in the place of its own. */
function withCommands(store: Store, commands: Commands): Store {
  const { runner } = store
  const exchanged = <Given extends { readonly command: { readonly name: string } }>(given: Given): Given => ({
    ...given,
    command: commands.get(given.command.name) ?? given.command,
  })
  return {
    ...store,
    runner: {
      ...runner,
      run: (given) => runner.run(exchanged(given)),
      runEach: (list, answer, broken) => runner.runEach([...list].map(exchanged), answer, broken),
    },
  }
}
