import { inUse, repeated, valueFinding, type Finding } from '../finding.ts'
import type { SiteFile } from '../site-file.ts'

/** Hot keys that two ways of verifying a caller claim. */
export function checkVerification(file: SiteFile): readonly Finding[] {
  return repeated(
    inUse(file.verification),
    ([, method]) => (method['hot-key'] === undefined ? undefined : String(method['hot-key'])),
    ([key], digit, [first]) =>
      valueFinding('hot-key-twice', ['verification', key, 'hot-key'], { name: digit, first }),
  )
}
