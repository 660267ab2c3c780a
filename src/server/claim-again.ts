import type { Inside } from '../store/inside.ts'
import { givenOfCarried } from '../store/replication/given-of-carried.ts'
import type { PushingDevice, PushSurroundings } from './accept-push.ts'
import type { PushRequest } from '../protocol/push.ts'

type Claimed = PushingDevice & Pick<PushRequest['commands'][number], 'id' | 'found' | 'at'>

/**
 * On a server that was restored from a backup: gives a contact that waits here to whom this server had given it before, as a command
 * of his device tells, so that what he did with it goes on. Where he may not have it any more, the command itself is refused, and kept.
 */
export async function claimAgain(
  inside: Inside,
  { device, actor, id, found, at }: Claimed,
  commands: PushSurroundings['commands'],
): Promise<void> {
  const { lostClaims, timelines } = inside.replication
  const take = commands.get('interaction.take')
  const mayBeLost = found.some(
    ({ table, columns }) => table === 'interactions' && columns['held_by'] === actor,
  )
  if (!take || !mayBeLost || !(await timelines.wasRestored())) return
  for (const [place, ref] of (await lostClaims(found, actor)).entries()) {
    const given = await givenOfCarried(inside, take, {
      id: `again:${place}:${id}`,
      name: take.name,
      actor,
      input: { ref },
      at,
      clockAt: null,
      refs: [],
      batch: null,
      undoes: null,
      found,
      along: { device, found },
    })
    if (given.ok) await inside.run(given.value)
  }
}
