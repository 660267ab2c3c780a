import { randomBytes } from 'node:crypto'
import { applySite } from '../../../src/commands/apply-site.ts'
import { signInAgent } from '../../../src/commands/agents/sign-in-agent.ts'
import { receiveInteraction } from '../../../src/commands/interactions/receive-interaction.ts'
import { createStore } from '../../../src/store/create-store.ts'
import { openStoreAt } from '../../../src/store/open-store.ts'
import type { Outcome } from '../../../src/store/outcome.ts'
import { demoSite } from '../../exchange/demo-store.ts'
import { colleague, owner, queues } from './who-works.ts'

const surroundings = { now: () => Date.now(), randomBytes }

/** Makes a store with the demo's site, so many mails that wait in the queue of whoever is watched, and some in the one beside it. */
export async function makeHourStore(path: string, mails: number): Promise<void> {
  const made = createStore(path, surroundings, { group: false })
  if (!made.ok) throw new Error(made.refusal.code)
  const opened = openStoreAt(path, surroundings)
  if (!opened.ok) throw new Error(opened.refusal.code)
  const { runner, close } = opened.value
  const site = { command: applySite, input: demoSite(), actor: owner }
  const outcomes: Outcome<unknown>[] = [
    await runner.run(site),
    await runner.run({ command: signInAgent, input: {}, actor: colleague }),
  ]
  const received = Array.from({ length: mails + 12 }, (_, number) => ({
    command: receiveInteraction,
    input: {
      channel: 'email',
      queue: number < mails ? queues.own : queues.colleague,
      subject: `Rozliczenie ${number}`,
      from: { kind: 'email' as const, value: `k${number}@klient.example`, name: `Jan Kowalski ${number}` },
    },
    actor: owner,
  }))
  await runner.runEach(received, (outcome) => outcomes.push(outcome))
  await close()
  const refused = outcomes.find(({ ok }) => !ok)
  if (refused) throw new Error(JSON.stringify(refused))
}
