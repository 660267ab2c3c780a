import * as z from 'zod'
import { addNote } from '../../../src/commands/interactions/add-note.ts'
import { command } from '../../../src/commands/command.ts'
import { endInteraction } from '../../../src/commands/interactions/end-interaction.ts'
import { holdInteraction } from '../../../src/commands/interactions/hold-interaction.ts'
import { putBackInteraction } from '../../../src/commands/interactions/put-back-interaction.ts'
import { receiveInteraction } from '../../../src/commands/interactions/receive-interaction.ts'
import { resumeInteraction } from '../../../src/commands/interactions/resume-interaction.ts'
import { takeNextInteraction } from '../../../src/commands/interactions/take-next-interaction.ts'
import { undo } from '../../../src/commands/undoing/undo.ts'
import { wrapUpInteraction } from '../../../src/commands/interactions/wrap-up-interaction.ts'
import { workInHand } from '../../../src/queries/agents/work-in-hand.ts'
import type { CommandDefinition } from '../../../src/store/command-definition.ts'
import type { GivenCommand } from '../../../src/store/given-command.ts'
import type { Outcome } from '../../../src/store/outcome.ts'
import { seededRandom } from '../seeded-random.ts'
import { open } from './open.ts'
import { say } from './say.ts'

/**
 * Works as one agent without an end, and prints `done ID SEQ` for every command that was acknowledged.
 * `look`: ends at once, which leaves the compiled program in Node's cache: a killed one never does.
 * `park`: stops inside a transaction that has written rows, prints `inside`, and waits to be killed.
 * `early`: a runner that is wrong on purpose, because it acknowledges before the commit.
 */
const [path = '', agent = '', seed = '1', plan = 'run', acknowledges = 'late'] = process.argv.slice(2)
const random = seededRandom(Number(seed))
const store = open(path)
let number = 0

const acknowledge = (outcome: Outcome<unknown>): void => {
  if (outcome.ok && acknowledges === 'late') say(`done ${outcome.id} ${outcome.seq}`)
}

/** The command as it is, or one whose handler acknowledges what is not committed yet. */
function given<Input>(
  definition: CommandDefinition<string, Input, never>,
  input: Input,
): GivenCommand<never> {
  const id = `${agent}:${seed}:${process.pid}:${number++}`
  const handler: typeof definition.handler = async (tx, chosen, context) => {
    const decision = await definition.handler(tx, chosen, context)
    if (decision.ok) say(`done ${id} ${context.seq}`)
    return decision
  }
  const shown = acknowledges === 'early' ? { ...definition, handler } : definition
  return { command: shown, input, actor: agent, id } as never
}

const parkHere = command('test.park', z.strictObject({}), async () => {
  say('inside')
  return await new Promise<never>(() => {
    setInterval(() => undefined, 1000)
  })
})

const receive = (): GivenCommand<never> =>
  given(
    receiveInteraction as never,
    {
      channel: 'email',
      queue: 'written',
      subject: `Faktura ${number}`,
      from: { kind: 'email', value: `k${Math.floor(random() * 40)}@klient.example`, name: 'Łucja Święcicka' },
      message: {
        senderName: 'Łucja Święcicka',
        senderAddress: 'lucja@klient.example',
        recipients: ['bok@wislana.example'],
        text: 'Dzień dobry, kwota na fakturze jest błędna. '.repeat(1 + Math.floor(random() * 40)),
        messageId: `<${process.pid}.${number}@klient.example>`,
        references: [],
        rawHash: null,
        sentAt: null,
        isAutomatic: false,
        attachments: [],
      },
    } as never,
  )

/** Something to do with what is in hand, or taking the next. */
function nextStep(): GivenCommand<never> {
  const inHand = store.reader.all(workInHand, { agent })
  const work = inHand[Math.floor(random() * inHand.length)]
  const chosen = random()
  if (work === undefined || inHand.length < 3 || chosen < 0.15)
    return given(takeNextInteraction as never, {} as never)
  const { ref } = work
  if (chosen < 0.3) return given(addNote as never, { ref, text: `Note ${number}` } as never)
  if (chosen < 0.4) return given(holdInteraction as never, { ref } as never)
  if (chosen < 0.5) return given(resumeInteraction as never, { ref } as never)
  if (chosen < 0.6) return given(endInteraction as never, { ref } as never)
  if (chosen < 0.7) return given(putBackInteraction as never, { ref, reason: 'not mine' } as never)
  return given(wrapUpInteraction as never, { ref, outcome: 'done', note: `Done ${number}` } as never)
}

let parkAfter = plan === 'park' ? 1 + Math.floor(random() * 6) : Infinity
const isAtWork = (): boolean => plan !== 'look'
while (isAtWork()) {
  const way = random()
  if (parkAfter-- <= 0) {
    const park = given(parkHere as never, {} as never)
    const several = [receive(), nextStep(), nextStep(), receive()]
    if (way < 0.5) await store.runner.runTogether([...several, park])
    else await store.runner.runEach([...several, park], acknowledge)
  } else if (way < 0.4) {
    acknowledge(await store.runner.run(random() < 0.3 ? receive() : nextStep()))
  } else if (way < 0.5) {
    const outcome = await store.runner.run(receive())
    acknowledge(outcome)
    if (outcome.ok) acknowledge(await store.runner.run(given(undo as never, { seq: outcome.seq } as never)))
  } else if (way < 0.7) {
    // Three that stand or fall together: the test counts the events of every batch.
    const batch = { ref: null }
    const three = [receive(), receive(), receive()].map((each) => Object.assign(each, { batch }))
    const outcomes = await store.runner.runTogether(three)
    if (!('ok' in outcomes)) for (const outcome of outcomes) acknowledge(outcome)
  } else {
    const list = Array.from({ length: 30 }, () => (random() < 0.5 ? receive() : nextStep()))
    await store.runner.runEach(list, acknowledge)
  }
}
await store.close()
