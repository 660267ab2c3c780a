import { viewKinds } from '../../domain/saved-view.ts'
import type { Verb } from '../verb.ts'

/** Filters with columns and an order that are kept under a name. */
export const viewVerbs: readonly Verb[] = [
  {
    name: 'view list',
    operands: [],
    summary: 'shell.view-list.summary',
    examples: ['linia view list --as ewa'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/view.ts')).viewListed,
  },
  {
    name: 'view show',
    operands: ['NAME'],
    summary: 'shell.view-show.summary',
    examples: ['linia view show zalegle --as ewa'],
    options: {},
    needs: 'reader',
    load: async () => (await import('../verbs/view.ts')).viewShow,
  },
  {
    name: 'view save',
    operands: ['NAME'],
    summary: 'shell.view-save.summary',
    examples: [
      "linia view save zalegle --of cases --where 'late and agent = me' --order due --as ewa",
      "linia view save pilne --of waiting --where 'due < +2h' --columns ref,due,subject --shared",
    ],
    options: {
      of: { kind: 'text', value: viewKinds.join('|'), choices: viewKinds, about: 'shell.option.view-of' },
      where: { kind: 'text', value: 'FILTER', about: 'shell.option.where' },
      columns: { kind: 'text', value: 'NAME,…', about: 'shell.option.view-columns' },
      order: { kind: 'text', value: '[-]NAME', about: 'shell.option.view-order' },
      label: { kind: 'text', value: 'TEXT', about: 'shell.option.view-label' },
      shared: { kind: 'flag', about: 'shell.option.view-shared' },
    },
    needs: 'store',
    load: async () => (await import('../verbs/view.ts')).viewSave,
  },
  {
    name: 'view remove',
    operands: ['NAME'],
    summary: 'shell.view-remove.summary',
    examples: ['linia view remove zalegle --as ewa', 'linia view remove pilne --shared'],
    options: { shared: { kind: 'flag', about: 'shell.option.view-shared' } },
    needs: 'store',
    load: async () => (await import('../verbs/view.ts')).viewRemove,
  },
]
