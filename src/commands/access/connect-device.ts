import * as z from 'zod'
import { accept, refuse } from '../../domain/decision.ts'
import { deviceById } from '../../queries/access/device-by-id.ts'
import { invitationById } from '../../queries/access/invitation-by-id.ts'
import { siteClosure } from '../../queries/access/site-closure.ts'
import { tokensOfDevice } from '../../queries/access/tokens-of-device.ts'
import { command, personal } from '../command.ts'
import { findWhoIsLetIn } from '../finding/find-who-is-let-in.ts'
import { deviceId, secretHash, tokenId } from './access-input.ts'

const input = z.strictObject({
  device: deviceId,
  storeId: z.string().min(1).max(60),
  /** What people call it: the name of the computer. */
  label: z.string().max(100),
  agent: z.string().min(1),
  token: tokenId,
  hash: personal(secretHash),
  /** What let the agent in, where it was no password; it is used up. */
  invitation: tokenId.nullable(),
})

/**
 * Gives an agent a token on a device, which becomes known with it; the agent's earlier one on that device ends. Given by the
 * server once it knows who signs in.
 * Refuses: agent-unknown, agent-disabled, agent-locked, device-revoked, device-taken, invitation-over, site-closed.
 */
export const connectDevice = command('device.connect', input, async (tx, given, context) => {
  const found = await findWhoIsLetIn(tx, given.agent)
  if (!found.ok) return found
  const agentId = found.value.key
  const denied = await context.permit({ owner: agentId })
  if (denied) return refuse(denied)
  if (await tx.one(siteClosure, {})) return refuse({ code: 'site-closed' })
  const { device, storeId, label, token, hash, invitation } = given
  const known = await tx.one(deviceById, { id: device })
  if (known && known.storeId !== storeId) return refuse({ code: 'device-taken', device })
  if (known?.revokedAt) return refuse({ code: 'device-revoked', device })
  if (invitation !== null) {
    const used = await tx.one(invitationById, { id: invitation })
    // That of a site that nobody works at yet is of its owner.
    const isTheirs = used?.agent === agentId || used?.agent === 'owner'
    if (!isTheirs || used.usedAt !== null || used.expiresAt <= context.at) {
      return refuse({ code: 'invitation-over' })
    }
    tx.patch('invitations', invitation, { usedAt: context.at })
  }
  if (!known) {
    const born = { id: device, storeId, label, agentId, connectedAt: context.at }
    tx.insert('devices', { ...born, revokedAt: null, revokedBy: null })
  }
  for (const earlier of await tx.all(tokensOfDevice, { device })) {
    if (earlier.agent !== agentId) continue
    tx.patch('access_tokens', earlier.id, { revokedAt: context.at, revokedBy: context.actor })
  }
  const made = { id: token, device, agentId, label, scopes: [], hash, madeAt: context.at }
  tx.insert('access_tokens', { ...made, expiresAt: null, revokedAt: null, revokedBy: null })
  return accept({ device, agent: agentId, token })
})
