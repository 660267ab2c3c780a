import { closeSite } from '../../commands/access/close-site.ts'
import { openSite } from '../../commands/access/open-site.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { notAtServer } from '../server/not-at-server.ts'
import { iso } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'

/** Closes the site to its devices, while the server goes on. */
export async function adminClose(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  const reason = call.text('reason')
  if (reason === null) return mistakenBy({ kind: 'option-missing', verb: 'admin close', options: ['reason'] })
  return give(
    {
      command: closeSite,
      inputs: [{ reason }],
      json: ({ closedAt }) => ({ closed: iso(closedAt) }),
      text: (_value, { say }) => say('shell.admin-close.done'),
    },
    call,
    shell,
  )
}

/** Opens it again. */
export async function adminOpen(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  return give(
    {
      command: openSite,
      inputs: [{}],
      json: ({ closedAt }) => ({ closed: iso(closedAt) }),
      text: ({ closedAt }, { say, format }) =>
        say('shell.admin-open.done', { since: format.moment(closedAt) }),
    },
    call,
    shell,
  )
}
