import { labelIn, type Labels } from '../../domain/labels.ts'
import { formatDuration } from '../../language/durations.ts'
import type { Step } from '../../process/step.ts'
import { newestProcess } from '../../queries/processes/process-definition.ts'
import type { StoredInstance } from '../../queries/processes/process-instance.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import { skillList } from '../../queries/site/skill-list.ts'
import type { Look } from '../look.ts'
import type { ScriptAsked } from '../screens/script-view.ts'
import { nameOf, type Reading } from './reading.ts'

/** What a step waits for, and until when, in words. */
export function waitingFor(
  step: Extract<Step, { kind: 'wait' | 'handover' | 'call' }>,
  { stored, waitsOn }: { readonly stored: StoredInstance; readonly waitsOn: string },
  { say }: Look,
): ScriptAsked {
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
    }
  if (step.kind === 'handover') {
    const kind = 'queue' in step.to ? 'queue' : 'skill' in step.to ? 'skill' : 'partner'
    const to = say(`process.to.${kind}`, { name: waitsOn })
    return { is: 'waiting', what: say('script.handed-to', { to }), until, canHappen }
  }
  const command = /^command:(.*)$/.exec(waitsFor ?? '')?.[1]
  const what =
    step.until.what === 'command'
      ? say('process.doing.wait.command', { command: command ?? step.until.command, time })
      : say(`script.waits.${step.until.what}`)
  return { is: 'waiting', what, until, canHappen }
}

/** The name of whom or what a step waits for; a key where the site has it no more. */
export function waitedOn(step: Step, reading: Reading): string {
  const { reader, look } = reading
  const named = (labels: Labels | undefined, key: string): string =>
    labels ? labelIn(labels, look.language) : key
  if (step.kind === 'call') {
    return named(reader.one(newestProcess, { key: step.process })?.definition.labels, step.process)
  }
  if (step.kind !== 'handover') return ''
  const { to } = step
  if ('partner' in to) return nameOf(reading, to.partner)
  if ('queue' in to) return named(reader.one(queueByKey, { key: to.queue })?.labels, to.queue)
  return named(reader.all(skillList, {}).find(({ key }) => key === to.skill)?.labels, to.skill)
}
