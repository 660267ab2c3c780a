import { commandNumber } from '../../domain/command-number.ts'
import { maskFieldValue, maskText } from '../../domain/masking.ts'
import { labelIn } from '../../domain/labels.ts'
import { commandWord } from '../../language/command-word.ts'
import { isMessageKey } from '../../language/say.ts'
import { sayRefusal } from '../../language/say-refusal.ts'
import { codeLabels } from '../../queries/site/code-labels.ts'
import { type EditConflictRow, ownFieldOf } from '../../queries/sync/edit-conflict-row.ts'
import type { LateWrapUp } from '../../queries/sync/late-wrap-up-row.ts'
import type { RefusedPush } from '../../queries/sync/refused-pushes.ts'
import { editConflictsSeen, lateWrapUpsSeen, refusedPushesSeen } from '../../queries/sync/to-settle.ts'
import type { InboxRow } from '../screens/inbox.ts'
import { foundRecord } from './found-record.ts'
import { maskingOn, nameOf, type Reading, sightOn } from './reading.ts'

/** What was done on devices and somebody has to settle: refused by the server, overruled by another's edit, or wrapped up late. */
export function readSettlingRows(agent: string, reading: Reading): readonly InboxRow[] {
  const { reader } = reading
  const sight = sightOn(agent, reading)
  return [
    ...refusedPushesSeen(reader, sight).map((push) => pushRow(push, agent, reading)),
    ...editConflictsSeen(reader, sight).map((conflict) => conflictRow(conflict, agent, reading)),
    ...lateWrapUpsSeen(reader, sight).map((late) => lateRow(late, agent, reading)),
  ]
}

function pushRow(push: RefusedPush, agent: string, reading: Reading): InboxRow {
  const { look } = reading
  const isMasked = maskingOn(agent, reading).isOn
  const shown = (text: string): string => (isMasked ? maskText(text) : text)
  const { ref, ...typed } = push.input
  const about = typeof ref === 'string' ? foundRecord(ref, agent, reading) : null
  const { message, hint } = sayRefusal(push.refusal, look.language)
  const text = [typed['text'], typed['note']].find((one) => typeof one === 'string' && one !== '')
  return {
    key: `push ${push.id}`,
    kind: 'refused',
    at: push.at,
    who: nameOf(reading, push.actor),
    ref: typeof ref === 'string' ? ref : commandNumber(push),
    opens: about ? { is: about.is, ref: about.ref } : null,
    text: shown(`${message} ${hint}`),
    settling: {
      of: 'push',
      id: push.id,
      record: { owner: push.actor },
      what: commandWord(push.command, look.language) ?? push.command,
      lines: Object.entries(typed).flatMap(([key, value]) => {
        const named = `shell.input.${key}`
        const said = typeof value === 'string' ? value : JSON.stringify(value)
        return said === '' ? [] : [`${isMessageKey(named) ? look.say(named) : key}: ${shown(said)}`]
      }),
      text: typeof text === 'string' && about && about.is !== 'callback' ? { ref: about.ref, text } : null,
    },
  }
}

function conflictRow(conflict: EditConflictRow, agent: string, reading: Reading): InboxRow {
  const { say } = reading.look
  const isMasked = maskingOn(agent, reading).hides(conflict.customerId)
  const shown = (value: unknown): string => {
    if (value === null) return say('word.none')
    return isMasked ? maskFieldValue(value) : typeof value === 'string' ? value : JSON.stringify(value)
  }
  const { id, ref, field, stands, yours, base, actor } = conflict
  const named = `conflict.field.${field}`
  const what = isMessageKey(named) ? say(named) : (ownFieldOf(field) ?? field)
  return {
    key: `conflict ${id}`,
    kind: 'conflict',
    at: conflict.at,
    who: nameOf(reading, actor),
    ref: ref ?? '',
    opens: ref === null ? null : { is: 'customer', ref },
    text: `${shown(stands)} / ${shown(yours)}`,
    settling: {
      of: 'conflict',
      id,
      record: { owner: actor },
      what,
      lines: [
        say('conflict.theirs', { value: shown(stands) }),
        say('conflict.mine', { value: shown(yours) }),
        say('conflict.found', { value: shown(base) }),
      ],
      seen:
        typeof stands === 'string' || typeof stands === 'number' || typeof stands === 'boolean'
          ? stands
          : null,
    },
  }
}

function lateRow(late: LateWrapUp, agent: string, reading: Reading): InboxRow {
  const { reader, look } = reading
  const { id, ref, agentId, queueId, customerId, note } = late
  const codes = [...(late.reasonCodeId === null ? [] : [late.reasonCodeId]), ...late.outcomeCodeIds]
    .flatMap((code) => reader.one(codeLabels, { id: code }) ?? [])
    .map(({ labels }) => labelIn(labels, look.language))
    .join(', ')
  return {
    key: `late ${id}`,
    kind: 'late',
    at: late.at,
    who: agentId === null ? look.say('actor.system') : nameOf(reading, agentId),
    ref,
    opens: { is: 'interaction', ref },
    text: maskingOn(agent, reading).hides(customerId) ? maskText(note) : note,
    settling: { of: 'late', id, record: { owner: agentId, queue: queueId }, what: codes, lines: [] },
  }
}
