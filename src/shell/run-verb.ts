import type { Store } from '../store/open-store.ts'
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
    emit: (line) => surroundings.out(`${JSON.stringify(line)}\n`),
    page: async () => (await import('./page-of.ts')).pageOf(surroundings),
  }
  if (verb.needs === 'nothing') return (await verb.load())(call, shell)

  const isAgentMissing = verb.needsAgent === true && call.agent === null
  if (verb.needs === 'reader') {
    const run = await verb.load()
    const opened = await surroundings.openReader(storePath)
    if (!opened.ok) return refuseWith(opened.refusal)
    const { reader } = opened.value
    return closing(opened.value, () => (isAgentMissing ? agentRequired : run(call, { ...shell, reader })))
  }
  const run = await verb.load()
  const opened = await surroundings.openStore(storePath)
  if (!opened.ok) return refuseWith(opened.refusal)
  const store = opened.value
  return closing(store, () =>
    isAgentMissing ? agentRequired : run(call, { ...shell, store, reader: store.reader }),
  )
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
