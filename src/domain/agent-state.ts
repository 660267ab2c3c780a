/** What the agent chose. */
export type AgentStatus = 'ready' | 'not-ready' | 'logged-out'
/** What follows from the work in hand; never stored. Source: FIELD.md, "agent state". */
export type AgentState = 'logged-out' | 'idle' | 'offered' | 'handling' | 'wrapping-up'

/** Derives the state from the status and the interactions in hand: handling outweighs wrapping up, that an offer. */
export function agentState(status: AgentStatus, inHand: Readonly<Record<string, number>>): AgentState {
  if ((inHand['active'] ?? 0) + (inHand['held'] ?? 0) > 0) return 'handling'
  if ((inHand['wrapping-up'] ?? 0) > 0) return 'wrapping-up'
  if ((inHand['offered'] ?? 0) > 0) return 'offered'
  return status === 'logged-out' ? 'logged-out' : 'idle'
}
