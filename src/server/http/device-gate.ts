import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { isWithinScopes } from '../../domain/token-scopes.ts'
import { type Asking, whoAsks } from '../access/who-asks.ts'
import type { HearDevice } from '../hear-device.ts'
import type { ServedSite } from './site.ts'

/** An agent on a device, as the token says, and the site that it lets him in to. */
export type OnDevice = Asking & { readonly device: string; readonly site: ServedSite }

/** Who is let through: by the header `Authorization` alone. */
export type DeviceGate = {
  /** Anybody with a token. Refuses: sign-in-needed, site-closed, agent-locked for a script. */
  readonly anyone: (header: string | undefined) => Promise<Decision<unknown>>
  /** Also who may no more: what he sends is put aside. Refuses: sign-in-needed, out-of-token when a script asks what only devices do. */
  readonly known: (header: string | undefined) => Promise<Decision<OnDevice>>
  /**
   * Who may have these commands decided: a device as below, or a script whose token names them, which is known by its token.
   * Refuses: sign-in-needed, agent-locked, device-revoked, out-of-token.
   */
  readonly deciding: (
    header: string | undefined,
    commands: readonly string[],
  ) => Promise<Decision<Pick<OnDevice, 'agent' | 'device' | 'site'>>>
  /** The same, but nobody who may no more: agent-locked and device-revoked too; a device that gets through was heard from. */
  readonly admitted: (header: string | undefined) => Promise<Decision<OnDevice>>
}

/** What an agent is told who is let in nowhere; null where he is. */
export function whyShutOut({ agent, shutOut }: Pick<Asking, 'agent' | 'shutOut'>): Refusal | null {
  if (shutOut === 'left') return { code: 'sign-in-needed', server: 'here' }
  return shutOut === 'locked' ? { code: 'agent-locked', agent } : null
}

/** The name of a device among those of all sites. */
export function deviceOf({ site, device }: Pick<OnDevice, 'site' | 'device'>): string {
  return `${site.key}/${device}`
}

export function deviceGate(
  site: ServedSite,
  { now, hear }: { readonly now: () => number; readonly hear: HearDevice },
): DeviceGate {
  const { store } = site
  const known: DeviceGate['known'] = async (header) => {
    const asking = await whoAsks(store, header, now())
    if (!asking.ok) return asking
    const { device } = asking.value
    return device === null
      ? refuse({ code: 'out-of-token', what: 'sync' })
      : accept({ ...asking.value, device, site })
  }
  const admitted: DeviceGate['admitted'] = async (header) => {
    const asking = await known(header)
    if (!asking.ok) return asking
    const { device, agent, isRevoked } = asking.value
    const shutOut = whyShutOut(asking.value)
    if (shutOut) return refuse(shutOut)
    if (isRevoked) return refuse({ code: 'device-revoked', device })
    await hear({ device, agent })
    return asking
  }
  return {
    anyone: async (header) => whoAsks(store, header, now()),
    known,
    admitted,
    async deciding(header, commands) {
      const asking = await whoAsks(store, header, now())
      if (!asking.ok || asking.value.device !== null) return admitted(header)
      const { agent, scopes, token } = asking.value
      const beyond = commands.find((command) => !isWithinScopes(scopes, command))
      if (beyond !== undefined) return refuse({ code: 'out-of-token', what: beyond })
      await hear({ device: token, agent })
      return accept({ agent, device: token, site })
    },
  }
}
