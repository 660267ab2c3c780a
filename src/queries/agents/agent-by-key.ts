import type { AgentStatus } from '../../domain/agent-state.ts'
import { query } from '../../store/query.ts'

export type AgentRow = {
  readonly key: string
  readonly name: string
  readonly role: string
  readonly language: 'en' | 'pl' | null
  readonly email: string | null
  readonly login: string | null
  readonly status: AgentStatus
  readonly reasonId: string | null
  readonly statusSince: number
  readonly nextStatus: AgentStatus | null
  readonly nextReasonId: string | null
  readonly teamId: string | null
  readonly isDisabled: boolean
}

export const agentColumns = [
  'id as key',
  'name',
  'role',
  'language',
  'email',
  'login',
  'status',
  'reason_id as reasonId',
  'status_since as statusSince',
  'next_status as nextStatus',
  'next_reason_id as nextReasonId',
  'team_id as teamId',
  'disabled',
] as const

type Stored = Omit<AgentRow, 'isDisabled'> & { readonly disabled: number }

export function readAgent({ disabled, ...agent }: Stored): AgentRow {
  return { ...agent, isDisabled: disabled === 1 }
}

/** One agent by key. */
export const agentByKey = query<Stored, AgentRow, { key: string }>(
  'agent-by-key',
  (db, p) => db.selectFrom('agents').select(agentColumns).where('id', '=', p.key).$castTo<Stored>(),
  readAgent,
)
