import { formatRelative } from '../../language/times.ts'
import { cell, span, type Line, type Tone } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import type { Look } from '../look.ts'
import type { InboxRow } from './inbox.ts'

/**
 * An announcement: its title, to whom and until when, for those who may know who has not read it, and its text. In a preview
 * names have one line, so that the text has room.
 */
export function announcementLines(
  { text, announcement }: InboxRow,
  {
    columns,
    now,
    isPreview,
  }: { readonly columns: number; readonly now: number; readonly isPreview: boolean },
  look: Look,
): readonly Line[] {
  if (!announcement) return []
  const { say, language, glyphs } = look
  const { title, to, mustBeRead, untilAt, readers } = announcement
  const lines = (said: string, tone: Tone): readonly Line[] =>
    paragraph(said, columns - 2, look).map((line): Line => [
      span(' '),
      ...line.map((part) => span(part.text, tone)),
    ])
  const facts = [
    say('announcement.addressed', { to }),
    ...(untilAt === null
      ? []
      : [say('announcement.until', { time: formatRelative(untilAt, now, language) })]),
    ...(mustBeRead ? [say('announcement.must-be-read')] : []),
  ].join(` ${glyphs.separator} `)
  return [
    ...lines(title, 'strong'),
    ...lines(facts, 'dim'),
    ...(readers
      ? readersLines(readers, look).flatMap(([said, tone]) =>
          isPreview ? [[span(' '), cell(said, columns - 2, { tone })]] : lines(said, tone),
        )
      : []),
    ...(text === '' ? [] : [[], ...lines(text, 'plain')]),
  ]
}

type Readers = NonNullable<NonNullable<InboxRow['announcement']>['readers']>

function readersLines({ read, missing }: Readers, { say }: Look): readonly (readonly [string, Tone])[] {
  if (missing.length === 0) return [[say('announcement.all-read', { n: read.length }), 'good']]
  const line = (
    key: 'announcement.those-who-read' | 'announcement.those-who-did-not',
    of: readonly string[],
  ) => say(key, { n: of.length, names: of.join(', ') })
  return [
    [line('announcement.those-who-did-not', missing), 'warn'],
    ...(read.length === 0 ? [] : [[line('announcement.those-who-read', read), 'dim'] as const]),
  ]
}
