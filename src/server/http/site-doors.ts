import type { FastifyRequest } from 'fastify'
import { refuse } from '../../domain/decision.ts'
import { type SignInAttempts, type Tried, signInAttempts } from '../access/sign-in-attempts.ts'
import { hearDeviceOf } from '../hear-device.ts'
import { type DeviceGate, deviceGate } from './device-gate.ts'
import type { ServedSite, ServedSites } from './site.ts'

/** Where a request comes in: a site is reached through its gate alone. */
export type SiteDoor = {
  readonly gate: DeviceGate
  /** Undefined for a name that no site has, of which whoever asks is told nothing else than of one that a site has. */
  readonly site: ServedSite | undefined
  readonly attempts: SignInAttempts
}

export type DoorOf = (request: Pick<FastifyRequest, 'params'>) => SiteDoor

/** Finds the door that a request knocks at: by the first part of its path where a server has several sites. */
export function siteDoors(sites: ServedSites, now: () => number): DoorOf {
  const doors = new WeakMap<ServedSite, SiteDoor>()
  const nowhere = signInAttempts(now)
  const doorTo = (site: ServedSite): SiteDoor => {
    const gate = deviceGate(site, { now, hear: hearDeviceOf(site.store, now) })
    return { gate, site, attempts: site.attempts }
  }
  return ({ params }) => {
    const key = siteOf(params)
    const site = sites.byKey(key)
    if (!site) return { gate: wall, site, attempts: attemptsAt(nowhere, key) }
    const door = doors.get(site) ?? doorTo(site)
    doors.set(site, door)
    return door
  }
}

/** The key in an address; empty where the server has a single site. */
function siteOf(params: unknown): string {
  const isNamed = typeof params === 'object' && params !== null && 'site' in params
  return isNamed && typeof params.site === 'string' ? params.site : ''
}

/** Knows nobody, as the gate of a site does with a token that is none. */
const wall: DeviceGate = {
  anyone: async () => refuse({ code: 'sign-in-needed', server: 'here' }),
  known: async () => refuse({ code: 'sign-in-needed', server: 'here' }),
  deciding: async () => refuse({ code: 'sign-in-needed', server: 'here' }),
  admitted: async () => refuse({ code: 'sign-in-needed', server: 'here' }),
}

/** Who guesses at a site that is none has to wait as he would at one. */
function attemptsAt(attempts: SignInAttempts, site: string): SignInAttempts {
  const at = (tried: Tried): Tried => ({ ...tried, name: `${site}/${tried.name}` })
  return {
    waitMs: (tried) => attempts.waitMs(at(tried)),
    failed: (tried) => {
      attempts.failed(at(tried))
    },
    succeeded: (tried) => {
      attempts.succeeded(at(tried))
    },
  }
}
