import { fold } from '../../domain/fold.ts'
import { reservedActors } from '../../domain/ids.ts'
import { badReference, inUse, keyFinding, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated } from '../../yaml/finding.ts'
import type { SiteFile } from '../site-file.ts'

/** Keys that stand for somebody else, partners in a team of staff, the queues that people serve, and mail addresses that two of them claim. */
export function checkPeople(file: SiteFile): readonly SiteFinding[] {
  const queues = new Map(Object.entries(file.queues))
  const people = inUse(file.people)
  return [
    ...Object.keys(file.people)
      .filter((key) => reservedActors.includes(key))
      .map((key) => keyFinding('agent-reserved', ['people', key], { name: key })),
    ...people.flatMap(([key, { queues: served = [] }]) => [
      ...served.flatMap((name, index) =>
        badReference({ name, path: ['people', key, 'queues', index], code: 'queue-unknown' }, queues),
      ),
      ...repeated(
        [...served.entries()],
        ([, name]) => name,
        ([index], name) => valueFinding('value-twice', ['people', key, 'queues', index], { name }),
      ),
    ]),
    ...partnersWithStaff(people),
    ...repeated(
      people,
      ([, { email }]) => (email === undefined ? undefined : fold(email)),
      ([key, { email }], _, [first]) =>
        valueFinding('address-twice', ['people', key, 'email'], { name: email ?? '', first }),
    ),
  ]
}

/** A team reaches its members' records, and a partner works only what was handed over to him. */
function partnersWithStaff(people: readonly [string, SiteFile['people'][string]][]): readonly SiteFinding[] {
  const withStaff = new Set(people.flatMap(([, { role, team }]) => (role === 'partner' ? [] : [team])))
  return people.flatMap(([name, { role, team }]) =>
    role === 'partner' && team !== undefined && withStaff.has(team)
      ? [valueFinding('partner-with-staff', ['people', name, 'team'], { name, team })]
      : [],
  )
}
