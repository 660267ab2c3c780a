import { jsonText } from '../language/json-text.ts'
import { type Sight, seesAll, sightOf } from '../queries/rights/sight.ts'
import type { Store } from '../store/open-store.ts'
import { isDatabaseAddress, placeForPeople } from '../domain/database-address.ts'
import { StoreRefused } from '../domain/store-refused.ts'
import { hookTeller } from './hook-teller.ts'
import { type Answer, refuseWith } from './answer.ts'
import type { Call } from './call.ts'
import type { LanguageOfReader, ReaderAround } from './language-of-reader.ts'
import type { Shell } from './shell.ts'
import type { Surroundings } from './surroundings.ts'
import type { Verb } from './verb.ts'

/** Runs a verb on what its row needs, opened before and closed after, and answers what it answers. */
export async function runVerb(verb: Verb, call: Call, around: ReaderAround): Promise<Answer> {
  const { reader: language, ...surroundings } = around
  const storePath = storePathOf(call, surroundings)
  const shell: Shell = {
    ...surroundings,
    storePath,
    emit: (line) => surroundings.out(`${jsonText(line)}\n`),
    page: async () => (await import('./page-of.ts')).pageOf(surroundings, await language.language()),
  }
  if (isDatabaseAddress(storePath) && forFilesAlone.has(verb.name))
    return refuseWith({ code: 'store-in-database', database: placeForPeople(storePath) })
  if (verb.needs === 'nothing') return (await verb.load())(call, shell)

  const asSeen = async (
    sight: Sight,
    given: Answer | Promise<Answer>,
    reader: Store['reader'],
  ): Promise<Answer> => {
    const answer = await given
    if (answer.kind !== 'refused' || sight === seesAll) return answer
    const { outOfSight } = await import('./out-of-sight.ts')
    return outOfSight(answer, call, { reader, sight })
  }

  if (verb.needs === 'reader') {
    const run = await verb.load()
    const opened = await surroundings.openReader(storePath)
    if (!opened.ok) return refuseWith(opened.refusal)
    const { reader } = opened.value
    return closing(opened.value, async () => {
      const sight = await sightFor(verb, call, { reader, language })
      return 'kind' in sight ? sight : asSeen(sight, run(call, { ...shell, reader, sight }), reader)
    })
  }
  const run = await verb.load()
  const opened = await surroundings.openStore(storePath)
  if (!opened.ok) return refuseWith(opened.refusal)
  const heard = hookTeller(call, around)
  const store = await surroundings.withHooks(opened.value, heard.tell)
  const { reader } = store
  const answer = await closing(store, async () => {
    const sight = await sightFor(verb, call, { reader, language })
    return 'kind' in sight ? sight : asSeen(sight, run(call, { ...shell, store, reader, sight }), reader)
  })
  await heard.told()
  return answer
}

/**
 * What whoever is named may see, or why he may not act or look with a verb. Who is named is an agent of the site who has not
 * left: the owner and the program are nobody's name, and without a name the owner sees all.
 */
async function sightFor(
  verb: Exclude<Verb, { readonly needs: 'nothing' }>,
  { agent }: Call,
  { reader, language }: { readonly reader: Store['reader']; readonly language: LanguageOfReader },
): Promise<Answer | Sight> {
  language.learn(null)
  if (agent === null) return verb.needsAgent === true ? agentRequired : seesAll
  const { findAgent } = await import('../commands/finding/find-agent.ts')
  const { viewOf } = await import('./view-of.ts')
  const found = await findAgent(viewOf(reader), agent)
  if (!found.ok) return refuseWith(found.refusal)
  language.learn(found.value.language)
  const { whyNotLooking } = await import('./why-not-looking.ts')
  const sight = sightOf(reader, found.value)
  const refusal = whyNotLooking(verb, sight)
  return refusal ? refuseWith(refusal) : sight
}

/** The store that is asked for: on the command line, in the environment, or the usual one. */
export function storePathOf(call: Call, surroundings: Surroundings): string {
  return call.text('store') ?? usualStore(surroundings)
}

/** The store that is meant where a command line names none. */
export function usualStore({ env, defaultStore }: Pick<Surroundings, 'env' | 'defaultStore'>): string {
  return env['LINIA_STORE'] || defaultStore()
}

/** What is done to the file of a store, or by a device with its own. */
const forFilesAlone: ReadonlySet<string> = new Set(['backup', 'restore', 'doctor', 'connect', 'sync', 'tour'])

const agentRequired = refuseWith({ code: 'agent-required' })

async function closing(
  store: Pick<Store, 'reader' | 'close'>,
  run: () => Answer | Promise<Answer>,
): Promise<Answer> {
  try {
    const answer = await run()
    return answer.kind === 'refused' ? await withChoices(answer, store.reader) : answer
  } catch (fault) {
    if (fault instanceof StoreRefused) return refuseWith(fault.refusal)
    throw fault
  } finally {
    await store.close()
  }
}

/** A refusal that misses something with what the site has of it. */
async function withChoices(
  answer: Extract<Answer, { kind: 'refused' }>,
  reader: Store['reader'],
): Promise<Answer> {
  switch (answer.refusal.code) {
    case 'agent-required':
      return (await import('./naming-agents.ts')).namingAgents(answer, reader)
    case 'wrap-up-code-unknown':
    case 'wrap-up-code-required':
      return (await import('./naming-codes.ts')).namingCodes(answer, reader)
    default:
      return answer
  }
}
