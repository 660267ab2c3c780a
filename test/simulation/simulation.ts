import { fireDueWork } from '../../src/commands/fire-due-work.ts'
import { commandRegistry } from '../../src/commands/registry.ts'
import { isPendingSeq } from '../../src/domain/pending-number.ts'
import { hearDeviceOf } from '../../src/server/hear-device.ts'
import type { CommandDefinition } from '../../src/store/command-definition.ts'
import type { Store } from '../../src/store/open-store.ts'
import type { Outcome } from '../../src/store/outcome.ts'
import { isNotOfProtocol } from '../../src/sync/not-of-protocol.ts'
import { pull, syncOnce } from '../../src/sync/sync-once.ts'
import { fetchPages, takeOver } from '../../src/sync/take-over.ts'
import { refuse } from '../../src/domain/decision.ts'
import { withServer } from '../../src/sync/with-server.ts'
import type { Wire } from '../../src/sync/wire.ts'
import { morning } from '../builders/an-empty-store.ts'
import type { Dump } from '../builders/dump-store.ts'
import { aSiteDefinition } from '../builders/a-site-definition.ts'
import { breaches } from '../properties/invariants.ts'
import { type Move, moves, walkedSite } from '../properties/moves.ts'
import { type Random, random } from '../properties/random.ts'
import {
  answeredIds,
  atAnotherTime,
  changedOnTheWay,
  differences,
  drawnTwice,
  fromTheFuture,
  leftToOthers,
  notKept,
  overwritten,
  sinceThen,
  withoutPending,
} from './checks.ts'
import { attachedBy } from './attached.ts'
import { calamitiesOf } from './calamities.ts'
import { answersWatched, claimedTwice, doneByOldClaims, endedTooSoon, wishesCounted } from './claim-checks.ts'
import type { Machine, ServerMachine, World } from './machine.ts'
import { join } from './join.ts'
import { Died, type Late, throughWeather } from './network.ts'
import { serverWire } from './server-wire.ts'

export type SimulationWish = { readonly seed: number; readonly steps: number; readonly world: World }

export type Simulated = {
  /** The first things that were wrong. */
  readonly problems: readonly string[]
  /** What happened, how often. */
  readonly counts: Readonly<Record<string, number>>
}

type HowWell = 'well' | 'both ways' | 'pulling alone'

type Device = {
  readonly machine: Machine
  readonly prefix: string
  isCutOff: boolean
  /** Its program is of a version before the server's. */
  isOld: boolean
}

/** What people do on devices; the rest is the server's. */
const givenOnDevices = [
  'customer.create',
  'customer.edit',
  'customer.edit',
  'customer.add-contact-point',
  'customer.remove-contact-point',
  'note.add',
  'note.add',
  'case.open',
  'case.edit',
  'case.edit',
  'case.assign',
  'case.set-priority',
  'case.resolve',
  'case.reopen',
  'case.add-checklist-item',
  'case.check-off',
  'callback.schedule',
  'callback.reschedule',
  'call.log',
  'call.ring',
  'call.dial',
  'interaction.hold',
  'interaction.resume',
  'interaction.end',
  'interaction.wrap-up',
  'interaction.wrap-up',
  'interaction.correct-wrap-up',
  'interaction.link-customer',
  'message.reply',
  'agent.set-status',
  'interaction.take',
  'interaction.take',
  'interaction.take-next',
  'interaction.take-next',
  'interaction.take-next',
  'interaction.accept',
  'interaction.offer',
  'interaction.put-back',
  'interaction.transfer',
] as const
const givenOnServer = [
  'interaction.receive',
  'interaction.receive',
  'interaction.receive',
  'interaction.take',
  'interaction.take',
  'interaction.take-next',
  'interaction.transfer',
  'interaction.put-back',
  'customer.edit',
  'case.edit',
  'site.apply',
] as const

/**
 * A server and a few devices, with one clock and one network that are both made of the seed: people work on every device and on
 * the server, the network loses, doubles and delays what is sent, devices are cut off for long, and programs end at any
 * moment. After every pull the device must hold what the server had, with its pending commands on top.
 * Answers the first things that were wrong; the same seed does the same again.
 */
export async function simulate({ seed, steps, world }: SimulationWish): Promise<Simulated> {
  const dice = random(seed)
  const time = { now: morning }
  const now = (): number => time.now
  const counts: Record<string, number> = {}
  const problems: string[] = []
  const count = (what: string): void => {
    counts[what] = (counts[what] ?? 0) + 1
  }
  const wrong = (what: string, why: readonly string[]): void => {
    problems.push(...why.slice(0, 4).map((line) => `seed ${seed}, ${what}: ${line}`))
  }
  const { server } = world
  await server.begin({ seed, now, skewMs: 0 })
  const devices: Device[] = []
  for (const [index, prefix] of ['AA', 'BB', 'CC'].slice(0, dice.whole(2, 3)).entries()) {
    const skewMs = dice.chance(20)
      ? (dice.of([-365, 365, dice.whole(-40, 40)]) ?? 0) * 86_400_000
      : dice.whole(-2000, 2000)
    const device = world.device(prefix)
    await device.begin({ seed: seed * 7 + index + 1, now, skewMs })
    devices.push({ machine: device, prefix, isCutOff: false, isOld: false })
  }
  /** Commands that somebody was told are done. */
  const told = new Map<string, string>()
  /** When what was given on devices was given, by no device's clock. */
  const givenAt = new Map<string, number>()
  const late: Late[] = []
  const few = { pushed: dice.whole(1, 6), pulled: dice.whole(1, 6) }
  const weather = {
    lost: dice.whole(0, 25),
    unanswered: dice.whole(0, 25),
    doubled: dice.whole(0, 25),
    dies: dice.whole(0, 3),
  }
  /** Ends the program of the server in the middle of what it was sent: in percent of the looks at its clock. */
  const serverDies = dice.whole(0, 2)
  /** What the server's program does not know yet, because the devices' are newer. */
  const unknown = new Set<string>()

  /** Most days are everyday; some are full of calamities, on some who runs the site can't leave it alone. */
  const kindOfDay = dice.of(['everyday', 'everyday', 'calamities', 'another site'] as const)
  const calamityPercent = kindOfDay === 'calamities' ? 12 : 4
  const onServer = (): string =>
    kindOfDay === 'another site' && dice.chance(40) ? 'site.apply' : (dice.of(givenOnServer) ?? 'note.add')
  const isRestored = (): boolean => (counts['a server is restored'] ?? 0) > 0
  const wishes = wishesCounted()
  const answerWatched = answersWatched(now, (why) => {
    wrong('a question', [why])
  })
  const attached = attachedBy(server, dice, {
    count,
    wrong: (why) => {
      wrong('what is attached', [why])
    },
  })
  const heard = new Map<string, number>()
  const hear = hearDeviceOf(
    {
      get runner() {
        return server.store().runner
      },
    },
    now,
  )
  const arrived = async (device: string, agent: string | null): Promise<void> => {
    heard.set(device, now())
    if (agent !== null) heard.set(`agent ${agent}`, now())
    await hear({ device, agent })
  }
  const giveOn = async (device: Device, name: string): Promise<void> => {
    const move = moves[name]?.({ dump: device.machine.tables, now: now(), dice })
    if (!move) return
    const given = givenOf(name, name === 'message.reply' ? attachedTo(device, move) : move)
    // Who gets no answer often tries again at once.
    for (let isTried = false; !isTried || dice.chance(50); isTried = true) {
      if (await isAnswered(device, given)) return
      count(`no answer: ${name}`)
    }
  }
  const attachedTo = ({ machine: at }: Device, move: Move): Move => ({
    ...move,
    input: attached.withContents(at, move.input),
  })
  const isAnswered = async (device: Device, given: ReturnType<typeof givenOf>): Promise<boolean> => {
    const { machine: at, prefix } = device
    const { command, actor, input } = given
    const answered = wishes.wanted(
      { device: prefix, dump: at.tables },
      { command: command.name, actor, input },
    )
    const outcome = await unlessItDies(device, () => storeOf(device).runner.run(given))
    if (outcome === null) {
      answered(false)
      return false
    }
    const isReached = outcome.ok || outcome.refusal.code !== 'server-unreachable'
    answered(isReached)
    if (outcome.ok && !('already' in outcome)) {
      // What was asked is in no outbox: it is the server's, and of its time.
      if (isPendingSeq(outcome.seq)) givenAt.set(outcome.id, now())
      told.set(outcome.id, `${command.name} on ${isPendingSeq(outcome.seq) ? at.name : server.name}`)
      count(command.name)
    }
    return isReached
  }
  /** Null where the program of the device ended meanwhile, and was started anew. */
  const unlessItDies = async <Value>(
    { machine: at }: Device,
    work: () => Promise<Value>,
  ): Promise<Value | null> => {
    try {
      return await work()
    } catch (fault) {
      if (!(fault instanceof Died) || fault.who !== 'device') throw fault
      count('a device dies')
      await at.restart()
      return null
    }
  }
  const storeOf = (device: Device) => {
    const wire = device.isCutOff
      ? cutWire
      : throughWeather(wireOf(device, serverDies), { dice, weather, late, meanwhile })
    const sendAttachments = attached.senderOf(device.machine, wire)
    return withServer(device.machine.store(), {
      wire,
      commands: commandRegistry,
      now,
      atOnce: few,
      sendAttachments,
    })
  }
  const give = async (at: ServerMachine, name: string, by: Random): Promise<Outcome<unknown> | undefined> => {
    const move = moves[name]?.({ dump: at.tables, now: now(), dice: by })
    if (!move) return undefined
    const outcome = await at.store().runner.run(givenOf(name, move))
    if (outcome.ok && !('already' in outcome)) {
      told.set(outcome.id, `${name} on ${at.name}`)
      count(name)
    }
    return outcome
  }
  const historyDays = dice.of([30, 0.01]) ?? 30
  const partLength = dice.whole(1, 9)
  let elapsedMs = 0
  const wireOf = (device: Device, dies = 0): Wire =>
    serverWire(device.prefix, {
      stopwatch: () => {
        if (dice.chance(dies)) throw new Died('server')
        return (elapsedMs += dice.chance(10) ? 60 : 1)
      },
      restart: async () => {
        count('the server dies')
        await server.restart()
      },
      schemaOf: (schema) => (device.isOld ? schema - 1 : schema),
      knows: (command) => !unknown.has(command),
      store: server.store,
      files: server.files,
      now,
      historyDays,
      partLength,
      arrived,
      answered: (request, answer) => {
        if (!isRestored()) answerWatched(device.prefix, request, answer)
      },
      broke: (what, why) => {
        wrong(what, [why])
      },
    })
  const calamity = calamitiesOf({
    server,
    devices: devices.map(({ machine }) => machine),
    dice,
    time,
    told,
    count,
  })
  /** Others work on between two requests. */
  const meanwhile = async (): Promise<void> => {
    if (dice.chance(10)) await give(server, onServer(), dice)
  }
  const sync = async (device: Device, how: HowWell): Promise<boolean> =>
    (await unlessItDies(device, () => syncAlive(device, how))) ?? false
  const syncAlive = async (device: Device, how: HowWell): Promise<boolean> => {
    const wire =
      how === 'well'
        ? wireOf(device)
        : throughWeather(wireOf(device, serverDies), { dice, weather, late, meanwhile })
    const round = how === 'pulling alone' ? pull : syncOnce
    const { machine } = device
    const { now: itsNow, heardClock } = machine
    const clocked = { now: itsNow, heardClock, atOnce: few }
    const sendAttachments = attached.senderOf(machine, wire)
    const syncing = { store: machine.store(), wire, commands: commandRegistry, sendAttachments, ...clocked }
    // Another process of the device may have asked before this one, and be told what it asked for after it.
    const from = await device.machine.store().sync.place()
    const slow = how !== 'well' && dice.chance(15) ? await fetchPages(syncing, from) : undefined
    const synced = await round(syncing)
    if (slow?.ok === true) {
      count('pages of two processes')
      await takeOver(syncing, { from, pages: slow.value, isCopy: false })
    }
    if (!synced.ok) {
      const { code } = synced.refusal
      // Restored once more meanwhile: the next round begins another copy.
      const isAgain = ['copy-cut-short', 'history-differs', 'snapshot-needed'].includes(code)
      if (isAgain) count(`a copy ends early: ${code}`)
      else if (code === 'upgrade-needed' && device.isOld) count('a device is too old')
      else if (code !== 'server-unreachable' || isNotOfProtocol(synced.refusal))
        wrong(`sync of ${device.prefix}`, [JSON.stringify(synced.refusal)])
      return false
    }
    count('sync')
    if (dice.chance(60)) await attached.open(machine, wire)
    if (synced.value.isCopy) count('a copy is taken over')
    if (synced.value.rebased.replayed > 0) count('rebase with pending')
    if (synced.value.rebased.waiting.length > 0) count('pending that waits')
    return true
  }
  /** From where on a device and the server, and another device, have the same history. */
  /** A device still has only half of what a server forgot before it was restored. */
  let everForgotten = 0
  const since = (...machines: readonly Pick<Machine, 'told'>[]) => {
    everForgotten = Math.max(everForgotten, Number(server.told('touched_from') ?? 0))
    return { eventsFrom: Math.max(...machines.map(eventsFromOf)), forgotten: everForgotten }
  }
  /** The same, where a store has not all of it. */
  const known = (machine: Pick<Machine, 'told'>) => {
    const from = since(machine)
    return from.eventsFrom === 1 && from.forgotten === 0 ? undefined : from
  }
  /** Looks whether a device that has just pulled holds what the server has, with what is pending on top. */
  const look = (device: Device): void => {
    const here = device.machine.dump()
    const there = server.dump()
    wrong(
      `after a pull of ${device.prefix}`,
      differences(
        { name: device.prefix, dump: sinceThen(withoutPending(here), since(device.machine)) },
        { name: 'the server', dump: sinceThen(there, since(device.machine)) },
      ),
    )
    wrong(`at ${device.prefix}`, breaches(here, known(device.machine)))
    wrong('at the server', attached.missing())
  }
  /** Looks whether what is pending stands on what the server has as if it were given there anew, on a device that has nothing else. */
  const lookAnew = async (device: Device): Promise<void> => {
    const here = device.machine.dump()
    if (!(here.get('outbox') ?? []).some((row) => row['answered_at'] === null)) return
    count('pending given anew elsewhere')
    const fresh = world.fresh(device.prefix)
    await fresh.begin({ seed: 1, now, skewMs: device.machine.skewMs(), outboxOf: device.machine.outbox })
    const wire: Wire = { ...wireOf(device), push: async () => refuse({ code: 'history-differs' }) }
    const pulled = await pull({ store: fresh.store(), wire, commands: commandRegistry, now })
    if (!pulled.ok) wrong(`a fresh ${device.prefix}`, [pulled.refusal.code])
    // A new device cannot take back what is older than its history; the server will say what becomes of it.
    if (undoesBefore(here, Math.max(eventsFromOf(fresh), everForgotten + 1))) {
      count('pending undo of what a new device does not know')
      return
    }
    wrong(
      `with what is pending at ${device.prefix}`,
      differences(
        { name: device.prefix, dump: sinceThen(here, since(device.machine, fresh)) },
        { name: 'a fresh one', dump: sinceThen(fresh.dump(), since(device.machine, fresh)) },
      ),
    )
  }

  const whenTheSkyClears = async (): Promise<void> => {
    unknown.clear()
    for (const device of devices) device.isOld = false
    // One more device comes, before the sky clears.
    if (problems.length === 0 && seed % 5 === 0) {
      const machine = world.fresh('DD')
      await machine.begin({ seed, now, skewMs: 0 })
      const device: Device = { machine, prefix: 'DD', isCutOff: false, isOld: false }
      const good = wireOf(device)
      const cut = await join(machine, {
        bad: throughWeather(good, { dice, weather, late, meanwhile }),
        good,
        now,
      })
      count('a device joins')
      if (cut > 0) count('a first copy is cut short')
      look(device)
    }

    // The sky clears: everything is sent, and then everything is the same everywhere.
    if (problems.length === 0) {
      for (const request of late.splice(0)) await request()
      for (let round = 0; round < 3; round++) for (const device of devices) await sync(device, 'well')
      const there = { name: 'the server', dump: server.dump() }
      // A claim that a restored server lost was never its giver's there: what he wrapped up is kept as refused.
      wrong('at the server', [
        ...breaches(there.dump, known(server)),
        ...overwritten(there.dump),
        ...attached.missing(),
        ...claimedTwice(there.dump),
        ...(isRestored()
          ? []
          : [...notKept(there.dump), ...doneByOldClaims(there.dump), ...wishes.exceeded(there.dump)]),
      ])
      for (const { machine: each } of devices) {
        const here = { name: each.name, dump: each.dump() }
        const from = since(each)
        wrong(
          'at the end',
          differences(
            { ...here, dump: sinceThen(here.dump, from) },
            { ...there, dump: sinceThen(there.dump, from) },
          ),
        )
        const waiting = (here.dump.get('outbox') ?? []).filter((row) => row['answered_at'] === null)
        wrong(
          'at the end',
          waiting.map((row) => `${each.name} still has ${JSON.stringify(row)}`),
        )
        wrong(`at the end at ${each.name}`, breaches(here.dump, known(each)))
      }
      const answered = answeredIds(there.dump)
      wrong('at the end', [
        ...devices.flatMap((device) =>
          changedOnTheWay(device.machine.dump(), there.dump, { isRestored: isRestored() }),
        ),
        ...leftToOthers(there.dump, { givenAt, now: now() }),
        ...fromTheFuture(there.dump, now()),
        ...atAnotherTime(there.dump, givenAt),
        ...drawnTwice(there.dump),
      ])
      for (const [id, what] of told) if (!answered.has(id)) wrong('at the end', [`${what} is lost: ${id}`])
    }
  }

  const applied = await server.store().runner.run({
    command: commandRegistry.get('site.apply') as unknown as CommandDefinition,
    input: aSiteDefinition(walkedSite),
    actor: 'owner',
  })
  if (!applied.ok) throw new Error(applied.refusal.code)
  for (const name of [
    'agent.sign-in',
    'agent.sign-in',
    'customer.create',
    'customer.create',
    'interaction.receive',
  ]) {
    await give(server, name, dice)
  }
  for (const device of devices) await sync(device, 'well')

  for (let step = 0; step < steps && problems.length === 0; step++) {
    time.now += dice.whole(0, 90) * 1000
    if (dice.chance(calamityPercent)) await calamity()
    const device = dice.of(devices)
    if (!device) break
    const kind = dice.whole(1, 100)
    try {
      if (kind <= 50) await giveOn(device, dice.of(givenOnDevices) ?? 'note.add')
      else if (kind <= 62) {
        await give(server, onServer(), dice)
        wrong('at the server', breaches(server.dump(), known(server)))
      } else if (kind <= 65)
        await unlessItDies(device, () =>
          undoOn({ at: device.machine, store: storeOf(device) }, { dice, count, told }),
        )
      else if (kind <= 70) {
        for (const fired of await fireDueWork(server.store(), now())) count(fired.kind)
        const heardAt = (who: { readonly device: string; readonly agent: string }): number =>
          Math.max(heard.get(who.device) ?? 0, heard.get(`agent ${who.agent}`) ?? 0)
        // What was heard since the backup a restored server does not know.
        if (!isRestored()) wrong('what fell due', endedTooSoon(server.dump(), { now: now(), heardAt }))
        if ((await fireDueWork(device.machine.store(), now())).length > 0) {
          wrong('what fell due', [`${device.prefix} fired by itself`])
        }
      } else if (kind <= 88) {
        if (!device.isCutOff && (await sync(device, dice.chance(35) ? 'pulling alone' : 'both ways'))) {
          look(device)
          if (dice.chance(20)) await lookAnew(device)
        }
      } else if (kind <= 91) {
        const arriving = late.splice(dice.whole(0, late.length), 1)
        for (const request of arriving) {
          await request()
          count('a late request')
        }
      } else if (kind === 92) {
        device.isOld = !device.isOld
        if (unknown.size > 0) unknown.clear()
        else if (dice.chance(50)) unknown.add(dice.of(givenOnDevices) ?? 'note.add')
        count('programs are of other versions')
      } else if (kind <= 97) {
        device.isCutOff = !device.isCutOff
        count('a partition begins or ends')
      } else if (kind <= 99) {
        await device.machine.restart()
        count('a device starts anew')
      } else {
        await server.restart()
        count('the server starts anew')
      }
    } catch (fault) {
      wrong(`step ${step}`, [fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)])
    }
  }

  try {
    await whenTheSkyClears()
  } catch (fault) {
    wrong('at the end', [fault instanceof Error ? (fault.stack ?? fault.message) : String(fault)])
  }
  count(`refused pushes ${(server.dump().get('refused_pushes') ?? []).length > 0 ? 'some' : 'none'}`)
  for (const row of server.dump().get('refused_pushes') ?? [])
    count(`refused: ${row['command']} ${row['code']}`)
  for (const _ of server.dump().get('edit_conflicts') ?? []) count('edit conflicts')
  for (const row of server.dump().get('wrap_ups') ?? []) if (row['needs_review'] === 1) count('late wrap-ups')
  return { problems, counts }
}

function givenOf(name: string, { actor, input }: { readonly actor: string; readonly input: unknown }) {
  const command = commandRegistry.get(name) as unknown as CommandDefinition
  const parsed = command.parse(input)
  if (!parsed.ok) throw new Error(`the move ${name} is malformed: ${JSON.stringify(parsed.refusal)}`)
  return { command, input: parsed.value, actor }
}

const noLine = async () => refuse({ code: 'server-unreachable', server: 'server', detail: 'no line' })
const cutWire: Wire = {
  address: 'server',
  push: noLine,
  pull: noLine,
  give: noLine,
  snapshot: noLine,
  witness: noLine,
  bring: noLine,
  sendContent: noLine,
  fetchContent: noLine,
}

/** Takes back one of the last commands of a device, pending or not. */
async function undoOn(
  { at, store }: { readonly at: Machine; readonly store: Store },
  {
    dice,
    count,
    told,
  }: { readonly dice: Random; readonly count: (what: string) => void; readonly told: Map<string, string> },
): Promise<void> {
  const events = (at.tables.get('events') ?? []).slice(-8)
  const event = dice.of(events)
  if (!event) return
  const seq = Number(event['seq'])
  const command = commandRegistry.get('undo') as unknown as CommandDefinition
  const outcome = await store.runner.run({ command, input: { seq }, actor: 'owner' })
  if (!outcome.ok) return
  told.set(outcome.id, `undo on ${at.name}`)
  count(isPendingSeq(seq) ? 'undo of what is pending' : 'undo of what the server has')
}

/** The number of the first event that a store has. */
function eventsFromOf(machine: Pick<Machine, 'told'>): number {
  const place = JSON.parse(machine.told('sync_place') ?? '{}') as { readonly eventsFrom?: number }
  return place.eventsFrom ?? 1
}

/** Whether something is pending that takes back an event before that number. */
function undoesBefore(dump: Dump, seq: number): boolean {
  return (dump.get('events') ?? []).some(
    (row) => isPendingSeq(Number(row['seq'])) && row['undoes'] !== null && Number(row['undoes']) < seq,
  )
}
