import type { Scene } from '../actions/action.ts'
import type { MessageKey } from '../../language/say.ts'
import type { PlaceViews } from './views.ts'
import { selectedKey } from './rows-on-screen.ts'

/** Something on the screen that can be copied. */
export type Copyable = {
  readonly key: string
  /** What it is: a word of the console, or that of the card. */
  readonly label: MessageKey | { readonly said: string }
  readonly text: string
  /** The key that copies it at once. */
  readonly hotKey: string | null
}

type Part = {
  readonly label: Copyable['label']
  readonly text: string | null | undefined
  readonly hotKey?: string
}

/**
 * What can be copied of what the pointer is on, or of what is open: its ref, the numbers and addresses of the customer as the
 * card shows them, and the row or the text itself. What is masked stays out: it would be copied with its stars.
 */
export function copyables(scene: Scene): readonly Copyable[] {
  const digits = '123456789'
  let next = 0
  return partsOf(scene.views.place, selectedKey(scene))
    .map((part) => ({ ...part, text: part.text?.trim() ?? '' }))
    .filter(({ text }, index, all) => text !== '' && all.findIndex((other) => other.text === text) === index)
    .map(({ label, text, hotKey }, index) => ({
      key: String(index),
      label,
      text,
      hotKey: hotKey ?? digits[next++] ?? null,
    }))
}

function partsOf(view: PlaceViews, selected: string | null): readonly Part[] {
  switch (view.of) {
    case 'queues': {
      const one = view.rows.find((each) => each.ref === selected)
      const message: Part = { label: 'copy.message', text: view.preview?.text, hotKey: 'm' }
      return one ? [ref(one.ref), row(one.ref, one.customerName, one.subject), message] : []
    }
    case 'workspace': {
      const { work, card, messages } = view
      if (!work) return []
      const message = messages.at(-1)
      return [
        ref(work.ref),
        ...cardParts(card),
        row(work.ref, card?.name, work.subject),
        { label: 'copy.message', text: message?.text, hotKey: 'm' },
      ]
    }
    case 'customer':
      return [ref(view.card?.ref), ...cardParts(view.card), contactRow(view, selected)]
    case 'customers': {
      const one = view.hits.find((each) => each.ref === selected)
      return one
        ? [ref(one.ref), phone(one.phone), address(one.email), row(one.ref, one.name, one.account)]
        : []
    }
    case 'cases': {
      const one = view.rows.find((each) => each.ref === selected)
      return one ? [ref(one.ref), row(one.ref, one.customerName, one.subject)] : []
    }
    case 'case': {
      const one = view.case
      return one
        ? [
            ref(one.ref),
            row(one.ref, one.customer?.name, one.subject),
            { label: 'copy.customer-ref', text: one.customer?.ref },
          ]
        : []
    }
    case 'callbacks': {
      const one = view.rows.find((each) => each.ref === selected)
      return one
        ? [
            ref(one.ref),
            phone(one.phone),
            row(one.ref, one.customerName, one.phone, one.note),
            { label: 'copy.customer-ref', text: one.customerRef },
          ]
        : []
    }
    case 'inbox': {
      const one = view.rows.find((each) => each.key === selected)
      return one ? [ref(one.ref), row(one.ref, one.who, one.announcement?.title, one.text)] : []
    }
    case 'history': {
      const one = view.rows.find((each) => String(each.seq) === selected)
      return one ? [ref(one.ref), row(one.ref, one.who, one.what, one.details)] : []
    }
    case 'process': {
      const one = view.rows.find((each) => each.ref === selected)
      return one ? [ref(one.opens.ref), row(one.opens.ref, one.customerName, one.step, one.subject)] : []
    }
    case 'people': {
      const one = view.rows.find((each) => each.key === selected)
      return one ? [ref(one.key), row(one.name, one.team, one.status)] : []
    }
    default:
      return []
  }
}

type Text = string | null | undefined

const ref = (text: Text): Part => ({ label: 'copy.ref', text, hotKey: 'r' })
const phone = (text: Text): Part => ({ label: 'copy.phone', text, hotKey: 'p' })
const address = (text: Text): Part => ({ label: 'copy.address', text, hotKey: 'a' })
const row = (...texts: readonly Text[]): Part => ({
  label: 'copy.row',
  text: texts.filter((text) => text !== undefined && text !== null && text !== '').join('  '),
  hotKey: 't',
})

type Card = PlaceViews<'customer'>['card']

/** The name and what stands on the card, by the words that it has there. */
function cardParts(card: Card): readonly Part[] {
  if (!card || card.masked) return []
  const isFirst = (kind: 'phone' | 'address', index: number) =>
    card.facts.findIndex(({ is }) => is === kind) === index
  return [
    { label: 'copy.name', text: card.name, hotKey: 'n' },
    ...card.facts.flatMap(({ is, label, value }, index): readonly Part[] => {
      if (is === undefined) return []
      const part = { label: { said: label }, text: value }
      if (is === 'phone' && isFirst('phone', index)) return [{ ...part, hotKey: 'p' }]
      return is === 'address' && isFirst('address', index) ? [{ ...part, hotKey: 'a' }] : [part]
    }),
  ]
}

function contactRow({ timeline }: PlaceViews<'customer'>, selected: string | null): Part {
  const one = timeline.find((each) => each.ref === selected)
  return one ? row(one.ref, one.outcome, one.subject) : row()
}
