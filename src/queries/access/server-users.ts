import type { Reader } from '../../store/reader.ts'
import type { AgentRow } from '../agents/agent-by-key.ts'
import { agentList } from '../agents/agent-list.ts'
import { queuesOfAgent } from '../agents/queues-of-agent.ts'
import type { Sight } from '../rights/sight.ts'
import { agentsWithPassword } from './agents-with-password.ts'
import { heardDevices } from './heard-devices.ts'
import type { AgentLock } from './lock-of-agent.ts'
import { lockedAgents } from './locked-agents.ts'
import { openInvitations } from './open-invitations.ts'
import type { TokenRow } from './token-by-id.ts'
import { tokenList } from './token-list.ts'

/** Somebody who may sign in to this server, or may not because he is locked. */
export type ServerUser = {
  readonly agent: AgentRow
  /** Keys of the queues that he serves. */
  readonly queues: readonly string[]
  readonly devices: readonly { readonly device: string; readonly heardAt: number | null }[]
  readonly scripts: readonly { readonly token: string; readonly label: string }[]
  readonly hasPassword: boolean
  /** Codes that he could sign in with now. */
  readonly invitations: number
  /** When the server last heard anything in his name. */
  readonly heardAt: number | null
  readonly lock: AgentLock | null
}

/** More tokens than a site has. */
const tokensAtMost = 100_000

/** Everybody of the site who has not left, in the order of its files, with what lets each in, as far as a sight reaches; at most `limit`. */
export function serverUsers(
  reader: Reader,
  sight: Sight,
  { now, limit }: { readonly now: number; readonly limit: number },
): readonly ServerUser[] {
  const people = reader
    .all(agentList, {})
    .filter(({ key, isDisabled }) => !isDisabled && sight.sees('device.see', { owner: key }))
    .slice(0, limit)
  const tokens = Map.groupBy(
    reader.all(tokenList, { limit: tokensAtMost }).filter((token) => isInUse(token, now)),
    ({ agent }) => agent,
  )
  const heard = Map.groupBy(reader.all(heardDevices, {}), ({ agent }) => agent)
  const invited = Map.groupBy(reader.all(openInvitations, { now }), ({ agent }) => agent)
  const withPassword = new Set(reader.all(agentsWithPassword, {}).map(({ agent }) => agent))
  const locks = new Map(reader.all(lockedAgents, {}).map(({ agent, ...lock }) => [agent, lock]))
  return people.map((agent) => {
    const { key } = agent
    const own = tokens.get(key) ?? []
    const heardOf = new Map((heard.get(key) ?? []).map(({ device, at }) => [device, at]))
    return {
      agent,
      queues: reader.all(queuesOfAgent, { agent: key }).map((queue) => queue.key),
      devices: own.flatMap(({ device }) =>
        device === null ? [] : [{ device, heardAt: heardOf.get(device) ?? null }],
      ),
      scripts: own.flatMap(({ id, device, label }) => (device === null ? [{ token: id, label }] : [])),
      hasPassword: withPassword.has(key),
      invitations: invited.get(key)?.length ?? 0,
      heardAt: heardOf.size === 0 ? null : Math.max(...heardOf.values()),
      lock: locks.get(key) ?? null,
    }
  })
}

function isInUse({ expiresAt, deviceRevokedAt }: TokenRow, now: number): boolean {
  return deviceRevokedAt === null && (expiresAt === null || expiresAt > now)
}
