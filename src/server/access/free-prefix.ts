import { deviceById } from '../../queries/access/device-by-id.ts'
import { deviceByStore } from '../../queries/access/device-by-store.ts'
import { prefixInUse } from '../../queries/access/prefix-in-use.ts'
import type { ServerStore } from '../../store/server-store.ts'

/** Without those that are taken for another letter or for a digit. */
const letters = 'ABCDEFGHJKLMNPRSTUWXYZ'
/** Drawn of two letters so often before they become three: a site of hundreds of devices runs out of two. */
const drawsOfTwo = 20

/** The prefix of a device: the one it has already, else the one its store was born with, else one that nobody else draws refs by. */
export async function freePrefix(
  { reader, info }: Pick<ServerStore, 'reader' | 'info'>,
  device: { readonly storeId: string; readonly prefix: string },
  randomBytes: (count: number) => Uint8Array,
): Promise<string> {
  const known = await reader.one(deviceByStore, { storeId: device.storeId })
  if (known) return known.id
  const isFree = async (prefix: string): Promise<boolean> =>
    prefix !== info.prefix &&
    (await reader.one(deviceById, { id: prefix })) === undefined &&
    (await reader.one(prefixInUse, { from: `${prefix}-`, to: `${prefix}.` }))?.inUse !== 1
  let prefix = device.prefix
  for (let draw = 1; !(await isFree(prefix)); draw++) {
    const bytes = randomBytes(draw <= drawsOfTwo ? 2 : 3)
    prefix = Array.from(bytes, (byte) => letters[byte % letters.length] ?? 'L').join('')
  }
  return prefix
}
