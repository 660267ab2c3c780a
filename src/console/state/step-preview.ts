import type { Scene } from '../actions/action.ts'
import type { ScriptView } from '../screens/script-view.ts'
import type { Intent } from './intent.ts'
import { heardScript } from './heard-script.ts'

/** What the command of a step would do, found by rehearsing it. */
export type StepPreview = {
  readonly ref: string
  readonly step: string
  readonly sequence: number
  readonly contact: string
  /** All that it would be given, also what it finds by itself. */
  readonly input: readonly { readonly name: string; readonly value: string }[]
  /** Why it would not be done; null where it would. */
  readonly refusal: string | null
  /** Title of the step at which the process would be then; null where nothing would happen. */
  readonly next: string | null
}

/** Asks for the preview of the command that is on screen and has none; null where there is nothing to look ahead to. */
export function wantedPreview(scene: Scene, isSideBySide: boolean): Intent | null {
  const { agent, lock, stepPreview } = scene.model
  const script = agent === null || lock ? null : heardScript(scene, isSideBySide)
  if (script?.asked.is !== 'command' || isPreviewOf(stepPreview, script)) return null
  const { ref, sequence, step, contact } = script
  return { do: 'preview-step', ref, step: step.key, sequence, contact }
}

/** Whether a preview is of the step as it is on screen. */
export function isPreviewOf(
  preview: StepPreview | null,
  { ref, sequence, step, contact }: Pick<ScriptView, 'ref' | 'sequence' | 'step' | 'contact'>,
): preview is StepPreview {
  return (
    preview?.ref === ref &&
    preview.step === step.key &&
    preview.sequence === sequence &&
    preview.contact === contact
  )
}

/** The script with what its command would do; what the card masks stays masked. */
export function withPreview(script: ScriptView, preview: StepPreview | null): ScriptView {
  const { asked } = script
  if (asked.is !== 'command' || !isPreviewOf(preview, script)) return script
  const shown = new Map(asked.input.map(({ name, value }) => [name, value]))
  const found = preview.input.filter(({ name }) => !shown.has(name))
  const { refusal, next } = preview
  return { ...script, asked: { ...asked, input: [...asked.input, ...found], preview: { refusal, next } } }
}
