import { readAnnouncement } from '../../commands/announcements/read-announcement.ts'
import { withdrawAnnouncement } from '../../commands/announcements/withdraw-announcement.ts'
import type { Answer } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import type { ShellOnStore } from '../shell.ts'

/** Says that an agent has read announcements to him. */
export function announcementsRead(call: Call, shell: ShellOnStore): Promise<Answer> {
  return give(
    {
      command: readAnnouncement,
      inputs: call.operands.map((ref) => ({ ref })),
      json: ({ ref, title }) => ({ ref, title }),
      text: ({ ref, title }, { say, clean }) =>
        say('shell.done.announcement-read', { ref, title: clean(title) }),
    },
    call,
    shell,
  )
}

/** Withdraws announcements: nobody is shown them any more. */
export function announcementsWithdraw(call: Call, shell: ShellOnStore): Promise<Answer> {
  return give(
    {
      command: withdrawAnnouncement,
      inputs: call.operands.map((ref) => ({ ref })),
      json: ({ ref, title }) => ({ ref, title }),
      text: ({ ref, title }, { say, clean }) =>
        say('shell.done.announcement-withdraw', { ref, title: clean(title) }),
    },
    call,
    shell,
  )
}
