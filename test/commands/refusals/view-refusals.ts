import { must } from '../../builders/a-site.ts'
import type { RefusalCase } from './refusal-case.ts'

const view = { of: 'cases', filter: '', columns: [] as string[], sort: null } as const

/** Refusals about saved views. */
export const viewRefusals: readonly RefusalCase[] = [
  {
    says: 'a view of one’s own is somebody’s',
    verb: 'saveView',
    code: 'agent-required',
    give: (site) => site.as('owner').saveView({ name: 'x', ...view }),
  },
  {
    says: 'a view has the columns of its kind alone',
    verb: 'saveView',
    code: 'view-column-unknown',
    give: (site) => site.as('ewa').saveView({ name: 'x', ...view, columns: ['ref', 'phone'] }),
  },
  {
    says: 'and its orders',
    verb: 'saveView',
    code: 'view-order-unknown',
    give: (site) => site.as('ewa').saveView({ name: 'x', ...view, sort: '-waits' }),
  },
  {
    says: 'a filter that cannot be read is not kept',
    verb: 'saveView',
    code: 'filter-invalid',
    give: (site) => site.as('ewa').saveView({ name: 'x', ...view, filter: 'queue = nowhere' }),
  },
  {
    says: 'another view whose name comes out the same is not replaced',
    verb: 'saveView',
    code: 'view-name-taken',
    give: async (site) => {
      must(await site.as('ewa').saveView({ name: 'late-mine', labels: { en: 'Late: mine' }, ...view }))
      return site.as('ewa').saveView({ name: 'late-mine', labels: { en: 'Late, mine' }, ...view })
    },
  },
  {
    says: 'a hundred views are enough for anybody',
    verb: 'saveView',
    code: 'views-too-many',
    give: async (site) => {
      const ola = site.as('ola')
      for (let n = 0; n < 100; n += 1) must(await ola.saveView({ name: `v${n}`, ...view }))
      return ola.saveView({ name: 'one-more', ...view })
    },
  },
  {
    says: 'the owner has no views of his own to remove',
    verb: 'removeView',
    code: 'agent-required',
    give: (site) => site.as('owner').removeView({ name: 'x' }),
  },
  {
    says: 'a view that is not there is not removed',
    verb: 'removeView',
    code: 'view-not-found',
    give: (site) => site.as('ewa').removeView({ name: 'x' }),
  },
]
