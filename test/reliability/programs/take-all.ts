import { takeNextInteraction } from '../../../src/commands/interactions/take-next-interaction.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/** Takes the best of the queue until it is empty, from the word `go` on; prints each as `took REF BEGUN ENDED`. */
const [path = '', agent = ''] = process.argv.slice(2)
const store = open(path)
say('ready')
await new Promise((resolve) => process.stdin.once('data', resolve))
process.stdin.destroy()
for (;;) {
  const begun = Date.now()
  const outcome = await store.runner.run({ command: takeNextInteraction, input: {}, actor: agent })
  if (outcome.ok && 'value' in outcome) {
    say(`took ${outcome.value.ref} ${begun} ${Date.now()}`)
    continue
  }
  say(`stopped ${JSON.stringify(outcome)}`)
  break
}
await store.close()
