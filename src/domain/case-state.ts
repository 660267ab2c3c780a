/** States of a case, in the order of its life. */
export const caseStates = ['new', 'open', 'pending', 'resolved', 'closed'] as const

/**
 * `new → open ⇄ pending → resolved → closed`.
 * New: nobody's name is on it yet. Open: somebody works on it, or should. Pending: it waits until a time for somebody outside.
 * Resolved: done as far as we are concerned; the customer's next word opens it again. Closed: over for good; what comes
 * after is a case of its own that follows it.
 */
export type CaseState = (typeof caseStates)[number]

/** States in which a case is still to be worked on: the backlog. */
export const caseStatesInWork: readonly CaseState[] = ['new', 'open', 'pending']

export type CasePriority = 'low' | 'normal' | 'high' | 'urgent'

/** The lowest first. */
export const casePriorities = ['low', 'normal', 'high', 'urgent'] as const satisfies readonly CasePriority[]
