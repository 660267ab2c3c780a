import { connectDevice } from '../../commands/access/connect-device.ts'
import { type Decision, accept, refuse } from '../../domain/decision.ts'
import type { SignInAnswer, SignInRequest } from '../../protocol/sign-in.ts'
import { deviceByStore } from '../../queries/access/device-by-store.ts'
import { invitationById } from '../../queries/access/invitation-by-id.ts'
import { passwordOfAgent } from '../../queries/access/password-of-agent.ts'
import { tokensOfDevice } from '../../queries/access/tokens-of-device.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { ServerStore } from '../../store/server-store.ts'
import { isSecretOf, makeToken, readTokenText } from './access-token.ts'
import type { IdentityProvider } from './identity-provider.ts'
import { whoProviderKnows } from './who-provider-knows.ts'
import { freePrefix } from './free-prefix.ts'
import { isLetIn } from './is-let-in.ts'
import { hashPassword, isPasswordOf } from './password-hash.ts'
import { networkOf } from './network-of.ts'
import type { SignInAttempts, Tried } from './sign-in-attempts.ts'

export type SignInSurroundings = {
  readonly now: () => number
  readonly randomBytes: (count: number) => Uint8Array
  readonly attempts: SignInAttempts
  /** The address that the request is from. */
  readonly from: string
  readonly provider: IdentityProvider | null
}

type Known = { readonly agent: string; readonly invitation: string | null }

/** Others may connect under the same prefix at the same moment; each try asks anew. */
const tries = 5

/**
 * Signs an agent in on a device, by password, by invitation or by what an identity provider says of him, and gives it a token; a store that is new here becomes a device under
 * a prefix that is nobody else's. A site that is none (`undefined`) lets nobody in, and takes as long to say so.
 * Refuses: sign-in-wrong, sign-in-too-often, provider-unreachable, provider-token-wrong, provider-user-unknown, device-revoked, and what the store itself is refused for.
 */
export async function signIn(
  store: Pick<ServerStore, 'reader' | 'runner' | 'info'> | undefined,
  request: SignInRequest,
  surroundings: SignInSurroundings,
): Promise<Decision<SignInAnswer>> {
  const known = await knownBy(store, request, surroundings)
  if (!known.ok) return known
  return store
    ? letIn(store, { ...known.value, device: request.device }, surroundings)
    : refuse({ code: 'sign-in-wrong' })
}

async function knownBy(
  store: Pick<ServerStore, 'reader'> | undefined,
  request: SignInRequest,
  { attempts, from, now, provider }: SignInSurroundings,
): Promise<Decision<Known>> {
  if (request.idToken !== null) {
    const agent = await whoProviderKnows(store?.reader, provider, request.idToken)
    return agent.ok ? accept({ agent: agent.value, invitation: null }) : agent
  }
  if (request.invitation !== null) {
    // Nobody guesses its 160 bits, so nobody else keeps out who has it.
    const known = await whoHasCode(store?.reader, request, now())
    return known ? accept(known) : refuse({ code: 'sign-in-wrong' })
  }
  const tried = await placeOf(store?.reader, request, { attempts, from })
  const waitMs = attempts.waitMs(tried)
  if (waitMs > 0) return refuse({ code: 'sign-in-too-often', waitSeconds: Math.ceil(waitMs / 1000) })
  // Before the password is weighed: whoever asks a hundred times at once is counted a hundred times.
  attempts.failed(tried)
  const known = await whoHasPassword(store?.reader, request)
  if (!known) return refuse({ code: 'sign-in-wrong' })
  attempts.succeeded(tried)
  return accept(known)
}

/** From where a name is tried. Where it would have to wait, a device on which it signed in before is a place of its own. */
async function placeOf(
  reader: ServerStore['reader'] | undefined,
  { agent, device: { storeId } }: SignInRequest,
  { attempts, from }: Pick<SignInSurroundings, 'attempts' | 'from'>,
): Promise<Tried> {
  const name = (agent ?? '').toLowerCase()
  const anywhere: Tried = { name, from: { network: networkOf(from) } }
  if (attempts.waitMs(anywhere) === 0) return anywhere
  // A store that is away knows nobody.
  const known = await knownDevice(reader, { agent, storeId }).catch(() => null)
  return known === null ? anywhere : { name, from: { device: known } }
}

async function knownDevice(
  reader: ServerStore['reader'] | undefined,
  { agent, storeId }: { readonly agent: string | null; readonly storeId: string },
): Promise<string | null> {
  const device = await reader?.one(deviceByStore, { storeId })
  const signedIn = device ? await reader?.all(tokensOfDevice, { device: device.id }) : []
  return device && signedIn?.some((token) => token.agent === agent) === true ? device.id : null
}

/** Gives whoever is known a token on his device. */
async function letIn(
  store: Pick<ServerStore, 'reader' | 'runner' | 'info'>,
  { device, agent, invitation }: Known & Pick<SignInRequest, 'device'>,
  { randomBytes }: Pick<SignInSurroundings, 'randomBytes'>,
): Promise<Decision<SignInAnswer>> {
  const token = makeToken(randomBytes)
  for (let attempt = 1; ; attempt++) {
    const prefix = await freePrefix(store, device, randomBytes)
    const connected = await store.runner.run({
      command: connectDevice,
      actor: (await isAnybodyHere(store)) ? agent : 'owner',
      input: {
        agent,
        invitation,
        device: prefix,
        storeId: device.storeId,
        label: device.label,
        token: token.id,
        hash: token.hash,
      },
    })
    if (connected.ok) {
      return accept({ token: token.text, agent, device: prefix, server: store.info.storeId })
    }
    if (connected.refusal.code !== 'device-taken' || attempt === tries) return refuse(connected.refusal)
  }
}

async function whoHasCode(
  reader: ServerStore['reader'] | undefined,
  { agent, invitation }: SignInRequest,
  now: number,
): Promise<Known | null> {
  const code = readTokenText(invitation?.trim() ?? '')
  const found = code ? await reader?.one(invitationById, { id: code.id }) : undefined
  if (!reader || !code || !found || !isSecretOf(code.secret, found.hash)) return null
  const isOver = found.usedAt !== null || found.expiresAt <= now
  // The one of a site that nobody works at yet is for whoever brings its people.
  const key = found.agent === 'owner' ? agent : found.agent
  const isOthers = agent !== null && agent !== key
  return isOver || isOthers || key === null || !(await isLetIn(reader, key))
    ? null
    : { agent: key, invitation: found.id }
}

async function whoHasPassword(
  reader: ServerStore['reader'] | undefined,
  { agent, password }: SignInRequest,
): Promise<Known | null> {
  const kept = agent === null ? undefined : await reader?.one(passwordOfAgent, { agent })
  // A name that nobody has takes as long as one that somebody has.
  const isRight = await isPasswordOf(password ?? '', kept?.hash ?? (await decoy()))
  return reader && isRight && kept && agent !== null && (await isLetIn(reader, agent))
    ? { agent, invitation: null }
    : null
}

/** Nobody has rights where nobody works yet: who was let in by the owner is the owner. */
async function isAnybodyHere({ reader }: Pick<ServerStore, 'reader'>): Promise<boolean> {
  return (await reader.all(agentList, {})).length > 0
}

let decoyHash: Promise<string> | undefined
function decoy(): Promise<string> {
  return (decoyHash ??= hashPassword('the password of nobody'))
}
