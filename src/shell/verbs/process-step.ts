import { findInstance } from '../../commands/finding/find-instance.ts'
import { stepProcess } from '../../commands/processes/step-process.ts'
import { fold } from '../../domain/fold.ts'
import { allLabels } from '../../domain/labels.ts'
import type { DataItem } from '../../process/definition.ts'
import { processById } from '../../queries/processes/process-definition.ts'
import { type Answer, mistakenBy, refuseWith } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { lookAtInstance } from '../process/look-at-instance.ts'
import { noteText } from '../note-text.ts'
import { readDay, readTime } from '../read-time.ts'
import type { ShellOnStore } from '../shell.ts'
import { viewOf } from '../view-of.ts'

/** Ways to do a step, or leave it, that have an option of their own. */
const flags = {
  said: 'said',
  yes: 'all-so',
  no: 'not-all-so',
  given: 'given',
  refused: 'refused',
  happened: 'happened',
  back: 'back',
  skip: 'skip',
  'give-up': 'give-up',
  pause: 'pause',
} as const

const flagNames = Object.keys(flags) as readonly (keyof typeof flags)[]

/** What was done at a step, as the command takes it. */
type Did = {
  readonly did: string
  readonly value?: string
  readonly to?: string
  /** Where the process was when the answer was read for its step. */
  readonly sequence?: number
}

/** Does the step that a process is at, as it stands, or leaves it another way; shows the step that is next. */
export async function processStep(call: Call, shell: ShellOnStore): Promise<Answer> {
  const [ref = '', ...words] = call.operands
  const did = await didOf(ref, words.join(' '), { call, shell })
  if ('kind' in did) return did
  const reason = call.text('reason')
  const step = call.text('at')
  const contact = call.text('contact')
  return give(
    {
      command: stepProcess,
      inputs: [
        {
          ref,
          ...did,
          ...(reason !== null && { reason }),
          ...(step !== null && { step }),
          ...(contact !== null && { contact }),
        },
      ],
      json: (value) => value,
      text: ({ ref: stepped, command }, { say, clean }) =>
        command?.refusal
          ? say('shell.process-step.refused', {
              ref: stepped,
              command: command.name,
              code: command.refusal.code,
            })
          : command
            ? say('shell.process-step.given', { ref: stepped, command: command.name })
            : say('shell.process-step.done', { ref: clean(stepped) }),
      lookAt: ({ ref: stepped }) => lookAtInstance(stepped, call, shell),
    },
    call,
    shell,
  )
}

type Around = { readonly call: Call; readonly shell: ShellOnStore }

async function didOf(ref: string, answer: string, { call, shell }: Around): Promise<Did | Answer> {
  const [jump, way] = [call.text('jump'), call.text('to')]
  const given = [
    ...flagNames.filter((name) => call.is(name)),
    ...(jump === null ? [] : ['jump']),
    ...(way === null ? [] : ['to']),
  ]
  const verb = 'process step'
  if (given.length > 1) return mistakenBy({ kind: 'options-exclude', verb, options: given })
  const flag = flagNames.find((name) => call.is(name))
  if (flag === undefined && jump === null && way === null) return asItStands(ref, answer, { call, shell })
  if (answer !== '') return mistakenBy({ kind: 'operand-extra', verb, operand: answer })
  if (flag !== undefined) return { did: flags[flag] }
  return jump === null ? { did: 'chose', to: way ?? '' } : { did: 'jump', to: jump }
}

/**
 * The natural short form: an answer where something is asked, yes or no to a check, nothing where something is said or done.
 * A text may come by the standard input, as `-`. That what is waited for happened has to be said: nobody passes a wait by asking for the next step.
 */
async function asItStands(ref: string, answer: string, { shell }: Around): Promise<Did | Answer> {
  const found = await findInstance(viewOf(shell.reader), ref)
  if (!found.ok) return refuseWith(found.refusal)
  const { instance, definitionId } = found.value
  const { sequence } = instance
  const definition = shell.reader.one(processById, { id: definitionId })?.definition
  const step = definition?.steps.find(({ key }) => key === instance.at)
  const verb = 'process step'
  switch (step?.kind) {
    case 'ask': {
      const item = definition?.data.find(({ key }) => key === step.answer)
      const wanted = item?.choices ?? []
      if (answer === '') return mistakenBy({ kind: 'operand-missing', verb, operand: 'ANSWER', wanted })
      const typed = item?.type === 'text' ? ((await noteText(answer, shell)) ?? '').trimEnd() : answer
      const value = item ? valueOf(item, typed, shell) : typed
      return typeof value === 'string' ? { did: 'answered', value, sequence } : value
    }
    case 'check': {
      const word = fold(answer)
      if (['yes', 'y', 'tak', 't'].includes(word)) return { did: 'all-so', sequence }
      if (['no', 'n', 'nie'].includes(word)) return { did: 'not-all-so', sequence }
      return mistakenBy({ kind: 'operand-unknown', verb, operand: answer, wanted: ['yes', 'no'] })
    }
    case 'say':
    case 'do':
      if (answer !== '') return mistakenBy({ kind: 'operand-extra', verb, operand: answer })
      return { did: step.kind === 'say' ? 'said' : 'command', sequence }
    case 'wait':
    case 'handover':
      return mistakenBy({ kind: 'option-missing', verb, options: ['happened'] })
    case 'decide':
      return mistakenBy({ kind: 'option-missing', verb, options: ['to'] })
    default:
      // The command says why: it is over, or waits for another process.
      return { did: 'said' }
  }
}

/** An answer as the command reads it: a choice by its key, its number or its words, a day or a time in words too. */
function valueOf({ type, choices }: DataItem, typed: string, shell: ShellOnStore): string | Answer {
  if (type === 'choice') {
    const found =
      choices.find(({ key }) => key === typed) ??
      choices.find(({ labels }) => allLabels(labels).some((label) => fold(label) === fold(typed))) ??
      choices[/^[1-9]\d?$/.test(typed) ? Number(typed) - 1 : -1]
    return found?.key ?? typed
  }
  if (type === 'date') return readDay('process step', typed, shell)
  if (type === 'datetime' && !/^\d{4}-\d\d-\d\dT/.test(typed)) {
    const at = readTime('process step', typed, shell)
    return typeof at === 'number' ? new Date(at).toISOString() : at
  }
  return typed
}
