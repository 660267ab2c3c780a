import type { RefusalCase } from './refusal-case.ts'

/** Refusals about what fell due and was refused. */
export const refusedWorkRefusals: readonly RefusalCase[] = [
  {
    says: 'what was not refused needs nobody to deal with it',
    verb: 'settleRefusal',
    code: 'refused-work-none',
    give: (site) => site.as('lena').settleRefusal({ ref: 'KX-999' }),
  },
  {
    says: 'work that is gone is not kept as refused',
    verb: 'keepRefusal',
    code: 'nothing-to-change',
    give: (site) =>
      site.as('system').keepRefusal({ dueWorkId: 'gone', code: 'due-work-gone', refusal: '{}' }),
  },
]
