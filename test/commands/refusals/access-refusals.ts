import { expect } from 'vitest'
import { must } from '../../builders/a-site.ts'
import type { TestSite } from '../../builders/a-site.ts'
import type { RefusalCase } from './refusal-case.ts'

const hash = 'ab'.repeat(32)
const argon = '$argon2id$v=19$m=19456,t=2,p=1$c2FsdHNhbHQ$aGFzaGhhc2g'

const connecting = {
  device: 'QX',
  storeId: 'one',
  label: 'laptop',
  token: 'tokenone',
  hash,
  invitation: null,
}
const token = { id: 'scripted', label: 'nocny', scopes: ['note.*'], hash, expiresAt: null }
const inviting = (site: TestSite) => ({ id: 'invited1', hash, expiresAt: site.clock.now + 1000 })

/** Connects a device of its own for each refusal: they share one site. */
async function connected(site: TestSite, device: string): Promise<void> {
  const own = { device, storeId: `store of ${device}`, token: `token${device.toLowerCase()}ab` }
  must(await site.as('ola').connectDevice({ ...connecting, ...own, agent: 'ola' }))
}

/** What each command that lets somebody in says of an agent who is not there, or has left. */
const ofAgents: readonly RefusalCase[] = (
  [
    ['nobody', 'agent-unknown', 'whom the site does not know'],
    ['kasia', 'agent-disabled', 'who has left'],
  ] as const
).flatMap(([agent, code, who]): readonly RefusalCase[] => [
  {
    says: `nobody connects a device for somebody ${who}`,
    verb: 'connectDevice',
    code,
    give: (site) => site.as('owner').connectDevice({ ...connecting, agent }),
  },
  {
    says: `no token is issued for somebody ${who}`,
    verb: 'issueToken',
    code,
    give: (site) => site.as('owner').issueToken({ ...token, agent }),
  },
  {
    says: `no password is set for somebody ${who}`,
    verb: 'setPassword',
    code,
    give: (site) => site.as('owner').setPassword({ agent, hash: argon }),
  },
  {
    says: `nobody is invited ${who}`,
    verb: 'makeInvitation',
    code,
    give: (site) => site.as('owner').makeInvitation({ ...inviting(site), agent }),
  },
  {
    says: `nobody is locked out ${who}`,
    verb: 'lockAgent',
    code,
    give: (site) => site.as('owner').lockAgent({ agent, reason: 'laptop zginął' }),
  },
  {
    says: `nobody is unlocked ${who}`,
    verb: 'unlockAgent',
    code,
    give: (site) => site.as('owner').unlockAgent({ agent }),
  },
])

/** Locks somebody out unless an earlier refusal has: they share one site. */
async function locked(site: TestSite): Promise<'iga'> {
  const lock = await site.as('owner').lockAgent({ agent: 'iga', reason: 'laptop zginął' })
  expect(lock.ok || lock.refusal.code === 'agent-locked').toBe(true)
  return 'iga'
}

/** Gives something while the site is closed: all refusals share one. */
async function closed<Given>(site: TestSite, give: () => Promise<Given>): Promise<Given> {
  must(await site.as('owner').closeSite({ reason: 'przenosiny' }))
  const given = await give()
  must(await site.as('owner').openSite({}))
  return given
}

const ofClosed: readonly RefusalCase[] = [
  {
    says: 'a site that is closed takes no device',
    verb: 'connectDevice',
    code: 'site-closed',
    give: (site) => closed(site, () => site.as('ola').connectDevice({ ...connecting, agent: 'ola' })),
  },
  {
    says: 'a site is closed once',
    verb: 'closeSite',
    code: 'site-closed',
    give: (site) => closed(site, () => site.as('owner').closeSite({ reason: 'znów' })),
  },
  {
    says: 'a site that is open is not opened',
    verb: 'openSite',
    code: 'site-not-closed',
    give: (site) => site.as('owner').openSite({}),
  },
]

/** What lets somebody in or out, of an agent whose access is locked. */
const ofLocked: readonly RefusalCase[] = [
  {
    says: 'a locked agent connects no device',
    verb: 'connectDevice',
    code: 'agent-locked',
    give: async (site) => site.as('owner').connectDevice({ ...connecting, agent: await locked(site) }),
  },
  {
    says: 'no token is issued for a locked agent',
    verb: 'issueToken',
    code: 'agent-locked',
    give: async (site) => site.as('owner').issueToken({ ...token, agent: await locked(site) }),
  },
  {
    says: 'a locked agent is not invited',
    verb: 'makeInvitation',
    code: 'agent-locked',
    give: async (site) => site.as('owner').makeInvitation({ ...inviting(site), agent: await locked(site) }),
  },
  {
    says: 'an agent is locked out once',
    verb: 'lockAgent',
    code: 'agent-locked',
    give: async (site) => site.as('owner').lockAgent({ agent: await locked(site), reason: 'znów' }),
  },
  {
    says: 'who is not locked is not unlocked',
    verb: 'unlockAgent',
    code: 'agent-not-locked',
    give: (site) => site.as('owner').unlockAgent({ agent: 'ola' }),
  },
  {
    says: 'the only one of a role does not lock himself out',
    verb: 'lockAgent',
    code: 'agent-locks-himself',
    give: (site) => site.as('lena').lockAgent({ agent: 'lena', reason: 'urlop' }),
  },
  {
    says: 'nobody unlocks himself',
    verb: 'unlockAgent',
    code: 'agent-locked',
    async give(site) {
      const lock = await site.as('owner').lockAgent({ agent: 'lena', reason: 'laptop zginął' })
      expect(lock.ok || lock.refusal.code === 'agent-locked').toBe(true)
      return site.as('lena').unlockAgent({ agent: 'lena' })
    },
  },
]

/** Refusals about who may reach a server. */
export const accessRefusals: readonly RefusalCase[] = [
  ...ofAgents,
  ...ofLocked,
  ...ofClosed,
  {
    says: 'a device that was revoked is not connected again',
    verb: 'connectDevice',
    code: 'device-revoked',
    async give(site) {
      await connected(site, 'QA')
      must(await site.as('owner').revokeDevice({ device: 'QA' }))
      return site.as('ola').connectDevice({
        ...connecting,
        device: 'QA',
        storeId: 'store of QA',
        agent: 'ola',
        token: 'tokentwo',
      })
    },
  },
  {
    says: 'another store does not become a device that there is',
    verb: 'connectDevice',
    code: 'device-taken',
    async give(site) {
      await connected(site, 'QB')
      const other = { ...connecting, device: 'QB', storeId: 'other', token: 'tokentwo' }
      return site.as('ola').connectDevice({ ...other, agent: 'ola' })
    },
  },
  {
    says: 'an invitation that is none lets nobody in',
    verb: 'connectDevice',
    code: 'invitation-over',
    give: (site) => site.as('ola').connectDevice({ ...connecting, agent: 'ola', invitation: 'neverwas' }),
  },
  {
    says: 'a device that is not there is not revoked',
    verb: 'revokeDevice',
    code: 'device-unknown',
    give: (site) => site.as('owner').revokeDevice({ device: 'QQ' }),
  },
  {
    says: 'a device is revoked once',
    verb: 'revokeDevice',
    code: 'device-revoked-before',
    async give(site) {
      await connected(site, 'QC')
      must(await site.as('owner').revokeDevice({ device: 'QC' }))
      return site.as('owner').revokeDevice({ device: 'QC' })
    },
  },
  {
    says: 'no token is issued for what no right is called',
    verb: 'issueToken',
    code: 'scope-unknown',
    give: (site) => site.as('owner').issueToken({ ...token, agent: 'ola', scopes: ['note.*', 'no.such'] }),
  },
  {
    says: 'a token that is not there is not revoked',
    verb: 'revokeToken',
    code: 'token-unknown',
    give: (site) => site.as('owner').revokeToken({ id: 'neverwas' }),
  },
  {
    says: 'what does not wait in quarantine is not settled',
    verb: 'settleQuarantined',
    code: 'quarantined-unknown',
    give: (site) => site.as('owner').settleQuarantined({ id: 'neverwas', outcome: 'released' }),
  },
]
