import type { Reader } from '../../store/reader.ts'
import { type PointInOrder, contactPointsInOrder } from './contact-points-in-order.ts'
import { contactPointsOfCustomer } from './contact-points-of-customer.ts'
import { customersByContactPoint } from './customers-by-contact-point.ts'

/** Customers who share a phone or an address; the oldest first, five at most. */
export type SharedContactPoint = {
  readonly kind: string
  readonly value: string
  readonly customers: readonly { readonly id: string; readonly ref: string; readonly name: string }[]
}

const window = 2000

/** The contact points that several customers have, at most `limit`; goes through all of them in short reads. */
export function duplicateCustomers(reader: Reader, limit: number): readonly SharedContactPoint[] {
  const found: SharedContactPoint[] = []
  for (let after = ''; found.length < limit;) {
    const points = reader.all(contactPointsInOrder, { after, limit: window })
    const last = points.at(-1)?.normalized
    if (last === undefined) break
    // What the window cuts is looked at with the next one, unless one value fills it.
    const isCut = points.length === window && points[0]?.normalized !== last
    const whole = isCut ? points.filter(({ normalized }) => normalized !== last) : points
    for (const [value, kind] of sharedIn(whole)) {
      if (found.length < limit) found.push(sharedPoint(reader, kind, value))
    }
    after = whole.at(-1)?.normalized ?? last
  }
  return found.filter(({ customers }) => customers.length > 1)
}

/** The contact points that a customer shares with others. */
export function duplicatesOfCustomer(reader: Reader, customerId: string): readonly SharedContactPoint[] {
  return reader
    .all(contactPointsOfCustomer, { customerId })
    .map(({ kind, normalized }) => sharedPoint(reader, kind, normalized))
    .filter(({ customers }) => customers.length > 1)
}

function sharedPoint(reader: Reader, kind: string, value: string): SharedContactPoint {
  const customers = reader.all(customersByContactPoint, { kind, normalized: value })
  const refs = new Map(customers.map(({ id, ref, name }) => [ref, { id, ref, name }]))
  return { kind, value, customers: [...refs.values()] }
}

function sharedIn(points: readonly PointInOrder[]): readonly (readonly [value: string, kind: string])[] {
  const owners = new Map<string, { readonly point: PointInOrder; readonly ids: Set<string> }>()
  for (const point of points) {
    const key = `${point.kind} ${point.normalized}`
    const known = owners.get(key)
    if (known) known.ids.add(point.customerId)
    else owners.set(key, { point, ids: new Set([point.customerId]) })
  }
  return [...owners.values()].flatMap(({ point, ids }) =>
    ids.size > 1 ? [[point.normalized, point.kind] as const] : [],
  )
}
