import { knownChannels } from '../../domain/channel.ts'
import { fold } from '../../domain/fold.ts'
import { badReference, inUse, keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated, unknownName } from '../../yaml/finding.ts'
import type { QueuesSection } from '../sections/queues-section.ts'
import type { SiteFile } from '../site-file.ts'

/** What the queues name, and names by which two of them would be found. */
export function checkQueues(file: SiteFile): readonly SiteFinding[] {
  const calendars = new Map(Object.entries(file.calendars))
  const sets = new Map(Object.entries(file.sets))
  const queues = inUse(file.queues)
  return [
    ...queues.flatMap(([key, queue]) => [
      ...checkChannels(key, queue),
      ...badReference(
        { name: queue.calendar, path: ['queues', key, 'calendar'], code: 'calendar-unknown' },
        calendars,
      ),
      ...badReference({ name: queue.set, path: ['queues', key, 'set'], code: 'set-unknown' }, sets),
      ...checkDue(key, queue),
    ]),
    ...repeated(
      queues.flatMap(namesOf),
      ({ name }) => fold(name),
      ({ path, name }, _, first): SiteFinding => ({
        code: 'name-twice',
        path,
        at: path.length === 2 ? 'key' : 'value',
        params: { name, first: first.key },
      }),
    ),
  ]
}

function checkChannels(key: string, { channels }: QueuesSection[string]): SiteFinding[] {
  const known: readonly string[] = knownChannels
  return [
    ...channels.flatMap((channel, index) =>
      known.includes(channel)
        ? []
        : [valueFinding('channel-unknown', ['queues', key, 'channels', index], unknownName(channel, known))],
    ),
    ...repeated(
      [...channels.entries()],
      ([, channel]) => channel,
      ([index], channel) =>
        valueFinding('value-twice', ['queues', key, 'channels', index], { name: channel }),
    ),
  ]
}

function checkDue(key: string, { due }: QueuesSection[string]): SiteFinding[] {
  if (!due) return []
  const given = [due.within, due['calendar-days']].filter((one) => one !== undefined).length
  if (given === 1) return []
  return [keyFinding(given === 0 ? 'due-missing' : 'due-twofold', ['queues', key, 'due'])]
}

/** Everything by which a queue is found, each once, with where it stands. */
function namesOf([key, queue]: [string, QueuesSection[string]]) {
  const { label } = queue
  const named = [
    { key, name: key, path: ['queues', key] },
    { key, name: queue.name, path: ['queues', key, 'name'] },
    ...(typeof label === 'string'
      ? [{ key, name: label, path: ['queues', key, 'label'] }]
      : Object.entries(label).map(([language, name = '']) => ({
          key,
          name,
          path: ['queues', key, 'label', language],
        }))),
  ]
  return named.filter(
    (one, index) => named.findIndex((other) => fold(other.name) === fold(one.name)) === index,
  )
}
