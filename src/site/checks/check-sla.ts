import { badReference, inUse, keyFinding, type SiteFinding } from '../finding.ts'
import type { SiteFile } from '../site-file.ts'

/** What the promises name, and whether each promises anything. */
export function checkSla(file: SiteFile): readonly SiteFinding[] {
  const calendars = new Map(Object.entries(file.calendars))
  const policies = new Map(Object.entries(file.sla))
  return [
    ...inUse(file.sla).flatMap(([key, policy]) => [
      ...(policy.calendar === undefined
        ? []
        : badReference(
            { name: policy.calendar, path: ['sla', key, 'calendar'], code: 'calendar-unknown' },
            calendars,
          )),
      ...((policy['first-response'] ?? policy['next-response'] ?? policy.resolution) === undefined
        ? [keyFinding('sla-promises-nothing', ['sla', key])]
        : []),
    ]),
    ...inUse(file.queues).flatMap(([key, queue]) =>
      queue.sla === undefined
        ? []
        : badReference({ name: queue.sla, path: ['queues', key, 'sla'], code: 'sla-unknown' }, policies),
    ),
  ]
}
