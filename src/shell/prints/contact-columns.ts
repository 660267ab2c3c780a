import type { InteractionState } from '../../domain/interaction-state.ts'
import type { Page } from '../page.ts'
import type { Column } from '../print-table.ts'
import { channelWord } from './words.ts'

/** The columns of lists of contacts; each list takes those it shows, in its order. */
export function contactColumns(page: Page) {
  const { say, clean, format } = page
  return {
    ref: { title: say('column.ref'), cell: ({ ref }) => clean(ref) } satisfies Column<{ ref: string }>,
    channel: {
      title: say('shell.column.channel'),
      cell: ({ channel }) => channelWord(page, channel),
    } satisfies Column<{ channel: string }>,
    state: {
      title: say('shell.column.state'),
      cell: ({ state }) => say(`state.${state}`),
    } satisfies Column<{ state: InteractionState }>,
    due: {
      title: say('column.due'),
      cell: ({ dueAt }) => (dueAt === null ? clean('') : format.until(dueAt)),
      align: 'right',
    } satisfies Column<{ dueAt: number | null }>,
    customer: {
      title: say('column.customer'),
      // Of whom nobody knows there is the number or address that he called or wrote from.
      cell: ({ customerName, contact }) =>
        customerName === null ? format.phone(contact ?? '') : clean(customerName),
      isFlexible: true,
    } satisfies Column<{ customerName: string | null; contact?: string | null }>,
    subject: {
      title: say('column.subject'),
      cell: ({ subject }) => clean(subject),
      isFlexible: true,
    } satisfies Column<{ subject: string }>,
  }
}
