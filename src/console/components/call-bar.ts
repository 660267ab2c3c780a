import type { PhoneAction, PhoneCall } from '../../domain/phone-call.ts'
import { clean } from '../../language/clean.ts'
import { formatDuration } from '../../language/durations.ts'
import type { Look } from '../look.ts'
import { channelGlyph } from './channel-glyph.ts'
import { cell, lineWidth, span, spread, type Line, type Span, type Tone } from './line.ts'

/** A call on the phone, with its contact where the store has one. */
export type CallView = {
  readonly id: string
  readonly ref: string | null
  readonly who: string
  readonly state: PhoneCall['state']
  readonly isMuted: boolean
  readonly since: number
}

/** The phone of whoever sits here. */
export type PhoneView = {
  readonly can: ReadonlySet<PhoneAction['do']>
  /** Why it cannot be reached; null where it can, or nothing is known yet. */
  readonly problem: string | null
  /** Oldest first. */
  readonly calls: readonly CallView[]
}

const tones: Readonly<Record<PhoneCall['state'], Tone>> = {
  ringing: 'warn',
  dialling: 'warn',
  talking: 'good',
  held: 'dim',
}

/** How many columns of a name are kept at least where two calls share the line. */
const fewestColumns = 8

/**
 * One line for the calls of the phone that do not ring any more: who, in which state and since when. Whoever is talked to stands first, so that two
 * calls at once are told apart; a phone that cannot be reached says so. Null where there is nothing to say.
 */
export function callBar(
  { calls, problem }: PhoneView,
  { now, columns }: { readonly now: number; readonly columns: number },
  look: Look,
): Line | null {
  const { say, glyphs } = look
  const trouble: Line = problem === null ? [] : [span(` ! ${clean(problem)}`, 'alarm')]
  const going = calls
    .filter(({ state }) => state !== 'ringing')
    .toSorted((a, b) => Number(b.state !== 'held') - Number(a.state !== 'held') || a.since - b.since)
  if (going.length === 0) return problem === null ? null : spread(trouble, [], columns)
  const glyph = channelGlyph('call', glyphs)
  const tails = going.map(({ state, since, isMuted }): readonly Span[] => [
    span(` ${say(`call.${state}`)} `, tones[state]),
    span(formatDuration(Math.max(0, (now - since) / 1000), 'clock-padded')),
    ...(isMuted ? [span(` ${say('call.muted')}`, 'alarm')] : []),
  ])
  const taken = tails.reduce((sum, tail) => sum + lineWidth(tail) + 5, 0) + lineWidth(trouble)
  const each = Math.max(fewestColumns, Math.trunc((columns - taken) / going.length))
  const shown = going.flatMap(({ who, ref }, index): Line => {
    const name = [ref ?? '', who].map((text) => clean(text)).filter((text) => text !== '')
    const text = name.join(' ')
    return [
      span(index === 0 ? ` ${glyph} ` : ' | ', index === 0 ? 'accent' : 'dim'),
      ...(text.length <= each ? [span(text, 'strong')] : [cell(text, each, { tone: 'strong' })]),
      ...(tails[index] ?? []),
    ]
  })
  return spread(shown, trouble, columns)
}
