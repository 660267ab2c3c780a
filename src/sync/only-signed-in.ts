import { refuse } from '../domain/decision.ts'
import type { Refusal } from '../domain/refusal.ts'
import type { GivenCommand } from '../store/given-command.ts'
import type { Store } from '../store/open-store.ts'
import type { ServerFile } from './server-file.ts'

/**
 * A device's store in which only those give commands who are signed in at its server there, and its owner: what another gave could
 * never be sent, and everything behind it would wait with it. Where nobody is signed in, as in a store that was brought back from a
 * backup, everybody may. Refuses: agent-not-of-device.
 */
export function onlySignedIn(store: Store, file: () => ServerFile | null): Store {
  const { runner } = store
  const whyNot = (
    list: Iterable<Pick<GivenCommand, 'actor'>>,
  ): { readonly ok: false; readonly refusal: Refusal } | undefined => {
    const known = file()
    if (!known || known.tokens.length === 0) return undefined
    const agents = new Set(['owner', 'system', ...known.tokens.map(({ agent }) => agent)])
    for (const { actor } of list) {
      if (!agents.has(actor))
        return refuse({ code: 'agent-not-of-device', agent: actor, server: known.address })
    }
    return undefined
  }
  return {
    ...store,
    runner: {
      ...runner,
      run: async (given) => whyNot([given]) ?? (await runner.run(given)),
      runTogether: async (list) => whyNot(list) ?? (await runner.runTogether(list)),
      async runEach(list, answer, broken) {
        const given = [...list]
        const refused = whyNot(given)
        if (!refused) return runner.runEach(given, answer, broken)
        for (const place of given.keys()) answer(refused, place)
      },
    },
  }
}
