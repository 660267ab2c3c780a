import { createInterface } from 'node:readline'
import { applySite } from '../../../src/commands/apply-site.ts'
import { signInAgent } from '../../../src/commands/agents/sign-in-agent.ts'
import { aSiteDefinition } from '../../builders/a-site-definition.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/** Lets agents write notes on `none` or `site` at each such word, and prints it when it is so. */
const store = open(process.argv[2] ?? '')
say('ready')
for await (const word of createInterface({ input: process.stdin })) {
  const scope = word === 'none' ? 'none' : 'site'
  const input = aSiteDefinition({
    rights: [
      {
        key: 'agent:note.add',
        role: 'agent',
        what: 'note.add',
        scope,
        limitAmount: null,
        retired: false,
      },
    ],
  })
  const outcome = await store.runner.run({ command: applySite, input, actor: 'owner' })
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  // A command that changes nothing of the site comes last.
  await store.runner.run({ command: signInAgent, input: {}, actor: 'ola' })
  say(`now ${word}`)
}
await store.close()
