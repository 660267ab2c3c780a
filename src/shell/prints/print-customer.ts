import { labelIn } from '../../domain/labels.ts'
import type { CustomerCard } from '../../queries/customers/customer-card.ts'
import type { TimelineRow } from '../../queries/customers/timeline-of-customer.ts'
import type { LabelledField } from '../labelled-fields.ts'
import type { Page } from '../page.ts'
import { fieldText } from './field-text.ts'
import { printNotes } from './print-notes.ts'
import { channelWord, dotted } from './words.ts'
import { contactColumns } from './contact-columns.ts'

/** A customer's card for people: who, how to reach, the site's own fields, what is open, what has been. */
export function printCustomer(card: CustomerCard, fields: readonly LabelledField[], page: Page): string {
  const { notes } = card
  return [
    ...customerLines(card, page),
    ...fields.map((field) => fieldText(field, page)),
    ...peopleLines(card, page),
    ...doNotContactLines(card, page),
    ...openLines(card, page),
    ...(card.timeline.length > 0 ? ['', timelineText(card.timeline, page)] : []),
    ...(notes.length > 0 ? ['', printNotes(notes, page)] : []),
  ].join('\n')
}

/** The head of a card: name, account, and how to reach him. */
export function customerLines(
  { customer, contactPoints, isMasked }: CustomerCard,
  page: Page,
): readonly string[] {
  const { say, clean, paint, format } = page
  const account = customer.accountNumber
  return [
    dotted([
      paint.strong(clean(customer.name)),
      customer.ref,
      account !== null && say('shell.show.account', { account }),
      isMasked && paint.alarm(say('shell.show.masked')),
    ]),
    ...contactPoints.map(({ kind, value }) => `  ${kind === 'phone' ? format.phone(value) : clean(value)}`),
  ]
}

/** Who belongs to an organisation, and to which a person does. */
function peopleLines({ people, accounts }: CustomerCard, { clean }: Page): readonly string[] {
  return [...people, ...accounts].map(
    ({ ref, name, role }) => `  ${dotted([clean(name), clean(ref), clean(role)])}`,
  )
}

function doNotContactLines({ doNotContact }: CustomerCard, page: Page): readonly string[] {
  const { say, clean, paint, format, now } = page
  return doNotContact
    .filter(({ untilAt }) => untilAt === null || untilAt > now)
    .map(({ channel, reason, untilAt }) =>
      paint.alarm(
        `  ${dotted([
          say('shell.show.do-not-contact', {
            channel: channel === 'all' ? say('shell.show.any-channel') : channelWord(page, channel),
          }),
          untilAt !== null && say('shell.show.until', { time: format.moment(untilAt) }),
          clean(reason),
        ])}`,
      ),
    )
}

function openLines(
  { openCases, openCallbacks }: CustomerCard,
  { say, clean, format }: Page,
): readonly string[] {
  return [
    ...openCases.map(({ ref, subject }) => `  ${dotted([say('shell.show.case', { ref }), clean(subject)])}`),
    ...openCallbacks.map(
      ({ ref, dueAt, note }) =>
        `  ${dotted([say('shell.show.callback', { ref, time: format.moment(dueAt) }), clean(note)])}`,
    ),
  ]
}

function timelineText(rows: readonly TimelineRow[], page: Page): string {
  const { say, clean, language, format } = page
  const { ref, channel, subject } = contactColumns(page)
  return page.table(
    [
      { title: say('column.when'), cell: ({ arrivedAt }) => format.moment(arrivedAt) },
      ref,
      channel,
      {
        title: say('shell.column.how-it-went'),
        cell: ({ state, wrapUp }) =>
          wrapUp
            ? clean(
                [wrapUp.reason, wrapUp.outcome]
                  .flatMap((labels) => (labels ? [labelIn(labels, language)] : []))
                  .join(': '),
              )
            : say(`state.${state}`),
        isFlexible: true,
      },
      subject,
    ],
    rows,
  )
}
