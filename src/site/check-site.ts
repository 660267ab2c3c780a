import type { SiteFinding } from './finding.ts'
import { checkCalendars } from './checks/check-calendars.ts'
import { checkCodes } from './checks/check-codes.ts'
import { checkFields } from './checks/check-fields.ts'
import { checkLanguages } from './checks/check-languages.ts'
import { checkNotReady } from './checks/check-not-ready.ts'
import { checkMacros } from './checks/check-macros.ts'
import { checkTemplates } from './checks/check-templates.ts'
import { checkPeople } from './checks/check-people.ts'
import { checkQueues } from './checks/check-queues.ts'
import { checkPutBackReasons } from './checks/check-put-back-reasons.ts'
import { checkRights } from './checks/check-rights.ts'
import { checkRouting } from './checks/check-routing.ts'
import { checkSets } from './checks/check-sets.ts'
import { checkSla } from './checks/check-sla.ts'
import { checkVerification } from './checks/check-verification.ts'
import { checkViews } from './checks/check-views.ts'
import { checkEntryPoints } from './checks/check-entry-points.ts'
import type { SiteFile } from './site-file.ts'

/** What the sections of a site, each well shaped, get wrong together: names that nothing has, keys and digits given twice. */
export function checkSite(file: SiteFile): readonly SiteFinding[] {
  return [
    ...checkLanguages(file),
    ...checkCalendars(file),
    ...checkSla(file),
    ...checkNotReady(file),
    ...checkFields(file),
    ...checkVerification(file),
    ...checkCodes(file),
    ...checkSets(file),
    ...checkQueues(file),
    ...checkEntryPoints(file),
    ...checkTemplates(file),
    ...checkMacros(file),
    ...checkViews(file),
    ...checkPeople(file),
    ...checkRouting(file),
    ...checkPutBackReasons(file),
    ...checkRights(file),
  ]
}
