import type { ProcessDefinition } from '../../process/definition.ts'
import type { CommandView } from '../../store/command-definition.ts'
import type { StagedRow } from '../../store/tables.ts'

/**
 * Stages where a process begins by a new version of it, in place of where it began by the one before; null for none, because it is
 * new, or is started no more.
 */
export function stageProcessEntries(
  tx: CommandView,
  definition: ProcessDefinition | null,
  before: ProcessDefinition | null,
): void {
  const [had, has] = [entriesOf(before), entriesOf(definition)]
  for (const id of had.keys()) if (!has.has(id)) tx.remove('process_entries', id)
  for (const [id, row] of has) {
    const old = had.get(id)
    if (!old) tx.insert('process_entries', row)
    else if (old.begins !== row.begins) tx.patch('process_entries', id, { begins: row.begins })
  }
}

type Row = StagedRow<'process_entries'>

function entriesOf(definition: ProcessDefinition | null): ReadonlyMap<string, Row> {
  if (!definition) return new Map()
  const { key, entry } = definition
  return new Map(
    entry.flatMap((one) => {
      if (one.from !== 'point') return []
      const { point, reason, begins } = one
      const id = [key, point, ...(reason === null ? [] : [reason])].join(':')
      return [[id, { id, process: key, point, reason, begins }] as const]
    }),
  )
}
