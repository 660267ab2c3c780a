import { scriptFilling } from '../../commands/messages/fill-script.ts'
import { type Labels, labelIn } from '../../domain/labels.ts'
import type { ProcessDefinition } from '../../process/definition.ts'
import type { ProcessInstance } from '../../process/engine/instance.ts'
import type { Reading } from './reading.ts'

/** How the texts of a process are filled in for who is on screen. */
export type ScriptTexts = {
  /** What is said: in the customer's language, then in the agent's where that says something else. */
  readonly said: (labels: Labels) => readonly string[]
  /** What the agent alone reads. */
  readonly read: (labels: Labels) => string
  /** Whether a data item may not be seen, because the customer's card is masked. */
  readonly hides: (key: string) => boolean
}

type Running = {
  readonly definition: ProcessDefinition
  readonly instance: ProcessInstance
  /** The contact on screen, or the case. */
  readonly ref: string
  readonly agent: string
}

/** Texts of a process with the customer, the agent, the site and its answers filled in; what is not known yet is left open. */
export function scriptTexts(running: Running, { reader, look, now }: Reading): ScriptTexts {
  const { ref, agent } = running
  const { fill, language, hides } = scriptFilling(reader, running, { actor: agent, now: now(), ref })
  const read = (labels: Labels): string => fill(labelIn(labels, look.language), look.language)
  return {
    said(labels) {
      const first = fill(labelIn(labels, language), language)
      const own = read(labels)
      return first === own ? [first] : [first, own]
    },
    read,
    hides,
  }
}
