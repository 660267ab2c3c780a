import type {
  SetCodeDefinition,
  SetDefinition,
  CodeDefinition,
} from '../../domain/site/wrap-up-definition.ts'
import type { Tables } from '../../store/tables.ts'
import { inOrder, labelsOf } from './site-row-parts.ts'
import { fromJson } from '../stored-json.ts'

/** Wrap-up codes as site files give them, reasons first; of each the newest version. */
export function codesOfRows(rows: readonly Tables['wrap_up_codes'][]): readonly CodeDefinition[] {
  const newest = new Map<string, Tables['wrap_up_codes']>()
  for (const row of rows) {
    const known = newest.get(`${row.kind}:${row.path}`)
    if (!known || known.version < row.version) newest.set(`${row.kind}:${row.path}`, row)
  }
  return inOrder([...newest.values()])
    .toSorted((a, b) => (a.kind === b.kind ? 0 : a.kind === 'reason' ? -1 : 1))
    .map((row) => ({
      kind: row.kind === 'reason' ? 'reason' : 'outcome',
      path: row.path,
      version: row.version,
      labels: labelsOf(row),
      aliases: fromJson(row.aliases),
      fields: fromJson(row.fields),
      isNoteRequired: row.note_required === 1,
      consequences: fromJson(row.consequences),
      flags: fromJson(row.flags),
      system: row.system as CodeDefinition['system'],
      position: row.position,
      retired: row.retired === 1,
    }))
}

/** Wrap-up sets as site files give them, each with its codes in their order. */
export function setsOfRows(
  sets: readonly Tables['wrap_up_sets'][],
  setCodes: readonly Tables['wrap_up_set_codes'][],
): readonly SetDefinition[] {
  const codes = inOrder(setCodes)
  return sets.map((row) => ({
    key: row.id,
    labels: labelsOf(row),
    reason: row.reason as SetDefinition['reason'],
    outcome: row.outcome as SetDefinition['outcome'],
    severalOutcomes: row.several_outcomes === 1,
    acwMode: row.acw_mode as SetDefinition['acwMode'],
    acwSeconds: row.acw_seconds,
    timeoutOutcome: row.timeout_outcome,
    afterTimeout: fromJson(row.after_timeout),
    reasons: codesOfSet(codes, row.id, 'reason'),
    outcomes: codesOfSet(codes, row.id, 'outcome'),
    retired: row.retired === 1,
  }))
}

function codesOfSet(
  rows: readonly Tables['wrap_up_set_codes'][],
  setId: string,
  kind: string,
): readonly SetCodeDefinition[] {
  return rows
    .filter((row) => row.set_id === setId && row.kind === kind)
    .map((row) => ({
      code: row.code_id.slice(kind.length + 1, row.code_id.lastIndexOf('@')),
      hotKey: row.hot_key,
      isHidden: row.hidden === 1,
    }))
}
