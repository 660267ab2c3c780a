import { expect, test } from 'vitest'
import { agentState } from '../../src/domain/agent-state.ts'

test('what an agent is doing follows from the work in hand, whatever status was chosen', () => {
  expect(agentState('ready', {})).toBe('idle')
  expect(agentState('not-ready', {})).toBe('idle')
  expect(agentState('logged-out', {})).toBe('logged-out')
  expect(agentState('ready', { offered: 1 })).toBe('offered')
  expect(agentState('ready', { offered: 1, 'wrapping-up': 1 })).toBe('wrapping-up')
  expect(agentState('not-ready', { held: 1, 'wrapping-up': 1 })).toBe('handling')
  expect(agentState('logged-out', { active: 1 })).toBe('handling')
})
