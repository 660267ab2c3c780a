import { makeToken } from '../../src/server/access/access-token.ts'
import type { SignInAnswer } from '../../src/protocol/sign-in.ts'
import { must } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import type { Desk } from '../builders/desk.ts'
import { seededBytes } from '../builders/seeded-bytes.ts'

/** Signs somebody in at a site by a code, as a device does. */
type SignIn = (site: string, agent: string, code: string) => Promise<SignInAnswer>

const hour = 3_600_000

/** Whoever may ask a server of two sites, by what his request says of him: the header, and the agent that he acts as. */
export type Giver = { readonly authorization?: string; readonly agent: string }

/** A site that its owner may be at. */
export type GivenTo = { readonly owner: Desk }

/** Everybody who differs in what he may: of `here`, and those of `there` who have no business here. */
export async function matrixGivers(
  { here, there }: { readonly here: GivenTo; readonly there: GivenTo },
  signIn: SignIn,
): Promise<Readonly<Record<string, Giver>>> {
  const randomBytes = seededBytes(11)
  const script = async (site: GivenTo, scopes: readonly string[], hours = 1, agent = 'nowak') => {
    const { id, hash, text } = makeToken(randomBytes)
    const expiresAt = morning + hours * hour
    must(await site.owner.issueToken({ id, hash, agent, label: 'skrypt', scopes: [...scopes], expiresAt })) // prettier-ignore
    return { id, giver: { authorization: `Bearer ${text}`, agent } }
  }
  const device = async (key: string, site: GivenTo, agent: string) => {
    const { id, hash, text } = makeToken(randomBytes)
    must(await site.owner.makeInvitation({ id, hash, agent, expiresAt: morning + hour }))
    const signedIn = await signIn(key, agent, text)
    return { name: signedIn.device, giver: { authorization: `Bearer ${signedIn.token}`, agent } }
  }
  const revoked = await device('krakow', here, 'ewa')
  must(await here.owner.revokeDevice({ device: revoked.name }))
  const ended = await script(here, ['*'])
  must(await here.owner.revokeToken({ id: ended.id }))
  const late = await script(here, ['*'], -1)
  const left = await device('krakow', here, 'ola')
  must(await here.owner.leaveAgent({ agent: 'ola' }))
  const locked = await device('krakow', here, 'iga')
  const lockedScript = await script(here, ['*'], 1, 'iga')
  must(await here.owner.lockAgent({ agent: 'iga', reason: 'laptop zginął' }))
  return {
    nobody: { agent: 'ewa' },
    'garbage token': { authorization: 'Bearer lin_aaaaaaaaaa_aaaaaaaaaaaaaaaaaaaaaaaa', agent: 'ewa' },
    'ended token': ended.giver,
    'expired token': late.giver,
    'agent who left': left.giver,
    'locked agent’s device': locked.giver,
    'locked agent’s script': lockedScript.giver,
    'revoked device': revoked.giver,
    'agent’s device': (await device('krakow', here, 'ewa')).giver,
    'supervisor’s device': (await device('krakow', here, 'lena')).giver,
    'administrator’s device': (await device('krakow', here, 'nowak')).giver,
    'script for notes': (await script(here, ['note.*'])).giver,
    'script for invitations': (await script(here, ['invitation.make'])).giver,
    'script for all': (await script(here, ['*'])).giver,
    'device of there': (await device('gdansk', there, 'nowak')).giver,
    'script of there': (await script(there, ['*'])).giver,
  }
}
