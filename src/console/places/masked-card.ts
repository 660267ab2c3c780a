import { keyLabel } from '../key-label.ts'
import type { CardView } from '../screens/card-lines.ts'
import type { PlaceFrame } from './place-kind.ts'

/** A masked card says first that it is masked, and which key opens it. */
export function saidMasked<Card extends CardView | null>(card: Card, { keymap, look }: PlaceFrame): Card {
  if (!card?.masked) return card
  const key = keyLabel(keymap.keysOf('caller.verify')[0] ?? ':', look.glyphs)
  const masked =
    card.masked.verify === null ? look.say('card.masked-other') : look.say('card.masked', { key })
  return { ...card, warnings: [masked, ...card.warnings] }
}
