import { createInterface } from 'node:readline'
import { addNote } from '../../../src/commands/interactions/add-note.ts'
import { receiveInteraction } from '../../../src/commands/interactions/receive-interaction.ts'
import { takeInteraction } from '../../../src/commands/interactions/take-interaction.ts'
import { wrapUpInteraction } from '../../../src/commands/interactions/wrap-up-interaction.ts'
import { queueCounts } from '../../../src/queries/interactions/queue-counts.ts'
import { queueView } from '../../../src/queries/interactions/queue-view.ts'
import type { Outcome } from '../../../src/store/outcome.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/**
 * Works beside somebody on the same store, one commit at a word: `next` goes on with a queue, which grows by thirty contacts and is
 * then emptied by as many, `note REF TEXT` notes something. Prints `at MS WAITING WHAT REF` for each, with the time of its commit
 * and how many wait then in the queue.
 */
const [path = '', agent = '', queueId = ''] = process.argv.slice(2)
const store = open(path)
const tide = 30
let number = 0
let held: string | null = null

function accepted<Value>(outcome: Outcome<Value>): Value {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome.refusal))
  if ('already' in outcome) throw new Error('given before')
  return outcome.value
}

function tell(what: string, ref: string): void {
  const at = Date.now()
  const waiting = store.reader.one(queueCounts, { queueId, now: at })?.waiting ?? 0
  say(`at ${at} ${waiting} ${what} ${ref}`)
}

async function receive(): Promise<void> {
  const from = {
    kind: 'email',
    value: `nowy${number}@klient.example`,
    name: `Nowy Klient ${number}`,
  } as const
  const input = { channel: 'email', queue: queueId, subject: `Wpłynęło ${number}`, from }
  const { ref } = accepted(await store.runner.run({ command: receiveInteraction, input, actor: 'owner' }))
  tell('received', ref)
}

async function note(ref: string, text: string): Promise<void> {
  accepted(await store.runner.run({ command: addNote, input: { ref, text }, actor: agent }))
  tell('noted', ref)
}

/** Takes what waits longest, notes something, wraps it up: a commit at a time. */
async function goOn(): Promise<void> {
  const step = (number % (4 * tide)) % 3
  if (step === 0) {
    const [first] = store.reader.all(queueView, { queueId, limit: 1 })
    if (!first) return await receive()
    accepted(await store.runner.run({ command: takeInteraction, input: { ref: first.ref }, actor: agent }))
    held = first.ref
    return tell('took', first.ref)
  }
  if (held === null) return await receive()
  if (step === 1) return await note(held, `Sprawdzone ${number}`)
  const input = { ref: held, reason: 'other', outcome: 'informed' }
  accepted(await store.runner.run({ command: wrapUpInteraction, input, actor: agent }))
  tell('wrapped-up', held)
  held = null
}

say('ready')
for await (const line of createInterface({ input: process.stdin })) {
  const [word = '', ref = '', ...text] = line.split(' ')
  if (word === 'note') {
    await note(ref, text.join(' '))
    continue
  }
  await (number % (4 * tide) < tide ? receive() : goOn())
  number += 1
}
await store.close()
