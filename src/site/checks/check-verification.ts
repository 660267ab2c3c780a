import { inUse, valueFinding, type SiteFinding } from '../finding.ts'
import { repeated } from '../../yaml/finding.ts'
import type { SiteFile } from '../site-file.ts'

/** Hot keys that two ways of verifying a caller claim. */
export function checkVerification(file: SiteFile): readonly SiteFinding[] {
  return repeated(
    inUse(file.verification),
    ([, method]) => (method['hot-key'] === undefined ? undefined : String(method['hot-key'])),
    ([key], digit, [first]) =>
      valueFinding('hot-key-twice', ['verification', key, 'hot-key'], { name: digit, first }),
  )
}
