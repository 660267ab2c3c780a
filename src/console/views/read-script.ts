import { labelIn } from '../../domain/labels.ts'
import type { DataItem } from '../../process/definition.ts'
import { commandInputOf } from '../../process/engine/command-input.ts'
import { runnableOf } from '../../process/engine/runnable.ts'
import type { Step } from '../../process/step.ts'
import { waysOf } from '../../process/ways.ts'
import { caseById } from '../../queries/cases/case-by-id.ts'
import { newestProcess, processById } from '../../queries/processes/process-definition.ts'
import { instancesOfCase, type StoredInstance } from '../../queries/processes/process-instance.ts'
import { stepsOfInstance } from '../../queries/processes/steps-of-instance.ts'
import type { Look } from '../look.ts'
import type { ScriptAsked, ScriptChoice, ScriptView } from '../screens/script-view.ts'
import { type Reading, sightOn } from './reading.ts'
import { scriptOutline, scriptRows, scriptSummary } from './script-outline.ts'
import { type ScriptTexts, scriptTexts } from './script-texts.ts'
import { positionOf, takesTime } from './script-way.ts'
import { waitedOn, waitingFor } from './script-waits.ts'
import { answerText, type ProcessWithCalled, stepTitle, wayText } from './script-words.ts'
import { type GoneStep, wayGone } from './way-gone.ts'

/** An instance with the definition that it is pinned to. */
export type ScriptOf = ProcessWithCalled & {
  /** Whom or what the step waits for, as people call it: a queue, a skill, a partner, a process. */
  readonly waitsOn: string
  readonly stored: StoredInstance
  readonly step: Step
  readonly way: readonly GoneStep[]
}

type About = {
  readonly caseId: string
  /** The contact on screen. */
  readonly ref: string
  readonly agent: string
  /** What ended before this is no longer shown. */
  readonly since: number
  /** The one that somebody chose among several. */
  readonly chosen: string | undefined
}

/**
 * The process that runs for a case, as whoever works at it sees it: what somebody is to do, then what ended with this contact, then
 * what waits, the latest first. Null where none runs, or where the case may not be seen.
 */
export function readScript(
  { caseId, ref, agent, since, chosen }: About,
  reading: Reading,
): ScriptView | null {
  const { reader, look } = reading
  const one = reader.one(caseById, { id: caseId })
  if (!one || !sightOn(agent, reading).sees('case.see', { owner: one.assignee, queue: one.queueId }))
    return null
  // What has ended makes way for what it started.
  const isChosen = (stored: StoredInstance) => stored.ref === chosen && stored.instance.ended === null
  const running = reader
    .all(instancesOfCase, { caseId })
    .filter((stored) => rankOf(stored, since) > 0)
    .toSorted(
      (a, b) =>
        Number(isChosen(b)) - Number(isChosen(a)) ||
        rankOf(b, since) - rankOf(a, since) ||
        b.instance.since - a.instance.since,
    )
  const [script, ...others] = running.flatMap((stored) => scriptOf(stored, reading) ?? [])
  if (!script) return null
  const { stored, definition, step } = script
  const { instance } = stored
  const textsOf = (of: ScriptOf): ScriptTexts =>
    scriptTexts({ definition: of.definition, instance: of.stored.instance, ref, agent }, reading)
  const texts = textsOf(script)
  // What has just ended may have started what is shown now: the contact is wrapped up as that ended.
  const proposing = [script, ...others].find((each) => proposedBy(each) !== null) ?? script
  const { limitSeconds, instruction, isMandatory } = step
  const isOver = instance.state === 'ended' || instance.state === 'given-up'
  return {
    ref: stored.ref,
    caseRef: one.ref,
    process: labelIn(definition.labels, look.language),
    sequence: instance.sequence,
    state: instance.state,
    step: { key: step.key, title: stepTitle(step.key, definition, look), isMandatory },
    since: instance.since,
    isPaused: stored.pausedAt !== null && !isOver,
    contact: ref,
    limitAt: isOver || limitSeconds === null ? null : instance.since + limitSeconds * 1000,
    ...positionOf(definition, instance, script.way.filter((gone) => takesTime(gone.step)).length),
    said: !isOver && (step.kind === 'say' || step.kind === 'ask') ? texts.said(step.text) : [],
    asked: askedOf(script, texts, look),
    instruction: instruction === null ? null : texts.read(instruction),
    rows: scriptRows(script, texts, look),
    outline: scriptOutline(script, texts, look),
    draft: '',
    reasonDrafts: { way: '', jump: '', skip: '', 'give-up': '' },
    proposes: proposedBy(proposing),
    summary: scriptSummary(proposing, textsOf(proposing), look),
    others: others
      .filter((other) => other.stored.instance.ended === null)
      .map((other) => ({
        ref: other.stored.ref,
        process: labelIn(other.definition.labels, look.language),
        step: stepTitle(other.step.key, other.definition, look),
      })),
  }
}

/** What somebody has to do comes first, then what has just ended, then what waits; 0 for what is over. */
function rankOf({ instance }: StoredInstance, since: number): number {
  switch (instance.state) {
    case 'running':
    case 'undecided':
      return 3
    case 'ended':
      return instance.ended !== null && instance.ended.at >= since ? 2 : 0
    case 'waiting':
      return 1
    case 'given-up':
      return 0
    default:
      return instance.state satisfies never
  }
}

/** An instance with its definition and where it is; null where the store lacks that. */
export function scriptOf(stored: StoredInstance, reading: Reading): ScriptOf | null {
  const { reader } = reading
  const definition = reader.one(processById, { id: stored.definitionId })?.definition
  const step = definition?.steps.find(({ key }) => key === stored.instance.at)
  if (!definition || !step) return null
  const calledResults = new Map(
    definition.steps.flatMap((one) => {
      const called =
        one.kind === 'call' ? reader.one(newestProcess, { key: one.process })?.definition : undefined
      return called?.results.map(({ key, labels }) => [`${called.key}:${key}`, labels] as const) ?? []
    }),
  )
  const log = reader.all(stepsOfInstance, { instanceId: stored.instance.id })
  const way = wayGone(definition, log, stored.instance.trail)
  return { stored, definition, step, way, calledResults, waitsOn: waitedOn(step, reading) }
}

function askedOf(script: ScriptOf, texts: ScriptTexts, look: Look): ScriptAsked {
  const { stored, definition, step } = script
  const { say } = look
  const { state, ended } = stored.instance
  if (state === 'ended' || state === 'given-up') {
    const result = definition.results.find(({ key }) => key === ended?.result)
    return { is: 'over', result: result ? labelIn(result.labels, look.language) : null }
  }
  const waysOn = waysOf(step).filter(({ how }) => how.is !== 'too-often')
  const leads = waysOn.map((way): ScriptChoice => ({
    key: way.to,
    label: wayText(way, step, script, look) ?? '',
    leadsTo: stepTitle(way.to, definition, look),
  }))
  if (state === 'undecided') {
    const once = leads.filter(({ key }, index) => leads.findIndex((one) => one.key === key) === index)
    return { is: 'way', choices: once }
  }
  switch (step.kind) {
    case 'say':
      return { is: 'said' }
    case 'ask': {
      const item = definition.data.find(({ key }) => key === step.answer)
      return item ? answerOf(item, script, { texts, look }) : { is: 'said' }
    }
    case 'check':
      return {
        is: 'check',
        items: step.items.map(texts.read),
        choices: [
          { key: 'all-so', label: say('process.way.next.check'), leadsTo: leads[0]?.leadsTo ?? null },
          { key: 'not-all-so', label: say('process.way.failed'), leadsTo: leads[1]?.leadsTo ?? null },
        ],
      }
    case 'do': {
      const runnable = runnableOf(definition)
      const isHidden = (name: string): boolean => {
        const given = step.input[name]
        return given !== undefined && 'from' in given && runnable.conditions.names(given.from).all.some(texts.hides) // prettier-ignore
      }
      return {
        is: 'command',
        command: step.command,
        input: Object.entries(commandInputOf(runnable, stored.instance, step)).map(([name, value]) => ({
          name,
          value: isHidden(name) ? '***' : String(value),
        })),
        preview: null,
        choices: [
          { key: 'command', label: say('script.give'), leadsTo: leads[0]?.leadsTo ?? null },
          { key: 'refused', label: say('script.not-given'), leadsTo: leads[1]?.leadsTo ?? null },
        ],
      }
    }
    case 'wait':
    case 'handover':
    case 'call':
      return waitingFor(step, script, look)
    case 'lookup':
    case 'decide':
    case 'end':
      return { is: 'said' }
    default:
      return step satisfies never
  }
}

function answerOf(
  item: DataItem,
  { stored, definition, step }: ScriptOf,
  { texts, look }: { readonly texts: ScriptTexts; readonly look: Look },
): ScriptAsked {
  const answer = stored.instance.data[item.key]
  const isSeen = answer !== undefined && !texts.hides(item.key)
  const before = isSeen ? answerText(item, answer.value, look) : null
  const { type } = item
  if (type !== 'choice' && type !== 'yes-no')
    return { is: 'field', type, name: labelIn(item.labels, look.language), before }
  const ways = waysOf(step)
  const forks = new Set(ways.map(({ to }) => to)).size > 1
  const leadsTo = (choice: string): string | null => {
    const way = ways.find(({ how }) => how.is === 'choice' && how.choice === choice)
    return way && forks ? stepTitle(way.to, definition, look) : null
  }
  const options =
    type === 'choice'
      ? item.choices.map(({ key, labels }) => ({ key, label: labelIn(labels, look.language) }))
      : (['yes', 'no'] as const).map((key) => ({ key, label: look.say(`word.${key}`) }))
  return {
    is: 'choice',
    before,
    choices: options.map(({ key, label }) => ({ key, label, leadsTo: leadsTo(key) })),
  }
}

/** What the wrap-up of this contact proposes: that of the result, or of the step where it ends for now. */
function proposedBy({ stored, definition, step }: ScriptOf): ScriptView['proposes'] {
  const { ended } = stored.instance
  const result = ended && definition.results.find(({ key }) => key === ended.result)
  const from = result ?? step.proposes
  return from && (from.reason !== null || from.outcome !== null)
    ? { reason: from.reason, outcome: from.outcome }
    : null
}
