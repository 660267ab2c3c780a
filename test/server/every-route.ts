import { gunzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'
import pino from 'pino'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { commandRegistry } from '../../src/commands/registry.ts'
import { sayRefusal } from '../../src/language/say-refusal.ts'
import { refusedAnswer } from '../../src/protocol/refused.ts'
import { signInAnswer } from '../../src/protocol/sign-in.ts'
import { signInAttempts } from '../../src/server/access/sign-in-attempts.ts'
import { buildServer } from '../../src/server/http/build-server.ts'
import type { ServedSite } from '../../src/server/http/site.ts'
import type { ServedAttachments } from '../../src/store/attachments/served-attachments.ts'
import type { ServerStore } from '../../src/store/server-store.ts'
import { aPerson, aSiteDefinition } from '../builders/a-site-definition.ts'
import type { SiteWish } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'
import { type Asked, asksOfRoutes, elsewhere } from './matrix-asked.ts'
import { type GivenTo, type Giver, matrixGivers } from './matrix-givers.ts'

/** Krakow is where most of them are of; of nowhere there is no site. */
const addresses = ['krakow', 'gdansk', 'nowhere'] as const
/** Customers who are of one site each. */
const customerOf = { krakow: 'Zenobia Krakowska', gdansk: 'Zygfryd Gdański' }

type Answered = { readonly status: number; readonly code: string; readonly text: string }

/** One of two sites of a server, wherever its store lies. */
export type MatrixSite = GivenTo & {
  readonly store: ServerStore
  readonly attachments: ServedAttachments
  /** Where it lies, which is told nobody. */
  readonly place: string
  /** The ids of all that was given there. */
  readonly eventIds: () => Promise<readonly string[]>
  readonly close: () => Promise<void>
}

/** Makes a site that was brought back once, as `restored` is said of a store: only then is anything kept that a device saw. */
export type MakeMatrixSite = (key: string, wish: SiteWish) => Promise<MatrixSite>

const now = (): number => morning

/** Asks every route of a server of two sites, as everybody who differs in what he may, at each of them and at one that is none. */
export function describeEveryRoute(make: MakeMatrixSite): void {
  let sites: { readonly here: MatrixSite; readonly there: MatrixSite }
  let server: FastifyInstance
  let givers: Readonly<Record<string, Giver>>
  const answers = new Map<string, Answered>()

  beforeAll(async () => {
    const phone = '+48600100200'
    const interactions = [{ ref: 'KX-1', customer: 'KX-9' }]
    const people = [
      ...aSiteDefinition().people,
      aPerson({ key: 'lena', role: 'supervisor' }),
      aPerson({ key: 'iga' }),
      aPerson({ key: 'nowak', role: 'administrator' }),
    ]
    const of = (name: string) => ({
      definition: { people },
      customers: [{ ref: 'KX-9', name, phone }],
      interactions,
    })
    sites = {
      here: await make('krakow', { seed: 1, ...of(customerOf.krakow) }),
      there: await make('gdansk', { seed: 2, ...of(customerOf.gdansk) }),
    }
    const served = ([key, { store, attachments }]: readonly [string, MatrixSite]): readonly [
      string,
      ServedSite,
    ] => [key, { key, store, attempts: signInAttempts(now), attachments }]
    const known = new Map([served(['krakow', sites.here]), served(['gdansk', sites.there])])
    server = await buildServer({
      sites: { areSeveral: true, byKey: (key) => known.get(key), all: () => [...known.values()] },
      surroundings: {
        commands: commandRegistry,
        now,
        randomBytes: seededBytes(7),
        version: '0.0.0',
        provider: null,
        say: (refusal) => ({ ...sayRefusal(refusal, 'en') }),
      },
      log: pino({ level: 'silent' }),
      tls: null,
      trustedProxies: [],
      mayMeasure: (address) => address !== elsewhere,
    })
    await server.ready()
    let devices = 0
    givers = await matrixGivers(sites, async (site, agent, invitation) => {
      const device = { storeId: `store-${devices++}`, prefix: 'QX', label: 'laptop' }
      const body = { protocol: 1, agent, password: null, invitation, device }
      const { text } = await ask({ method: 'POST', url: `/${site}/v1/sign-in`, payload: body }, {})
      return signInAnswer.parse(JSON.parse(text))
    })
    await askEverything()
  })

  afterAll(async () => {
    await server.close()
    await sites.here.close()
    await sites.there.close()
  })

  async function ask(asked: Asked, giver: Partial<Giver>, remoteAddress = elsewhere): Promise<Answered> {
    const { authorization } = giver
    const response = await server.inject({
      ...asked,
      remoteAddress,
      payloadAsStream: true,
      headers: { ...asked.headers, ...(authorization !== undefined && { authorization }) },
    })
    const { statusCode: status, headers } = response
    if (headers['content-type'] === 'text/event-stream') {
      response.stream().destroy()
      return { status, code: 'line', text: '' }
    }
    const chunks: Buffer[] = []
    for await (const chunk of response.stream()) chunks.push(Buffer.from(chunk as Uint8Array))
    const sent = Buffer.concat(chunks)
    const text = (headers['content-encoding'] === 'gzip' ? gunzipSync(sent) : sent).toString()
    return { status, code: codeOf(text), text }
  }

  function routes(): readonly string[] {
    const lines = server.printRoutes({ commonPrefix: false }).split('\n')
    return lines.flatMap((line) => {
      const [, url = '', methods = ''] = /(\/\S*) \(([A-Z, ]+)\)/.exec(line) ?? []
      return methods
        .split(', ')
        .flatMap((method) => (url === '' || method === 'HEAD' ? [] : [`${method} ${url}`]))
    })
  }

  async function askEverything(): Promise<void> {
    for (const [name, giver] of Object.entries(givers)) {
      for (const [route, asked] of Object.entries(asksOfRoutes)) {
        // At once, so that a connection which is lent to one site and then to another would be noticed.
        await Promise.all(
          addresses.map(async (at) => {
            const id = `${route} ${name} ${at}`.toLowerCase()
            answers.set(
              `${route} | ${name} | ${at}`,
              await ask(asked({ at, giver, id, now: morning }), giver),
            )
          }),
        )
      }
    }
  }

  function answered(route: string, giver: string, at: string): Answered {
    const found = answers.get(`${route} | ${giver} | ${at}`)
    if (!found) throw new Error(`nothing was asked of ${route} by ${giver} at ${at}`)
    return found
  }

  function everyAnswer(): readonly (readonly [string, string, string, Answered])[] {
    return [...answers].map(([key, answer]) => {
      const [route = '', giver = '', at = ''] = key.split(' | ')
      return [route, giver, at, answer]
    })
  }

  describe('every route, by everybody, at every site', () => {
    test('is among those that are asked here', () => {
      expect(routes().toSorted()).toEqual(Object.keys(asksOfRoutes).toSorted())
    })

    test('answers as it is written down', async () => {
      const blocks = Object.keys(asksOfRoutes).map((route) => {
        const lines = Object.keys(givers).map((giver) => {
          const cells = addresses.map((at) => {
            const { status, code } = answered(route, giver, at)
            return `${status} ${code}`.padEnd(24)
          })
          return `  ${giver.padEnd(24)}${cells.join('')}`.trimEnd()
        })
        const head = `${''.padEnd(26)}${addresses.map((at) => at.padEnd(24)).join('')}`.trimEnd()
        if (route.includes('/:site/')) return [route, head, ...lines].join('\n')
        const said = new Set(lines.map((line) => line.slice(26, 50).trim()))
        return [route, ...[...said].map((what) => `  ${'everybody'.padEnd(24)}${what}`)].join('\n')
      })
      await expect(`${blocks.join('\n\n')}\n`).toMatchFileSnapshot('../golden/server/matrix.txt')
    })

    test('says of a site that is another’s what it says of one that is none', () => {
      let compared = 0
      for (const [route, giver, at, { status, text }] of everyAnswer()) {
        if (at === 'nowhere' || isOfThere(giver) === (at === 'gdansk')) continue
        const none = answered(route, giver, 'nowhere')
        expect([status, text], `${route} by ${giver} at ${at}`).toEqual([none.status, none.text])
        compared++
      }
      expect(compared).toBeGreaterThan(100)
    })

    test('tells nobody without a token which sites there are', () => {
      let compared = 0
      for (const [route, giver, at, answer] of everyAnswer()) {
        if (!['nobody', 'garbage token'].includes(giver)) continue
        expect(answer, `${route} by ${giver} at ${at}`).toEqual(answered(route, giver, 'nowhere'))
        compared++
      }
      expect(compared).toBeGreaterThan(50)
    })

    test('gives nothing of a site to anybody of another', () => {
      let told = 0
      for (const [route, giver, at, { text }] of everyAnswer()) {
        const own = isOfThere(giver) ? 'gdansk' : 'krakow'
        const others = own === 'gdansk' ? 'krakow' : 'gdansk'
        const what = `${route} by ${giver} at ${at}`
        expect(text.includes(customerOf[others]), what).toBe(false)
        expect(text.includes(storeIdOf(others)), what).toBe(false)
        if (text.includes(customerOf[own])) told++
      }
      expect(told, 'its own devices are told').toBeGreaterThan(6)
    })

    test('takes nothing of anybody into a site that is not his', async () => {
      const [here, there] = [await given(sites.here), await given(sites.there)]
      expect(there.every((id) => id.includes('of there gdansk'))).toBe(true)
      expect(here.every((id) => id.endsWith(' krakow'))).toBe(true)
      expect([here.length, there.length]).toEqual([12, 4])
    })

    test('refuses with a code, a message and a hint, and no word more', () => {
      let refused = 0
      for (const [route, giver, at, { status, text }] of everyAnswer()) {
        if (status < 400) continue
        const parsed = refusedAnswer.safeParse(JSON.parse(text))
        expect(parsed.success, `${route} by ${giver} at ${at}`).toBe(true)
        for (const secret of ['SELECT', 'Error:', '.ts:', sites.here.place, sites.there.place])
          expect(text, `${route} by ${giver} at ${at}`).not.toContain(secret)
        refused++
      }
      expect(refused).toBeGreaterThan(200)
    })
  })

  function storeIdOf(site: 'krakow' | 'gdansk'): string {
    return (site === 'krakow' ? sites.here : sites.there).store.info.storeId
  }
}

/** The ids of what was asked for here and done. */
async function given(site: MatrixSite): Promise<readonly string[]> {
  return (await site.eventIds()).filter((id) => id.includes('/:site/'))
}

/** What an answer says of itself: the code of a refusal, also of one that is an answer. */
function codeOf(text: string): string {
  const [, code = ''] = /"refusal":\{"code":"([a-z-]+)"/.exec(text) ?? []
  return code
}

function isOfThere(giver: string): boolean {
  return giver.endsWith('of there')
}
