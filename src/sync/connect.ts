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

type SigningIn = { readonly credentials: Credentials; readonly label: string }

/**
 * Signs an agent in on this store's device, and makes the store a device of the server where it was none; what was done in it until then
 * is to be brought. Refuses: server-unreachable, sign-in-wrong, sign-in-too-often, device-revoked, other-server.
 */
export async function connect(
  store: Pick<Store, 'info' | 'runner' | 'sync'>,
  line: HttpLine,
  signingIn: SigningIn,
): Promise<Decision<SignInAnswer>> {
  const answer = await signInAt(line, store.info, signingIn)
  if (!answer.ok) return answer
  const joined = await becomeDevice(store, line, answer.value)
  return joined.ok ? answer : joined
}

/** Signs an agent in as on the device of a store, which stays as it is. Refuses what signing in is refused for. */
export async function signInAt(
  line: HttpLine,
  { storeId, prefix }: Pick<Store['info'], 'storeId' | 'prefix'>,
  { credentials, label }: SigningIn,
): Promise<Decision<SignInAnswer>> {
  return httpCall(line, {
    method: 'POST',
    path: 'v1/sign-in',
    token: null,
    answer: signInAnswer,
    body: { protocol: protocolVersion, ...credentials, device: { storeId, prefix, label } },
  })
}

/** Makes a store a device of a server, where it was none. Refuses: other-server. */
export async function becomeDevice(
  store: Pick<Store, 'runner'>,
  line: Pick<HttpLine, 'address'>,
  { device, server }: Pick<SignInAnswer, 'device' | 'server'>,
): Promise<Decision<null>> {
  const joined = await store.runner.transaction(async ({ forget, replication: { place } }) => {
    const known = await place.server()
    if (known !== null && known !== server) return { commit: false, answer: false }
    if (known === null) {
      await place.join()
      await place.connect({ server, prefix: device })
      // From now on what is given here is pending.
      forget()
    }
    // A store that goes on as another device is told by which letters.
    if (known !== null) await place.prefix(device)
    return { commit: true, answer: true }
  })
  if (!joined.ok) return joined
  return joined.value ? accept(null) : refuse({ code: 'other-server', server: line.address })
}
