import { type Decision, accept, refuse } from '../../domain/decision.ts'
import { placeForPeople } from '../../domain/database-address.ts'
import type { Refusal } from '../../domain/refusal.ts'
import { type SiteAtServer, siteAtServer } from '../../queries/access/site-at-server.ts'
import { type SiteClosure, siteClosure } from '../../queries/access/site-closure.ts'
import { agentByKey } from '../../queries/agents/agent-by-key.ts'
import { serverOfStore } from '../../queries/sync/server-of-store.ts'
import { seesAll, sightOf } from '../../queries/rights/sight.ts'
import { type Answer, mistakenBy, refuseWith, show } from '../answer.ts'
import type { Call } from '../call.ts'
import { cutList } from '../cut-list.ts'
import { sitesIn } from '../server/sites-in.ts'
import { iso } from '../shapes/iso.ts'
import type { Shell } from '../shell.ts'
import type { SitePlace } from '../surroundings.ts'
import { whoIs } from '../who-is.ts'

type FoundSite = SitePlace & {
  /** Null where its store cannot be read, and why. */
  readonly at: SiteAtServer | null
  readonly closure: SiteClosure | null
  readonly refusal: Refusal | null
}

/** The sites in the folder or the database of a server, each as its store tells it, whether the server runs or not. */
export async function adminSites(call: Call, shell: Shell): Promise<Answer> {
  const place = call.text('sites')
  if (place === null) return mistakenBy({ kind: 'option-missing', verb: 'admin sites', options: ['sites'] })
  const places = await sitesIn(place, shell)
  if (!places.ok) return refuseWith(places.refusal)
  const found: FoundSite[] = []
  for (const { key, path } of places.value) {
    const site = await lookAt(path, call.agent, shell)
    const known = { key, path: placeForPeople(path) }
    if (!site.ok) found.push({ ...known, at: null, closure: null, refusal: site.refusal })
    else if (site.value) found.push({ ...known, ...site.value, refusal: null })
  }
  const { rows, below } = cutList(found, call.limit)
  return show({ rows: rows.map(shapeOf) }, (page) => {
    const { say, clean, format, table } = page
    if (rows.length === 0) return say('shell.admin-sites.none')
    const number = (value: number | undefined) => (value === undefined ? clean('–') : format.number(value))
    const text = table(
      [
        { title: say('shell.column.site-address'), cell: ({ key }) => clean(`/${key}`) },
        { title: say('shell.input.name'), cell: ({ at }) => clean(at?.name ?? '–'), isFlexible: true },
        { title: say('shell.column.customers'), cell: ({ at }) => number(at?.customers), align: 'right' },
        { title: say('shell.column.devices'), cell: ({ at }) => number(at?.devices), align: 'right' },
        {
          title: say('shell.column.heard'),
          cell: ({ at }) => (at?.heardAt ? format.moment(at.heardAt) : clean('–')),
        },
        { title: say('shell.column.head'), cell: ({ at }) => number(at?.head), align: 'right' },
        { title: say('shell.column.store'), cell: ({ path }) => clean(path), isFlexible: true },
        {
          title: say('shell.column.state'),
          cell: ({ closure, refusal }) =>
            refusal?.code === 'device-cannot-serve'
              ? say('shell.admin-sites.device')
              : refusal
                ? say('shell.admin-sites.refused', { code: refusal.code })
                : closure
                  ? say('shell.admin-sites.closed-by', { by: whoIs(closure.closedBy, page) })
                  : say('shell.admin-sites.open'),
        },
      ],
      rows,
    )
    return text + below(page)
  })
}

/** What the store of a site tells; undefined where whoever asks is nobody there, or may not know of its devices. */
async function lookAt(
  path: string,
  agent: string | null,
  { openReader }: Pick<Shell, 'openReader'>,
): Promise<Decision<Pick<FoundSite, 'at' | 'closure'> | undefined>> {
  const opened = await openReader(path)
  if (!opened.ok) return opened
  const { reader, close } = opened.value
  try {
    if (reader.one(serverOfStore, {})) return refuse({ code: 'device-cannot-serve', path })
    const who = agent === null ? null : reader.one(agentByKey, { key: agent })
    if (who === undefined || who?.isDisabled === true) return accept(undefined)
    const sight = who === null ? seesAll : sightOf(reader, who)
    if (!sight.sees('device.see', {})) return accept(undefined)
    return accept({ at: reader.one(siteAtServer, {}) ?? null, closure: reader.one(siteClosure, {}) ?? null })
  } finally {
    await close()
  }
}

function shapeOf({ key, path, at, closure, refusal }: FoundSite) {
  return {
    site: key,
    address: `/${key}`,
    path,
    name: at?.name ?? null,
    customers: at?.customers ?? null,
    devices: at?.devices ?? null,
    heard: at?.heardAt ? iso(at.heardAt) : null,
    head: at?.head ?? null,
    closed: closure && { at: iso(closure.closedAt), by: closure.closedBy, reason: closure.reason },
    refused: refusal?.code ?? null,
  }
}
