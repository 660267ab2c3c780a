import { lockAgent } from '../../commands/access/lock-agent.ts'
import { unlockAgent } from '../../commands/access/unlock-agent.ts'
import type { MessageKey } from '../../language/say.ts'
import { quarantineView } from '../../queries/access/quarantine-view.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { notAtServer } from '../server/not-at-server.ts'
import type { ShellOnStore } from '../shell.ts'

/** Lets somebody in nowhere any more, at once, and says what he had in hand; a rehearsal tells what that would be. */
export async function adminLock(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  const reason = call.text('reason')
  if (reason === null) return mistakenBy({ kind: 'option-missing', verb: 'admin lock', options: ['reason'] })
  return give(
    {
      command: lockAgent,
      inputs: [{ agent: call.operands[0] ?? '', reason }],
      json: (value) => value,
      text: ({ agent, devices, scripts, inHand, callbacks, cases }, { say, clean }) => {
        const told: readonly (readonly [MessageKey, readonly string[]])[] = [
          ['shell.admin-lock.devices', devices],
          ['shell.admin-lock.scripts', scripts],
          ['shell.admin-lock.in-hand', inHand],
          ['shell.admin-lock.callbacks', callbacks],
          ['shell.admin-lock.cases', cases],
        ]
        return [
          say('shell.admin-lock.done', { agent }),
          ...told.flatMap(([key, names]) =>
            names.length === 0 ? [] : [say(key, { n: names.length, refs: clean(names.join(', ')) })],
          ),
        ].join('\n')
      },
    },
    call,
    shell,
  )
}

/** More than waits anywhere. */
const lookedThrough = 10_000

/** Lets somebody in again, and says how much of his waits in quarantine. */
export async function adminUnlock(call: Call, shell: ShellOnStore): Promise<Answer> {
  const elsewhere = await notAtServer(shell.store)
  if (elsewhere) return elsewhere
  const [agent = ''] = call.operands
  const waiting = shell.reader
    .all(quarantineView, { limit: lookedThrough })
    .filter(({ actor }) => actor === agent).length
  return give(
    {
      command: unlockAgent,
      inputs: [{ agent }],
      json: (value) => ({ agent: value.agent, waiting }),
      text: (value, { say }) =>
        [
          say('shell.admin-unlock.done', { agent: value.agent }),
          ...(waiting === 0 ? [] : [say('shell.admin-unlock.waiting', { n: waiting })]),
        ].join('\n'),
    },
    call,
    shell,
  )
}
