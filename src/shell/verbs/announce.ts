import { announce as announceCommand } from '../../commands/announcements/announce.ts'
import { type Answer, mistakenBy } from '../answer.ts'
import type { Call } from '../call.ts'
import { give } from '../give.ts'
import { readTime } from '../read-time.ts'
import { isoOrNull } from '../shapes/iso.ts'
import type { ShellOnStore } from '../shell.ts'
import { typedText } from '../note-text.ts'

/** Tells something to everyone, a role, a queue's people or agents by name; without a text it reads standard input. */
export async function announce(call: Call, shell: ShellOnStore): Promise<Answer> {
  const to = call.list('to').flatMap((each) => each.split(',')).map((word) => word.trim()).filter((word) => word !== '') // prettier-ignore
  if (to.length === 0) return mistakenBy({ kind: 'option-missing', verb: 'announce', options: ['to'] })
  const until = call.text('until')
  const untilAt = until === null ? null : readTime('announce', until, shell)
  if (typeof untilAt === 'object' && untilAt !== null) return untilAt
  const words = call.operands.join(' ')
  const typed = (await typedText(words === '' ? '-' : words, 'shell.announce.end', shell)) ?? ''
  const title = call.text('title')
  const [firstLine = '', ...rest] = typed.trim().split('\n')
  return give(
    {
      command: announceCommand,
      inputs: [
        {
          title: title ?? firstLine,
          text: title === null ? rest.join('\n') : typed,
          to,
          ...(untilAt !== null && { untilAt }),
          ...(call.is('must-read') && { mustBeRead: true }),
        },
      ],
      json: ({ ref, told, untilAt: at }) => ({ ref, told, until: isoOrNull(at) }),
      text: ({ ref, title: said, told, untilAt: at }, { say, clean, format }) =>
        [
          say('shell.done.announce', { ref, title: clean(said), n: told }),
          ...(at === null ? [] : [say('shell.done.announce-until', { time: format.fullMoment(at) })]),
        ].join(' '),
    },
    call,
    shell,
  )
}
