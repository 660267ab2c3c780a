import { clean } from '../../language/clean.ts'
import { formatDuration } from '../../language/durations.ts'
import type { Look } from '../look.ts'
import { channelGlyph } from './channel-glyph.ts'
import { cell, lineWidth, span, spread, type Line } from './line.ts'

/** What is offered to the agent and times out. */
export type RingingView = {
  readonly ref: string
  readonly channel: string
  readonly queue: string
  readonly who: string
  readonly subject: string
  /** When it times out; null for what rings as long as the phone does. */
  readonly expiresAt: number | null
  /** Since when it rings. */
  readonly since: number
  /** How many others ring as well. */
  readonly more: number
}

/** One line for an offer: what it is and from whom, the time that is left or for which the phone has rung, and the keys that answer it. */
export function ringingLine(
  view: RingingView,
  {
    now,
    columns,
    keys,
  }: {
    readonly now: number
    readonly columns: number
    readonly keys: { readonly accept: string | undefined; readonly decline: string | undefined }
  },
  look: Look,
): Line {
  const { say } = look
  const { expiresAt, since } = view
  const left = expiresAt === null ? null : Math.max(0, Math.ceil((expiresAt - now) / 1000))
  const seconds = left ?? Math.max(0, Math.trunc((now - since) / 1000))
  const right: Line = [
    span(`${formatDuration(seconds, 'clock-padded')}  `, left !== null && left <= 5 ? 'alarm' : 'warn'),
    ...keySpans(keys.accept, say('ringing.accept')),
    ...keySpans(keys.decline, say('ringing.decline')),
  ]
  const more = view.more > 0 ? `  ${say('ringing.more', { n: view.more })}` : ''
  const what = [view.queue, view.who, view.subject].map((text) => clean(text)).filter((text) => text !== '')
  const room = Math.max(0, columns - lineWidth(right) - 2)
  const text = ` ${channelGlyph(view.channel, look.glyphs)} ${clean(view.ref)}  ${what.join('  ')}${more}`
  return spread([cell(text, room, { tone: 'inverse' })], right, columns)
}

function keySpans(key: string | undefined, does: string): Line {
  return key === undefined ? [] : [span(`${key} `, 'accent'), span(`${does}  `)]
}
