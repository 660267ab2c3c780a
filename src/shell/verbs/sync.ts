import { readClockOff } from '../../sync/device-clock.ts'
import { deviceSync } from '../../sync/device-sync.ts'
import { readServerFile } from '../../sync/server-file.ts'
import { type SyncStatus, noteRound, readSyncStatus } from '../../sync/sync-status.ts'
import { syncUntilStopped } from '../../sync/sync-until-stopped.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { Store } from '../../store/open-store.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { iso } from '../shapes/iso.ts'
import type { Page } from '../page.ts'
import type { Shell } from '../shell.ts'

/** Sends what is pending and takes over what is new: once, or until it is told to stop; or says how it stands. */
export async function sync(call: Call, shell: Shell): Promise<Answer> {
  const opened = await shell.openStore(shell.storePath)
  if (!opened.ok) return refuseWith(opened.refusal)
  const store = opened.value
  try {
    if (call.is('status')) return await status(store)
    return call.is('once') ? await once(store, shell) : await untilToldToStop(call, store, shell)
  } finally {
    await store.close()
  }
}

async function status(store: Store): Promise<Answer> {
  const { path } = store.info
  if ((await store.sync.server()) === null) return refuseWith({ code: 'not-connected', path })
  const file = readServerFile(path)
  const last = readSyncStatus(path)
  const unsent = await store.sync.unsent()
  const shape = {
    server: file?.address ?? null,
    device: store.info.prefix,
    signedIn: file?.tokens.map(({ agent }) => agent) ?? [],
    unsent,
    asOf: timeOf(last?.asOf),
    tried: timeOf(last?.triedAt),
    refusal: last?.refusal ?? null,
    // How much later it is at the server than the clock of this machine shows.
    clockOffSeconds: Math.round(readClockOff(path) / 1000),
  }
  return show(shape, (page) => statusText(page, { ...shape, last }))
}

function timeOf(at: number | null | undefined): string | null {
  return at === null || at === undefined ? null : iso(at)
}

function statusText(
  { say, format, language }: Page,
  {
    server,
    device,
    unsent,
    last,
    clockOffSeconds,
  }: {
    readonly server: string | null
    readonly device: string
    readonly unsent: number
    readonly clockOffSeconds: number
    readonly last: SyncStatus | null
  },
): string {
  const lines = [
    say('shell.sync.where', { server: server ?? '?', device }),
    say('shell.sync.unsent', { n: unsent }),
  ]
  const asOf = last?.asOf ?? null
  lines.push(asOf === null ? say('shell.sync.never') : say('shell.sync.as-of', { time: format.moment(asOf) }))
  if (Math.abs(clockOffSeconds) > offByMuchSeconds) {
    const span = format.span(Math.abs(clockOffSeconds) * 1000)
    lines.push(say(clockOffSeconds > 0 ? 'shell.sync.clock-behind' : 'shell.sync.clock-ahead', { span }))
  }
  if (last?.refusal) {
    const { message, hint } = sayRefusal(last.refusal as unknown as Refusal, language)
    lines.push(message, hint)
  }
  return lines.join('\n')
}

/** A clock that is off by more is to be set right by somebody. */
const offByMuchSeconds = 60

async function once(store: Store, { now }: Shell): Promise<Answer> {
  const device = await deviceSync(store, now)
  if (!device.ok) return refuseWith(device.refusal)
  try {
    const triedAt = now()
    const synced = await device.value.round()
    noteRound(store.info, synced, { triedAt, now: now() })
    if (!synced.ok) return refuseWith(synced.refusal)
    const { sent, aside, received } = synced.value
    const unsent = await store.sync.unsent()
    return show({ sent, aside, received, unsent }, ({ say }) => {
      const done = say('shell.sync.done', { sent, received, unsent })
      return aside === 0 ? done : [done, say('shell.sync.aside', { n: aside })].join('\n')
    })
  } finally {
    await device.value.close()
  }
}

async function untilToldToStop(call: Call, store: Store, shell: Shell): Promise<Answer> {
  const { now, err, interruption, randomBytes } = shell
  const release = await shell.syncLease(store.info)
  if (release === null) return refuseWith({ code: 'sync-runs-already', path: store.info.path })
  const device = await deviceSync(store, now)
  if (!device.ok) {
    release()
    return refuseWith(device.refusal)
  }
  const page = await shell.page()
  const { signal, forget } = interruption()
  let said: string | null = null
  const told = ({ refusal }: SyncStatus): void => {
    const code = refusal?.code ?? null
    if (said === (code ?? 'well')) return
    said = code ?? 'well'
    if (call.isJson) shell.emit({ refusal })
    else if (refusal) err(`${sayRefusal(refusal as unknown as Refusal, page.language).message}\n`)
    else err(`${page.say('shell.sync.runs', { server: device.value.line.address })}\n`)
  }
  try {
    const chance = (): number => (randomBytes(1)[0] ?? 0) / 256
    await syncUntilStopped({ store, device: device.value }, { now, chance, stop: signal, told })
    return { kind: 'ended', exitCode: exitCodes.done }
  } finally {
    forget()
    release()
    await device.value.close()
  }
}
