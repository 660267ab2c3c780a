import * as z from 'zod'
import { formatDateTime, formatRelative } from '../../language/times.ts'
import { parseWhen } from '../../language/when.ts'
import { editTextField } from '../components/text-field/edit-text-field.ts'
import { isAnswerOf, scriptLineField, stepDraftOf } from '../forms/script-answer.ts'
import { keyName } from '../input/key.ts'
import type { Look } from '../look.ts'
import { choicePanel } from '../screens/choice-panel.ts'
import type { Intent, ProcessDid } from '../state/intent.ts'
import type { Overlay } from '../state/model.ts'
import type { ScriptLine } from '../state/overlay-shapes.ts'
import { readTimeZone } from '../views/read-offers.ts'
import { namedKey } from './named-keys.ts'
import type { OverlayKind } from './overlay-kind.ts'

const enterDoes = {
  answer: 'keys.answer',
  way: 'keys.go-on',
  jump: 'action.script.jump',
  skip: 'action.script.skip',
  'give-up': 'action.script.give-up',
} as const

const kept = z.object({
  what: z.enum(['answer', 'way', 'jump', 'skip', 'give-up']),
  ref: z.string(),
  step: z.string(),
  sequence: z.number(),
  title: z.string(),
  type: z.enum(['text', 'number', 'amount', 'date', 'datetime', 'choice', 'yes-no']),
  to: z.string().nullable(),
})

/** What is typed at a step of a process, below its script: the answer, or why it is left another way. */
export const scriptLine: OverlayKind<'script-line'> = {
  isReadBehind: true,
  read: (_agent, reading) => ({ timeZone: readTimeZone(reading) }),
  draw({ what, title, type, field, problem }, { now, scene, room, look }) {
    const { timeZone } = scene.views.offers
    const otherwise =
      what === 'answer'
        ? answerHint({ type, typed: field.text }, { now, timeZone }, look)
        : look.say('script.why-hint')
    return choicePanel(
      {
        title: look.say(`script.line.${what}`, { step: title }),
        prompt: '>',
        choices: [],
        selected: 0,
        filter: field,
        otherwise,
        problem,
      },
      room,
      look,
    )
  },
  press(overlay, { key, desk: { ui, look } }) {
    switch (keyName(key)) {
      case 'Escape':
        ui.change({ do: 'close' })
        return true
      case 'Enter':
      case 'Ctrl-d': {
        const { what, type, field } = overlay
        const isWhole = what === 'answer' ? isAnswerOf(type, field.text) : field.text.trim() !== ''
        if (isWhole) ui.perform(intentOf(overlay))
        else {
          const problem = look.say(what === 'answer' ? `script.wrong.${type}` : 'script.why-hint')
          ui.change({ do: 'open', overlay: { ...overlay, problem } })
        }
        return true
      }
      default: {
        const field = editTextField(overlay.field, key)
        if (field) ui.change({ do: 'open', overlay: { ...overlay, field, problem: null } })
        return field !== null
      }
    }
  },
  keys: ({ what }, { say }) => [
    namedKey('Enter', say(enterDoes[what])),
    namedKey('Esc', say('keys.keep-draft')),
  ],
  kept: {
    keep: (overlay) => kept.safeParse(overlay).data ?? null,
    keepTyped: (overlay, { drafts }) => drafts.notes.keep(stepDraftOf(overlay), overlay.field.text),
    comeBack(from, { ui, desk }) {
      const parsed = kept.safeParse(from)
      if (!parsed.success) return
      const field = scriptLineField(desk.drafts.notes.read(stepDraftOf(parsed.data)) ?? '')
      ui.change({ do: 'open', overlay: { kind: 'script-line', ...parsed.data, field, problem: null } })
    },
  },
}

function intentOf({ what, ref, step, sequence, type, to, field }: Overlay<'script-line'>): Intent {
  const at = { do: 'step-process', ref, step, sequence } as const
  if (what === 'answer') return { ...at, did: 'answered', typed: { text: field.text, type } }
  const did: ProcessDid = what === 'way' ? 'chose' : what
  return { ...at, did, reason: field.text, ...(to === null ? {} : { to }) }
}

/** The moment that the words name, or what may be typed. */
function answerHint(
  { type, typed }: { readonly type: ScriptLine['type']; readonly typed: string },
  { now, timeZone }: { readonly now: number; readonly timeZone: string },
  { say, language }: Look,
): string {
  if ((type !== 'date' && type !== 'datetime') || typed.trim() === '') return say(`script.typing.${type}`)
  const at = parseWhen(typed, now, timeZone)
  if (typeof at !== 'number') return say(`script.typing.${type}`)
  const day = formatRelative(at, now, language)
  return type === 'date' ? `= ${day.replace(/ \d\d?:\d\d$/, '')}` : `= ${formatDateTime(at, language)}`
}
