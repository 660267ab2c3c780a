import { fillTemplateNamed } from '../../commands/messages/fill-template.ts'
import { withTemplate } from '../forms/reply-form.ts'
import type { Doing } from './doing.ts'
import { saidRefusal } from './tell.ts'

/** Shows the text that a template would put in, in the language of the reply. */
export function previewTemplate(doing: Doing, template: string): void {
  const { ui, agent, reading, now } = doing
  const { overlay } = ui.scene().model
  if (overlay?.kind !== 'reply') return
  const { form } = overlay
  const { ref, language } = form
  const filled = fillTemplateNamed(reading.reader, { template, language }, { actor: agent, now: now(), ref })
  if (!filled.ok) {
    ui.change({ do: 'open', overlay: { ...overlay, problem: saidRefusal(doing, filled.refusal).message } })
    return
  }
  const { language: written, text } = filled.value
  const side = { asks: 'template', template, language: written, text, scroll: 0 } as const
  ui.change({ do: 'open', overlay: { ...overlay, form: { ...form, side }, problem: null } })
}

/** Puts the text of a template into the reply on screen, in its language; where it has no such text, the screen says so. */
export function fillInTemplate(doing: Doing, template: string): void {
  const { ui, agent, reading, look, now } = doing
  const { overlay } = ui.scene().model
  if (overlay?.kind !== 'reply') return
  const { form } = overlay
  const { ref, language } = form
  const filled = fillTemplateNamed(reading.reader, { template, language }, { actor: agent, now: now(), ref })
  if (!filled.ok) {
    const problem = saidRefusal(doing, filled.refusal).message
    ui.change({ do: 'open', overlay: { ...overlay, problem } })
    return
  }
  const isOther = filled.value.language !== language
  const problem = isOther ? look.say(`reply.filled-in.${filled.value.language}`, { template }) : null
  ui.change({ do: 'open', overlay: { ...overlay, form: withTemplate(form, filled.value), problem } })
}
