import * as z from 'zod'
import { viewKinds } from '../../domain/saved-view.ts'
import { personal } from '../command.ts'
import { key, labels, position } from './scalars.ts'

const filter = z.string().max(2000)
const parts = {
  columns: z.array(z.string().min(1).max(40)).max(20),
  sort: z.string().min(1).max(41).nullable(),
}

/** A filter with columns and an order. What somebody looks for may name a customer. */
export const viewShapeInput = { filter: personal(filter), ...parts }

/** A view of the site; what stands in its files names nobody. */
export const viewInput = z.strictObject({
  key,
  labels,
  of: z.enum(viewKinds),
  filter,
  ...parts,
  position,
  retired: z.literal(false),
})
