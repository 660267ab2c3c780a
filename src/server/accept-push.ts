import type { Decision } from '../domain/decision.ts'
import { refuse } from '../domain/decision.ts'
import { keepRefusedPush } from '../commands/sync/keep-refused-push.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { PushAnswer, PushRequest } from '../protocol/push.ts'
import type { CommandDefinition } from '../store/command-definition.ts'
import type { Inside } from '../store/inside.ts'
import type { ServerStore } from '../store/server-store.ts'
import { lookedAhead } from '../store/replication/device-numbers.ts'
import { givenOfCarried } from '../store/replication/given-of-carried.ts'
import { itsOwnBatch, whyNotItsOwn } from './why-not-its-own.ts'
import { claimAgain } from './claim-again.ts'
import { asideOf } from './access/quarantine.ts'
import { roomAside } from './room-to-keep.ts'

/** Who pushes, as the token says; what a body says of it is not believed. */
export type PushingDevice = { readonly device: string; readonly actor: string }

type Pushed = PushingDevice & {
  readonly request: PushRequest
  /**
   * Why its giver may no more: each waits in quarantine and counts as answered, so that what others gave on the device goes on, and is
   * refused with this once too much waits.
   */
  readonly shutOut?: Refusal | null
}

export type PushSurroundings = {
  readonly commands: ReadonlyMap<string, CommandDefinition<string, never>>
  readonly now: () => number
  /** Told of what broke inside a command, which is kept as refused. */
  readonly fault: (fault: unknown, command: string) => void
  /** Milliseconds from anywhere, by which slices are measured; the machine's own unless given. */
  readonly stopwatch?: () => number
}

type Carried = PushRequest['commands'][number]
type Part = { readonly done: number; readonly stopped: PushAnswer['stopped']; readonly number: number }

/** What breaks is rare, and then all of a slice is done again with care. */
const hasty = { isHasty: true }

/** Others of the site get their turn at least this often. Source: DESIGN.md, "One write path". */
const sliceMs = 50

/**
 * Takes commands of a device, in the order of their numbers: passes over those that it has, stops where one is missing, runs the
 * same handlers, and counts the device on, each slice in one transaction. What a handler refuses is kept as refused and
 * counts as answered. Whatever becomes of the answer, the same commands may be sent again.
 * Refuses: device-copied, what its giver is shut out with, and what the store itself is refused for.
 */
export async function acceptPush(
  store: Pick<ServerStore, 'runner'>,
  { device, actor, request, shutOut = null }: Pushed,
  surroundings: PushSurroundings,
): Promise<Decision<Omit<PushAnswer, 'head'>>> {
  const { stopwatch = () => performance.now() } = surroundings
  let rest: readonly Carried[] = request.commands
  for (;;) {
    const part = await store.runner.transaction(async (inside) => {
      const since = stopwatch()
      let done = 0
      // Restored from a backup, this store may lack commands that the device does not have any more either.
      let number = Math.max(await inside.replication.devices.last(device), request.first - 1)
      const end = (stopped: PushAnswer['stopped']) => ({
        commit: true,
        answer: { done, stopped, number } satisfies Part as Part | Refusal,
      })
      const hasRoom = shutOut === null ? null : roomAside(await inside.replication.waiting.aside(device))
      for (const [place, carried] of rest.entries()) {
        if (place % lookedAhead === 0) {
          await inside.lookAhead(rest.slice(place, place + lookedAhead).map(({ id }) => id))
        }
        if (carried.number <= number) {
          if (!(await inside.replication.devices.has(carried.id))) {
            const copied: Refusal = { code: 'device-copied', device, number: carried.number }
            return { commit: done > 0, answer: copied as Part | Refusal }
          }
        } else if (carried.number > number + 1) return end('gap')
        else if (!surroundings.commands.has(carried.name)) return end('command-unknown')
        else {
          if (shutOut && hasRoom) {
            if (!hasRoom(JSON.stringify(carried).length)) {
              return { commit: done > 0, answer: shutOut satisfies Refusal as Part | Refusal }
            }
            await putOneAside(inside, carried, { device, actor, at: surroundings.now() })
          } else await takeOne(inside, { ...carried, device, actor }, surroundings)
          number = carried.number
          await inside.replication.devices.note(device, carried)
        }
        done++
        if (stopwatch() - since >= sliceMs) break
      }
      return end(null)
    }, hasty)
    if (!part.ok) return part
    if ('code' in part.value) return refuse(part.value)
    rest = rest.slice(part.value.done)
    if (rest.length === 0 || part.value.stopped !== null) {
      return { ok: true, value: { number: part.value.number, stopped: part.value.stopped } }
    }
  }
}

async function putOneAside(
  inside: Inside,
  carried: Carried,
  { at, ...from }: PushingDevice & { readonly at: number },
): Promise<void> {
  const kept = await inside.run({ ...asideOf(carried, from), at } as never)
  if (!kept.ok) throw new Error(`a command cannot be put aside: ${kept.refusal.code}`)
}

type FromDevice = Carried & PushingDevice

/** Runs one command of a device, and keeps it where it is refused: answers with which refusal. */
export async function takeOne(
  inside: Inside,
  carried: FromDevice,
  surroundings: PushSurroundings,
): Promise<Refusal | null> {
  // Asked before the command, which settles nothing of itself, so that both answers come one way.
  const missed = Promise.resolve(inside.replication.devices.isMissed(carried.id))
  missed.catch(() => undefined)
  const ran = await inside.attempt(async () => run(inside, carried, surroundings))
  if ('fault' in ran) surroundings.fault(ran.fault, carried.name)
  const refusal: Refusal | null =
    'fault' in ran ? { code: 'command-broke', command: carried.name } : ran.answer
  const isMissed = await missed
  if (refusal === null && !isMissed) return null
  const told = refusal ?? { code: 'giver-back', device: carried.device }
  await keep(inside, carried, { refusal: told, at: surroundings.now() })
  return refusal
}

async function keep(
  inside: Inside,
  carried: FromDevice,
  { refusal, at }: { readonly refusal: Refusal; readonly at: number },
): Promise<void> {
  const kept = await inside.run({
    command: keepRefusedPush,
    actor: 'system',
    at,
    id: `refused:${carried.id}`,
    input: {
      id: carried.id,
      device: carried.device,
      number: carried.number,
      actor: carried.actor,
      command: carried.name,
      input: JSON.stringify(carried.input ?? null),
      refs: carried.refs,
      code: refusal.code,
      refusal: JSON.stringify(refusal),
      givenAt: carried.at,
    },
  } as never)
  if (!kept.ok) throw new Error(`a refused command cannot be kept: ${kept.refusal.code}`)
}

async function run(
  inside: Inside,
  carried: FromDevice,
  { commands, now }: PushSurroundings,
): Promise<Refusal | null> {
  const command = commands.get(carried.name)
  if (!command) throw new Error(`an unknown command: ${carried.name}`)
  // Nothing was given later than now, whatever the clock of the device showed.
  const at = Math.min(carried.at, now())
  const { device, clockAt, found } = carried
  const why = await whyNotItsOwn(inside, carried, carried)
  if (why) return why
  await claimAgain(inside, { ...carried, at }, commands)
  const given = await givenOfCarried(inside, command, {
    ...carried,
    batch: await itsOwnBatch(inside, carried.batch, carried),
    at,
    along: {
      device,
      ...(at !== carried.at && { givenAt: carried.at }),
      ...(clockAt !== null && { clockAt }),
      found,
    },
  })
  if (!given.ok) return given.refusal
  const outcome = await inside.run(given.value)
  return outcome.ok ? null : outcome.refusal
}
