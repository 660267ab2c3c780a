import { fold } from '../../domain/fold.ts'
import { siteRows } from '../../queries/site/site-rows.ts'
import type { PlaceViews } from '../state/views.ts'
import { roleWord } from './role-word.ts'
import { statusLabel } from './read-header.ts'
import { peopleOf, type Reading } from './reading.ts'

/** Who can sign in, narrowed by what was typed; whoever was here last comes first. */
export function readSignIn(typed: string, lastAgent: string | null, reading: Reading): PlaceViews<'sign-in'> {
  const { reader, remember } = reading
  const words = fold(typed.trim()).split(/\s+/)
  const rows = remember('sign-in', lastAgent ?? '', () =>
    [...peopleOf(reading).values()]
      .filter(({ isDisabled }) => !isDisabled)
      .toSorted((a, b) => Number(b.key === lastAgent) - Number(a.key === lastAgent))
      .map(({ key, name, role, status, reasonId }) => ({
        key,
        name,
        role: roleWord(role, reading.look),
        status: status === 'logged-out' ? '' : statusLabel(reading, status, reasonId),
      })),
  )
  return {
    of: 'sign-in',
    siteName: remember('site', '', () => reader.one(siteRows.sites, {})?.name ?? ''),
    agents: rows.filter(({ key, name }) => {
      const searched = fold(`${name} ${key}`)
      return words.every((word) => searched.includes(word))
    }),
  }
}
