import type { FilterTest } from '../../domain/filter/filter-test.ts'
import { caseStatesInWork } from '../../domain/case-state.ts'
import { labelIn } from '../../domain/labels.ts'
import { maskedRow } from '../../queries/customers/card-masking.ts'
import type { FilteredCase } from '../../queries/filter/case-source.ts'
import { filterKinds } from '../../queries/filter/filter-kinds.ts'
import { type FilterSort, filteredList } from '../../queries/filter/filtered-list.ts'
import { visibleRecords } from '../../queries/filter/visible-records.ts'
import { nextPromise } from '../../queries/callbacks/next-promise.ts'
import { queueByKey } from '../../queries/site/queue-by-key.ts'
import type { CaseRow } from '../screens/cases.ts'
import type { Place } from '../state/model.ts'
import type { CaseScope } from '../state/place-shapes.ts'
import type { PlaceViews } from '../state/views.ts'
import { nearestDue } from './case-words.ts'
import { matchingWords } from './matching-words.ts'
import { readTyped } from './read-filtered.ts'
import { maskingOn, nameOf, type Reading } from './reading.ts'

const shown = 100
/** Words are looked for in so many; a filter looks in all. */
const searched = 2000

const byNearestDue: FilterSort<FilteredCase> = { by: 'nearestDue', isDescending: false }
const byResolution: FilterSort<FilteredCase> = { by: 'resolvedAt', isDescending: true }

/** The cases of a scope that pass the filter, what is due next first, term or promise; those that are over by when they were resolved. */
export function readCases(
  { scope, filter }: Place<'cases'>,
  agent: string,
  reading: Reading,
): Omit<PlaceViews<'cases'>, 'noteDraft'> {
  return reading.remember('cases', `${agent} ${scope} ${filter}`, () => {
    const { reader } = reading
    const typed = readTyped(filter, agent, reading, 'cases')
    const parts = [
      ...testsOf(scope, agent),
      ...(typed.is === 'filter' ? [typed.test] : []),
      visibleRecords(reader, 'cases', agent),
    ]
    const isSearched = typed.is === 'words' && filter.trim() !== ''
    const list = filteredList<FilteredCase>(reader, filterKinds.cases.source, {
      test: { is: 'all', parts },
      sort: scope === 'over' ? byResolution : byNearestDue,
      limit: isSearched ? searched : shown,
      after: null,
    })
    const masking = maskingOn(agent, reading)
    const rows = list.rows.map((row) => maskedRow(row, masking))
    const found = isSearched ? rows.filter(matchingWords(filter)) : rows
    return {
      of: 'cases',
      rows: found.slice(0, shown).map((row) => caseRow(row, reading)),
      hasMore: list.next !== null || found.length > shown,
      filterProblem: typed.is === 'wrong' ? typed.problem : null,
    }
  })
}

function testsOf(scope: CaseScope, agent: string): readonly FilterTest[] {
  const states: readonly string[] = scope === 'over' ? ['resolved', 'closed'] : caseStatesInWork
  const inStates: FilterTest = {
    is: 'any',
    parts: states.map((value): FilterTest => ({ is: 'equal', column: 'state', value })),
  }
  if (scope === 'mine') return [inStates, { is: 'equal', column: 'agent', value: agent }]
  return scope === 'nobodys' ? [inStates, { is: 'empty', column: 'agent' }] : [inStates]
}

function caseRow(row: FilteredCase, reading: Reading): CaseRow {
  const { reader, look } = reading
  const { ref, state, priority, assignee, queueId, customerName, subject, pendingUntil, dueAt } = row
  const queue = queueId === null ? undefined : reader.one(queueByKey, { key: queueId })
  return {
    ref,
    state,
    priority,
    dueAt: state === 'resolved' || state === 'closed' ? null : nearestDue(dueAt, nextPromise(reader, row)),
    pendingUntil,
    resolvedAt: row.resolvedAt,
    whose: assignee === null ? null : nameOf(reading, assignee),
    queueLabel: queue ? labelIn(queue.labels, look.language) : '',
    customerName,
    subject,
  }
}
