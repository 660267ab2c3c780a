import { type Decision, accept, refuse } from '../domain/decision.ts'
import { protocolVersion } from '../protocol/protocol-version.ts'
import { type ServerCard, serverCard } from '../protocol/server-card.ts'
import { type SignInAnswer, signInAnswer } from '../protocol/sign-in.ts'
import type { Store } from '../store/open-store.ts'
import { type HttpLine, httpCall } from './http-call.ts'

export type Credentials = {
  readonly agent: string | null
  readonly password: string | null
  readonly invitation: string | null
  readonly idToken?: string
}

/** Asks a server what it is. Refuses: server-unreachable, not-a-server. */
export async function askServer(line: HttpLine): Promise<Decision<ServerCard>> {
  return httpCall(line, { method: 'GET', path: 'v1/server', token: null, answer: serverCard })
}

/**
 * Signs an agent in on this store's device, and makes the store a device of the server where it was none.
 * Refuses: server-unreachable, sign-in-wrong, sign-in-too-often, device-revoked, other-server.
 */
export async function connect(
  store: Pick<Store, 'info' | 'runner' | 'sync'>,
  line: HttpLine,
  { credentials, label }: { readonly credentials: Credentials; readonly label: string },
): Promise<Decision<SignInAnswer>> {
  const { storeId, prefix } = store.info
  const answer = await httpCall(line, {
    method: 'POST',
    path: 'v1/sign-in',
    token: null,
    answer: signInAnswer,
    body: { protocol: protocolVersion, ...credentials, device: { storeId, prefix, label } },
  })
  if (!answer.ok) return answer
  const { device, server } = answer.value
  const joined = await store.runner.transaction(async ({ replication: { place } }) => {
    const known = await place.server()
    if (known !== null && known !== server) return { commit: false, answer: false }
    if (known === null) await place.connect({ server, prefix: device })
    return { commit: known === null, answer: true }
  })
  if (!joined.ok) return joined
  return joined.value ? accept(answer.value) : refuse({ code: 'other-server', server: line.address })
}
