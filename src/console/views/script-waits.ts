import { labelIn } from '../../domain/labels.ts'
import { formatDuration } from '../../language/durations.ts'
import type { HandoverTo, Step } from '../../process/step.ts'
import { handoverLabels } from '../../queries/processes/handover-labels.ts'
import { newestProcess } from '../../queries/processes/process-definition.ts'
import type { StoredInstance } from '../../queries/processes/process-instance.ts'
import type { Look } from '../look.ts'
import type { ScriptAsked } from '../screens/script-view.ts'
import type { Reading } from './reading.ts'

/** What a step waits for, and until when, in words. */
export function waitingFor(
  step: Extract<Step, { kind: 'wait' | 'handover' | 'call' }>,
  { stored, waitsOn }: { readonly stored: StoredInstance; readonly waitsOn: string },
  look: Look,
): ScriptAsked {
  const { say } = look
  const { instance, waitsFor } = stored
  const seconds = step.kind === 'handover' ? step.seconds : step.kind === 'wait' ? step.until.seconds : null
  const until = seconds === null ? null : instance.since + seconds * 1000
  const time = seconds === null ? '' : formatDuration(seconds, 'words')
  const canHappen = step.kind !== 'call'
  if (step.kind === 'call')
    return {
      is: 'waiting',
      what: say('process.doing.call', { process: waitsOn }),
      until,
      canHappen,
      isCallback: false,
    }
  if (step.kind === 'handover') {
    const to = handoverText(step.to, waitsOn, look)
    return { is: 'waiting', what: say('script.handed-to', { to }), until, canHappen, isCallback: false }
  }
  const command = /^command:(.*)$/.exec(waitsFor ?? '')?.[1]
  const what =
    step.until.what === 'command'
      ? say('process.doing.wait.command', { command: command ?? step.until.command, time })
      : say(`script.waits.${step.until.what}`)
  return { is: 'waiting', what, until, canHappen, isCallback: step.until.what === 'callback' }
}

/** To whom a case is handed over, in words; `name`: what the site calls him. */
export function handoverText(to: HandoverTo, name: string, { say }: Look): string {
  return say(`process.to.${'queue' in to ? 'queue' : 'skill' in to ? 'skill' : 'partner'}`, { name })
}

/** The name of whom or what a step waits for; a key where the site has it no more. */
export function waitedOn(step: Step, { reader, look }: Reading): string {
  if (step.kind === 'handover') return labelIn(handoverLabels(reader, step.to), look.language)
  if (step.kind !== 'call') return ''
  const called = reader.one(newestProcess, { key: step.process })
  return called ? labelIn(called.definition.labels, look.language) : step.process
}
