import type { MailProblem } from './mail-problem.ts'
import { mailAddresses, type MailAddress } from './mail-addresses.ts'
import type { MailHeader } from './mail-header.ts'

/**
 * Who wrote a mail: the first From with an address; else the name that From gives with the address of Sender,
 * Reply-To or the return path; null when nothing says. Adds the codes of what was broken.
 */
export function mailSender(header: MailHeader, problems: Set<MailProblem>): MailAddress | null {
  const written = header.all('from').flatMap(mailAddresses)
  if (header.all('from').length > 1) problems.add('from-repeated')
  const sender = written.find((candidate) => candidate.address.includes('@'))
  if (sender) return sender
  problems.add(written.length === 0 ? 'from-missing' : 'from-without-address')
  const others = ['sender', 'reply-to', 'return-path']
    .flatMap((name) => header.all(name))
    .flatMap(mailAddresses)
  const other = others.find((candidate) => candidate.address.includes('@'))
  const name = written[0]?.name ?? ''
  if (other) return { name: name || other.name, address: other.address }
  return written[0] ?? null
}
