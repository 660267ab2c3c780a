import { putBackUses } from '../../domain/site/reason-definition.ts'
import { inUse, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated } from '../../yaml/finding.ts'
import type { SiteFile } from '../site-file.ts'

/** Hot keys that two reasons claim for the same use. */
export function checkPutBackReasons(file: SiteFile): readonly SiteFinding[] {
  const reasons = inUse(file['put-back-reasons'])
  const findings = putBackUses.flatMap((use) =>
    repeated(
      reasons.filter(([, reason]) => reason.uses?.includes(use) ?? true),
      ([, reason]) => (reason['hot-key'] === undefined ? undefined : String(reason['hot-key'])),
      ([key], digit, [first]) =>
        valueFinding('hot-key-twice', ['put-back-reasons', key, 'hot-key'], { name: digit, first }),
    ),
  )
  return findings.filter(
    (one, index) => findings.findIndex((other) => other.path.join('.') === one.path.join('.')) === index,
  )
}
