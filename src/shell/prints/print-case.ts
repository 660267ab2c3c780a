import type { Case } from '../../domain/case.ts'
import { isInWork } from '../../domain/case.ts'
import { labelIn } from '../../domain/labels.ts'
import type { CaseView, CaseViewNote } from '../../queries/cases/case-view.ts'
import { standingOf } from '../../domain/sla-clock.ts'
import type { SlaClockRow } from '../../queries/cases/sla-clocks-of-case.ts'
import { labelledFields } from '../labelled-fields.ts'
import type { Page } from '../page.ts'
import type { ProcessOfCase } from '../process/processes-of-case.ts'
import { handoverWords, titleOf } from '../process/step-words.ts'
import { fieldText } from './field-text.ts'
import { channelWord, checklistLine, dotted } from './words.ts'
import { whoIs } from '../who-is.ts'

/** A case for people: how it stands, whose it is, what is to be done, what belongs to it, what was noted. */
export function printCase(view: CaseView, processes: readonly ProcessOfCase[], page: Page): string {
  const { say, clean, paint, format, block } = page
  const { case: shown, customer, parent, children, aliases, earlier } = view
  return [
    headLine(view, page),
    paint.strong(clean(shown.subject)),
    dotted([
      customer && `${clean(customer.name)} ${customer.ref}`,
      say('shell.show.opened', { time: format.moment(shown.openedAt) }),
      shown.reopens > 0 && say('case.reopened', { n: shown.reopens }),
      aliases.length > 0 && say('case.aliases', { refs: aliases.join(', ') }),
    ]),
    ...processes.flatMap((one) => handedText(one, page)),
    ...labelledFields(shown.fields, view.ownFields).map((field) => fieldText(field, page)),
    ...(shown.resolution === ''
      ? []
      : ['', paint.quiet(say('case.resolution')), block(clean(shown.resolution, { multiline: true }), 2)]),
    ...(parent ? ['', say('case.parent', { parent: relativeText(parent, page) })] : []),
    ...lines(
      say('case.children'),
      [...earlierText(earlier.children, page), ...children.map((child) => relativeText(child, page))],
      page,
    ),
    ...lines(say('case.links'), linkTexts(view, page), page),
    ...lines(
      say('case.promises'),
      view.clocks.map((clock) => promiseText(clock, page)),
      page,
    ),
    ...lines(
      say('case.checklist'),
      view.checklist.map((item) => checklistLine(item, page)),
      page,
    ),
    ...lines(
      say('case.contacts'),
      [...earlierText(earlier.interactions, page), ...contactTexts(view, page)],
      page,
    ),
    ...lines(
      say('process.state.of-case'),
      processes.map((one) => processText(one, page)),
      page,
    ),
    ...lines(say('case.states'), stateTexts(view, page), page),
    ...earlierText(earlier.notes, page, 'case.earlier-notes').flatMap((text) => ['', text]),
    ...view.notes.flatMap((note) => ['', noteText(note, page)]),
  ].join('\n')
}

/** That older ones are left out, and how many as far as that may be told; nothing where none are. */
function earlierText(
  count: number | null,
  { say, paint }: Page,
  key: 'case.earlier' | 'case.earlier-notes' = 'case.earlier',
): readonly string[] {
  if (count === 0) return []
  return [paint.quiet(count === null ? say(`${key}-some`) : say(key, { n: count }))]
}

function promiseText(clock: SlaClockRow, { say, paint, format, now }: Page): string {
  const { kind, dueAt, warnedAt, breachedAt, stoppedAt } = clock
  const standing = standingOf(clock)
  const isLate = breachedAt !== null || (dueAt !== null && dueAt < now)
  const words = say(`promise.${standing}`)
  const due = dueAt !== null && stoppedAt === null && say('work.due', { time: format.moment(dueAt) })
  return dotted([
    say(`promise.${kind}`),
    isLate ? paint.alarm(words) : words,
    due,
    warnedAt !== null && standing === 'running' && say('promise.warned'),
    stoppedAt !== null && say('promise.stopped', { time: format.moment(stoppedAt) }),
  ])
}

function headLine({ case: shown, queue }: CaseView, page: Page): string {
  const { say, clean, paint, format, now } = page
  const { ref, state, priority, assignee, dueAt, pendingUntil } = shown
  const isLate = dueAt !== null && dueAt < now
  const due = dueAt === null ? null : say(isLate ? 'work.late' : 'work.due', { time: format.moment(dueAt) })
  return dotted([
    paint.strong(say('shell.show.case', { ref })),
    say(`case-state.${state}`),
    pendingUntil !== null && say('shell.show.until', { time: format.moment(pendingUntil) }),
    priority !== 'normal' && say(`priority.${priority}`),
    assignee === null ? say('case.nobodys') : clean(assignee),
    queue && clean(queue.name),
    due !== null && isInWork(shown) && (isLate ? paint.alarm(due) : due),
  ])
}

function lines(head: string, texts: readonly string[], { paint }: Page): readonly string[] {
  return texts.length === 0 ? [] : ['', paint.quiet(head), ...texts.map((text) => `  ${text}`)]
}

function relativeText({ ref, state, subject }: Pick<Case, 'ref' | 'state' | 'subject'>, page: Page): string {
  return dotted([ref, page.say(`case-state.${state}`), page.clean(subject)])
}

function linkTexts({ links }: CaseView, page: Page): readonly string[] {
  return links.map((link) =>
    dotted([
      page.say(`case-link.${link.kind}.${link.direction}`),
      relativeText({ ...link, ref: link.ref as Case['ref'] }, page),
    ]),
  )
}

function contactTexts({ interactions }: CaseView, page: Page): readonly string[] {
  const { say, clean, format } = page
  return interactions.map(({ ref, channel, state, heldBy, subject, arrivedAt }) =>
    dotted([
      ref,
      format.moment(arrivedAt),
      channelWord(page, channel),
      say(`state.${state}`),
      heldBy !== null && clean(heldBy),
      clean(subject),
    ]),
  )
}

function processText({ stored, definition, at }: ProcessOfCase, page: Page): string {
  const { say, clean, format, language } = page
  const { ref, instance } = stored
  const isOpen = instance.state !== 'ended' && instance.state !== 'given-up'
  return dotted([
    ref,
    clean(labelIn(definition.labels, language)),
    say(`process.state.${instance.state}`),
    at ? `${at.number}. ${titleOf(at, page)}` : clean(instance.at),
    isOpen && say('process.state.since', { time: format.moment(instance.since) }),
  ])
}

/** That it is with somebody else, with whom and until when. */
function handedText({ stored: { ref }, handedTo }: ProcessOfCase, page: Page): readonly string[] {
  if (!handedTo) return []
  const { say, format } = page
  const name = handoverWords(handedTo.to, page, handedTo.labels)
  const until = handedTo.until
  return [
    dotted([
      say('process.waits.handover', { name }),
      until !== null && say('shell.show.until', { time: format.moment(until) }),
      ref,
    ]),
  ]
}

function stateTexts({ states }: CaseView, page: Page): readonly string[] {
  const { say, format } = page
  return states.map(({ state, by, fromAt }) =>
    dotted([format.moment(fromAt), say(`case-state.${state}`), whoIs(by, page)]),
  )
}

function noteText({ number, author, at, text, interactionRef }: CaseViewNote, page: Page): string {
  const { clean, paint, format, block } = page
  const head = dotted([`${number}. ${format.moment(at)}  ${clean(author)}`, interactionRef])
  return `${paint.quiet(head)}\n${block(clean(text, { multiline: true }), 2)}`
}
