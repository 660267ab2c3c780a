import type { PersonRow } from '../screens/people.ts'
import { selectedKey } from '../state/rows-on-screen.ts'
import type { Action, Context, Scene } from './action.ts'

const here: readonly Context[] = ['people']

/** Looking after the people of a team. */
export const peopleActions: readonly Action[] = [
  {
    id: 'person.work',
    keys: ['Enter'],
    contexts: here,
    footer: here,
    blockedBy: (scene) => {
      const person = pointed(scene)
      if (!person) return 'blocked.nothing-selected'
      return person.work.length === 0 ? 'blocked.nothing-in-hand' : null
    },
    run: (scene, ui) => {
      const person = pointed(scene)
      if (person)
        ui.change({
          do: 'open',
          overlay: { kind: 'person-work', person: person.key, name: person.name, selected: 0 },
        })
    },
  },
  {
    id: 'person.status',
    keys: ['S'],
    contexts: here,
    footer: here,
    blockedBy: (scene) => {
      const person = pointed(scene)
      if (!person) return 'blocked.nothing-selected'
      return person.isAway && !person.isSelf ? 'blocked.person-away' : null
    },
    right: (scene) => {
      const person = pointed(scene)
      return person ? { what: 'agent.set-status', record: { owner: person.key } } : null
    },
    run: (scene, ui) => {
      const person = pointed(scene)
      if (!person) return
      const isBusy = person.state === 'handling' || person.state === 'wrapping-up'
      ui.change({
        do: 'open',
        overlay: {
          kind: 'person-status',
          person: person.key,
          name: person.name,
          isBusy,
          isAfterThis: isBusy,
          selected: 0,
          problem: null,
        },
      })
    },
  },
]

function pointed(scene: Scene): PersonRow | undefined {
  const { place } = scene.views
  return place.of === 'people' ? place.rows.find(({ key }) => key === selectedKey(scene)) : undefined
}
