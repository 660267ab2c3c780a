import { jsonText } from '../language/json-text.ts'
import type { Store } from '../store/open-store.ts'
import { hookTeller } from './hook-teller.ts'
import { type Answer, refuseWith } from './answer.ts'
import type { Call } from './call.ts'
import type { Shell } from './shell.ts'
import type { Surroundings } from './surroundings.ts'
import type { Verb } from './verb.ts'

/** Runs a verb on what its row needs, opened before and closed after, and answers what it answers. */
export async function runVerb(verb: Verb, call: Call, surroundings: Surroundings): Promise<Answer> {
  const storePath = storePathOf(call, surroundings)
  const shell: Shell = {
    ...surroundings,
    storePath,
    emit: (line) => surroundings.out(`${jsonText(line)}\n`),
    page: async () => (await import('./page-of.ts')).pageOf(surroundings),
  }
  if (verb.needs === 'nothing') return (await verb.load())(call, shell)

  if (verb.needs === 'reader') {
    const run = await verb.load()
    const opened = await surroundings.openReader(storePath)
    if (!opened.ok) return refuseWith(opened.refusal)
    const { reader } = opened.value
    return closing(
      opened.value,
      async () => (await whyNotActing(verb, call, reader)) ?? run(call, { ...shell, reader }),
    )
  }
  const run = await verb.load()
  const opened = await surroundings.openStore(storePath)
  if (!opened.ok) return refuseWith(opened.refusal)
  const heard = hookTeller(call, surroundings)
  const store = await surroundings.withHooks(opened.value, heard.tell)
  const { reader } = store
  const answer = await closing(
    store,
    async () => (await whyNotActing(verb, call, reader)) ?? run(call, { ...shell, store, reader }),
  )
  await heard.told()
  return answer
}

/**
 * Why nobody, or not the one who was named, may act or look with a verb. Who is named is an agent of the site who has not left:
 * the owner and the program are nobody's name.
 */
async function whyNotActing(
  verb: Extract<Verb, { readonly needsAgent?: true }>,
  { agent }: Call,
  reader: Store['reader'],
): Promise<Answer | undefined> {
  if (agent === null) return verb.needsAgent === true ? agentRequired : undefined
  const { findAgent } = await import('../commands/finding/find-agent.ts')
  const { viewOf } = await import('./view-of.ts')
  const found = await findAgent(viewOf(reader), agent)
  return found.ok ? undefined : refuseWith(found.refusal)
}

/** The store that is asked for: on the command line, in the environment, or the usual one. */
export function storePathOf(call: Call, { env, defaultStore }: Surroundings): string {
  return call.text('store') ?? (env['LINIA_STORE'] || defaultStore)
}

const agentRequired = refuseWith({ code: 'agent-required' })

async function closing(
  store: Pick<Store, 'reader' | 'close'>,
  run: () => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await run()
    if (answer.kind !== 'refused' || answer.refusal.code !== 'agent-required') return answer
    const { namingAgents } = await import('./naming-agents.ts')
    return namingAgents(answer, store.reader)
  } finally {
    await store.close()
  }
}
