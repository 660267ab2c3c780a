import { belonging } from './case-belonging-refusals.ts'
import type { RefusalCase } from './refusal-case.ts'

const opening: readonly RefusalCase[] = [
  {
    says: 'a case is about something',
    verb: 'openCase',
    code: 'case-subject-required',
    give: (site) => site.as('ewa').openCase({ subject: ' ', customer: 'KX-101' }),
  },
  {
    says: 'a contact that is not there opens no case',
    verb: 'openCase',
    code: 'interaction-not-found',
    give: (site) => site.as('ewa').openCase({ interaction: 'KX-99' }),
  },
  {
    says: 'a contact is part of one case alone',
    verb: 'openCase',
    code: 'interaction-in-case',
    give: (site) => site.as('ewa').openCase({ interaction: 'KX-3' }),
  },
  {
    says: 'a case that is not there goes on nowhere',
    verb: 'openCase',
    code: 'case-not-found',
    give: (site) => site.as('ewa').openCase({ follows: 'KX-99' }),
  },
  {
    says: 'a customer who is not there has no case',
    verb: 'openCase',
    code: 'customer-not-found',
    give: (site) => site.as('ewa').openCase({ subject: 'Awaria', customer: 'KX-999' }),
  },
  {
    says: 'a case lies in a queue that there is',
    verb: 'openCase',
    code: 'queue-unknown',
    give: (site) => site.as('ewa').openCase({ subject: 'Awaria', queue: 'Infolnia' }),
  },
  {
    says: 'somebody who is not there answers for no case',
    verb: 'openCase',
    code: 'agent-unknown',
    give: (site) => site.as('ewa').openCase({ subject: 'Awaria', agent: 'ewaa' }),
  },
  {
    says: 'somebody who has left answers for no case',
    verb: 'openCase',
    code: 'agent-disabled',
    give: (site) => site.as('ewa').openCase({ subject: 'Awaria', agent: 'kasia' }),
  },
]

const working: readonly RefusalCase[] = [
  {
    says: 'a case that is not there is nobody’s',
    verb: 'assignCase',
    code: 'case-not-found',
    give: (site) => site.as('ewa').assignCase({ ref: 'KX-409', agent: 'ewa' }),
  },
  {
    says: 'a case is not given to somebody who is not there',
    verb: 'assignCase',
    code: 'agent-unknown',
    give: (site) => site.as('ewa').assignCase({ ref: 'KX-401', agent: 'ewaa' }),
  },
  {
    says: 'a case is not given to somebody who has left',
    verb: 'assignCase',
    code: 'agent-disabled',
    give: (site) => site.as('ewa').assignCase({ ref: 'KX-401', agent: 'kasia' }),
  },
  {
    says: 'a case is not given to whose it is',
    verb: 'assignCase',
    code: 'nothing-to-change',
    give: (site) => site.as('ewa').assignCase({ ref: 'KX-401', agent: 'ola' }),
  },
  {
    says: 'a case that is not there is not urgent',
    verb: 'prioritize',
    code: 'case-not-found',
    give: (site) => site.as('ewa').prioritize({ ref: 'KX-409', priority: 'urgent' }),
  },
  {
    says: 'a case has the priority that it has',
    verb: 'prioritize',
    code: 'nothing-to-change',
    give: (site) => site.as('ewa').prioritize({ ref: 'KX-401', priority: 'high' }),
  },
]

const states: readonly RefusalCase[] = [
  {
    says: 'a closed case is nobody’s any more',
    verb: 'assignCase',
    code: 'case-closed',
    give: (site) => site.as('ewa').assignCase({ ref: 'KX-404', agent: 'ewa' }),
  },
  {
    says: 'a closed case is not urgent',
    verb: 'prioritize',
    code: 'case-closed',
    give: (site) => site.as('ewa').prioritize({ ref: 'KX-404', priority: 'urgent' }),
  },
  {
    says: 'a case that is not there waits for nothing',
    verb: 'setCasePending',
    code: 'case-not-found',
    give: (site) => site.as('ewa').setCasePending({ ref: 'KX-409', until: site.clock.now + 1000 }),
  },
  {
    says: 'a closed case waits for nothing',
    verb: 'setCasePending',
    code: 'case-closed',
    give: (site) => site.as('ewa').setCasePending({ ref: 'KX-404', until: site.clock.now + 1000 }),
  },
  {
    says: 'a resolved case waits for nothing',
    verb: 'setCasePending',
    code: 'case-in-other-state',
    give: (site) => site.as('ewa').setCasePending({ ref: 'KX-403', until: site.clock.now + 1000 }),
  },
  {
    says: 'a case waits until a time to come',
    verb: 'setCasePending',
    code: 'case-pending-in-past',
    give: (site) => site.as('ewa').setCasePending({ ref: 'KX-401', until: site.clock.now }),
  },
  {
    says: 'a case that does not wait is not woken',
    verb: 'wakeCase',
    code: 'due-work-gone',
    give: (site) => site.as('system').wakeCase({ dueWorkId: 'x', caseId: 'y' }),
  },
  {
    says: 'a clock that is not there warns of nothing',
    verb: 'warnOfSla',
    code: 'due-work-gone',
    give: (site) => site.as('system').warnOfSla({ dueWorkId: 'x', clockId: 'y' }),
  },
  {
    says: 'a clock that is not there breaks no promise',
    verb: 'breachSla',
    code: 'due-work-gone',
    give: (site) => site.as('system').breachSla({ dueWorkId: 'x', clockId: 'y' }),
  },
  {
    says: 'a case that is not there is not resolved',
    verb: 'resolveCase',
    code: 'case-not-found',
    give: (site) => site.as('ewa').resolveCase({ ref: 'KX-409', resolution: 'ok' }),
  },
  {
    says: 'a closed case is not resolved',
    verb: 'resolveCase',
    code: 'case-closed',
    give: (site) => site.as('ewa').resolveCase({ ref: 'KX-404', resolution: 'ok' }),
  },
  {
    says: 'a resolved case is not resolved again',
    verb: 'resolveCase',
    code: 'case-in-other-state',
    give: (site) => site.as('ewa').resolveCase({ ref: 'KX-403', resolution: 'ok' }),
  },
  {
    says: 'who resolves a case says what was done',
    verb: 'resolveCase',
    code: 'case-resolution-required',
    give: (site) => site.as('ewa').resolveCase({ ref: 'KX-401', resolution: ' ' }),
  },
  {
    says: 'a case that is not there is not closed',
    verb: 'closeCase',
    code: 'case-not-found',
    give: (site) => site.as('ewa').closeCase({ ref: 'KX-409' }),
  },
  {
    says: 'a closed case is not closed again',
    verb: 'closeCase',
    code: 'case-closed',
    give: (site) => site.as('ewa').closeCase({ ref: 'KX-404' }),
  },
  {
    says: 'a case is resolved before it is closed',
    verb: 'closeCase',
    code: 'case-in-other-state',
    give: (site) => site.as('ewa').closeCase({ ref: 'KX-401' }),
  },
  {
    says: 'a case that is not there is not opened again',
    verb: 'reopenCase',
    code: 'case-not-found',
    give: (site) => site.as('ewa').reopenCase({ ref: 'KX-409' }),
  },
  {
    says: 'a closed case is not opened again',
    verb: 'reopenCase',
    code: 'case-closed',
    give: (site) => site.as('ewa').reopenCase({ ref: 'KX-404' }),
  },
  {
    says: 'a case that is open is not opened again',
    verb: 'reopenCase',
    code: 'case-in-other-state',
    give: (site) => site.as('ewa').reopenCase({ ref: 'KX-401' }),
  },
]

export const caseRefusals: readonly RefusalCase[] = [...opening, ...working, ...states, ...belonging]
