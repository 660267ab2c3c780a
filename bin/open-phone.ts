import { existsSync, mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { KeptCalls } from '../src/channels/phone/follow-phone.ts'
import type { Phone } from '../src/channels/phone/phone.ts'
import type { ConsolePhone, PhoneAsked } from '../src/console/console-surroundings.ts'
import { type PhoneSettings, readPhoneSettings } from '../src/desk/phone-settings.ts'
import { peopleOfMachine, whoElseReaches } from '../src/domain/control-port.ts'
import { type Decision, accept, refuse } from '../src/domain/decision.ts'
import { phoneBase } from './phone-base.ts'
import { phoneFile } from './phone-file.ts'
import type { Places } from './places.ts'

/** How often a console says that it still hears the phone: a call that ends while none does ends then. */
const heardEveryMs = 15_000

/**
 * Opens the phone of this user and follows it for an agent; null where he has none.
 * Refuses: phone-settings-wrong, phone-on-shared-host, phone-in-use.
 */
export async function openPhone(
  { store, agent, words, told }: PhoneAsked,
  { here, now }: { readonly here: Pick<Places, 'config' | 'state'>; readonly now: () => number },
): Promise<Decision<ConsolePhone> | null> {
  const settings = await readPhoneSettings(phoneFile(here))
  if (settings?.ok !== true) return settings
  const { host, isShared } = settings.value
  const peer = peerOf(settings.value)
  const others = isShared ? [] : whoElseReaches(host, otherPeople())
  if (others.length > 0) return refuse({ code: 'phone-on-shared-host', peer, others })
  const lease = await takePhone({ folder: join(here.state, 'phones'), settings: settings.value, agent })
  if (!lease.ok) return lease
  const { followPhone } = await import('../src/channels/phone/follow-phone.ts')
  const phone = await phoneOf(settings.value)
  const { kept, keep, release } = lease.value
  const follower = followPhone({ phone, store, agent, now, kept, keep, words, told })
  const { listenAt } = await import('./phone-socket.ts')
  const socket = listenAt(`${lease.value.path}.socket`, async (asked) =>
    asked.agent === agent && asked.storeId === store.info.storeId
      ? follower.dial(asked.wish)
      : refuse({ code: 'phone-in-use', peer, by: agent }),
  )
  const heard = setInterval(() => keep(null), heardEveryMs).unref()
  return accept({
    ...follower,
    name: phone.name,
    can: phone.can,
    async stop() {
      clearInterval(heard)
      socket.close()
      await follower.stop()
      release()
    },
  })
}

function peerOf({ kind, host, port }: PhoneSettings): string {
  return `${kind} ${host}:${port}`
}

async function phoneOf(settings: PhoneSettings): Promise<Phone> {
  const { baresipPhone } = await import('../src/channels/baresip/baresip-phone.ts')
  return baresipPhone(settings)
}

type Lease = {
  readonly path: string
  readonly kept: KeptCalls | null
  /** Null says only that it is still heard. */
  readonly keep: (calls: KeptCalls | null) => void
  readonly release: () => void
}

/**
 * A second connection to the control port silently takes the place of the first, so one console of this user has a phone at a time. Beside
 * the lease lies which calls the phone had when it was last heard.
 */
async function takePhone({
  folder,
  settings,
  agent,
}: {
  readonly folder: string
  readonly settings: PhoneSettings
  readonly agent: string
}): Promise<Decision<Lease>> {
  const { takeLease } = await import('../src/store/lease.ts')
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const path = phoneBase(folder, settings)
  const [holder, calls] = [`${path}.holder`, `${path}.calls.json`]
  const release = takeLease({ path, isGroup: false }, 'phone')
  if (!release) {
    const by = existsSync(holder) ? readFileSync(holder, 'utf8').trim() : ''
    return refuse({ code: 'phone-in-use', peer: peerOf(settings), by })
  }
  writeFileSync(holder, `${agent} (${process.pid})\n`, { mode: 0o600 })
  return accept({
    path,
    kept: keptIn(calls),
    keep(kept) {
      const date = new Date()
      if (kept) writeFileSync(calls, JSON.stringify(kept.calls), { mode: 0o600 })
      else if (existsSync(calls)) utimesSync(calls, date, date)
    },
    release,
  })
}

function keptIn(file: string): KeptCalls | null {
  try {
    const calls: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (!Array.isArray(calls)) return null
    return {
      calls: calls.filter((call) => typeof call === 'string'),
      heardAt: Math.trunc(statSync(file).mtimeMs),
    }
  } catch {
    // None were left, or not by this program.
    return null
  }
}

/** The people who have an account on this machine besides whoever sits here. */
function otherPeople(): readonly string[] {
  const own = process.getuid?.() ?? -1
  try {
    return peopleOfMachine(readFileSync('/etc/passwd', 'utf8'), own)
  } catch {
    // A system that keeps its people elsewhere.
    return []
  }
}
