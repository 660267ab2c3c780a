import { startProcess } from '../../commands/processes/start-process.ts'
import { stepProcess } from '../../commands/processes/step-process.ts'
import { labelIn } from '../../domain/labels.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { newestProcess, processById } from '../../queries/processes/process-definition.ts'
import { instanceByRef } from '../../queries/processes/process-instance.ts'
import { stepsOfInstance } from '../../queries/processes/steps-of-instance.ts'
import { passedBack } from '../../process/passed-back.ts'
import { stepDraftOf } from '../forms/script-answer.ts'
import type { Intent } from '../state/intent.ts'
import type { StepPreview } from '../state/step-preview.ts'
import { stepTitle } from '../views/script-words.ts'
import type { Doing } from './doing.ts'
import { give } from './give.ts'
import { saidRefusal, tellDone, tellRefusal } from './tell.ts'
import { typedValue } from './typed-value.ts'

type Step = Extract<Intent, { readonly do: 'step-process' }>

/**
 * Gives what was done at a step. Where somebody else was quicker, the pane is where he left it and says so, and what was typed stays a
 * draft; what cannot be an answer stays in its line with why.
 */
export async function giveStep(doing: Doing, intent: Step): Promise<void> {
  const { ref, step, sequence, did, typed, to, reason, contact } = intent
  const value = typed && typedValue(doing, typed.type, typed.text)
  if (value?.ok === false) {
    tellProblem(doing, value.problem)
    return
  }
  const input = {
    ref,
    sequence,
    did,
    // Going elsewhere is no step of the one that it leaves.
    ...(did === 'back' || did === 'jump' || did === 'give-up' ? {} : { step }),
    ...(value ? { value: value.value } : {}),
    ...(to === undefined ? {} : { to }),
    ...(reason === undefined ? {} : { reason }),
    ...(contact === undefined ? {} : { contact }),
  }
  const done = await give(doing, stepProcess, input)
  if (!done.ok) {
    tellWhyNot(doing, intent, done.refusal)
    return
  }
  const refusal = done.value.command?.refusal ?? null
  const { overlay } = doing.scene.model
  if (overlay?.kind === 'script-line') doing.desk.drafts.notes.letGo(stepDraftOf(overlay), overlay.field.text)
  doing.ui.change({ do: 'close' })
  letGoOfWaiting(doing, done.value)
  if (did === 'pause') tellDone(doing, 'done.process-paused', { ref })
  else if (refusal) tellRefusal(doing, refusal)
  else tellWhere(doing, ref)
}

/** What was chosen and now waits makes way for what somebody has to do, as the process that it calls. */
function letGoOfWaiting(
  { ui }: Doing,
  { ref, state }: { readonly ref: string; readonly state: string },
): void {
  const { place } = ui.scene().model
  if (state === 'waiting' && place.at === 'workspace' && place.script === ref)
    ui.change({ do: 'adjust', place: { ...place, script: undefined } })
}

/** Finds what the command of the step would do and where the process would go on, for the script to show; nothing has happened then. */
export async function previewStep(
  doing: Doing,
  { ref, step, sequence, contact }: Extract<Intent, { readonly do: 'preview-step' }>,
): Promise<void> {
  const { store, agent, ui } = doing
  const show = (found: Pick<StepPreview, 'input' | 'refusal' | 'next'>): void =>
    ui.change({ do: 'preview', preview: { ref, step, sequence, contact, ...found } })
  const because = (refusal: Refusal): string => {
    const { message, hint } = saidRefusal(doing, refusal)
    return `${message} ${hint}`
  }
  const parsed = stepProcess.parse({ ref, step, sequence, did: 'command', contact })
  const [outcome] = parsed.ok
    ? await store.runner.rehearse([{ command: stepProcess, input: parsed.value, actor: agent }])
    : [parsed]
  if (!outcome?.ok) {
    show({ input: [], refusal: outcome ? because(outcome.refusal) : null, next: null })
    return
  }
  const command = 'already' in outcome ? null : outcome.value.command
  if ('already' in outcome || !command) {
    show({ input: [], refusal: null, next: null })
    return
  }
  show({
    input: Object.entries(command.input).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    })),
    refusal: command.refusal && because(command.refusal),
    next: titleAt(doing, ref, outcome.value.step),
  })
}

function titleAt({ reading, look }: Doing, ref: string, step: string): string {
  const stored = reading.reader.one(instanceByRef, { ref })
  const process = stored && reading.reader.one(processById, { id: stored.definitionId })
  return process ? stepTitle(step, process.definition, look) : step
}

/** Begins a process for the case of a contact, and shows its script. */
export async function beginProcess(
  doing: Doing,
  { interaction, process }: Extract<Intent, { readonly do: 'start-process' }>,
): Promise<void> {
  const { ui, reading, look } = doing
  const done = await give(doing, startProcess, { interaction, process })
  if (!done.ok) {
    tellWhyNot(doing, null, done.refusal)
    return
  }
  ui.change({ do: 'close' })
  const { model } = ui.scene()
  if (model.place.at === 'workspace' && model.place.ref === interaction)
    ui.change({ do: 'adjust', place: { ...model.place, tab: null, scroll: 0, script: done.value.ref } })
  const found = reading.reader.one(newestProcess, { key: process })
  const name = found ? labelIn(found.definition.labels, look.language) : process
  tellDone(doing, 'done.process-started', { process: name, ref: done.value.ref, case: done.value.case })
}

/** Where the process is now: the pane shows it, and who listens hears it. */
function tellWhere(doing: Doing, ref: string): void {
  const { reading, look } = doing
  const stored = reading.reader.one(instanceByRef, { ref })
  const process = stored && reading.reader.one(processById, { id: stored.definitionId })
  if (!process) return
  const step = stepTitle(stored.instance.at, process.definition, look)
  const passed = passedBack(reading.reader.all(stepsOfInstance, { instanceId: stored.instance.id }))
  if (passed.length > 0) {
    const steps = passed.map((key) => stepTitle(key, process.definition, look)).join(', ')
    tellDone(doing, 'done.process-back-past', { steps })
    return
  }
  tellDone(doing, stored.instance.state === 'given-up' ? 'done.process-given-up' : 'done.process-at', {
    ref,
    step,
  })
}

function tellWhyNot(doing: Doing, intent: Step | null, refusal: Refusal): void {
  const { ui, look, reading } = doing
  const said = saidRefusal(doing, refusal)
  const isElsewhere = refusal.code === 'process-moved-on' || refusal.code === 'process-not-at-step'
  if (isElsewhere || refusal.code === 'process-over') {
    const stored = reading.reader.one(instanceByRef, { ref: refusal.ref })
    const process = stored && reading.reader.one(processById, { id: stored.definitionId })
    const step = process ? stepTitle(stored.instance.at, process.definition, look) : ''
    const text = look.say('script.moved-on', { ref: refusal.ref, step })
    const hint = intent?.typed || intent?.reason !== undefined ? look.say('script.kept-as-draft') : ''
    ui.change({ do: 'close' })
    ui.change({ do: 'notice', notice: { kind: 'refused', text, hint } })
    return
  }
  const { overlay } = doing.scene.model
  if (overlay?.kind === 'script-line' || overlay?.kind === 'script-pick')
    tellProblem(doing, `${said.message} ${said.hint}`)
  else tellRefusal(doing, refusal)
}

/** What is wrong with what was typed stands below it. */
function tellProblem({ ui, scene }: Doing, problem: string): void {
  const { overlay } = scene.model
  if (overlay?.kind === 'script-line') ui.change({ do: 'open', overlay: { ...overlay, problem } })
  else if (overlay?.kind === 'script-pick') ui.change({ do: 'open', overlay: { ...overlay, problem } })
  else ui.change({ do: 'notice', notice: { kind: 'refused', text: problem, hint: '' } })
}
