import { knownChannels } from '../../domain/channel.ts'
import { badReference, inUse, keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { unknownName } from '../../yaml/finding.ts'
import { ringsOf } from '../sections/queue-routing.ts'
import { secondsOf } from '../../yaml/scalars.ts'
import type { SiteFile } from '../site-file.ts'
import type { YamlPath } from '../../yaml/yaml-source.ts'

/** What queues and people say of routing: skills and teams that nothing has, rings that do not widen, limits of no channel. */
export function checkRouting(file: SiteFile): readonly SiteFinding[] {
  const skills = new Map(Object.entries(file.skills))
  const teams = new Map(Object.entries(file.teams))
  const channels = new Set([...knownChannels, ...inUse(file.queues).flatMap(([, queue]) => queue.channels)])
  return [
    ...checkCapacity(['site', 'capacity'], file.site.capacity, channels),
    ...inUse(file.queues).flatMap(([key, queue]) => [
      ...Object.entries(queue.skills ?? {}).flatMap(([name, asked]) => [
        ...skillReference(['queues', key, 'skills', name], skills),
        ...checkRings(['queues', key, 'skills', name], ringsOf(asked)),
      ]),
      ...([['offer', 'within'], ['last-agent'], ['case-owner']] as const).flatMap((steps) => {
        const [first] = steps
        const length = first === 'offer' ? queue.offer?.within : queue[first]
        return length !== undefined && secondsOf(length) === 0
          ? [valueFinding('duration-empty', ['queues', key, ...steps])]
          : []
      }),
      ...(queue.routing === 'push' && queue.offer === undefined
        ? [keyFinding('offer-missing', ['queues', key, 'routing'])]
        : []),
    ]),
    ...inUse(file.people).flatMap(([key, person]) => [
      ...Object.keys(person.skills ?? {}).flatMap((name) =>
        skillReference(['people', key, 'skills', name], skills),
      ),
      ...(person.team === undefined
        ? []
        : badReference({ name: person.team, path: ['people', key, 'team'], code: 'team-unknown' }, teams)),
      ...checkCapacity(['people', key, 'capacity'], person.capacity, channels),
    ]),
  ]
}

type Skills = ReadonlyMap<string, { readonly retired?: boolean | undefined }>

/** A skill stands as a key, so that is where the finding points. */
function skillReference(path: YamlPath, skills: Skills): SiteFinding[] {
  const name = String(path.at(-1) ?? '')
  return badReference({ name, path, code: 'skill-unknown' }, skills).map((one) => ({ ...one, at: 'key' }))
}

/** A later ring comes later and asks less; one that does not widens nothing. */
function checkRings(path: YamlPath, rings: ReturnType<typeof ringsOf>): SiteFinding[] {
  const at = rings.findIndex((ring, index) => {
    const before = rings[index - 1]
    if (!before) return ring.afterSeconds !== 0
    return ring.afterSeconds <= before.afterSeconds || ring.level >= before.level
  })
  return at === -1 ? [] : [valueFinding('rings-not-widening', [...path, at])]
}

function checkCapacity(
  path: YamlPath,
  capacity: Readonly<Record<string, number>> | undefined,
  channels: ReadonlySet<string>,
): SiteFinding[] {
  return Object.keys(capacity ?? {})
    .filter((channel) => !channels.has(channel))
    .map((channel) => keyFinding('channel-unknown', [...path, channel], unknownName(channel, channels)))
}
