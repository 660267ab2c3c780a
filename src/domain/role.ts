/** What people of a site are to it, as its files say; what each may do by itself stands in default-rights.ts. */
export const roles = ['agent', 'senior', 'supervisor', 'administrator', 'auditor', 'partner'] as const
export type Role = (typeof roles)[number]

export function isRole(text: string): text is Role {
  return roles.some((role) => role === text)
}
