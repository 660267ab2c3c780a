import { readInHand } from '../views/read-in-hand.ts'
import type { Doing } from './doing.ts'

/**
 * Shows again what was on the screen when the contact on it broke in: the place, the form, and what was typed. Nothing where it broke in
 * on nothing, or where the contact that was worked on is no longer in hand; answers whether it did.
 */
export function comeBackFromCall({ ui, scene, agent, reading }: Doing): boolean {
  const { place, interrupted } = scene.model
  const left = place.at === 'workspace' ? interrupted.find(({ by }) => by === place.ref) : undefined
  if (!left) return false
  const { inHand, by } = left
  if (inHand !== null && !readInHand(agent, reading).some(({ ref }) => ref === inHand)) return false
  ui.change({ do: 'come-back', from: by })
  return true
}
