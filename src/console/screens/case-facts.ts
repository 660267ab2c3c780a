import { clean } from '../../language/clean.ts'
import { formatRelative } from '../../language/times.ts'
import { widthOf } from '../../language/width.ts'
import { labelledLines } from '../components/labelled-lines.ts'
import { span, type Line, type Tone } from '../components/line.ts'
import { paragraph } from '../components/paragraph.ts'
import type { Look } from '../look.ts'
import type { CasePromise, CaseWork } from './case-work.ts'

const mostLabelColumns = 22
const labelGap = 2

/** What is known of a case beside its contacts: whose it is, its promises, its own fields, and how it was resolved. */
export function caseFacts(
  one: CaseWork,
  { now, columns }: { readonly now: number; readonly columns: number },
  look: Look,
): readonly Line[] {
  const { say, language } = look
  const facts: readonly (readonly [label: string, value: string])[] = [
    ...(one.customer ? [[say('column.customer'), `${one.customer.name}  ${one.customer.ref}`] as const] : []),
    [say('case.column.whose'), one.whose ?? say('case.nobodys')],
    ...(one.queueLabel === '' ? [] : [[say('column.queue'), one.queueLabel] as const]),
    [say('case.column.priority'), say(`priority.${one.priority}`)],
    [say('case.opened'), formatRelative(one.openedAt, now, language)],
    ...(one.reopens === 0 ? [] : [[say('case.reopens'), String(one.reopens)] as const]),
    ...(one.aliases.length === 0 ? [] : [[say('case.merged'), one.aliases.join(', ')] as const]),
    ...one.processes.flatMap(({ process, step, handedTo }) => [
      [say('case.process'), process] as const,
      ['', step] as const,
      ...(handedTo ? [['', handedWords(handedTo, now, look)] as const] : []),
    ]),
    ...one.fields.map(({ label, value }) => [label, value] as const),
  ]
  const labels = [...facts.map(([label]) => label), ...one.promises.map(({ kind }) => say(`promise.${kind}`))]
  const longest = Math.max(...labels.map((label) => widthOf(clean(label))))
  const labelColumns = Math.min(mostLabelColumns, longest) + labelGap
  const resolution: readonly Line[] =
    one.resolution === ''
      ? []
      : [[], [span(say('case.resolution'), 'strong')], ...paragraph(one.resolution, columns, look)]
  return [
    ...facts.flatMap(([label, value]) => labelledLines({ label, value }, { labelColumns, columns })),
    ...(one.promises.length === 0 ? [] : [[], [span(say('case.promises'), 'strong')] satisfies Line]),
    ...one.promises.flatMap((promise) => {
      const { value, tone, more } = promiseWords(promise, now, look)
      const label = say(`promise.${promise.kind}`)
      return [
        ...labelledLines({ label, value, tone }, { labelColumns, columns }),
        ...(more === null ? [] : labelledLines({ label: '', value: more, tone }, { labelColumns, columns })),
      ]
    }),
    ...resolution,
  ]
}

function handedWords(
  { to, until }: NonNullable<CaseWork['processes'][number]['handedTo']>,
  now: number,
  { say, language }: Look,
): string {
  return say('case.handed-to', { to, time: formatRelative(until, now, language) })
}

/** How a promise stands: when it falls due while it runs, or how it ended; `more` where time is short. */
function promiseWords(
  { standing, dueAt, stoppedAt, isWarned }: CasePromise,
  now: number,
  { say, language }: Look,
): { readonly value: string; readonly tone: Tone; readonly more: string | null } {
  const isOwed = dueAt !== null && stoppedAt === null
  const isLate = standing === 'breached' || (dueAt !== null && dueAt < now)
  const isShort = isWarned && standing === 'running'
  const when = isOwed
    ? say(dueAt < now ? 'work.late' : 'work.due', { time: formatRelative(dueAt, now, language) })
    : ''
  const word = standing === 'running' && isOwed ? '' : say(`promise.${standing}`)
  return {
    value: [word, when].filter((part) => part !== '').join(' '),
    tone: isLate ? 'alarm' : isShort ? 'warn' : 'plain',
    more: isShort ? say('promise.warned') : null,
  }
}
