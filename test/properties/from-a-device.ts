import type { CarriedAlong } from '../../src/store/given-command.ts'
import { type Table, rows } from './moves.ts'

/** A command that was given on a device which knew less than the store does by now. */
export type CarriedMove = {
  readonly name: string
  readonly actor: string
  readonly input: unknown
  readonly carried: CarriedAlong
}

/** An edit of what another has changed since, or a wrap-up of what is in another's hands: what somebody has to settle. */
export function fromADevice(table: Table): CarriedMove | undefined {
  return table.dice.chance(50) ? anOvertakenEdit(table) : aLateWrapUp(table)
}

function anOvertakenEdit(table: Table): CarriedMove | undefined {
  const customer = table.dice.of(rows(table, 'customers'))
  if (!customer) return undefined
  const found = { table: 'customers' as const, id: String(customer['id']), columns: { name: 'Jan Dawny' } }
  return {
    name: 'customer.edit',
    actor: 'ewa',
    input: { ref: customer['ref'], name: `Jan Nowszy ${table.dice.whole(1, 99)}` },
    carried: { device: 'DA', found: [found] },
  }
}

function aLateWrapUp(table: Table): CarriedMove | undefined {
  const handled = table.dice.of(rows(table, 'segments', (row) => row['kind'] === 'agent'))
  const contact = rows(table, 'interactions', (row) => row['id'] === handled?.['interaction_id'])[0]
  const agent = String(handled?.['agent_id'])
  if (!contact || contact['held_by'] === agent) return undefined
  const found = {
    table: 'interactions' as const,
    id: String(contact['id']),
    columns: { held_by: agent, fence: Number(contact['fence']) - 1 },
  }
  return {
    name: 'interaction.wrap-up',
    actor: agent,
    input: { ref: contact['ref'], reason: 'billing', outcome: 'resolved' },
    carried: { device: 'DA', found: [found] },
  }
}
