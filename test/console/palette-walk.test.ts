import { randomBytes } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { everywhere, type Context } from '../../src/console/actions/action.ts'
import { allActions } from '../../src/console/actions/all-actions.ts'
import { whyBlocked } from '../../src/console/actions/why-blocked.ts'
import { keymapOf } from '../../src/console/keymap.ts'
import { paletteOffer, paletteOver } from '../../src/console/state/palette.ts'
import {
  callbacksPlace,
  casePlace,
  casesPlace,
  customerPlace,
  customersPlace,
  myWork,
  nothingSelected,
  queuesPlace,
  startModel,
  workspacePlace,
  type Model,
  type Place,
  viewPlace,
} from '../../src/console/state/model.ts'
import { themeFrom } from '../../src/console/theme.ts'
import type { LineAnswer, LineReading, OnScreen, Verbs } from '../../src/console/verbs-port.ts'
import { memory } from '../../src/console/views/remember.ts'
import { speaker, type Language } from '../../src/language/say.ts'
import { verbTable } from '../../src/shell/verb-table.ts'
import { type TestSite, aSite } from '../builders/a-site.ts'
import { morning } from '../builders/an-empty-store.ts'
import { verbsAround } from './program/verbs-around.ts'
import { sampleViews } from './sample/sample-views.ts'
import { sayWithKeys } from './say-with-keys.ts'

const keymap = keymapOf(allActions)
const { glyphs } = themeFrom({ LANG: 'pl_PL.UTF-8', TERM: 'xterm-256color' })

const places: Readonly<Record<Exclude<Context, 'sign-in'>, Place>> = {
  queues: queuesPlace('written'),
  'my-work': queuesPlace(myWork),
  workspace: workspacePlace('KX-1042'),
  customers: customersPlace(),
  customer: customerPlace('KX-17'),
  cases: casesPlace('in-work'),
  case: casePlace('KX-60'),
  history: { at: 'history', ref: null, selection: nothingSelected },
  callbacks: callbacksPlace(),
  people: { at: 'people', selection: nothingSelected },
  processes: { at: 'processes', selection: nothingSelected },
  process: { at: 'process', process: 'bill-complaint', selection: nothingSelected },
  inbox: { at: 'inbox', selection: nothingSelected, marked: new Set() },
  settings: { at: 'settings', selection: nothingSelected, before: [] },
  views: { at: 'views', selection: nothingSelected },
  view: viewPlace('late'),
}

type Asked = {
  readonly place: Place
  readonly typed: string
  readonly language: Language
  readonly line?: LineReading
}

/** What the palette of a place offers for what was typed. */
function offered({ place, typed, language, line }: Asked) {
  const model: Model = { ...startModel({ isEmpty: false }), agent: 'ewa', place }
  const overlay = paletteOver({ model, views: sampleViews(model, { now: morning, language }) })
  const scene = { model, views: sampleViews({ ...model, overlay }, { now: morning, language }) }
  const look = { say: sayWithKeys(language, glyphs), language, glyphs }
  const { verbs, line: nothingTyped } = scene.views.offers
  const offer = paletteOffer(scene, typed, { keymap, look, verbs, line: line ?? nothingTyped })
  return { scene, look, offer }
}

describe('every action of the console', () => {
  test.for(['en', 'pl'] as const)(
    'is found by its name in the palette of each of its places, and works there or says why not (%s)',
    (language) => {
      let seen = 0
      for (const action of allActions) {
        if (action.id === 'palette.open') continue
        for (const context of action.contexts) {
          if (context === 'sign-in') continue
          const name = speaker(language)(`action.${action.id}`)
          const { offer, scene, look } = offered({ place: places[context], typed: name, language })
          const entry = offer.entries.find((each) => each.is === 'action' && each.action.id === action.id)
          expect(entry, `${action.id} in ${context}`).toBeDefined()
          const blocked = whyBlocked(action, scene)
          const saysWhy = blocked === null || entry?.hint === `(${look.say(blocked)})`
          expect(saysWhy, action.id).toBe(true)
          seen += 1
        }
      }
      expect(seen).toBeGreaterThan(200)
      expect(Object.keys(places).toSorted()).toEqual([...everywhere].toSorted())
    },
  )
})

describe('every verb of the shell', () => {
  let site: TestSite
  let verbs: Verbs
  const record = { ref: 'KX-10', kind: 'interaction', about: 'First' } as const
  const onScreen: OnScreen = { meant: [record], isOpen: false, marked: [], records: [record] }

  beforeAll(async () => {
    site = await aSite({
      ready: ['ewa'],
      interactions: [{ ref: 'KX-10', subject: 'First', arrivedAt: morning - 60_000 }],
    })
    verbs = verbsAround({ now: () => site.clock.now, randomBytes: (count) => randomBytes(count) })
  })
  afterAll(() => site.close())

  const around = (language: Language) => ({
    reader: site.store.reader,
    remember: memory().remember,
    agent: 'ewa',
    now: site.clock.now,
    language,
    onScreen,
    recent: [],
  })
  const given = (line: string): Promise<LineAnswer> =>
    verbs.run(line, {
      ...around('en'),
      store: site.store,
      storePath: site.path,
      columns: 100,
      progress: () => undefined,
      signal: new AbortController().signal,
    })
  const shown = verbTable.filter(({ isHidden }) => isHidden !== true)

  test.for(['en', 'pl'] as const)(
    'is found in the palette by its name and by what it does (%s)',
    (language) => {
      expect(shown.length).toBeGreaterThan(100)
      for (const { name, summary } of shown) {
        for (const typed of [name, speaker(language)(summary)]) {
          const line = verbs.read({ text: typed, cursor: typed.length }, around(language))
          // What begins with the name of another verb is its line.
          if (line.isBehindVerb && typed !== name) continue
          const isOutside = line.verb === null && verbs.list(language).some((each) => each.name === name && each.whyNot !== null) // prettier-ignore
          if (isOutside) continue
          const { offer } = offered({ place: places.queues, typed, language, line })
          const found = offer.entries.some((each) => each.is === 'verb' && each.verb.name === name)
          expect(found, `${name} by ${typed}`).toBe(true)
        }
      }
    },
  )

  test.for(shown.map(({ name }) => name))(
    '%s is read as typed, and does something or says why not',
    async (name) => {
      const typed = verbs.read({ text: `${name} `, cursor: name.length + 1 }, around('pl'))
      expect(typed.verb?.name).toBe(name)
      expect(typed.isBehindVerb).toBe(true)
      const answer = await given(name)
      const whyNot = verbs.list('en').find((each) => each.name === name)?.whyNot ?? null
      const said = answer.is === 'refused' ? answer.message : answer.is
      expect(whyNot === null ? said !== '' : said === whyNot, said).toBe(true)
    },
  )

  test('never acts as somebody else, and never on another store', async () => {
    expect(await given('take KX-10 --as ola')).toMatchObject({ is: 'refused' })
    expect(await given('queues --store /tmp/other.db')).toMatchObject({ is: 'refused' })
  })
})
