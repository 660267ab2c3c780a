import { inUse, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated } from '../../yaml/finding.ts'
import type { SiteFile } from '../site-file.ts'

/** Hot keys and system uses that two reasons of not being ready claim. */
export function checkNotReady(file: SiteFile): readonly SiteFinding[] {
  const reasons = inUse(file['not-ready'])
  return [
    ...repeated(
      reasons,
      ([, reason]) => (reason['hot-key'] === undefined ? undefined : String(reason['hot-key'])),
      ([key], digit, [first]) =>
        valueFinding('hot-key-twice', ['not-ready', key, 'hot-key'], { name: digit, first }),
    ),
    ...repeated(
      reasons,
      ([, reason]) => reason.system,
      ([key], use, [first]) =>
        valueFinding('system-twice', ['not-ready', key, 'system'], { name: use, first }),
    ),
  ]
}
