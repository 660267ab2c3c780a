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
    says: 'a command that no server refused needs nobody to deal with it',
    verb: 'settleRefusedPush',
    code: 'refused-push-none',
    give: (site) => site.as('lena').settleRefusedPush({ id: 'never-pushed' }),
  },
  {
    says: 'nobody chooses between values that nobody asks about',
    verb: 'settleEditConflict',
    code: 'edit-conflict-none',
    give: (site) => site.as('lena').settleEditConflict({ id: 'never-asked', keep: 'theirs', seen: null }),
  },
  {
    says: 'what did not come late needs nobody to look at it',
    verb: 'reviewWrapUp',
    code: 'late-wrap-up-none',
    give: (site) => site.as('owner').reviewWrapUp({ ref: 'KX-301', id: 'never-late', counts: true }),
  },
  {
    says: 'what is taken out already is not taken out again',
    verb: 'reviewWrapUp',
    code: 'nothing-to-change',
    give: (site) => site.as('owner').reviewWrapUp({ ref: 'KX-301', id: 'never-late', counts: false }),
  },
  {
    says: 'no late wrap-up belongs to a contact that is not there',
    verb: 'reviewWrapUp',
    code: 'interaction-not-found',
    give: (site) => site.as('owner').reviewWrapUp({ ref: 'KX-999', id: 'never-late', counts: true }),
  },
  {
    says: 'work that is gone is not kept as refused',
    verb: 'keepRefusal',
    code: 'nothing-to-change',
    give: (site) =>
      site.as('system').keepRefusal({ dueWorkId: 'gone', code: 'due-work-gone', refusal: '{}' }),
  },
]
