import { isRole } from '../../domain/role.ts'
import type { Look } from '../look.ts'

/** A role as people call it; one that the program does not know by its key. */
export function roleWord(role: string, { say }: Look): string {
  return isRole(role) ? say(`role.${role}`) : role
}
