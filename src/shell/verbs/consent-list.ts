import { findCustomer } from '../../commands/finding/find-customer.ts'
import { maskText } from '../../domain/masking.ts'
import { isCardMasked } from '../../queries/customers/callers-to-verify.ts'
import { consentsOfCustomer } from '../../queries/customers/consents-of-customer.ts'
import { type Answer, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { channelWord } from '../prints/words.ts'
import { iso, isoOrNull } from '../shapes/iso.ts'
import type { ShellReading } from '../shell.ts'
import { viewOf } from '../view-of.ts'
import { whoIs } from '../who-is.ts'

/** What a customer consented to, with its proof. */
export async function consentList(call: Call, { reader }: ShellReading): Promise<Answer> {
  const found = await findCustomer(viewOf(reader), call.operands[0] ?? '')
  if (!found.ok) return refuseWith(found.refusal)
  const customerId = found.value.id
  const isMasked = isCardMasked(reader, customerId, call.agent)
  const rows = reader
    .all(consentsOfCustomer, { customerId })
    .map((row) => (isMasked ? { ...row, wording: maskText(row.wording), how: maskText(row.how) } : row))
  const json = rows.map(({ purposeId, channel, givenAt, withdrawnAt, wording, how, recordedBy }) => ({
    purpose: purposeId,
    channel,
    given: iso(givenAt),
    withdrawn: isoOrNull(withdrawnAt),
    wording,
    how,
    by: recordedBy,
  }))
  return show({ rows: json }, (page) => {
    const { say, clean, format, table } = page
    if (rows.length === 0) return say('shell.list.nothing')
    return table(
      [
        { title: say('shell.column.purpose'), cell: ({ purposeId }) => clean(purposeId) },
        {
          title: say('shell.column.channel'),
          cell: ({ channel }) =>
            channel === 'all' ? say('shell.show.any-channel') : channelWord(page, channel),
        },
        { title: say('shell.column.given'), cell: ({ givenAt }) => format.moment(givenAt) },
        {
          title: say('shell.column.withdrawn'),
          cell: ({ withdrawnAt }) => (withdrawnAt === null ? clean('') : format.moment(withdrawnAt)),
        },
        { title: say('column.who'), cell: ({ recordedBy }) => whoIs(recordedBy, page) },
        { title: say('shell.column.how'), cell: ({ how }) => clean(how), isFlexible: true },
        { title: say('shell.column.wording'), cell: ({ wording }) => clean(wording), isFlexible: true },
      ],
      rows,
    )
  })
}
