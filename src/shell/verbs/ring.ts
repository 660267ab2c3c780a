import { findQueue } from '../../commands/finding/find-queue.ts'
import { receiveInteraction } from '../../commands/interactions/receive-interaction.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { queueList } from '../../queries/site/queue-list.ts'
import type { Call } from '../call.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import { give } from '../give.ts'
import { queueNames } from '../queue-names.ts'
import { queuesWanted } from '../queues-wanted.ts'
import type { ShellOnStore } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/** Lets a call in that somebody else is to take: it waits in a queue, and its caller is found by the number. */
export async function ring(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [number = ''] = call.operands
  const queue = call.text('queue')
  const name = call.text('name')
  if (queue === null)
    return mistakenBy({
      kind: 'option-missing',
      verb: 'ring',
      options: ['queue'],
      wanted: queuesWanted(shell.reader),
    })
  const denied = await whyNotRinging(queue, shell)
  if (denied) return refuseWith(denied)
  const nameOf = queueNames(shell.reader)
  return give(
    {
      command: receiveInteraction,
      inputs: [
        {
          channel: 'call',
          queue,
          subject: call.text('subject') ?? '',
          from: { kind: 'phone', value: number, ...(name !== null && { name }) },
        },
      ],
      json: ({ ref, queue: key, customer, isNewCustomer }) => ({ ref, queue: key, customer, isNewCustomer }),
      text: ({ ref, queue: key }, { say }) => say('shell.done.ring', { ref, queue: nameOf(key) }),
    },
    call,
    shell,
  )
}

/** A call in a queue that takes none would be answered by nobody; stores that hold such calls are replayed as they are. */
async function whyNotRinging(named: string, { reader }: ShellOnStore): Promise<Refusal | undefined> {
  const found = await findQueue(viewOf(reader), named)
  if (!found.ok || found.value.channels.includes('call')) return undefined
  const takers = reader
    .all(queueList, {})
    .filter(
      ({ key, isRetired }) =>
        !isRetired && reader.one(queueByKey, { key })?.channels.includes('call') === true,
    )
  return {
    code: 'queue-without-channel',
    queue: found.value.name,
    channel: 'call',
    oneOf: takers.map(({ name }) => name),
  }
}
