import type { Refusal } from '../../domain/refusal.ts'
import { labelIn } from '../../domain/labels.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import type { MessageKey, MessageParams } from '../../language/say.ts'
import type { Doing } from './doing.ts'
import { hintByKey } from './hint-by-key.ts'
import { nameOf, type Reading } from '../views/reading.ts'

type Telling = Pick<Doing, 'ui' | 'look' | 'reading' | 'agent'>

/** Tells above the keys what was done. */
export function tellDone(
  { ui, look }: Pick<Doing, 'ui' | 'look'>,
  key: MessageKey,
  params: MessageParams = {},
): void {
  ui.change({ do: 'notice', notice: { kind: 'done', text: look.say(key, params), hint: '' } })
}

/** Tells above the keys why something was not done, and what to do. */
export function tellRefusal(telling: Telling, refusal: Refusal): void {
  const { message, hint } = saidRefusal(telling, refusal)
  telling.ui.change({ do: 'notice', notice: { kind: 'refused', text: message, hint } })
}

/** A refusal in words, people by their names, and what leads on by its key where there is one. */
export function saidRefusal(
  { look, reading, agent }: Omit<Telling, 'ui'>,
  refusal: Refusal,
): { message: string; hint: string } {
  if (refusal.code === 'agent-not-in-queue' && refusal.agent === agent) {
    return {
      message: look.say('refused.not-in-queue', { queue: queueNamed(reading, refusal.queue) }),
      hint: '',
    }
  }
  // People read names; verbs take keys.
  const said = sayRefusal(
    namingPeople(refusal, (actor) => nameOf(reading, actor)),
    look.language,
    refusal,
  )
  const byKey = hintByKey(refusal)
  return byKey === null ? said : { message: said.message, hint: look.say(byKey) }
}

/** The label of a queue, which refusals name by its key. */
function queueNamed({ reader, look }: Reading, key: string): string {
  const queue = reader.one(queueByKey, { key })
  return queue ? labelIn(queue.labels, look.language) : key
}

function namingPeople(refusal: Refusal, named: (actor: string) => string): Refusal {
  const holder = 'heldBy' in refusal ? { heldBy: named(refusal.heldBy) } : {}
  const agent = 'agent' in refusal && refusal.code !== 'agent-unknown' ? { agent: named(refusal.agent) } : {}
  return { ...refusal, ...holder, ...agent }
}
