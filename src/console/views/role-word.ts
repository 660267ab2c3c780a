import type { Look } from '../look.ts'

/** A role as people call it; a site's own by its key. */
export function roleWord(role: string, { say }: Look): string {
  switch (role) {
    case 'agent':
    case 'supervisor':
    case 'administrator':
      return say(`role.${role}`)
    default:
      return role
  }
}
