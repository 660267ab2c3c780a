import { type Decision, refuse } from '../../domain/decision.ts'
import { passwordOfAgent } from '../../queries/access/password-of-agent.ts'
import { tokenList } from '../../queries/access/token-list.ts'
import { agentList } from '../../queries/agents/agent-list.ts'
import type { Store } from '../../store/open-store.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { exitCodes } from '../exit-codes.ts'
import { inviteAgent } from '../server/invite-agent.ts'
import { isLoopback, readListen } from '../server/read-listen.ts'
import type { Shell } from '../shell.ts'

const usual = '127.0.0.1:8321'
/** Time enough to walk over to the other computer. */
const firstInvitationHours = 24

/** Makes this store the server of others, until it is told to stop. */
export async function serve(call: Call, shell: Shell): Promise<Answer> {
  const { storePath, err, openStore } = shell
  const listen = call.text('listen') ?? usual
  const place = readListen(listen)
  if (!place) {
    const wanted = 'HOST:PORT'
    return mistakenBy({ kind: 'option-invalid', verb: 'serve', option: 'listen', value: listen, wanted })
  }
  const [cert, key] = [call.text('tls-cert'), call.text('tls-key')]
  if ((cert === null) !== (key === null)) {
    return mistakenBy({
      kind: 'option-missing',
      verb: 'serve',
      options: [cert === null ? 'tls-cert' : 'tls-key'],
    })
  }
  const trustedProxies = call.list('trust-proxy')
  if (!isLoopback(place.host) && cert === null && trustedProxies.length === 0) {
    return refuseWith({ code: 'serving-in-the-open', address: listen })
  }
  const opened = await openForServing(call, shell)
  if (!opened.ok) return refuseWith(opened.refusal)
  const store = opened.value
  try {
    const server = await store.sync.server()
    if (server !== null) return refuseWith({ code: 'device-cannot-serve', path: storePath })
    const started = await shell.serve({
      store,
      ...place,
      tls: cert === null || key === null ? null : { cert, key },
      trustedProxies,
      logTo: call.text('log') ?? (shell.errTerminal() === null ? '-' : null),
    })
    if (!started.ok) return refuseWith(started.refusal)
    const { address, ended } = started.value
    const page = await shell.page()
    err(`${page.say('shell.serve.listening', { address, path: storePath })}\n`)
    const first = await firstInvitation(shell, store)
    if (first) err(`${page.say('shell.serve.first', { ...first, address })}\n`)
    await ended
    return { kind: 'ended', exitCode: exitCodes.done }
  } finally {
    await store.close()
  }

  async function openForServing(
    asked: Call,
    { createStore: _create, ...ground }: Shell,
  ): Promise<Decision<Store>> {
    const found = await openStore(storePath)
    if (found.ok || found.refusal.code !== 'store-not-found' || !asked.is('demo')) return found
    const { beginDemo } = await import('../begin/begin-demo.ts')
    const begun = await beginDemo({ ...ground, createStore: _create, group: false })
    return begun.ok ? openStore(storePath) : refuse(begun.refusal)
  }
}

/** Where nobody can sign in yet: an invitation for whoever may let in the others. */
async function firstInvitation(
  shell: Shell,
  store: Store,
): Promise<{ readonly agent: string; readonly code: string } | null> {
  const { reader } = store
  const people = reader.all(agentList, {}).filter(({ isDisabled }) => !isDisabled)
  const isAnyIn =
    reader.all(tokenList, { limit: 1 }).length > 0 ||
    people.some(({ key }) => reader.one(passwordOfAgent, { agent: key }) !== undefined)
  const byRole = (role: string) => people.find((one) => one.role === role)
  const first = byRole('administrator') ?? byRole('supervisor') ?? people[0]
  if (isAnyIn || !first) return null
  const invited = await inviteAgent(
    { store, access: shell.access, now: shell.now },
    { agent: first.key, hours: firstInvitationHours, actor: 'owner' },
  )
  return invited.ok ? { agent: first.key, code: invited.value.code } : null
}
